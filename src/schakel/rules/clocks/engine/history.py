"""From a heap of events to what happened, in order: doubles out, the future out, everything in UTC."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from schakel.rules.clocks.engine.events import KINDS, Event
from schakel.rules.clocks.facts import in_utc

E = TypeVar("E", bound=Event)


def history(events: Iterable[Event], now: datetime) -> tuple[Event, ...]:
    """Return the events up to `now` in order of time, each once.

    Raises ValueError when a moment has no time zone, or when two different events share an id.
    """
    known: dict[str, Event] = {}
    for event in events:
        moved = in_order(event)
        if known.setdefault(event.id, moved) != moved:
            raise ValueError(
                f"two different events have the id {event.id!r}: an event is never rewritten, add a new one"
            )
    until = in_utc(now, "now")
    return tuple(sorted((one for one in known.values() if one.at <= until), key=_order))


def _order(event: Event) -> tuple[datetime, int, str]:
    """What happens at one moment happens in the order of KINDS, and then of ids."""
    return event.at, KINDS.index(type(event)), event.id


def in_order(event: Event) -> Event:
    """Return the event with its moments in UTC. Raises ValueError naming event and field."""
    entered = event.entered_at and in_utc(event.entered_at, f"entered_at of event {event.id!r}")
    return replace(event, at=in_utc(event.at, f"at of event {event.id!r}"), entered_at=entered)


def known_at(events: Iterable[Event], moment: datetime) -> tuple[Event, ...]:
    """Return the events somebody could see at `moment`: what was typed in later was not on the screen yet."""
    return tuple(one for one in events if (one.entered_at or one.at) <= moment)


def of(kind: type[E], happened: Iterable[Event]) -> tuple[E, ...]:
    """Return the events of one kind, in the order given."""
    return tuple(one for one in happened if isinstance(one, kind))
