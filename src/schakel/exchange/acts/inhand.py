"""A message in no case, taken in hand: found the same way whether it is hidden or does not exist (law 6)."""

from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import Arrival, Held
from schakel.exchange.acts.found import POLICE
from schakel.formats.envelope import Envelope
from schakel.rules.access import Decision, Purpose, Resource
from schakel.safeguard.service import BookAction, Entry, Reader, missing, require

INBOUND = "channels.inbound"


def take_in_hand(
    reader: Reader, inbox_id: UUID, action: str, purpose: str = "", *, lock: bool = True
) -> tuple[Held, Decision]:
    """Return a message in no case that the reader may see, with the right to do this to it. Raises Absent, Refused."""
    held = channels.held(inbox_id, lock=lock)
    if held is None:
        missing(reader, action, Resource(INBOUND, str(inbox_id)))
    place = Resource(INBOUND, str(inbox_id), str(held.compartment_id))
    return held, require(reader, action, place, POLICE.get(purpose, Purpose.INVESTIGATE))


def arrival_of(held: Held, envelope: Envelope, data: bytes) -> Arrival:
    """Return a held message as an arrival, with its true moment."""
    found = held.waiting
    return Arrival(found.inbox_id, found.channel, found.received_at, held.late, envelope, found.channel.unit, data)


def inbox_entry(held: Held, event: str, result: str, decision: Decision, reason: str = "") -> Entry:
    """Return what the books say of an act on a message in no case."""
    sender = held.envelope.sender if held.envelope else None
    return Entry(
        action=BookAction.ALTER,
        event=event,
        object_type=INBOUND,
        object_id=str(held.waiting.inbox_id),
        compartment_id=held.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        justification=reason,
        recipient={"country": sender.country, "authority": sender.authority} if sender else {},
        channel=held.waiting.channel.code,
        result=result,
        explanation={"received_at": held.waiting.received_at.isoformat()},
        function=decision.function,
    )
