"""Put a message that is no request into the case it belongs to, or say why it belongs to none."""

from uuid import UUID

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.clock import FUNCTION
from schakel.exchange.acts.entering import Entering
from schakel.exchange.acts.kinds import LATER, process
from schakel.exchange.acts.register import Home, add_received, register
from schakel.exchange.acts.register_told import register_told
from schakel.exchange.acts.settle import settle
from schakel.exchange.explain import clock_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, Merge, Message, MessageMark, Request
from schakel.exchange.numbers import read_number
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, record
from schakel.text import Text


class Unplaced(Exception):  # noqa: N818
    """The message fits no case, or nobody should put it in one by machine. `compartment_id` when it concerns a case."""

    def __init__(self, reason: Text, compartment_id: UUID | None = None) -> None:
        self.reason = reason
        self.compartment_id = compartment_id
        super().__init__(reason.en)


def place(reader: Reader, arrival: Arrival, home: Home) -> UUID:
    """Put an arrival in a case, a new one for what opens one, and return the case's id. Raises Unplaced."""
    envelope = arrival.envelope
    if envelope.sender.authority == settings.SCHAKEL_AUTHORITY:
        raise Unplaced(OURSELVES)
    if settings.SCHAKEL_COUNTRY not in {one.country for one in envelope.recipients}:
        raise Unplaced(NOT_FOR_US)
    if isinstance(envelope.payload, formats.Request):
        return register(reader, arrival, envelope.payload, home)
    if isinstance(envelope.payload, formats.OwnInitiative | formats.Copy):
        case = case_of(envelope)
        if case is None or case.state != Case.State.OPEN:
            return register_told(reader, arrival, home)
    return join(reader, arrival)


def join(reader: Reader, arrival: Arrival) -> UUID:
    """Add a message to the thread of the case it is about, and do what its kind asks for. Raises Unplaced."""
    case = case_of(arrival.envelope)
    if case is None:
        raise Unplaced(NO_CASE)
    if case.state != Case.State.OPEN and type(arrival.envelope.payload) not in LATER:
        raise Unplaced(NOT_OPEN, case.compartment_id)
    enter(reader, case, arrival)
    return case.id


def enter(reader: Reader, case: Case, arrival: Arrival, reason: str = "") -> None:
    """Let a message into a case; with a reason when a person put it there. The clock counts from its true arrival."""
    request = Request.objects.select_related("case").select_for_update(of=("self", "case")).get(pk=case.pk)
    by_hand = reader.kind == "user"
    message = received(case, arrival)
    payload = arrival.envelope.payload
    entered_at = clock.now() if by_hand or arrival.late else None
    process(Entering(reader, request, message, payload, arrival.received_at, entered_at, reason))
    found = settle(request)
    record(reader, entry(case, arrival, clock_lines(found), reason))
    channels.registered(arrival.inbox_id, case.id, case.compartment_id, by_hand=by_hand)


def received(case: Case, arrival: Arrival) -> Message:
    """Add the message, or take the one that was here before and was taken out."""
    known = Message.objects.filter(case=case, direction="in", message_id=arrival.envelope.message_id).first()
    if known is None:
        return add_received(case, arrival)
    marks = MessageMark.objects.filter(case=case, message_id=known.message_id, kind=MessageMark.Kind.DETACHED)
    marks.update(lifted_at=clock.now())
    return known


def case_of(envelope: Envelope) -> Case | None:
    """Return the case a message is about: by a message it names, else by our reference; its sender's only.

    What is about a case that went into another one is about that other one.
    """
    theirs = Request.objects.filter(country=envelope.sender.country, authority=envelope.sender.authority)
    requests = theirs.select_related("case").select_for_update(of=("self", "case"))
    for message_id in named(envelope):
        known = Message.objects.filter(message_id=message_id).values("case_id")
        if found := requests.filter(case_id__in=known).first():
            return kept(found.case)
    numbers = [read_number(one.reference) for one in envelope.recipients if one.country == settings.SCHAKEL_COUNTRY]
    found = requests.filter(case__number__in=[one for one in numbers if one]).first()
    return kept(found.case) if found else None


def named(envelope: Envelope) -> list[UUID]:
    """Return the messages an envelope says to be about, the plainest first."""
    payload = envelope.payload
    found = [envelope.in_reply_to]
    if not isinstance(payload, formats.Copy | formats.Receipt):
        found += [getattr(payload, "clarification_id", None), getattr(payload, "message_id", None)]
    return [one for one in found if one is not None]


def kept(case: Case) -> Case:
    """Return the case that another one went into, as far as the reader may see it."""
    while case.state == Case.State.MERGED:
        found = Merge.objects.select_related("case").filter(other=case, undone_at__isnull=True).first()
        if found is None:
            return case
        case = found.case
    return case


def entry(case: Case, arrival: Arrival, dues: list[str], reason: str = "") -> Entry:
    """Return what the books say of a message that joined a case, and how its clock stands since."""
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
        justification=reason,
        explanation={"received_at": arrival.received_at.isoformat(), "late": arrival.late, "dues": dues},
        function=FUNCTION,
        pack_hash=pack().pack_hash,
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
