"""From what happened to a due: the terms that applied one after another, and what came too late to count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from schakel.rules.clocks.engine.events import Event, Reclassified, UrgencyLowered
from schakel.rules.clocks.engine.law import RegimeClock
from schakel.rules.clocks.engine.rounds import ItemAsked, Round
from schakel.rules.clocks.engine.spans import Finish, Span, finish
from schakel.rules.clocks.engine.urgency import Urgency
from schakel.rules.clocks.facts import Access
from schakel.rules.clocks.terms import Term


@dataclass(frozen=True, slots=True)
class Running:
    """A clock as it runs: from `start` for `term`, to `finish`."""

    start: datetime
    term: Term
    finish: Finish

    @property
    def due(self) -> datetime | None:
        """When it ends; None while it stands still."""
        return self.finish.at


@dataclass(frozen=True, slots=True)
class Late:
    """A change that came when the term had run out: it cures no breach."""

    event: Event


@dataclass(frozen=True, slots=True)
class Followed:
    """The outcome for one round: the clock that counts, urgency and access in the end, and what came too late."""

    running: Running
    urgent: bool
    access: Access
    late: tuple[Late, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What holds at a moment: since when it counts as urgent (None: not), and how the item is reached."""

    start: datetime
    urgent_since: datetime | None
    access: Access


@dataclass(frozen=True, slots=True)
class Course:
    """What moves the clock of an item: urgency over time, changes of access, and pauses (a union)."""

    over: Sequence[Urgency]
    moved: Sequence[Reclassified]
    pauses: Sequence[Span]
    regime: RegimeClock

    def changes(self) -> list[Urgency | Reclassified]:
        """Return the changes in order of time."""
        return sorted((*self.over, *self.moved), key=lambda change: change.at)


def follow(item: ItemAsked, one: Round, course: Course) -> Followed:
    """Return the clock of one round. Changes count from their moment; after the due they shorten, never lengthen."""
    changes = course.changes()
    state = _State(one.start, None, item.access)
    for change in changes:
        if change.at <= one.start:
            state = _before(state, change)
    running, late = _run(state, course), list[Late]()
    for change in changes:
        if change.at <= one.start or (one.closed is not None and change.at > one.closed.at):
            continue
        state = _after(state, change)
        candidate = _run(state, course)
        if running.due is None or change.at < running.due or candidate.finish.order < running.finish.order:
            running = candidate
        elif candidate.finish.order > running.finish.order:
            late.append(Late(change if isinstance(change, Reclassified) else change.event))
    return Followed(running, state.urgent_since is not None, state.access, tuple(late))


def _before(state: _State, change: Urgency | Reclassified) -> _State:
    if isinstance(change, Reclassified):
        return replace(state, access=change.access)
    return replace(state, urgent_since=state.start if change.urgent else None)


def _after(state: _State, change: Urgency | Reclassified) -> _State:
    """Urgency claimed later runs from the claim, never from before; what was urgent already stays as it was."""
    if isinstance(change, Reclassified):
        return replace(state, access=change.access)
    if not change.urgent:
        return replace(state, urgent_since=None)
    return replace(state, urgent_since=state.urgent_since or change.at)


def _run(state: _State, course: Course) -> Running:
    """The strictest of the clocks that run: that of the request, and that of its urgency since it was claimed."""
    runs = [(state.start, course.regime.term(False, state.access))]
    if state.urgent_since is not None:
        runs.append((state.urgent_since, course.regime.term(True, state.access)))
    found = [Running(start, term, finish(start, term.length, course.pauses)) for start, term in runs]
    return min(found, key=lambda run: run.finish.order)


def lowered(change: Urgency) -> bool:
    """Tell whether we lowered the urgency, as opposed to the requester."""
    return isinstance(change.event, UrgencyLowered)
