"""A small police for tests: units, officers, and rows for their books."""

from typing import Any
from uuid import UUID

from django.db import connection

from schakel.rules.access import Role
from schakel.safeguard import service
from schakel.safeguard.service import BookAction, Entry


def sql(statement: str, *parameters: Any) -> list[Any]:
    """Run one statement as the runtime role and return its rows."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())


def entry(**changes: Any) -> Entry:
    """A consultation, with whatever the test changes."""
    plain: dict[str, Any] = {
        "action": BookAction.CONSULT,
        "event": "exchange.read",
        "object_type": "exchange.case",
        "object_id": "1",
    }
    return Entry(**(plain | changes))


def make_unit(code: str = "desk") -> tuple[UUID, UUID]:
    """Make a unit; returns its id and that of its open compartment."""
    with service.reading(service.system("test")):
        service.add_unit(code, "Desk", "Meldkamer")
        return service.desk_compartment(code)


def make_officer(
    unit: UUID, role: Role = Role.DESK_OFFICER, name: str = "anna", password: str | None = None
) -> service.Reader:
    """Make a user with one role in one unit."""
    with service.reading(service.system("test")):
        user = service.add_user(name, f"{name.title()} Bos", password)
        service.join_unit(user, unit, role)
    return service.reader_for(user)


def record(count: int = 1, **changes: Any) -> list[UUID]:
    """Write rows under the name of an own process, each in its own transaction."""
    reader = service.system("intake")
    keys = []
    for _ in range(count):
        with service.reading(reader):
            keys.append(service.record(reader, entry(**changes)))
    return keys
