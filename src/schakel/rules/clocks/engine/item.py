"""The clock of one item, put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from schakel.rules.clocks.engine import escalate
from schakel.rules.clocks.engine.access import reclassified
from schakel.rules.clocks.engine.authorisation import authorisations, delay
from schakel.rules.clocks.engine.clarifications import Question, pauses
from schakel.rules.clocks.engine.dues import Course, Followed, follow
from schakel.rules.clocks.engine.duties import of_item
from schakel.rules.clocks.engine.events import CauseGiven, Event, Withdrawn
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.law import ClockLaw, RegimeClock
from schakel.rules.clocks.engine.result import Breach, ItemClock, ItemState, Timeliness
from schakel.rules.clocks.engine.rounds import ItemAsked, Round
from schakel.rules.clocks.engine.spans import FAR, Span
from schakel.rules.clocks.engine.tale import Played, Tale
from schakel.rules.clocks.engine.tell import steps
from schakel.rules.clocks.engine.urgency import Urgency
from schakel.rules.clocks.engine.voice import Voice
from schakel.rules.clocks.outer import outer
from schakel.rules.clocks.steps import Step
from schakel.text import Text

NO_CLOCK = Step(
    Text("No clock", "Geen klok"),
    Text("Outside the laws that set a term here", "Buiten de wetten die hier een termijn stellen"),
    "art. 1",
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What all items of a request share. `happened` is in order of time and in UTC."""

    happened: Sequence[Event]
    asked: tuple[Question, ...]
    over: tuple[Urgency, ...]
    law: ClockLaw
    regime: RegimeClock
    voice: Voice
    now: datetime


def item_clock(item: ItemAsked, scene: Scene) -> ItemClock:
    """Return the clock of one item at `scene.now`."""
    counted, ignored = reclassified(item, scene.happened)
    stops = pauses(scene.asked, item.number) if scene.regime.pauses else ()
    course = Course(scene.over, counted, stops, scene.regime)
    ends = (*(one.start for one in item.rounds[1:]), FAR)
    played = tuple(_play(item, one, end, course, scene) for one, end in zip(item.rounds, ends, strict=True))
    breaches = tuple(_breaches(item.number, played, scene))
    tale = Tale(item, played, scene.happened, scene.asked, scene.over, ignored, scene.law, scene.regime, scene.voice)
    return _clock(tale, stops, breaches, scene)


def unclocked(item: ItemAsked, regime: str, urgent: bool) -> ItemClock:
    """Return an item under a regime that we have no clock for: nothing runs, nothing is due (R6)."""
    last = item.rounds[-1]
    state = ItemState.NONE
    if last.closed is not None:
        state = ItemState.WITHDRAWN if isinstance(last.closed, Withdrawn) else ItemState.DONE
    return ItemClock(
        item=item.number,
        regime=regime,
        urgent=urgent,
        access=item.access,
        started_at=last.start,
        length=timedelta(),
        due_strict=None,
        due_legal=None,
        state=state,
        timeliness=None,
        left=None,
        suspended=(),
        closed_at=last.closed.at if last.closed else None,
        breaches=(),
        escalations=(),
        next_escalation=None,
        next_update_due=None,
        duties=(),
        steps=(NO_CLOCK,),
    )


def _play(item: ItemAsked, one: Round, end: datetime, course: Course, scene: Scene) -> Played:
    followed = follow(item, one, course)
    found = authorisations(item.number, one.start, end, scene.happened)
    delayed = delay(found, followed.running.due, followed.urgent, scene.law)
    return Played(one, followed, delayed, delayed.due, _legal(followed, delayed.due, scene))


def _legal(followed: Followed, strict: datetime | None, scene: Scene) -> datetime | None:
    """The outer limit is that of a request that came in later by as long as the clock stood still."""
    running = followed.running
    if strict is None or running.due is None:
        return None
    if not scene.regime.outer:
        return strict
    limit = outer(running.start + running.finish.paused, running.term, scene.law.calendar)
    return limit if strict == running.due else max(limit, strict)


def _breaches(item: int, played: Sequence[Played], scene: Scene) -> Sequence[Breach]:
    found: list[Breach] = []
    given = [one for one in of(CauseGiven, scene.happened) if item in one.items]
    for number, one in enumerate(played, 1):
        ended = one.round.closed.at if one.round.closed else scene.now
        if one.strict is None or ended <= one.strict:
            continue
        until = played[number].round.start if number < len(played) else None
        causes = [cause.cause for cause in given if cause.at > one.strict and (until is None or cause.at < until)]
        cause = causes[-1] if causes else None
        found.append(Breach(one.strict, number, cause, cause not in scene.law.uncounted))
    return found


def _state(played: Played, now: datetime) -> ItemState:
    closed = played.round.closed
    if closed is not None:
        if isinstance(closed, Withdrawn):
            return ItemState.WITHDRAWN
        return ItemState.DONE_LATE if _timeliness(played, closed.at) is not Timeliness.ON_TIME else ItemState.DONE
    if played.delay.waiting:
        return ItemState.AWAITING
    if played.strict is None:
        return ItemState.PAUSED
    if now <= played.strict:
        return ItemState.SOON if played.strict - now <= played.followed.running.term.length / 3 else ItemState.ONTIME
    return ItemState.GREY if _timeliness(played, now) is Timeliness.GREY else ItemState.LATE


def _timeliness(played: Played, moment: datetime) -> Timeliness:
    if played.strict is None or moment <= played.strict:
        return Timeliness.ON_TIME
    return Timeliness.GREY if played.legal is not None and moment <= played.legal else Timeliness.LATE


def _left(played: Played, moment: datetime) -> timedelta | None:
    if played.strict is not None:
        return played.strict - moment
    return None if played.delay.waiting else played.followed.running.finish.left


def _clock(tale: Tale, stops: Sequence[Span], breaches: tuple[Breach, ...], scene: Scene) -> ItemClock:
    last = tale.last
    running, closed = last.followed.running, last.round.closed
    moment = closed.at if closed else scene.now
    points = () if last.delay.waiting else escalate.escalations(running, stops, last.strict, scene.law)
    return ItemClock(
        item=tale.item.number,
        regime=scene.regime.code,
        urgent=last.followed.urgent,
        access=last.followed.access,
        started_at=last.round.start,
        length=running.term.length,
        due_strict=last.strict,
        due_legal=last.legal,
        state=_state(last, scene.now),
        timeliness=_timeliness(last, moment),
        left=_left(last, moment),
        suspended=running.finish.stops,
        closed_at=closed.at if closed else None,
        breaches=breaches,
        escalations=points,
        next_escalation=None if closed else escalate.upcoming(points, scene.now),
        next_update_due=None if closed else last.delay.next_update,
        duties=tuple(of_item(tale.item.number, last, breaches, scene.law)),
        steps=steps(tale, breaches),
    )
