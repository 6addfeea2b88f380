"""The clock of a whole request: from everything that happened to when each item is due, and why (section 2)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from schakel.rules.clocks.engine.clarifications import orphans, questions
from schakel.rules.clocks.engine.duties import of_request
from schakel.rules.clocks.engine.events import Event, Received
from schakel.rules.clocks.engine.history import history, of
from schakel.rules.clocks.engine.item import Scene, item_clock, unclocked
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.engine.result import Escalation, ItemClock, RequestClock
from schakel.rules.clocks.engine.rounds import items
from schakel.rules.clocks.engine.spans import FAR
from schakel.rules.clocks.engine.urgency import Urgency, urgency
from schakel.rules.clocks.engine.voice import OURS, Voice
from schakel.rules.clocks.steps import Step
from schakel.text import Text

FUNCTION = "rules.clocks.clock/2"


def clock(events: Iterable[Event], law: ClockLaw, now: datetime, voice: Voice = OURS) -> RequestClock:
    """Return when every item is due, how it stands at `now`, what is owed, and why (Dir. 5, 6(3); R15-R27).

    Order and doubles of events make no difference, and events after `now` have not happened yet. Without a known
    regime, or before anything was received, no clock runs. Raises ValueError for a moment without time zone, and for
    two different events with one id.
    """
    happened = history(events, now)
    first = next(iter(of(Received, happened)), None)
    if first is None:
        return RequestClock((), None, None, False, False, None, None, (), ())
    asked = questions(happened)
    over = urgency(happened, asked, law)
    regime = law.regimes.get(first.regime)
    if regime is None:
        found = tuple(unclocked(one, first.regime, over[-1].urgent) for one in items(happened))
    else:
        scene = Scene(happened, asked, over, law, regime, voice, now)
        found = tuple(item_clock(one, scene) for one in items(happened))
    return _request(found, happened, over)


def _request(found: Sequence[ItemClock], happened: Sequence[Event], over: Sequence[Urgency]) -> RequestClock:
    open_ = [one for one in found if one.state.open]
    claims = [one.urgent for one in over if one.claimed]
    duties = (*of_request(happened, over), *(duty for one in found for duty in one.duties))
    return RequestClock(
        items=tuple(found),
        due_strict=min((one.due_strict for one in open_ if one.due_strict), default=None),
        due_legal=min((one.due_legal for one in open_ if one.due_legal), default=None),
        urgent_claimed=claims[-1],
        urgent_handled=over[-1].urgent,
        next_update_due=min((one.next_update_due for one in open_ if one.next_update_due), default=None),
        next_escalation=_soonest(open_),
        duties=duties,
        steps=tuple(_loose(happened)),
    )


def _soonest(open_: Sequence[ItemClock]) -> Escalation | None:
    points = [one.next_escalation for one in open_ if one.next_escalation and one.next_escalation.at]
    return min(points, key=lambda point: point.at or FAR, default=None)


def _loose(happened: Sequence[Event]) -> Iterator[Step]:
    """What belongs to no item: receipts and answers of questions that we do not have on file."""
    for event in orphans(happened):
        text = Text("Belongs to no question of ours: changes nothing", "Hoort bij geen vraag van ons: verandert niets")
        yield Step(Text("Question", "Vraag"), text, "art. 6(3)", event.at)
