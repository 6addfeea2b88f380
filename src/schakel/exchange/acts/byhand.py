"""Register a request by hand: from a message that cannot be registered by itself, or told by phone (R2)."""

import uuid
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Arrival, ChannelRef
from schakel.exchange.acts.faults import ActFault, FieldFault
from schakel.exchange.acts.found import POLICE
from schakel.exchange.acts.inhand import arrival_of, take_in_hand
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.register import Entered, Home, make_case, register
from schakel.exchange.acts.told import Call, Told
from schakel.exchange.acts.typed import envelope_of
from schakel.exchange.models import Case, Request
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope, write
from schakel.rules.access import Purpose, Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, desk_compartment, reading, require
from schakel.text import Text

ACTION = "exchange.register"
BY_HAND = "registered by hand from a message that could not be registered by itself"
LATE_AFTER = timedelta(minutes=5)
NOWHERE = UUID(int=0)
FUTURE = Text(
    "This moment is still to come. Give the moment of the call.",
    "Dit moment moet nog komen. Geef het moment van het gesprek.",
)
NO_ZONE = Text("Give date and time of the call.", "Geef datum en tijd van het gesprek.")
NO_CHANNEL = Text("Choose a channel of your own desk.", "Kies een kanaal van uw eigen desk.")
NO_ITEM = Text("Write down at least one question.", "Schrijf minstens een vraag op.")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A request told by phone, registered; `text` is read back to the caller as the receipt, in both languages."""

    case_id: UUID
    number: str
    text: Text


def register_by_hand(reader: Reader, inbox_id: UUID, told: Told) -> UUID:
    """Make a case of a message in no case, as typed; its true arrival counts. Raises Absent, Refused, ActFault."""
    with reading(reader):
        held, _ = take_in_hand(reader, inbox_id, ACTION, told.purpose)
        readable = held.envelope if held.waiting.state == "unassigned" else None
        message_id = readable.message_id if readable else uuid.uuid4()
        if not told.items:
            raise ActFault((FieldFault("items", "R20", NO_ITEM),))
        envelope = envelope_of(told, message_id, held.waiting.received_at, readable.attachments if readable else ())
        if readable is None:
            channels.rename(inbox_id, message_id)
        unit, _ = desk_compartment(held.waiting.channel.unit)
        arrival = arrival_of(held, envelope, write(envelope))
        return registered(reader, arrival, told, Home(unit, held.compartment_id), BY_HAND)


def registered(reader: Reader, arrival: Arrival, told: Told, home: Home, reason: str) -> UUID:
    """Register what was typed, with its subjects."""
    payload = arrival.envelope.payload
    assert isinstance(payload, formats.Request)
    entered = Entered(by_hand=True, regime=told.regime, reason=reason, subjects=told.subjects)
    return register(reader, arrival, payload, home, entered)


def register_phone(reader: Reader, call: Call) -> Spoken:
    """Make a case of a request told by phone, at its true moment, and return what to read back to the caller.

    Entered more than five minutes later it needs a reason (R2). Raises Refused, ActFault.
    """
    with reading(reader):
        require(reader, ACTION, Resource("exchange.case", ""), POLICE.get(call.told.purpose, Purpose.INVESTIGATE))
        channel = channels.channels().get(call.channel_code)
        home = home_of(reader, channel)
        faults = [*call_faults(call)]
        if channel is None or home is None:
            raise ActFault((*faults, FieldFault("channel_code", "phone.channel", NO_CHANNEL)))
        envelope = typed(call, faults)
        late = clock.now() - call.told_at > LATE_AFTER
        arrival = Arrival(NOWHERE, channel, call.told_at, late, envelope, channel.unit, write(envelope))
        case = spoken(reader, arrival, call, home)
        request = Request.objects.select_related("case").get(pk=case.pk)
        return Spoken(case.id, case.number, read_back(request))


def typed(call: Call, faults: list[FieldFault]) -> Envelope:
    """Return the call as an envelope. Raises ActFault with these faults and its own."""
    try:
        envelope = envelope_of(call.told, uuid.uuid4(), call.told_at)
    except (ActFault, ValueError) as wrong:
        faults += getattr(wrong, "faults", ())
    if faults:
        raise ActFault(tuple(faults))
    return envelope


def spoken(reader: Reader, arrival: Arrival, call: Call, home: Home) -> Case:
    """Register a call, with its subjects."""
    payload = arrival.envelope.payload
    assert isinstance(payload, formats.Request)
    said = call.reason.strip(), call.caller.strip(), call.caller_number.strip()
    return make_case(reader, arrival, payload, home, Entered(True, call.told.regime, *said, call.told.subjects))


def call_faults(call: Call) -> list[FieldFault]:
    """Return what is wrong with the call itself."""
    found = [*reasoned("caller", call.caller)]
    if call.told_at.utcoffset() is None:
        return [*found, FieldFault("told_at", "R2", NO_ZONE)]
    if call.told_at > clock.now():
        found.append(FieldFault("told_at", "R2", FUTURE))
    needed = clock.now() - call.told_at > LATE_AFTER
    found += reasoned("reason", call.reason, needed=needed)
    if not call.told.items:
        found.append(FieldFault("items", "R20", NO_ITEM))
    return found


def home_of(reader: Reader, channel: ChannelRef | None) -> Home | None:
    """Return the open compartment of the desk of a channel, if the reader works there."""
    if channel is None:
        return None
    unit, compartment = desk_compartment(channel.unit)
    return Home(unit, compartment) if compartment in reader.compartments else None


def read_back(request: Request) -> Text:
    """Return what to say to the caller: the number, letter by letter if need be, what was understood, and by when."""
    zone = ZoneInfo(settings.SCHAKEL_ZONE)
    count = request.case.items.count()
    due = Text("as soon as we can", "zo snel als wij kunnen")
    if request.due_at is not None:
        moment = f"{request.due_at.astimezone(zone):%d-%m-%Y %H:%M}"
        due = Text(f"at the latest {moment}, our time", f"uiterlijk {moment}, onze tijd")
    number, came = request.case.number, f"{request.received_at.astimezone(zone):%d-%m-%Y %H:%M}"
    return Text(
        f"Your request is registered as {number}, received {came}. Questions: {count}. You hear from us {due.en}.",
        f"Uw verzoek is ingeschreven als {number}, ontvangen {came}. Vragen: {count}. U hoort van ons {due.nl}.",
    )
