"""The first form of the clock, rules.clocks.due/1: kept so that what was decided by it can be replayed (law 4).

What is decided now runs on `exchange.timeline` and rules.clocks.clock/2.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from schakel.law import Pack
from schakel.rules.clocks import Access, Due, ItemFacts, Regime, UrgencyGround, due


@dataclass(frozen=True, slots=True)
class Event:
    """One clock event; see models.ClockEvent for `data`."""

    kind: str
    item: int | None
    at: datetime
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Stored:
    """What a request keeps to be sorted by: the earliest of its open items (UTC), None without a clock."""

    due_at: datetime | None
    soon_at: datetime | None
    legal_at: datetime | None


def facts(events: Sequence[Event]) -> Mapping[int, ItemFacts]:
    """Return the facts of every item, by number. The earliest receipt counts; events may be in any order."""
    received = min((event for event in events if event.kind == "received"), key=lambda event: event.at)
    access = _access(received, events)
    answered = _answered(events)
    return {
        number: ItemFacts(
            regime=regime(str(received.data["regime"])),
            received_at=received.at,
            urgent=bool(received.data["urgent"]),
            ground=ground(str(received.data["ground"])),
            access=Access(value),
            answered_at=answered.get(number),
        )
        for number, value in access.items()
    }


def _access(received: Event, events: Iterable[Event]) -> dict[int, str]:
    """Return the last known access of every item."""
    first = received.data["items"]
    assert isinstance(first, Mapping)
    found = {int(number): str(value) for number, value in first.items()}
    changes = (event for event in events if event.kind == "reclassified" and event.item is not None)
    for event in sorted(changes, key=lambda event: event.at):
        found[event.item or 0] = str(event.data["access"])
    return found


def _answered(events: Iterable[Event]) -> dict[int, datetime]:
    """Return the moment of the first answer to each item."""
    found: dict[int, datetime] = {}
    for event in events:
        if event.kind == "answered" and event.item is not None:
            found[event.item] = min(event.at, found.get(event.item, event.at))
    return found


def regime(code: str) -> Regime:
    """Return the regime of a code; what we do not know has no clock of article 5(1)."""
    return Regime.DIR977 if code == Regime.DIR977.value else Regime.OTHER


def ground(code: str) -> UrgencyGround | None:
    """Return the urgency ground of a code, or None."""
    return UrgencyGround(code) if code in set(UrgencyGround) else None


def dues(items: Mapping[int, ItemFacts], law: Pack) -> Mapping[int, Due | None]:
    """Return the due of every item, by number."""
    return {number: due(one, law.calendar, law.terms) for number, one in items.items()}


def stored(items: Mapping[int, ItemFacts], when: Mapping[int, Due | None]) -> Stored:
    """Return what lists sort by."""
    running = [one for number, one in when.items() if one is not None and items[number].answered_at is None]
    return Stored(
        due_at=min((one.strict for one in running), default=None),
        soon_at=min((one.strict - one.length / 3 for one in running), default=None),
        legal_at=min((one.legal for one in running), default=None),
    )
