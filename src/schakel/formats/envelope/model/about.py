"""Payloads about an earlier message: what became of it, what is wrong with it, that it must go."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from schakel.formats.envelope.model.giving import ItemAnswer


class ReceiptState(StrEnum):
    """What a receipt says of one message. `received` is given only after the message is durable."""

    RECEIVED = "received"
    REFUSED = "refused"
    READ = "read"


class StatusState(StrEnum):
    """How a case or a duty stands with whoever says so."""

    REGISTERED = "registered"
    TAKEN = "taken"
    WAITING = "waiting"
    PASSED_ON = "passed-on"
    CLOSED = "closed"
    REOPENED = "reopened"
    RECALLED = "recalled"
    CORRECTED = "corrected"
    ERASED = "erased"
    NOT_DONE = "not-done"


@dataclass(frozen=True, slots=True)
class Receipt:
    """Payload of kind receipt: which message, what happened to it, when, and why if refused."""

    message_id: UUID
    state: ReceiptState
    at: datetime
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """Payload of kind status: how the message in `message_id` stands, e.g. that an erasure asked for was done."""

    message_id: UUID
    state: StatusState
    at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """Payload of kind recall: do not use the message any longer (these items only; none means all of it)."""

    message_id: UUID
    reason: str
    items: tuple[int, ...] = ()
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """Payload of kind correction: what was wrong in the message, and the answers as they should read."""

    message_id: UUID
    reason: str
    items: tuple[ItemAnswer, ...] = ()
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Erasure:
    """Payload of kind erasure: erase the message and all taken from it, by `due_at`, and say so by a status."""

    message_id: UUID
    reason: str
    items: tuple[int, ...] = ()
    due_at: datetime | None = None
