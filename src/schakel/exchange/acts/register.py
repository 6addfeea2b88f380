"""Register a request that came in: case, message, request, items and clock, with its line in the books."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.arrived import after_registration
from schakel.exchange.acts.clock import FUNCTION, add_event, store
from schakel.exchange.acts.subject_rows import add_persons, add_typed
from schakel.exchange.acts.told import TypedSubject
from schakel.exchange.countries import category
from schakel.exchange.explain import clock_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, Item, Message, Request
from schakel.exchange.numbers import SPACE, case_number
from schakel.exchange.regimes import regime_of
from schakel.exchange.themes import comes_first
from schakel.exchange.timeline import ground
from schakel.formats import envelope as formats
from schakel.formats import format_of
from schakel.formats.envelope import Envelope, write
from schakel.rules.clocks import Access
from schakel.rules.clocks.engine.events import Asked, Received
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, record, subject_key

OUTAGE = "picked up late: the channel or this node was down"


@dataclass(frozen=True, slots=True)
class Home:
    """The unit that gets a case, and the compartment it is seen in."""

    unit_id: UUID
    compartment_id: UUID


@dataclass(frozen=True, slots=True)
class Entered:
    """How a request was entered: by hand or not, why later than it came, who told it by phone and from where.

    `regime` is what a person chose ("" when nobody did), `subjects` what a person typed.
    """

    by_hand: bool = False
    regime: str = ""
    reason: str = ""
    caller: str = ""
    number: str = ""
    subjects: Sequence[TypedSubject] = ()


MACHINE = Entered()


def register(reader: Reader, arrival: Arrival, asked: formats.Request, home: Home, entered: Entered = MACHINE) -> UUID:
    """Make a case of an arrived request, in the current transaction, and return its id (R1, R2)."""
    case = make_case(reader, arrival, asked, home, entered)
    channels.registered(arrival.inbox_id, case.id, home.compartment_id, by_hand=entered.by_hand)
    return case.id


def make_case(reader: Reader, arrival: Arrival, asked: formats.Request, home: Home, entered: Entered = MACHINE) -> Case:
    """Make case, message, request, items, subjects and clock of a request, with its line in the books."""
    case = open_case(arrival, asked.title, home)
    message = add_received(case, arrival, by_hand=entered.by_hand)
    request = add_request(case, message, arrival, asked)
    note_entry(request, entered)
    items = add_items(case, asked)
    if entered.by_hand:
        add_typed(case, entered.subjects, UUID(reader.id), arrival.envelope.message_id)
    else:
        add_persons(case, asked.persons, arrival.envelope.message_id)
    start_clock(reader, request, arrival, asked)
    lines = clock_lines(store(request, items))
    record(reader, entry(case, request, arrival, asked, lines))
    after_registration(reader, case)
    return case


def open_case(arrival: Arrival, title: str, home: Home, kind: Case.Kind = Case.Kind.REQUEST) -> Case:
    """Make an empty case."""
    return Case.objects.create(
        number=free_number(arrival.received_at),
        kind=kind,
        title=title,
        compartment_id=home.compartment_id,
        unit_id=home.unit_id,
        opened_at=clock.now(),
    )


def free_number(received_at: datetime) -> str:
    """Return a case number that nobody has. Own processes see every case, so a clash is seen here; a person may not,
    and then the unique number of the table makes the act fail, once in millions of times."""
    year = received_at.astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).year
    while True:
        number = case_number(year, secrets.randbelow(SPACE))
        if not Case.objects.filter(number=number).exists():
            return number


def add_received(case: Case, arrival: Arrival, *, by_hand: bool = False) -> Message:
    """Add a message of theirs to a case; every message that enters a case comes through here."""
    return add_message(
        case,
        arrival.envelope,
        arrival.data,
        direction=Message.Direction.IN,
        channel_code=arrival.channel.code,
        at=arrival.received_at,
        simulated=arrival.envelope.simulated or arrival.channel.simulated,
        by_hand=by_hand,
    )


def add_message(case: Case, envelope: Envelope, data: bytes, **fields: object) -> Message:
    """Add a message to the thread of a case; `data` is the envelope as bytes, as it came or as it goes out.

    What did not come as JSON is kept as the same envelope in JSON; its bytes stay with the arrival.
    """
    data = data if format_of(data) == "json" else write(replace(envelope, attachments=()))
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
        alarm=comes_first(asked.theme),
        urgent=urgency is not None,
        ground=urgency.ground if urgency else "",
        urgency_reason=urgency.reason if urgency else "",
        regime=regime_of(envelope.regime, asked.purpose, category(envelope.sender.country)),
        language=envelope.language,
        received_at=arrival.received_at,
        late_entry=arrival.late,
        entry_reason=OUTAGE if arrival.late else "",
    )


def note_entry(request: Request, entered: Entered) -> None:
    """Keep why it was entered by hand, and who told it."""
    if entered == MACHINE:
        return
    request.entry_reason = entered.reason or request.entry_reason
    request.caller, request.caller_number = entered.caller, entered.number
    request.regime = entered.regime or request.regime
    request.save(update_fields=["entry_reason", "caller", "caller_number", "regime"])


def add_items(case: Case, asked: formats.Request) -> list[Item]:
    """Add the items asked for."""
    return Item.objects.bulk_create(
        Item(case=case, compartment_id=case.compartment_id, number=one.number, text=one.text, access=one.access)
        for one in asked.items
    )


def start_clock(reader: Reader, request: Request, arrival: Arrival, asked: formats.Request) -> None:
    """Start the clock of every item at the true arrival."""
    event = Received(
        id="",
        at=arrival.received_at,
        entered_at=clock.now() if arrival.late else None,
        reason=request.entry_reason,
        items=tuple(Asked(one.number, Access(one.access)) for one in asked.items),
        regime=request.regime,
        urgent=request.urgent,
        ground=ground(request.ground),
    )
    add_event(reader, request.case, event, arrival.envelope.message_id)


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
        function=FUNCTION,
        pack_hash=pack().pack_hash,
    )
