"""What the duty to inform needs to know: the offences of a case, where it points to, and what was decided."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.initiative.eaw import EawCategory
from schakel.rules.initiative.europol_area import EuropolArea
from schakel.rules.refusal import Ground
from schakel.rules.words import MINIMUM, Minimum
from schakel.text import Text

EXCEPTIONS = frozenset({Ground.C, Ground.F1, Ground.F2, Ground.F3})


class Link(StrEnum):
    """What ties a person or object in a case to another country."""

    NATIONALITY = "nationality"
    RESIDENCE = "residence"
    PLATE = "plate"
    PHONE = "phone"
    BANK_ACCOUNT = "bank-account"
    PLACE = "place"


LINKS = {
    Link.NATIONALITY: Text("a nationality", "een nationaliteit"),
    Link.RESIDENCE: Text("a residence", "een woonplaats"),
    Link.PLATE: Text("a number plate", "een kenteken"),
    Link.PHONE: Text("a telephone number", "een telefoonnummer"),
    Link.BANK_ACCOUNT: Text("a bank account", "een bankrekening"),
    Link.PLACE: Text("a place", "een plaats"),
}


class Choice(StrEnum):
    """What was decided for one country."""

    SENT = "sent"
    NOT_RELEVANT = "not-relevant"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class Nexus:
    """One link of the case with one country (ISO 3166-1 alpha-2)."""

    link: Link
    country: str


@dataclass(frozen=True, slots=True)
class Considered:
    """The recorded decision for one country: what, on which ground if an exception, why, and by whom (user id)."""

    country: str
    choice: Choice
    reason: str = ""
    ground: Ground | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """A case seen from Dir. 7: its offences, its links, and what was decided. `partners` apply the Directive.

    `related` marks an offence committed to procure, ease or hide one of Europol's (Europol Reg. 3(2)). `exceptions`
    come from the pack: the Directive has RF-c and RF-f, a national law may have fewer.
    """

    own_country: str
    partners: frozenset[str]
    eaw: frozenset[EawCategory]
    europol: frozenset[EuropolArea]
    related: bool
    links: tuple[Nexus, ...]
    considered: tuple[Considered, ...] = ()
    exceptions: frozenset[Ground] = EXCEPTIONS
    minimum: Minimum = MINIMUM

    @property
    def serious(self) -> bool:
        """A serious criminal offence in the sense of Dir. 2(3)."""
        return bool(self.eaw or self.europol) or self.related

    @property
    def countries(self) -> tuple[str, ...]:
        """The other states that apply the Directive and that the case points to, in alphabetical order."""
        return tuple(sorted({nexus.country for nexus in self.links} & self.partners - {self.own_country}))
