"""Register a request that came in: case, message, request, items and clock, with its line in the books."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.clock import add_event, store
from schakel.exchange.countries import category
from schakel.exchange.explain import due_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, Item, Message, Request
from schakel.exchange.numbers import SPACE, case_number
from schakel.exchange.regimes import regime_of
from schakel.exchange.themes import comes_first
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, record, subject_key


@dataclass(frozen=True, slots=True)
class Home:
    """The unit that gets a case, and the compartment it is seen in."""

    unit_id: UUID
    compartment_id: UUID


def register(reader: Reader, arrival: Arrival, asked: formats.Request, home: Home) -> UUID:
    """Make a case of an arrived request, in the current transaction, and return its id (R1, R2)."""
    case = Case.objects.create(
        number=free_number(arrival.received_at),
        title=asked.title,
        compartment_id=home.compartment_id,
        unit_id=home.unit_id,
        opened_at=clock.now(),
    )
    message = add_received(case, arrival)
    request = add_request(case, message, arrival, asked)
    items = add_items(case, asked)
    start_clock(reader, request, arrival, asked)
    lines = due_lines(store(request, items))
    record(reader, entry(case, request, arrival, asked, lines))
    channels.registered(arrival.inbox_id, case.id, home.compartment_id)
    return case.id


def free_number(received_at: datetime) -> str:
    """Return a case number that nobody has. Own processes see every case, so a clash is seen here."""
    year = received_at.astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).year
    while True:
        number = case_number(year, secrets.randbelow(SPACE))
        if not Case.objects.filter(number=number).exists():
            return number


def add_received(case: Case, arrival: Arrival) -> Message:
    """Add a message of theirs to a case."""
    return add_message(
        case,
        arrival.envelope,
        arrival.data,
        direction=Message.Direction.IN,
        channel_code=arrival.channel.code,
        at=arrival.received_at,
        simulated=arrival.envelope.simulated or arrival.channel.simulated,
    )


def add_message(case: Case, envelope: Envelope, data: bytes, **fields: object) -> Message:
    """Add a message to the thread of a case; `data` is the envelope as bytes, as it came or as it goes out."""
    return Message.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        kind=envelope.kind.value,
        message_id=envelope.message_id,
        in_reply_to=envelope.in_reply_to,
        sender_country=envelope.sender.country,
        sender_authority=envelope.sender.authority,
        sent_at=envelope.sent_at,
        language=envelope.language,
        classification=envelope.classification,
        handling=[{"code": one.code, "text": one.text} for one in envelope.handling],
        attachments=[
            {"name": one.name, "media_type": one.media_type, "size": one.size, "sha256": one.sha256}
            for one in envelope.attachments
        ],
        envelope={name: value for name, value in json.loads(data).items() if name != "attachments"},
        **fields,
    )


def add_request(case: Case, message: Message, arrival: Arrival, asked: formats.Request) -> Request:
    """Add what is asked, by whom and under which regime."""
    envelope, urgency = arrival.envelope, asked.urgency
    return Request.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        message=message,
        country=envelope.sender.country,
        authority=envelope.sender.authority,
        authority_name=envelope.sender.name,
        reference=envelope.sender.reference,
        channel_code=arrival.channel.code,
        purpose=asked.purpose,
        offence=asked.offence,
        theme=asked.theme,
        first=comes_first(asked.theme),
        urgent=urgency is not None,
        ground=urgency.ground if urgency else "",
        urgency_reason=urgency.reason if urgency else "",
        regime=regime_of(envelope.regime, asked.purpose, category(envelope.sender.country)),
        language=envelope.language,
        received_at=arrival.received_at,
        late_entry=arrival.late,
    )


def add_items(case: Case, asked: formats.Request) -> list[Item]:
    """Add the items asked for."""
    return Item.objects.bulk_create(
        Item(case=case, compartment_id=case.compartment_id, number=one.number, text=one.text, access=one.access)
        for one in asked.items
    )


def start_clock(reader: Reader, request: Request, arrival: Arrival, asked: formats.Request) -> None:
    """Start the clock of every item at the true arrival."""
    data = {
        "regime": request.regime,
        "urgent": request.urgent,
        "ground": request.ground,
        "items": {str(one.number): one.access for one in asked.items},
    }
    message_id = arrival.envelope.message_id
    add_event(reader, request.case, "received", arrival.received_at, message_id=message_id, data=data)


def entry(case: Case, request: Request, arrival: Arrival, asked: formats.Request, dues: list[str]) -> Entry:
    """Return what the books say of a registration."""
    return Entry(
        action=BookAction.COLLECT,
        event="exchange.register",
        object_type="exchange.case",
        object_id=str(case.id),
        case_id=case.id,
        compartment_id=case.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        purpose=asked.purpose,
        recipient={"country": request.country, "authority": request.authority},
        channel=arrival.channel.code,
        result="late entry" if arrival.late else "registered",
        handling=[one.code for one in arrival.envelope.handling],
        subject_keys=[subject_key("person", f"{one.name}|{one.birth_date}") for one in asked.persons],
        explanation={"received_at": arrival.received_at.isoformat(), "regime": request.regime, "dues": dues},
        function="rules.clocks.due/1",
        pack_hash=pack().pack_hash,
    )
