"""When to raise the alarm, and for whom (section 2.8, R26). Points are counted in running time: no pause fires one."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from schakel.rules.clocks.engine.dues import Running
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.engine.result import Escalation
from schakel.rules.clocks.engine.spans import Span, finish


def escalations(
    running: Running, pauses: Sequence[Span], due: datetime | None, law: ClockLaw
) -> tuple[Escalation, ...]:
    """Return the points of a clock in order of time; a due moved by an authorisation has only its breach point left."""
    found = tuple(_points(running, pauses, law))
    if due == running.due:
        return found
    return tuple(Escalation(due, one.label, one.roles, True) for one in found if one.breach)


def _points(running: Running, pauses: Sequence[Span], law: ClockLaw) -> Iterator[Escalation]:
    length = running.term.length
    for point in law.points(running.term):
        into = point.into(length)
        if into <= timedelta():
            continue
        at = finish(running.start, into, pauses).at
        yield Escalation(at, point.label(), point.roles, into >= length)


def upcoming(found: Sequence[Escalation], now: datetime) -> Escalation | None:
    """Return the next point after `now`; while the clock stands still that is the first one beyond the pause."""
    return next((one for one in found if one.at is None or one.at > now), None)
