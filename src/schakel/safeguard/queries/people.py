"""People and units for display."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection

from schakel.safeguard import clock
from schakel.safeguard.facts import PersonRef
from schakel.safeguard.models import Compartment
from schakel.text import Text

PEOPLE = """
SELECT DISTINCT ON (u.id) u.id, u.display_name, coalesce(n.name_en, ''), coalesce(n.name_nl, '')
FROM safeguard_user u
LEFT JOIN safeguard_membership m
  ON m.user_id = u.id AND m.since <= %(now)s AND (m.until IS NULL OR m.until > %(now)s)
LEFT JOIN safeguard_unit n ON n.id = m.unit_id
WHERE u.id = ANY(%(ids)s)
ORDER BY u.id, m.since DESC NULLS LAST, n.code
"""


def person(user_id: UUID) -> PersonRef | None:
    """Return a user for display, or None."""
    return people([user_id]).get(user_id)


def people(user_ids: Sequence[UUID]) -> Mapping[UUID, PersonRef]:
    """Return several users for display in one query."""
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, {"ids": list(set(user_ids)), "now": clock.now()})
        rows = cursor.fetchall()
    return {key: PersonRef(key, name, initials(name), Text(en, nl)) for key, name, en, nl in rows}


def initials(name: str) -> str:
    """Return up to two capitals for a round badge: of the first and the last part that starts with a letter.

    Particles in small letters ("de", "van") do not count while a capitalised part is there.
    """
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    shown = [part for part in parts if part[0].isupper()] or parts
    chosen = shown if len(shown) < 2 else [shown[0], shown[-1]]
    return "".join(part[0].upper() for part in chosen)


def desk_compartment(unit_code: str) -> tuple[UUID, UUID]:
    """Return (unit id, compartment id) of the open compartment of a unit; raises LookupError naming the unit."""
    found = Compartment.objects.filter(unit__code=unit_code, marked=False).values_list("unit_id", "id").first()
    if found is None:
        message = f"There is no unit with code {unit_code!r}."
        raise LookupError(message)
    return found


def is_marked(compartment_id: UUID) -> bool:
    """Tell whether a compartment is a marked one, for named members only."""
    return Compartment.objects.filter(pk=compartment_id, marked=True).exists()
