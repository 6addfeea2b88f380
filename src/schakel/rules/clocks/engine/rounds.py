"""How often an item was asked and closed: each round has a clock of its own (sections 2.4, 2.5, R20)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from schakel.rules.clocks.engine.events import (
    Amended,
    Answered,
    Asked,
    Event,
    Opener,
    Received,
    Refused,
    Reopened,
    Supplemented,
    Withdrawn,
)
from schakel.rules.clocks.facts import Access

Closing = Answered | Refused | Withdrawn | Amended


@dataclass(frozen=True, slots=True)
class Round:
    """One time that an item was asked: from `start`, opened by an event, until an event closes it."""

    start: datetime
    opened: Event
    closed: Closing | None = None


@dataclass(frozen=True, slots=True)
class ItemAsked:
    """An item: its number, how it was reached when it was first asked, and its rounds."""

    number: int
    access: Access
    rounds: tuple[Round, ...]


def items(happened: Sequence[Event]) -> tuple[ItemAsked, ...]:
    """Return the items of a request by number. An item starts when the message that names it first reached us."""
    first: dict[int, tuple[Asked, Event]] = {}
    for event in happened:
        if isinstance(event, Received | Supplemented):
            for asked in event.items:
                first.setdefault(asked.number, (asked, event))
    return tuple(
        ItemAsked(number, asked.access, _rounds(number, event, happened))
        for number, (asked, event) in sorted(first.items(), key=lambda pair: pair[0])
    )


def _rounds(item: int, opened: Event, happened: Sequence[Event]) -> tuple[Round, ...]:
    rounds = [Round(opened.at, opened)]
    for event in _naming(item, opened, happened):
        current = rounds[-1]
        if isinstance(event, Amended):
            if event.asks_other:
                rounds[-1] = replace(current, closed=current.closed or event)
                rounds.append(Round(event.at, event))
        elif isinstance(event, Reopened):
            if current.closed is not None and event.by is Opener.REQUESTER:
                rounds.append(Round(event.at, event))
            else:
                rounds[-1] = replace(current, closed=None)
        elif current.closed is None:
            rounds[-1] = replace(current, closed=event)
    return tuple(rounds)


def _naming(item: int, opened: Event, happened: Sequence[Event]) -> Iterator[Closing | Reopened]:
    for event in happened:
        if event.at < opened.at or not isinstance(event, Answered | Refused | Withdrawn | Amended | Reopened):
            continue
        if event.items is None or item in event.items:
            yield event
