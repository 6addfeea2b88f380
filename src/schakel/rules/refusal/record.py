"""What the officer puts on record for each ground of Dir. 6(1): one shape per ground, so that nothing is forgotten."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from schakel.rules.categories import DataCategory
from schakel.rules.incoming import IncomingFacts
from schakel.rules.refusal.grounds import Ground
from schakel.rules.subjects import SubjectRole


class Consent(StrEnum):
    """What the state that the information came from said when asked."""

    NOT_ASKED = "not-asked"
    SILENT = "silent"
    REFUSED = "refused"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class NotAvailable:
    """RF-a: the sources that were searched, by name, as the search log has them."""

    ground: ClassVar[Ground] = Ground.A
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotMet:
    """RF-b: the request as it stands, with what was asked about it."""

    ground: ClassVar[Ground] = Ground.B
    request: IncomingFacts


@dataclass(frozen=True, slots=True)
class AuthorisationRefused:
    """RF-c: which judicial authority refused, on which day, under which reference."""

    ground: ClassVar[Ground] = Ground.C
    authority: str
    decided_on: date | None
    reference: str


@dataclass(frozen=True, slots=True)
class OutsideCategories:
    """RF-d: which data about a person in which role."""

    ground: ClassVar[Ground] = Ground.D
    category: DataCategory
    role: SubjectRole


@dataclass(frozen=True, slots=True)
class Unreliable:
    """RF-e: what is wrong with the information."""

    ground: ClassVar[Ground] = Ground.E
    why: str


@dataclass(frozen=True, slots=True)
class NationalSecurity:
    """RF-f1: the objective reasons (kept in the file), and the person of rank who approved (user id)."""

    ground: ClassVar[Ground] = Ground.F1
    why: str
    approver: str


@dataclass(frozen=True, slots=True)
class Jeopardy:
    """RF-f2: the objective reasons, who owns the case in danger, and when this is looked at again."""

    ground: ClassVar[Ground] = Ground.F2
    why: str
    case_owner: str
    review_on: date | None


@dataclass(frozen=True, slots=True)
class LegalPerson:
    """RF-f3: the protected interest, and why the harm is undue."""

    ground: ClassVar[Ground] = Ground.F3
    why: str


@dataclass(frozen=True, slots=True)
class MinorOffence:
    """RF-g1: the provision of our law and its maximum in months of imprisonment."""

    ground: ClassVar[Ground] = Ground.G1
    statute: str
    maximum_months: int | None


@dataclass(frozen=True, slots=True)
class NoOffence:
    """RF-g2: the provisions that were looked at."""

    ground: ClassVar[Ground] = Ground.G2
    checked: str


@dataclass(frozen=True, slots=True)
class NoConsent:
    """RF-h: the state it came from (ISO 3166-1 alpha-2), the day it was asked, and what it said."""

    ground: ClassVar[Ground] = Ground.H
    originator: str
    asked_on: date | None
    answer: Consent


Record = (
    NotAvailable
    | NotMet
    | AuthorisationRefused
    | OutsideCategories
    | Unreliable
    | NationalSecurity
    | Jeopardy
    | LegalPerson
    | MinorOffence
    | NoOffence
    | NoConsent
)
