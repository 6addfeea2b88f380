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
    """Confirm what lies new in the outboxes of simulated file channels; return how many messages that was.

    The files stay: whoever wrote to the demonstration by hand finds the receipt and the answer there.
    """
    channels = ChannelInstance.objects.filter(kind="file", simulated=True, active=True)
    return sum(_serve(Path(one.config["inbox"]), Path(one.config["outbox"])) for one in channels)


def _serve(inbox: Path, outbox: Path) -> int:
    seen = outbox.parent / "confirmed"
    files = sorted(outbox.glob("*.json")) if outbox.is_dir() else []
    new = [path for path in files if path.is_file() and not (seen / path.name).exists()]
    for path in new:
        _confirm(path, inbox)
        seen.mkdir(exist_ok=True)
        (seen / path.name).touch()
    return len(new)


def _confirm(path: Path, inbox: Path) -> None:
    """Confirm what is no receipt. After a kill before it is marked as seen the same receipt is written once more."""
    try:
        envelope = read(path.read_bytes())
    except EnvelopeError:
        return
    if envelope.kind is not Kind.RECEIPT:
        receipt = confirmation(envelope, datetime.fromtimestamp(path.stat().st_ctime, UTC))
        put(inbox, f"{receipt.message_id}.json", write(receipt))


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
