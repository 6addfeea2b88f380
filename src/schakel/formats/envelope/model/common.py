"""What several kinds of message share."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Every kind of message, fixed in version 1 for all later use."""

    REQUEST = "request"
    SUPPLEMENT = "supplement"
    AMENDMENT = "amendment"
    WITHDRAWAL = "withdrawal"
    CLARIFICATION = "clarification"
    CLARIFICATION_ANSWER = "clarification-answer"
    ANSWER = "answer"
    REFUSAL = "refusal"
    DELAY_NOTICE = "delay-notice"
    OWN_INITIATIVE = "own-initiative"
    COPY = "copy"
    RECALL = "recall"
    CORRECTION = "correction"
    ERASURE = "erasure"
    STATUS = "status"
    RECEIPT = "receipt"


class EvidenceState(StrEnum):
    """How far one outgoing message came, each state with its moment: our evidence of delivery."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or recipient: ISO 3166-1 alpha-2 country, authority code ("BE-SPOC"), its name, its own reference."""

    country: str
    authority: str
    name: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Handling:
    """A handling code as given (H0-H3) with its free text, which H3 always has."""

    code: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """4x4 evaluation (Europol Reg. art. 29): source A, B, C, X; information 1-4."""

    source: str
    information: str


@dataclass(frozen=True, slots=True)
class Urgency:
    """Dir. 4(4): ground U1-U4 and the reason in words; either is "" when it was not given (letter e is missing)."""

    ground: str
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of information asked for; `access` direct, indirect or unknown as the requester sees it."""

    number: int
    text: str
    access: str = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """A person it is about: name as written, role (suspect, convicted, victim, witness, contact, other), the link.

    `birth_date` is YYYY, YYYY-MM or YYYY-MM-DD as written, with 00 for what is not known.
    """

    name: str
    role: str
    link: str = ""
    birth_date: str = ""
    nationality: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the envelope; `size` in bytes and `sha256` (hex) are those of `content`."""

    name: str
    media_type: str
    sha256: str
    size: int
    content: bytes
