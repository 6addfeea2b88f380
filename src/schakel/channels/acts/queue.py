"""Put a message of ours in the outbox, with its first evidence."""

import hashlib
import uuid
from datetime import datetime
from uuid import UUID

from django.conf import settings

from schakel.channels.acts.examine import Examined
from schakel.channels.acts.wire import limit
from schakel.channels.models import ChannelInstance, Inbound, Outbound, OutboundEvidence
from schakel.formats.envelope import Envelope, EvidenceState, Kind, Party, Receipt, ReceiptState, write
from schakel.safeguard import clock

MOST_REASONS = 100
NOBODY = Party("XX", "UNKNOWN")
NO_ID = UUID(int=0)
RECEIPTS = UUID("6f3a2a52-9b1c-5c0e-8a54-2f6f0d6c7a11")


def queue(
    channel: ChannelInstance,
    envelope: Envelope,
    *,
    compartment_id: UUID,
    case_id: UUID | None = None,
    inbound: Inbound | None = None,
) -> Outbound:
    """Add one row to the outbox in the current transaction; the same message id again is the same row."""
    known = Outbound.objects.filter(message_id=envelope.message_id).first()
    if known is not None:
        return known
    now, data = clock.now(), write(envelope)
    row = Outbound.objects.create(
        channel=channel,
        compartment_id=compartment_id,
        message_id=envelope.message_id,
        kind=envelope.kind.value,
        recipients=[{"country": one.country, "authority": one.authority} for one in envelope.recipients],
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        inbound=inbound,
        case_id=case_id,
        queued_at=now,
        next_try_at=now,
    )
    add_evidence(row, EvidenceState.QUEUED, now)
    return row


def queue_receipt(channel: ChannelInstance, row: Inbound, seen: Examined, state: ReceiptState) -> None:
    """Tell the sender what became of a message. One receipt per message, state and channel.

    Who cannot be made out is addressed as unknown, and a message without id by its file's checksum: nobody is left
    without an answer.
    """
    sender = seen.sender or NOBODY
    envelope = Envelope(
        message_id=uuid.uuid5(RECEIPTS, f"{row.id} {state.value} {channel.code}"),
        kind=Kind.RECEIPT,
        sent_at=clock.now(),
        sender=Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY),
        recipients=(Party(sender.country, sender.authority),),
        language=seen.envelope.language if seen.envelope else "en",
        payload=Receipt(seen.message_id or NO_ID, state, row.received_at, reasons(row, seen)),
        in_reply_to=seen.message_id,
        simulated=channel.simulated,
    )
    queue(channel, envelope, compartment_id=row.compartment_id, case_id=row.case_id, inbound=row)


def reasons(row: Inbound, seen: Examined) -> tuple[str, ...]:
    """Return the reasons of a receipt; a message that cannot be named is named by its bytes first."""
    told = tuple(reason.en for reason in seen.reasons[:MOST_REASONS])
    absent = [name for name, found in (("sender", seen.sender), ("message id", seen.message_id)) if found is None]
    return (which_file(row, " and ".join(absent)), *told) if absent else told


def which_file(row: Inbound, absent: str) -> str:
    """Say which file is meant, and what could not be read in it; not its name, which may name a person (law 13)."""
    part = f" of its first {limit() + 1} bytes" if row.size > limit() else ""
    return f"About the file of {row.size} bytes with SHA-256 {row.sha256}{part}: no {absent} could be read in it."


def add_evidence(
    row: Outbound, state: EvidenceState, at: datetime, detail: str = "", receipt: Inbound | None = None
) -> None:
    """Add one line of evidence; lines are never changed."""
    OutboundEvidence.objects.create(
        outbound=row,
        compartment_id=row.compartment_id,
        state=state.value,
        at=at,
        recorded_at=clock.now(),
        detail=detail,
        receipt=receipt,
    )
