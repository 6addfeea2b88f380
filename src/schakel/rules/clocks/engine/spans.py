"""Stretches of time in which a clock stands still, and how far a clock runs around them. UTC throughout."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` until `end`, which no longer belongs to it; None is still going on."""

    start: datetime
    end: datetime | None

    @property
    def until(self) -> datetime:
        """The end, or a moment beyond all others."""
        return FAR if self.end is None else self.end


@dataclass(frozen=True, slots=True)
class Finish:
    """Where a clock ends: at `at`; or None while it stands still, with `left` to go. `stops` are the pauses met."""

    at: datetime | None
    left: timedelta
    stops: tuple[Span, ...]

    @property
    def order(self) -> tuple[datetime, timedelta]:
        """Earlier is stricter; of two that stand still, the one with less left."""
        return (FAR if self.at is None else self.at), self.left

    @property
    def paused(self) -> timedelta:
        """How long the pauses that are over lasted together."""
        return sum((stop.end - stop.start for stop in self.stops if stop.end is not None), timedelta())


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same time as disjoint spans in order: overlaps count once (section 2.5)."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.until)):
        if span.until <= span.start:
            continue
        if merged and span.start <= merged[-1].until:
            merged[-1] = max((Span(merged[-1].start, one.end) for one in (merged[-1], span)), key=lambda one: one.until)
        else:
            merged.append(span)
    return tuple(merged)


def finish(start: datetime, length: timedelta, pauses: Sequence[Span]) -> Finish:
    """Return where a clock ends that starts at `start`, runs `length` and stands still in `pauses` (a union).

    A pause that begins when the clock has run out does not count: it cures no breach.
    """
    due, stops = start + length, []
    for pause in pauses:
        begin = max(pause.start, start)
        if pause.until <= begin:
            continue
        if begin >= due:
            break
        stops.append(Span(begin, pause.end))
        if pause.end is None:
            return Finish(None, due - begin, tuple(stops))
        due += pause.end - begin
    return Finish(due, timedelta(), tuple(stops))
