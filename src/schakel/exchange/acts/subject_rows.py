"""Rows of what a case is about, from what messages name and from what is typed."""

from collections.abc import Iterable
from uuid import UUID

from schakel.exchange.acts.told import TypedSubject
from schakel.exchange.alike import key
from schakel.exchange.models import Case, Subject
from schakel.exchange.subjects import SubjectKind, label
from schakel.formats.envelope import Person
from schakel.safeguard import clock


def add_persons(case: Case, persons: Iterable[Person], message_id: UUID) -> None:
    """Add the persons a message names; one who stands there already, written the same, is not added again."""
    known = set(Subject.objects.filter(case=case, kind=SubjectKind.PERSON).values_list("label", "role", "link"))
    new = [one for one in persons if (one.name, one.role, one.link) not in known]
    Subject.objects.bulk_create(row(case, of_person(one), message_id=message_id) for one in new)


def of_person(person: Person) -> TypedSubject:
    """Return a person of a message as a subject."""
    fields = {"name": person.name, "birth_date": person.birth_date, "nationality": person.nationality}
    return TypedSubject(
        SubjectKind.PERSON, {name: text for name, text in fields.items() if text}, person.role, person.link
    )


def add_typed(case: Case, typed: Iterable[TypedSubject], by: UUID, message_id: UUID | None = None) -> list[Subject]:
    """Add subjects that somebody typed."""
    return Subject.objects.bulk_create(row(case, one, message_id=message_id, by=by) for one in typed)


def row(case: Case, typed: TypedSubject, *, message_id: UUID | None = None, by: UUID | None = None) -> Subject:
    """Return the row of a subject, not saved yet."""
    fields = {name: text.strip() for name, text in typed.fields.items() if text.strip()}
    return Subject(
        case=case,
        compartment_id=case.compartment_id,
        kind=typed.kind.value,
        label=label(typed.kind, fields),
        key=key(typed.kind, fields),
        fields=fields,
        role=typed.role,
        link=typed.link.strip(),
        message_id=message_id,
        added_by=by,
        added_at=clock.now(),
    )
