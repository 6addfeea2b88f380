"""What the transfer gate needs to know of one destination."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from schakel.rules.refusal import Consent
from schakel.rules.transfer.bases import Basis
from schakel.rules.transfer.kinds import Category, Review, Risk
from schakel.rules.words import MINIMUM, Minimum


class Threat(StrEnum):
    """What the emergency of LED 35(2) must be about."""

    PUBLIC_SECURITY = "public-security"
    ESSENTIAL_INTERESTS = "essential-interests"


@dataclass(frozen=True, slots=True)
class Emergency:
    """LED 35(2): the immediate and serious threat, and why the consent cannot come in time."""

    threat: Threat
    why: str
    why_not_in_time: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The state the data came from: ISO code, whether a Member State, and what it said about which countries."""

    state: str
    member_state: bool
    consent: Consent
    consent_for: frozenset[str] = frozenset()
    reference: str = ""
    emergency: Emergency | None = None


@dataclass(frozen=True, slots=True)
class Weighing:
    """The decision for this country, theme and type: open or closed, up to and including which day (R61)."""

    open: bool
    until: date
    reference: str


@dataclass(frozen=True, slots=True)
class GateFacts:
    """One destination of personal data. `category` None: we do not know; `competent` None: nobody looked.

    `necessity`: why the transfer is necessary for police purposes; `onward_barred`: the condition "not further without
    our consent" is attached; `derogation_limit`: more derogation transfers than this in 90 days are systematic;
    `assessment_months`: how old an assessment may be.
    """

    country: str
    category: Category | None
    today: date
    necessity: str = ""
    competent: bool | None = None
    private: bool = False
    origin: Origin | None = None
    bases: tuple[Basis, ...] = ()
    onward_barred: bool = False
    weighing: Weighing | None = None
    risks: frozenset[Risk] = frozenset()
    reviews: frozenset[Review] = frozenset()
    derogation_limit: int = 5
    assessment_months: int = 12
    minimum: Minimum = MINIMUM
