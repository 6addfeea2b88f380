"""Who works here: invented people with known passwords. Never loaded outside a demonstration or test."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.utils.translation import get_language

from schakel.rules.access import Role
from schakel.safeguard.models import Compartment, CompartmentMembership, Membership, Unit, User
from schakel.safeguard.service import add_compartment, add_unit, add_user, join_unit, name_for
from schakel.text import Text

DESK, SPECIAL, MARKED = "NL-DESK", "NL-SPECIAL", "NL-DESK-MEREL"
UNITS = {DESK: Text("National desk", "Landelijke desk"), SPECIAL: Text("Special unit", "Bijzondere eenheid")}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody one can sign in as. `named`: knows the marked compartment."""

    username: str
    name: str
    words: Text
    unit: str
    roles: tuple[Role, ...]
    language: str = "en"
    named: bool = False

    @property
    def password(self) -> str:
        """The password; known to everybody."""
        return f"schakel-demo-{self.username}"

    @property
    def secret(self) -> str:
        """The secret of the second factor in base 32; the same on every installation."""
        return base64.b32encode(hashlib.sha256(f"schakel demo {self.username}".encode()).digest()[:20]).decode()

    @property
    def code(self) -> str:
        """The code of the second factor at this moment."""
        counters = list(yield_hotp_counters_from_time())
        return str(format_hotp_value(hotp_value(self.secret, counters[len(counters) // 2])))

    @property
    def role(self) -> str:
        """What this person does, in the language of the page."""
        return self.words.say(get_language() or "en")


OFFICER, LEAD = (Role.DESK_OFFICER,), (Role.TEAM_LEAD,)
NIGHT_DUTY = Text("desk officer, night duty", "deskmedewerker, nachtdienst")
CIRCLE = Text("desk officer, knows of Merel", "deskmedewerker, weet van Merel")
ELSEWHERE = Text("desk officer elsewhere, no need-to-know here", "deskmedewerker elders, geen need-to-know hier")
PROSECUTOR, PRIVACY = Text("prosecutor", "officier van justitie"), Text("privacy officer", "privacyfunctionaris")
PEOPLE = (
    Person("dekveld", "M. Dekveld", NIGHT_DUTY, DESK, OFFICER),
    Person("brinkhof", "A. Brinkhof", CIRCLE, DESK, OFFICER, named=True),
    Person("haverkort", "T. Haverkort", Text("team lead", "teamleider"), DESK, LEAD, "nl"),
    Person("oosterlo", "R. Oosterlo", PROSECUTOR, DESK, (Role.PROSECUTOR,), "nl"),
    Person("lankveld", "P. Lankveld", PRIVACY, DESK, (Role.PRIVACY_OFFICER,), "nl"),
    Person("wolderink", "S. Wolderink", ELSEWHERE, SPECIAL, OFFICER),
)


def credentials() -> tuple[Person, ...]:
    """Return the people one can sign in as, with user name, password, secret, code of this moment, name and role."""
    return PEOPLE


def make_people(since: datetime) -> dict[str, UUID]:
    """Make units, the marked compartment and the people that are not there yet; return user ids by user name."""
    units = {code: make_unit(code, name) for code, name in UNITS.items()}
    known = Compartment.objects.filter(code=MARKED).values_list("id", flat=True).first()
    marked = known or add_compartment(MARKED, "Merel", units[DESK])
    return {one.username: make_person(one, units[one.unit], marked, since) for one in PEOPLE}


def make_unit(code: str, name: Text) -> UUID:
    """Return a unit, made if need be."""
    known = Unit.objects.filter(code=code).values_list("id", flat=True).first()
    return known or add_unit(code, name.en, name.nl)


def make_person(person: Person, unit: UUID, marked: UUID, since: datetime) -> UUID:
    """Return a user with roles, compartment and second factor, made if need be."""
    known = User.objects.filter(username=person.username).values_list("id", flat=True).first()
    user = known or add_user(person.username, person.name, person.password, person.language)
    for role in person.roles:
        if not Membership.objects.filter(user_id=user, unit_id=unit, role=role.value).exists():
            join_unit(user, unit, role, since)
    if person.named and not CompartmentMembership.objects.filter(user_id=user, compartment_id=marked).exists():
        name_for(user, marked, "Works on the cases of Merel", since)
    if not Authenticator.objects.filter(user_id=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(User.objects.get(pk=user), person.secret)
        RecoveryCodes.activate(User.objects.get(pk=user))
    return user
