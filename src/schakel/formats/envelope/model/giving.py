"""Payloads of the side that gives: answers, refusals, delays, and what is sent unasked."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from schakel.formats.envelope.model.common import Evaluation, Handling, Person


class RefusalGround(StrEnum):
    """The closed list of Dir. 6(1), with the limbs of (f) and (g) apart."""

    NOT_AVAILABLE = "RF-a"
    REQUEST_INCOMPLETE = "RF-b"
    AUTHORISATION_REFUSED = "RF-c"
    DATA_CATEGORY = "RF-d"
    INACCURATE = "RF-e"
    NATIONAL_SECURITY = "RF-f1"
    INVESTIGATION_OR_SAFETY = "RF-f2"
    LEGAL_PERSON = "RF-f3"
    MINOR_OFFENCE = "RF-g1"
    NO_OFFENCE = "RF-g2"
    NO_CONSENT = "RF-h"


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """The answer to one item: text, fact or assessment, 4x4, the date it is as of, its handling codes."""

    item: int
    text: str
    nature: str
    evaluation: Evaluation
    as_of: date
    handling: tuple[Handling, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Payload of kind answer; `complete` when no item stays open."""

    items: tuple[ItemAnswer, ...]
    complete: bool
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class ItemRefusal:
    """The refusal of one item: ground and reason; for RF-b the missing letters and the clarification before it."""

    item: int
    ground: RefusalGround
    reason: str
    letters: tuple[str, ...] = ()
    clarification_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Payload of kind refusal (Dir. 6): only the items named are refused. One item may have several grounds."""

    items: tuple[ItemRefusal, ...]
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class DelayNotice:
    """Payload of kind delay-notice (Dir. 5(2)): which items wait, why, until when we expect, and when we say more."""

    items: tuple[int, ...]
    reason: str
    expected_at: datetime
    next_update_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of information nobody asked for, with the same care as an answer."""

    number: int
    text: str
    nature: str
    evaluation: Evaluation
    as_of: date
    handling: tuple[Handling, ...]


@dataclass(frozen=True, slots=True)
class OwnInitiative:
    """Payload of kind own-initiative (Dir. 7): why it matters there, the statements, whether the offence is serious."""

    title: str
    relevance: str
    statements: tuple[Statement, ...]
    offence: str = ""
    serious: bool = False
    persons: tuple[Person, ...] = ()
    theme: str = ""
