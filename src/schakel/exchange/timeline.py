"""Rows of the clock and events of the rules, one to one; what was taken back is left out.

`data` of a row holds the members of the event but id and moment. A row of the first form (rules.clocks.due/1) names the
items of a receipt by number and one item in its own column; both forms read the same.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import Enum

from schakel.law.functions import build
from schakel.rules.clocks import Access, UrgencyGround, events
from schakel.rules.clocks.engine.events import Asked, Event, Received, Supplemented

UNDONE = "undone"
FRAME = {"id", "at"}
ALWAYS = {"entered_at", "reason"}
DIRECT_ASKERS = (Received, Supplemented)


def named(kind: type[Event]) -> str:
    """Return the name of a kind of event as rows carry it: ClarificationSent is clarification_sent."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


KINDS: Mapping[str, type[Event]] = {named(kind): kind for kind in events.KINDS}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the clock; see models.ClockEvent."""

    id: str
    kind: str
    item: int | None
    at: datetime
    data: Mapping[str, object]


def happened(rows: Iterable[Row]) -> tuple[Event, ...]:
    """Return the events of a case, without those that were taken back. Raises ValueError for a kind nobody knows."""
    known = tuple(rows)
    gone = {str(row.data["event"]) for row in known if row.kind == UNDONE}
    return tuple(event_of(row) for row in known if row.kind != UNDONE and row.id not in gone)


def event_of(row: Row) -> Event:
    """Return the event a row is."""
    kind = KINDS.get(row.kind)
    if kind is None:
        message = f"no event of the clock is called {row.kind!r}"
        raise ValueError(message)
    data = dict(row.data)
    if kind in DIRECT_ASKERS:
        return _asker(kind, row, data)
    if row.item is not None:
        data["items"] = [row.item]
    return build(kind, {"id": row.id, "at": row.at, **data})


def _asker(kind: type[Event], row: Row, data: dict[str, object]) -> Event:
    """Receipts and supplements are read by hand: every request has one, and lists read many."""
    asked = data.pop("items", {})
    assert isinstance(asked, Mapping)
    items = tuple(Asked(int(number), Access(str(access))) for number, access in asked.items())
    extra: dict[str, object] = {name: data[name] for name in ("regime", "reason") if name in data}
    if kind is Received:
        extra |= {"urgent": bool(data.get("urgent")), "ground": ground(str(data.get("ground") or ""))}
    if entered := data.get("entered_at"):
        extra["entered_at"] = datetime.fromisoformat(str(entered))
    return kind(id=row.id, at=row.at, items=items, **extra)  # type: ignore[call-arg, arg-type]


def ground(code: str) -> UrgencyGround | None:
    """Return the urgency ground of a code, or None."""
    return UrgencyGround(code) if code in set(UrgencyGround) else None


def data_of(event: Event) -> dict[str, object]:
    """Return what a row keeps of an event, ready for JSON; members that say nothing are left out."""
    found = {one.name: getattr(event, one.name) for one in fields(event) if one.name not in FRAME}
    plain = {name: _plain(value) for name, value in found.items() if name not in ALWAYS or value}
    if isinstance(event, DIRECT_ASKERS):
        plain["items"] = {str(one.number): one.access.value for one in event.items}
    return plain


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, timedelta):
        return f"{int(value.total_seconds())} s"
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
