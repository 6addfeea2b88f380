"""Write clock events, and bring what lists sort by in line with them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from schakel.exchange.clockwork import Event, dues, facts, stored
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, ClockEvent, Item, Request
from schakel.rules.clocks import Due
from schakel.safeguard import clock
from schakel.safeguard.service import Reader


def add_event(
    reader: Reader,
    case: Case,
    kind: str,
    at: datetime,
    *,
    item: int | None = None,
    message_id: UUID | None = None,
    data: Mapping[str, object] | None = None,
) -> None:
    """Add one clock event; events are never changed."""
    ClockEvent.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        kind=kind,
        item=item,
        at=at,
        recorded_at=clock.now(),
        actor=f"{reader.kind}:{reader.id}"[:80],
        message_id=message_id,
        data=dict(data or {}),
    )


def events_of(case_id: UUID) -> list[Event]:
    """Return the clock events of a case, in the order in which they were recorded. One query."""
    rows = ClockEvent.objects.filter(case_id=case_id).values_list("kind", "item", "at", "data")
    return [Event(kind, item, at, data) for kind, item, at, data in rows]


def store(request: Request, items: Sequence[Item]) -> Mapping[int, Due | None]:
    """Bring the stored columns of a request and its items in line with the events, and return the dues."""
    known = facts(events_of(request.case_id))
    when = dues(known, pack())
    for item in items:
        due = when[item.number]
        item.access, item.answered_at = known[item.number].access.value, known[item.number].answered_at
        item.due_at = due.strict if due else None
    Item.objects.bulk_update(items, ["access", "answered_at", "due_at"])
    earliest = stored(known, when)
    request.due_at, request.soon_at, request.legal_at = earliest.due_at, earliest.soon_at, earliest.legal_at
    request.save(update_fields=["due_at", "soon_at", "legal_at"])
    return when
