"""Who somebody is now: roles, units, compartments. Readable before anybody reads, for that is how reading starts."""

from uuid import UUID

from django.db import connection

from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.facts import Reader

IN_FORCE = "m.since <= %(now)s AND (m.until IS NULL OR m.until > %(now)s)"
READER = f"""
SELECT u.display_name, u.language,
  (SELECT array_agg(DISTINCT m.role) FROM safeguard_membership m WHERE m.user_id = u.id AND {IN_FORCE}),
  (SELECT array_agg(DISTINCT m.unit_id) FROM safeguard_membership m WHERE m.user_id = u.id AND {IN_FORCE}),
  schakel_compartments_of(u.id, %(now)s)
FROM safeguard_user u WHERE u.id = %(id)s AND u.is_active
"""  # noqa: S608


def reader_for(user_id: UUID) -> Reader:
    """Return the reader a signed-in user is now, in one query. Raises LookupError for an unknown or inactive user."""
    with connection.cursor() as cursor:
        cursor.execute(READER, {"id": user_id, "now": clock.now()})
        row = cursor.fetchone()
    if row is None:
        message = "There is no active user with this id."
        raise LookupError(message)
    name, language, roles, units, compartments = row
    return Reader(
        kind="user",
        id=str(user_id),
        name=name,
        roles=frozenset(Role(role) for role in roles or ()),
        units=frozenset(units or ()),
        compartments=frozenset(compartments),
        language=language,
    )


def system(process: str) -> Reader:
    """Return the reader of an own process ("intake", "outbox", "sealer"): sees all, acts under its name."""
    return Reader(kind="system", id=process, name=process)
