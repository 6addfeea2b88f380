"""Units, users and who belongs where: acts of an administrator, or of a process that sets up a world."""

from datetime import datetime
from uuid import UUID

from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.models import Compartment, CompartmentMembership, Membership, Unit, User


def add_unit(code: str, name_en: str, name_nl: str) -> UUID:
    """Make a unit with its open compartment and return its id. Only while a system reader reads."""
    unit = Unit.objects.create(code=code, name_en=name_en, name_nl=name_nl)
    Compartment.objects.create(code=code, name=name_en, unit=unit, marked=False)
    return unit.id


def add_user(username: str, display_name: str, password: str | None = None, language: str = "en") -> UUID:
    """Make a user and return the id; without a password nobody can sign in with it yet."""
    return User.objects.create_user(username, password, display_name=display_name, language=language).id


def join_unit(
    user_id: UUID, unit_id: UUID, role: Role, since: datetime | None = None, until: datetime | None = None
) -> None:
    """Give a user a role in a unit, from `since` (now) up to but not including `until` (until further notice)."""
    Membership.objects.create(
        user_id=user_id, unit_id=unit_id, role=role.value, since=since or clock.now(), until=until
    )


def add_compartment(code: str, name: str, unit_id: UUID) -> UUID:
    """Make a marked compartment, seen by nobody until somebody is named. Only while a system reader reads."""
    return Compartment.objects.create(code=code, name=name, unit_id=unit_id, marked=True).id


def name_for(
    user_id: UUID, compartment_id: UUID, reason: str, since: datetime | None = None, until: datetime | None = None
) -> None:
    """Name a user for a marked compartment, with the reason. Only while a system reader reads."""
    CompartmentMembership.objects.create(
        user_id=user_id, compartment_id=compartment_id, reason=reason, since=since or clock.now(), until=until
    )
