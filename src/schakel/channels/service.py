"""The public face of channels: take what came in, hand over what goes out, ask how far it came."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from schakel.channels.acts import byhand, desk
from schakel.channels.acts.queue import queue
from schakel.channels.acts.wire import read
from schakel.channels.facts import Arrival, ChannelRef, Evidence, Held, Waiting, WaitingCount
from schakel.channels.listeners import Delivered, on_delivered
from schakel.channels.models import ChannelInstance
from schakel.channels.queries import inbox, outbox
from schakel.formats.envelope import Envelope
from schakel.text import Text

__all__ = [
    "Arrival",
    "ChannelRef",
    "Delivered",
    "Evidence",
    "Held",
    "Waiting",
    "WaitingCount",
    "as_received",
    "aside",
    "bring_back",
    "channels",
    "detach",
    "evidence",
    "held",
    "on_delivered",
    "passed_on",
    "read",
    "registered",
    "rename",
    "send",
    "set_aside",
    "take",
    "tried",
    "unassigned",
    "waiting",
    "waiting_count",
]


def take() -> Arrival | None:
    """Lock and return the oldest arrival nobody registers yet (SKIP LOCKED), or None. Call inside a transaction and
    finish with `registered`, `unassigned`, `tried` or roll back."""
    return desk.take()


def registered(inbox_id: UUID, case_id: UUID, compartment_id: UUID, *, by_hand: bool = False) -> None:
    """Say in the same transaction that the arrival is now in a case (the row then belongs to its compartment)."""
    desk.registered(inbox_id, case_id, compartment_id, by_hand=by_hand)


def unassigned(inbox_id: UUID, reasons: Sequence[Text], compartment_id: UUID | None = None) -> None:
    """Say that the arrival could not be put in a case; it stays in front of the desk with an alarm. With a compartment
    it stands before those who may see that one: it concerns one of its cases."""
    desk.unassigned(inbox_id, reasons, compartment_id)


def tried(inbox_id: UUID, reasons: Sequence[Text]) -> bool:
    """Say that registering the arrival failed. It gets its turn again after the others, three times in all; then it is
    unassigned with these reasons, and this returns True."""
    return desk.tried(inbox_id, reasons)


def send(envelope: Envelope, channel_code: str, *, case_id: UUID | None, compartment_id: UUID) -> UUID:
    """Queue an envelope in the current transaction and return the outbox id. Twice the same message id is one row.

    Without a case it is about a message in no case."""
    channel = ChannelInstance.objects.get(code=channel_code)
    return queue(channel, envelope, compartment_id=compartment_id, case_id=case_id).id


def evidence(message_ids: Sequence[UUID]) -> Mapping[UUID, tuple[Evidence, ...]]:
    """Return the evidence of outgoing messages by envelope message id, oldest first."""
    return outbox.evidence(message_ids)


def as_received(message_id: UUID, case_id: UUID) -> bytes | None:
    """Return the bytes of an inbound message of a case as they came, for readers who may see it."""
    return inbox.as_received(message_id, case_id)


def waiting() -> tuple[Waiting, ...]:
    """Return what is in no case, the oldest first: unassigned and quarantined."""
    return inbox.waiting()


def aside() -> tuple[Waiting, ...]:
    """Return what was set aside, the newest first."""
    return inbox.aside()


def held(inbox_id: UUID, *, lock: bool = False) -> Held | None:
    """Return one message in no case, set aside or not, that the reader may see; None for anything else."""
    return inbox.held(inbox_id, lock=lock)


def rename(inbox_id: UUID, message_id: UUID) -> None:
    """Give a message that could not be read an id of ours, before it is registered by hand."""
    byhand.rename(inbox_id, message_id)


def set_aside(inbox_id: UUID, why: str) -> None:
    """Take a message in no case off the desk; `why` is a code."""
    byhand.set_aside(inbox_id, why)


def bring_back(inbox_id: UUID) -> bool:
    """Put a message that was set aside back where it stood; tell whether it was aside."""
    return byhand.bring_back(inbox_id)


def passed_on(inbox_id: UUID) -> None:
    """Say that a message in no case went on to whom it is for."""
    byhand.passed_on(inbox_id)


def detach(message_id: UUID, case_id: UUID) -> bool:
    """Put a message that a person assigned back in front of its desk; tell whether there was one."""
    return byhand.detach(message_id, case_id)


def waiting_count() -> WaitingCount:
    """Return how many messages are in no case, and whether one of them waits too long (R3)."""
    return inbox.waiting_count()


def channels() -> Mapping[str, ChannelRef]:
    """Return the channel instances by code."""
    return {row.code: inbox.ref(row) for row in ChannelInstance.objects.all()}
