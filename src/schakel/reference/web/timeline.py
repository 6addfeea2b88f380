"""A clock as a picture: bars for what it did, lines for its dues. Positions in a width of a thousand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from schakel.rules.clocks import ItemClock

WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time. `kind`: run, still, ahead (left to run), past (over the due), outer (to the legal limit)."""

    kind: str
    start: datetime
    end: datetime
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Line:
    """A moment. `kind`: start, due, outer, now, closed."""

    kind: str
    at: datetime
    x: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in order, lines on top."""

    bars: tuple[Bar, ...]
    lines: tuple[Line, ...]


def timeline(item: ItemClock, now: datetime) -> Timeline | None:
    """Return the picture of an item seen at a moment; None when no clock runs for it."""
    if not item.length:
        return None
    start, until = item.started_at, max(item.closed_at or now, item.started_at)
    ends = (until, item.due_strict, item.due_legal, start + timedelta(minutes=1))
    end = max(one for one in ends if one is not None)

    def at(moment: datetime) -> float:
        return WIDTH * ((moment - start) / (end - start))

    bars = tuple(
        Bar(kind, one, other, f"{at(one):.1f}", f"{at(other) - at(one):.1f}")
        for kind, one, other in _stretches(item, until)
        if other > one
    )
    return Timeline(bars, tuple(Line(kind, moment, f"{at(moment):.1f}") for kind, moment in _moments(item, now, end)))


def _stretches(item: ItemClock, until: datetime) -> Iterator[tuple[str, datetime, datetime]]:
    """What the clock did until it was closed or until now, what is left, and the way to the outer legal limit."""
    due, here = item.due_strict, item.started_at
    for span in item.suspended:
        begin, over = max(span.start, here), min(span.end or until, until)
        if begin >= until:
            break
        yield from _running(here, begin, due)
        yield ("still", begin, over)
        here = max(over, begin)
    yield from _running(here, until, due)
    if due is not None:
        yield ("ahead", max(here, until), due)
        if item.due_legal is not None:
            yield ("outer", max(due, until), item.due_legal)


def _running(start: datetime, end: datetime, due: datetime | None) -> Iterator[tuple[str, datetime, datetime]]:
    over = end if due is None else max(start, min(due, end))
    yield ("run", start, over)
    yield ("past", over, end)


def _moments(item: ItemClock, now: datetime, end: datetime) -> Iterator[tuple[str, datetime]]:
    yield ("start", item.started_at)
    if item.due_strict is not None:
        yield ("due", item.due_strict)
    if item.due_legal is not None and item.due_legal != item.due_strict:
        yield ("outer", item.due_legal)
    if item.closed_at is not None:
        yield ("closed", item.closed_at)
    elif item.started_at <= now <= end:
        yield ("now", now)
