"""Take one file in: durable first, then the receipt, and only then may the file go."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from schakel.channels.acts.examine import Examined, examine, printable
from schakel.channels.acts.queue import queue_receipt
from schakel.channels.acts.receipts import take_receipt
from schakel.channels.acts.wire import read
from schakel.channels.models import ChannelInstance, Inbound
from schakel.formats.envelope import Envelope, EnvelopeError, Kind, ReceiptState
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, desk_compartment, reading, record, seal, system
from schakel.text import Text

LATE_AFTER = timedelta(minutes=5)
PROCESS = "intake"
State = Inbound.State


@dataclass(frozen=True, slots=True)
class Delivery:
    """Bytes with the name and true arrival (UTC) they came with."""

    name: str
    data: bytes
    size: int
    received_at: datetime


def receive(channel: ChannelInstance, delivery: Delivery) -> Inbound:
    """Store one delivery in a transaction of its own and return its row. The same bytes again are the same row."""
    reader = system(PROCESS)
    with reading(reader):
        _one_at_a_time(channel)
        digest = hashlib.sha256(delivery.data).hexdigest()
        known = Inbound.objects.defer("data").filter(channel=channel, sha256=digest).first()
        return known or _store(reader, channel, delivery, digest)


def _one_at_a_time(channel: ChannelInstance) -> None:
    """Hold the channel until the end of the transaction: two pollers may both see the same file."""
    ChannelInstance.objects.select_for_update(no_key=True).get(pk=channel.pk)


def _store(reader: Reader, channel: ChannelInstance, delivery: Delivery, digest: str) -> Inbound:
    seen = examine(delivery.data)
    compartment, twin = desk_compartment(channel.unit_code)[1], _twin(seen)
    if twin is not None and seen.envelope is not None:
        if _same(twin, seen.envelope):
            if seen.envelope.kind is not Kind.RECEIPT:
                queue_receipt(channel, twin, seen, ReceiptState.RECEIVED)
            return twin
        # that there was such a message is for those who may see that message (law 6)
        seen, compartment = (
            Examined(None, (used_twice(),), seen.sender, seen.message_id, seen.kind),
            twin.compartment_id,
        )
    row = _insert(channel, delivery, digest, seen, compartment)
    _answer(reader, channel, row, seen)
    return row


def _twin(seen: Examined) -> Inbound | None:
    """Return the message that already has this id from this sender."""
    if seen.envelope is None:
        return None
    rows = Inbound.objects.exclude(state=State.QUARANTINED).select_for_update()
    sender = seen.envelope.sender
    return rows.filter(
        message_id=seen.message_id, sender_country=sender.country, sender_authority=sender.authority
    ).first()


def _same(twin: Inbound, envelope: Envelope) -> bool:
    """Tell whether two messages say the same, whatever blanks and order they are written with."""
    try:
        return read(bytes(twin.data)) == envelope
    except EnvelopeError:
        return False


def _insert(channel: ChannelInstance, delivery: Delivery, digest: str, seen: Examined, compartment_id: UUID) -> Inbound:
    now = clock.now()
    received_at = min(delivery.received_at, now)
    return Inbound.objects.create(
        channel=channel,
        compartment_id=compartment_id,
        name="" if seen.sealed else printable(delivery.name),
        data=unreadable(delivery.data, digest) if seen.sealed else delivery.data,
        size=delivery.size,
        sha256=digest,
        received_at=received_at,
        picked_up_at=now,
        late=now - received_at > LATE_AFTER,
        kind=seen.kind,
        message_id=seen.message_id,
        sender_country=seen.sender.country if seen.sender else "",
        sender_authority=seen.sender.authority if seen.sender else "",
        urgent=seen.urgent,
        state=State.RECEIVED if seen.envelope else State.QUARANTINED,
        reasons=[{"en": reason.en, "nl": reason.nl} for reason in seen.reasons],
        sealed=bool(seen.sealed),
        classification=seen.envelope.classification if seen.envelope else seen.sealed[:60],
    )


def unreadable(data: bytes, digest: str) -> bytes:
    """Return bytes encrypted under the key of the node: kept whole, and read by nobody here (R54)."""
    return seal({"data": base64.b64encode(data).decode("ascii")}, f"inbound:{digest}").encode("ascii")


def _answer(reader: Reader, channel: ChannelInstance, row: Inbound, seen: Examined) -> None:
    """Confirm or refuse what is stored now; a receipt is never confirmed itself."""
    if seen.envelope is not None and seen.envelope.kind is Kind.RECEIPT:
        take_receipt(row, seen.envelope)
        return
    if seen.envelope is None:
        record(reader, quarantine_entry(row))
    if seen.kind != Kind.RECEIPT.value:
        queue_receipt(channel, row, seen, ReceiptState.RECEIVED if seen.envelope else ReceiptState.REFUSED)


def quarantine_entry(row: Inbound) -> Entry:
    """Return what the books say of something kept that could not be read."""
    return Entry(
        action=BookAction.COLLECT,
        event="channels.quarantine",
        object_type="channels.inbound",
        object_id=str(row.id),
        compartment_id=row.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        channel=row.channel.code,
        result=row.state,
        explanation={"sha256": row.sha256, "size": row.size, "sealed": row.sealed, "marking": row.classification},
    )


def used_twice() -> Text:
    """Say that a message id came before with another text."""
    return Text(
        "This message id came before with other content. Send the changed message under a new id.",
        "Dit berichtnummer kwam eerder met een andere inhoud. Stuur het gewijzigde bericht onder een nieuw nummer.",
    )


def move(inbox_id: UUID, state: str, **fields: object) -> None:
    """Change the state of a row of the inbox. Raises LookupError when there is no such row for this reader."""
    changed = Inbound.objects.filter(pk=inbox_id).update(state=state, **fields)
    if changed != 1:
        message = "There is no such message in the inbox."
        raise LookupError(message)
