"""Subjects typed at the desk: added, changed, taken off. Nothing is deleted, and a role changes with a reason."""

from uuid import UUID

from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.subject_rows import add_typed
from schakel.exchange.acts.told import TypedSubject
from schakel.exchange.acts.typed import wrong
from schakel.exchange.models import Request, Subject
from schakel.rules.access import Decision, Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, missing, reading, record
from schakel.text import Text

ACTION = "exchange.subjects"
GONE = Text("It was taken off or changed already.", "Het is al weggehaald of gewijzigd.")


def add_subject(reader: Reader, case_id: UUID, typed: TypedSubject) -> UUID:
    """Add a subject and return its id. Raises Absent, Refused, ActFault."""
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        decision = allow(reader, request, ACTION)
        check(typed)
        (row,) = add_typed(request.case, (typed,), UUID(reader.id))
        looked_again(request)
        record(reader, altered(request, ACTION, f"{row.kind} added", decision, more={"subject": str(row.id)}))
        return row.id


def change_subject(reader: Reader, case_id: UUID, subject_id: UUID, typed: TypedSubject, reason: str) -> UUID:
    """Put a changed subject in the place of another, which stays on record; return its new id.

    Raises Absent, Refused, Overtaken, ActFault.
    """
    with reading(reader):
        request, decision, row = taken_off(reader, case_id, subject_id, reason)
        check(typed)
        (new,) = add_typed(request.case, (typed,), UUID(reader.id))
        looked_again(request)
        more = {"before": str(row.id), "after": str(new.id), "role": f"{row.role} to {new.role}"}
        record(reader, altered(request, ACTION, f"{row.kind} changed", decision, reason=reason, more=more))
        return new.id


def remove_subject(reader: Reader, case_id: UUID, subject_id: UUID, reason: str) -> None:
    """Take a subject off the case; it stays on record. Raises Absent, Refused, Overtaken, ActFault."""
    with reading(reader):
        request, decision, row = taken_off(reader, case_id, subject_id, reason)
        more = {"subject": str(row.id)}
        record(reader, altered(request, ACTION, f"{row.kind} taken off", decision, reason=reason, more=more))


def taken_off(reader: Reader, case_id: UUID, subject_id: UUID, reason: str) -> tuple[Request, Decision, Subject]:
    """Take a subject off, with its checks."""
    request = find(reader, case_id, ACTION, lock=True)
    decision = allow(reader, request, ACTION)
    row = Subject.objects.select_for_update().filter(pk=subject_id, case_id=case_id).first()
    if row is None:
        missing(reader, ACTION, Resource("exchange.subject", str(subject_id)))
    if row.removed_at is not None:
        raise Overtaken((FieldFault("", "subject.there", GONE),))
    if faults := reasoned("reason", reason):
        raise ActFault(faults)
    row.removed_at = clock.now()
    row.save(update_fields=["removed_at"])
    return request, decision, row


def check(typed: TypedSubject) -> None:
    """Raise with everything that is wrong with it."""
    if faults := tuple(wrong(typed)):
        raise ActFault(faults)


def looked_again(request: Request) -> None:
    """Let an own process compare the case with all others once more."""
    request.looked = False
    request.save(update_fields=["looked"])
