"""The other end of every channel in a demonstration: it confirms what we send. Simulated, and says so (law 14)."""

import uuid
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from schakel.channels.models import ChannelInstance
from schakel.formats.envelope import Envelope, EnvelopeError, Kind, Receipt, ReceiptState, read, write
from schakel.project.demo.load import put
from schakel.safeguard import clock

NAMES = UUID("0e6d1d52-1a0b-5f7d-8a61-7f2f5a0f6c33")


def partner_once() -> int:
    """Take what lies in the outboxes of simulated file channels, confirm what is no receipt; return how many."""
    channels = ChannelInstance.objects.filter(kind="file", simulated=True, active=True)
    return sum(_serve(Path(one.config["inbox"]), Path(one.config["outbox"])) for one in channels)


def _serve(inbox: Path, outbox: Path) -> int:
    files = [path for path in sorted(outbox.glob("*.json")) if path.is_file()] if outbox.is_dir() else []
    for path in files:
        _take(path, inbox, outbox.parent / "taken")
    return len(files)


def _take(path: Path, inbox: Path, taken: Path) -> None:
    """Confirm first, then take away: after a kill in between the same receipt is written once more."""
    try:
        envelope = read(path.read_bytes())
    except EnvelopeError:
        envelope = None
    if envelope is not None and envelope.kind is not Kind.RECEIPT:
        receipt = confirmation(envelope, datetime.fromtimestamp(path.stat().st_ctime, UTC))
        put(inbox, f"{receipt.message_id}.json", write(receipt))
    taken.mkdir(exist_ok=True)
    path.rename(taken / path.name)


def confirmation(envelope: Envelope, written: datetime) -> Envelope:
    """Return the receipt for a message of ours that lies there since `written` (wall time); the same every time."""
    at = clock.from_wall(written)
    return Envelope(
        message_id=uuid.uuid5(NAMES, str(envelope.message_id)),
        kind=Kind.RECEIPT,
        sent_at=at,
        sender=envelope.recipients[0],
        recipients=(envelope.sender,),
        language=envelope.language,
        payload=Receipt(envelope.message_id, ReceiptState.RECEIVED, at),
        in_reply_to=envelope.message_id,
        simulated=True,
    )
