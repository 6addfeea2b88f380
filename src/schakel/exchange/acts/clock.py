"""Write clock events, and bring what lists sort by in line with them."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from schakel.exchange.clocks import columns, earliest
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, ClockEvent, Item, Request
from schakel.exchange.timeline import UNDONE, Row, data_of, happened, named
from schakel.rules.clocks import RequestClock, clock
from schakel.rules.clocks.engine.events import Event
from schakel.safeguard import clock as house
from schakel.safeguard.service import Reader

FUNCTION = "rules.clocks.clock/2"


def add_event(reader: Reader, case: Case, event: Event, message_id: UUID | None = None) -> UUID:
    """Add one event of the clock under an id of its own, and return that id; events are never changed."""
    return _add(reader, case, named(type(event)), replace(event, id=""), message_id)


def undo_event(reader: Reader, case: Case, event_id: UUID) -> None:
    """Take an event back: from now on the clock runs as if it never happened, and both rows stay."""
    ClockEvent.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        kind=UNDONE,
        at=house.now(),
        recorded_at=house.now(),
        actor=actor(reader),
        data={"event": str(event_id)},
    )


def undo_events_of(reader: Reader, case: Case, message_id: UUID) -> None:
    """Take back everything a message did to the clock."""
    rows = ClockEvent.objects.filter(case=case)
    gone = {one["event"] for one in rows.filter(kind=UNDONE).values_list("data", flat=True)}
    for event_id in rows.filter(message_id=message_id).values_list("id", flat=True):
        if str(event_id) not in gone:
            undo_event(reader, case, event_id)


def _add(reader: Reader, case: Case, kind: str, event: Event, message_id: UUID | None) -> UUID:
    row = ClockEvent.objects.create(
        id=uuid.uuid4(),
        case=case,
        compartment_id=case.compartment_id,
        kind=kind,
        item=only(getattr(event, "items", None)),
        at=event.at,
        recorded_at=house.now(),
        actor=actor(reader),
        message_id=message_id,
        data=data_of(event),
    )
    return row.id


def only(items: object) -> int | None:
    """Return the item an event names if it names one only."""
    return next(iter(items)) if isinstance(items, frozenset) and len(items) == 1 else None


def actor(reader: Reader) -> str:
    """Return who did it, as rows keep it."""
    return f"{reader.kind}:{reader.id}"[:80]


def rows_of(case_id: UUID) -> list[Row]:
    """Return the rows of the clock of a case, in the order in which they were recorded. One query."""
    rows = ClockEvent.objects.filter(case_id=case_id).values_list("id", "kind", "item", "at", "data")
    return [Row(str(key), kind, item, at, data) for key, kind, item, at, data in rows]


def clock_of(case_id: UUID) -> RequestClock:
    """Return the clock of a case at this moment, from its events. One query."""
    return clock(happened(rows_of(case_id)), pack().clock, house.now())


def store(request: Request, items: Sequence[Item]) -> RequestClock:
    """Bring the stored columns of a request and its items in line with the events, and return the clock."""
    found = clock_of(request.case_id)
    known = {one.item: one for one in found.items}
    for item in items:
        item.dropped = item.number not in known
        if not item.dropped:
            for name, value in columns(known[item.number]).items():
                setattr(item, name, value)
    if items:
        names = [*columns(found.items[0]), "dropped"] if found.items else ["dropped"]
        Item.objects.bulk_update(items, names)
    for name, value in earliest(found).items():
        setattr(request, name, value)
    request.urgent = found.urgent_handled if found.items else request.urgent
    request.save(update_fields=[*earliest(found), "urgent"])
    return found
