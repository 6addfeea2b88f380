"""Put a message that fits no case by itself into one, and take it out again."""

from uuid import UUID

from schakel.channels import service as channels
from schakel.exchange.acts.clock import FUNCTION, undo_events_of
from schakel.exchange.acts.faults import ActFault, FieldFault
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.inhand import arrival_of, take_in_hand
from schakel.exchange.acts.join import enter, kept
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.settle import settle
from schakel.exchange.explain import clock_lines
from schakel.exchange.models import Case, Message, MessageMark, Request, Subject, Task
from schakel.exchange.numbers import read_number
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, missing, reading, record
from schakel.text import Text

ASSIGN, DETACH = "exchange.assign", "exchange.detach"
FOR_GOOD = {"amendment", "clarification-answer"}
NO_SUCH = Text(
    "There is no case with this number for you. Look whether it is typed right.",
    "Er is voor u geen zaak met dit nummer. Kijk of het goed is getypt.",
)
UNREADABLE = Text(
    "This message cannot be read, so nothing of it can go into a case. Register it by hand.",
    "Dit bericht is niet te lezen, dus er kan niets van in een zaak. Schrijf het met de hand in.",
)
CHANGED = Text(
    "It changed the words of the questions. Ask the sender for another change.",
    "Het veranderde de tekst van de vragen. Vraag de afzender om een nieuwe wijziging.",
)
BY_ITSELF = Text(
    "It came into this case by itself, so it belongs here.", "Het kwam vanzelf in deze zaak, dus het hoort hier."
)


def assign(reader: Reader, inbox_id: UUID, number: str, reason: str = "") -> UUID:
    """Put a message into the case with this number, and return the case's id; its true arrival counts.

    A number the reader may not see is answered as one that does not exist. Raises Absent, Refused, ActFault.
    """
    with reading(reader):
        held, _ = take_in_hand(reader, inbox_id, ASSIGN)
        case = case_called(number)
        faults = reasoned("reason", reason, needed=False)
        if case is None:
            faults = (FieldFault("number", "assign.number", NO_SUCH), *faults)
        if held.envelope is None:
            faults = (FieldFault("", "assign.readable", UNREADABLE), *faults)
        if faults or case is None or held.envelope is None:
            raise ActFault(faults)
        request = find(reader, case.pk, ASSIGN, lock=True)
        allow(reader, request, ASSIGN)
        enter(reader, case, arrival_of(held, held.envelope, held.data), reason.strip())
        return case.id


def case_called(number: str) -> Case | None:
    """Return the case with a number, or the one it went into, among those the reader may see."""
    request = Request.objects.select_related("case").filter(case__number=read_number(number) or "").first()
    return kept(request.case) if request else None


def detach(reader: Reader, case_id: UUID, message_id: UUID, reason: str) -> None:
    """Take out again what a person put into a case: it stands before the desk as before, and its effects are undone.

    Raises Absent, Refused, ActFault.
    """
    with reading(reader):
        request = find(reader, case_id, DETACH, lock=True)
        decision = allow(reader, request, DETACH)
        message = Message.objects.filter(case_id=case_id, message_id=message_id, direction="in").first()
        if message is None:
            missing(reader, DETACH, Resource("exchange.message", str(message_id)))
        faults = reasoned("reason", reason)
        if message.kind in FOR_GOOD:
            faults = (FieldFault("", "detach.kind", CHANGED), *faults)
        elif not faults and not channels.detach(message_id, case_id):
            faults = (FieldFault("", "detach.by_hand", BY_ITSELF),)
        if faults:
            raise ActFault(faults)
        undo(reader, request, message, reason)
        found = settle(request)
        record(reader, detached(request, message, reason, clock_lines(found), decision.function))


def undo(reader: Reader, request: Request, message: Message, reason: str) -> None:
    """Undo what a message did to the case: clock, subjects, tasks; what it says is no longer shown here."""
    now = clock.now()
    undo_events_of(reader, request.case, message.message_id)
    about = {"case_id": request.case_id, "message_id": message.message_id}
    Subject.objects.filter(**about, removed_at__isnull=True).update(removed_at=now)
    Task.objects.filter(**about, done_at__isnull=True).update(
        done_at=now, done_by=UUID(reader.id), outcome="the message was taken out of the case"
    )
    MessageMark.objects.create(
        **about, compartment_id=request.compartment_id, kind=MessageMark.Kind.DETACHED, reason=reason.strip(), at=now
    )


def detached(request: Request, message: Message, reason: str, dues: list[str], access: str) -> Entry:
    """Return what the books say of it."""
    return Entry(
        action=BookAction.ALTER,
        event=DETACH,
        object_type="exchange.message",
        object_id=str(message.message_id),
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        purpose=request.purpose,
        justification=reason.strip(),
        result="detached",
        explanation={"dues": dues, "access": access},
        function=FUNCTION,
    )
