"""Our own requests: the same clock, running at the partner, with its zone and holidays (section 2.9, R28)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from schakel.rules.clocks.clock import clock
from schakel.rules.clocks.engine.clarifications import questions
from schakel.rules.clocks.engine.events import Asked, Event, Received
from schakel.rules.clocks.engine.history import history
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.engine.result import Duty, DutyKind, RequestClock
from schakel.rules.clocks.engine.voice import THEIRS
from schakel.rules.clocks.facts import UrgencyGround, in_utc
from schakel.text import Text

FUNCTION = "rules.clocks.mirror/1"
FIRST, SECOND = 1, 2


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request of ours: when it left, and when they had it by the receipt (None: no receipt). Moments are aware."""

    id: str
    sent_at: datetime
    delivered_at: datetime | None
    items: tuple[Asked, ...]
    regime: str = "DIR977"
    urgent: bool = False
    ground: UrgencyGround | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder to draft for one item: the first at their due, the second half a term later (UTC)."""

    item: int
    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class MirrorClock:
    """Their clock as we see it. `assumed`: no receipt, so it is counted from sending.

    `due_now` are the reminders whose moment has come; `duties` say when they wait for us.
    """

    clock: RequestClock
    assumed: bool
    reminders: tuple[Reminder, ...]
    due_now: tuple[Reminder, ...]
    duties: tuple[Duty, ...]


def mirror(own: OwnRequest, events: Iterable[Event], partner: ClockLaw, now: datetime) -> MirrorClock:
    """Return the clock of a request of ours at the partner, and when to remind them (Dir. 5, 17; R28).

    `events` are told from their side: ClarificationSent is their question, ClarificationDelivered our receipt of it,
    ClarificationAnswered the moment our answer reached them, Answered and Refused what reached us. `partner` holds
    their zone and holidays. Raises ValueError as `clock` does.
    """
    start = own.sent_at if own.delivered_at is None else own.delivered_at
    first = Received(id=own.id, at=start, items=own.items, regime=own.regime, urgent=own.urgent, ground=own.ground)
    all_events = (first, *events)
    found = _not_ours(clock(all_events, partner, now, THEIRS))
    reminders = tuple(_reminders(found))
    moment = in_utc(now, "now")
    return MirrorClock(
        found,
        own.delivered_at is None,
        reminders,
        tuple(one for one in reminders if one.at <= moment),
        tuple(_waiting_for_us(history(all_events, now))),
    )


def _not_ours(found: RequestClock) -> RequestClock:
    """Leave out what their clock asks of them: causes, notices and updates are theirs to give."""
    return replace(found, items=tuple(replace(item, duties=()) for item in found.items), duties=())


def _reminders(found: RequestClock) -> Iterator[Reminder]:
    """Yield both reminders of every item that is still open and whose clock runs."""
    for item in found.items:
        if item.state.open and item.due_strict is not None:
            yield Reminder(item.item, FIRST, item.due_strict)
            yield Reminder(item.item, SECOND, item.due_strict + item.length / 2)


def _waiting_for_us(happened: Sequence[Event]) -> Iterator[Duty]:
    """Our silence stops their clock: their questions come first."""
    for one in questions(happened):
        if one.delivered_at is not None and one.answered_at is None:
            text = Text(
                "Answer their question first: our silence stops their clock",
                "Beantwoord eerst hun vraag: ons zwijgen zet hun klok stil",
            )
            for item in sorted(one.sent.items):
                yield Duty(DutyKind.ANSWER_THEM, item, None, text, "art. 6(3), 4")
