"""Messages in no case: the queue of the intake, and one of them opened."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import Held, Waiting
from schakel.exchange.acts.inhand import inbox_entry, take_in_hand
from schakel.exchange.queries.intake_views import IntakePage, IntakeQueue, IntakeRow
from schakel.exchange.queries.thread import text_of
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, may, reading, record, require

OPEN = "exchange.unassigned"
SHOWN = 20_000
TYPED = ("title", "purpose", "offence", "facts", "availability", "necessity", "use_limits", "theme")
ACTS = {
    "assign": "exchange.assign",
    "register": "exchange.register",
    "aside": "exchange.aside",
    "pass-on": "exchange.pass-on",
}


def intake(reader: Reader) -> IntakeQueue:
    """Return what is in no case and the reader may see, the longest waiting first. Raises Refused. Two queries."""
    with reading(reader):
        require(reader, "channels.waiting", Resource("channels.inbound", ""))
        now = clock.now()
        rows = tuple(row(one, now) for one in channels.waiting())
        aside = tuple(row(one, now) for one in channels.aside())
    return IntakeQueue(rows, aside, sum(one.overdue for one in rows))


def row(one: Waiting, now: datetime) -> IntakeRow:
    """Return a waiting message as the queue shows it."""
    age = now - one.received_at
    return IntakeRow(
        inbox_id=one.inbox_id,
        channel=one.channel,
        received_at=one.received_at,
        age=age,
        limit=one.limit,
        state=one.state,
        kind=one.kind,
        sender=one.sender,
        urgent=one.urgent,
        size=one.size,
        reasons=one.reasons,
        overdue=age > one.limit and not one.aside,
        sealed=one.sealed,
        aside=one.aside,
    )


def intake_message(reader: Reader, inbox_id: UUID) -> IntakePage:
    """Return one message in no case, opened, and record that. Raises Absent or Refused."""
    with reading(reader):
        held, decision = take_in_hand(reader, inbox_id, OPEN, lock=False)
        record(reader, inbox_entry(held, OPEN, "shown", decision))
    envelope = held.envelope
    return IntakePage(
        row=row(held.waiting, clock.now()),
        title=str(getattr(envelope.payload, "title", "")) if envelope else "",
        text=text_of(envelope.payload) if envelope else raw(held.data),
        reference=envelope.sender.reference if envelope else "",
        recipients=tuple(f"{one.country} {one.authority}" for one in envelope.recipients) if envelope else (),
        prefilled=prefilled(envelope) if envelope else {},
        acts=_acts(reader, held),
    )


def raw(data: bytes) -> str:
    """Return the beginning of what nobody could read, as text with its faults visible."""
    return data[:SHOWN].decode("utf-8", "backslashreplace").replace("\x00", "\\x00")


def prefilled(envelope: Envelope) -> Mapping[str, object]:
    """Return the fields of a registration by hand that the message gives."""
    sender, payload = envelope.sender, envelope.payload
    found: dict[str, object] = {
        "country": sender.country,
        "authority": sender.authority,
        "authority_name": sender.name,
        "reference": sender.reference,
        "language": envelope.language,
        "regime": envelope.regime,
        "title": str(getattr(payload, "title", "")),
        "facts": text_of(payload),
    }
    if isinstance(payload, formats.Request):
        found |= {name: getattr(payload, name) for name in TYPED}
        found["items"] = tuple((one.text, one.access) for one in payload.items)
        found["urgent"] = payload.urgency is not None
    return found


def _acts(reader: Reader, held: Held) -> tuple[str, ...]:
    """Return what the reader may do with it now."""
    place = Resource("channels.inbound", str(held.waiting.inbox_id), str(held.compartment_id))
    able = [name for name, action in ACTS.items() if may(reader, action, place).allowed]
    if held.waiting.aside:
        return ("back",) if "aside" in able else ()
    readable = held.envelope is not None
    return tuple(name for name in able if readable or name not in {"assign", "pass-on"})
