"""Put a message that is no request into the case it belongs to, or say why it belongs to none."""

from uuid import UUID

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.register import Home, add_received, register
from schakel.exchange.models import Case, Message, Request
from schakel.exchange.numbers import read_number
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope
from schakel.safeguard.service import BookAction, Entry, Reader, record
from schakel.text import Text


class Unplaced(Exception):  # noqa: N818
    """The message fits no case, or nobody should put it in one by machine. `compartment_id` when it concerns a case."""

    def __init__(self, reason: Text, compartment_id: UUID | None = None) -> None:
        self.reason = reason
        self.compartment_id = compartment_id
        super().__init__(reason.en)


def place(reader: Reader, arrival: Arrival, home: Home) -> UUID:
    """Put an arrival in a case, a new one for a request, and return the case's id. Raises Unplaced."""
    envelope = arrival.envelope
    if envelope.sender.authority == settings.SCHAKEL_AUTHORITY:
        raise Unplaced(OURSELVES)
    if settings.SCHAKEL_COUNTRY not in {one.country for one in envelope.recipients}:
        raise Unplaced(NOT_FOR_US)
    if isinstance(envelope.payload, formats.Request):
        return register(reader, arrival, envelope.payload, home)
    return join(reader, arrival)


def join(reader: Reader, arrival: Arrival) -> UUID:
    """Add a message to the thread of the open case it is about. Raises Unplaced."""
    case = case_of(arrival.envelope)
    if case is None:
        raise Unplaced(NO_CASE)
    if case.state != Case.State.OPEN:
        raise Unplaced(NOT_OPEN, case.compartment_id)
    add_received(case, arrival)
    record(reader, entry(case, arrival))
    channels.registered(arrival.inbox_id, case.id, case.compartment_id)
    return case.id


def case_of(envelope: Envelope) -> Case | None:
    """Return the case a message is about: by the message it answers, else by our reference; its requester's only."""
    theirs = Request.objects.filter(country=envelope.sender.country, authority=envelope.sender.authority)
    requests = theirs.select_related("case").select_for_update(of=("self", "case"))
    if envelope.in_reply_to is not None:
        known = Message.objects.filter(message_id=envelope.in_reply_to).values("case_id")
        if found := requests.filter(case_id__in=known).first():
            return found.case
    numbers = [read_number(one.reference) for one in envelope.recipients if one.country == settings.SCHAKEL_COUNTRY]
    found = requests.filter(case__number__in=[one for one in numbers if one]).first()
    return found.case if found else None


def entry(case: Case, arrival: Arrival) -> Entry:
    """Return what the books say of a message that joined a case."""
    envelope = arrival.envelope
    return Entry(
        action=BookAction.COLLECT,
        event="exchange.join",
        object_type="exchange.message",
        object_id=str(envelope.message_id),
        case_id=case.id,
        compartment_id=case.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        recipient={"country": envelope.sender.country, "authority": envelope.sender.authority},
        channel=arrival.channel.code,
        result=envelope.kind.value,
        handling=[one.code for one in envelope.handling],
        explanation={"received_at": arrival.received_at.isoformat(), "late": arrival.late},
    )


OURSELVES = Text(
    "The sender says to be ourselves. Find out who really sent it.",
    "De afzender zegt dat hij ons is. Zoek uit wie dit echt stuurde.",
)
NOT_FOR_US = Text(
    "It is not addressed to us. Pass it on to whom it is for, or send it back.",
    "Het is niet aan ons gericht. Stuur het door naar wie het moet hebben, of terug.",
)
NO_CASE = Text(
    "It names no message or case that we have with this authority. Ask the sender what it is about.",
    "Het noemt geen bericht of zaak die wij met deze autoriteit hebben. Vraag de afzender waar het over gaat.",
)
NOT_OPEN = Text(
    "It is about a request that is no longer open. Read it and decide whether more must be done.",
    "Het gaat over een verzoek dat niet meer open is. Lees het en beslis of er nog iets moet gebeuren.",
)
