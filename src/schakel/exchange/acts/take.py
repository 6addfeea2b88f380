"""Take a request: it is mine now, and everybody on the desk sees that."""

from uuid import UUID

from schakel.exchange.acts.faults import FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find, quiet
from schakel.exchange.models import Request
from schakel.rules.access import Decision
from schakel.safeguard.service import BookAction, Entry, Reader, person, reading, record, said
from schakel.text import Text


def take(reader: Reader, case_id: UUID) -> None:
    """Make the reader the owner. Taking what is already mine is a no-op; what a colleague has raises Overtaken.

    Raises Absent, Refused, Overtaken.
    """
    with reading(reader):
        request = find(reader, case_id, "exchange.take", lock=True)
        decision = allow(reader, request, "exchange.take")
        me = UUID(reader.id)
        if request.owner_id == me:
            return
        check(request)
        request.owner_id = me
        request.save(update_fields=["owner_id"])
        quiet(request)
        record(reader, entry(request, decision))


def check(request: Request) -> None:
    """Raise Overtaken when somebody else has it, or when there is nothing left to take."""
    if request.owner_id is not None:
        raise Overtaken((FieldFault("", "take.free", taken_by(request.owner_id)),))
    if not request.is_open:
        raise Overtaken((FieldFault("", "take.open", ANSWERED),))


def taken_by(owner_id: UUID) -> Text:
    """Say who was first."""
    owner = person(owner_id)
    name = Text(owner.name, owner.name) if owner else Text("A colleague", "Een collega")
    return Text(
        f"{name.en} took this request a moment ago. Ask {name.en} if you want to take it over.",
        f"{name.nl} nam dit verzoek zojuist. Overleg met {name.nl} als u het wilt overnemen.",
    )


def entry(request: Request, decision: Decision) -> Entry:
    """Return what the books say of it."""
    return Entry(
        action=BookAction.ALTER,
        event="exchange.take",
        object_type="exchange.case",
        object_id=str(request.case_id),
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)",
        purpose=request.purpose,
        result="taken",
        explanation={"access": said(decision.verdict)},
        function=decision.function,
    )


ANSWERED = Text(
    "This request is answered already; there is nothing left to take.",
    "Dit verzoek is al beantwoord; er valt niets meer te nemen.",
)
