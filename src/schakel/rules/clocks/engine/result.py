"""What the clock answers: per item and for the request as a whole. All moments are in UTC."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from schakel.rules.clocks.engine.events import Cause
from schakel.rules.clocks.engine.spans import Span
from schakel.rules.clocks.facts import Access
from schakel.rules.clocks.standing import Standing, State
from schakel.rules.clocks.steps import Step
from schakel.text import Text


class ItemState(StrEnum):
    """How an item stands. Beside those of the desk: waiting for a judicial authorisation, and withdrawn."""

    ONTIME = "ontime"
    SOON = "soon"
    GREY = "grey"
    LATE = "late"
    PAUSED = "paused"
    AWAITING = "awaiting"
    DONE = "done"
    DONE_LATE = "done_late"
    WITHDRAWN = "withdrawn"
    NONE = "none"

    @property
    def open(self) -> bool:
        """Whether an answer is still to be given."""
        return self not in {ItemState.DONE, ItemState.DONE_LATE, ItemState.WITHDRAWN}


class Timeliness(StrEnum):
    """By which reading an item is or was in time: our own, only the outer legal one, or neither (section 2.2)."""

    ON_TIME = "on_time"
    GREY = "grey"
    LATE = "late"


class DutyKind(StrEnum):
    """What somebody must still do because of the clock."""

    CAUSE = "cause"
    TELL_REQUESTER = "tell_requester"
    DELAY_NOTICE = "delay_notice"
    UPDATE = "update"
    REFUSE_C = "refuse_c"
    EXPLAIN_ENTRY = "explain_entry"
    ANSWER_THEM = "answer_them"


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do: by when (None: at once), about which item (0: the request), in words, from which article."""

    kind: DutyKind
    item: int
    by: datetime | None
    text: Text
    article: str


@dataclass(frozen=True, slots=True)
class Breach:
    """A term that ran out before the item was closed. It is never cured. `cause` is None until somebody recorded it.

    `counted`: whether reports count it; an unexplained breach always counts. `round` numbers the askings from 1.
    """

    at: datetime
    round: int
    cause: Cause | None
    counted: bool


@dataclass(frozen=True, slots=True)
class Escalation:
    """A moment to raise the alarm, for whom; `at` is None while it lies beyond a pause that is still going on."""

    at: datetime | None
    label: Text
    roles: tuple[str, ...]
    breach: bool


@dataclass(frozen=True, slots=True)
class ItemClock:
    """The clock of one item: its last round, the breaches of all rounds, and why.

    Dues are None without a clock, while it stands still, and while an authorisation is awaited; `left` is then what
    remains (None without a clock or while awaiting). `suspended` are the pauses that counted, the last one may be open.
    """

    item: int
    regime: str
    urgent: bool
    access: Access
    started_at: datetime
    length: timedelta
    due_strict: datetime | None
    due_legal: datetime | None
    state: ItemState
    timeliness: Timeliness | None
    left: timedelta | None
    suspended: tuple[Span, ...]
    closed_at: datetime | None
    breaches: tuple[Breach, ...]
    escalations: tuple[Escalation, ...]
    next_escalation: Escalation | None
    next_update_due: datetime | None
    duties: tuple[Duty, ...]
    steps: tuple[Step, ...]

    @property
    def breach(self) -> Breach | None:
        """The first breach, if any."""
        return self.breaches[0] if self.breaches else None

    def standing(self) -> Standing:
        """Return the same in the words of the desk: awaiting reads as paused, withdrawn as done."""
        plain = {ItemState.AWAITING: State.PAUSED, ItemState.WITHDRAWN: State.DONE}
        left = self.left or timedelta()
        share = left / self.length if self.length else 0.0
        return Standing(plain.get(self.state) or State(self.state.value), left, min(1.0, max(0.0, share)))


@dataclass(frozen=True, slots=True)
class RequestClock:
    """The clock of a request. Its dues are those of the open item that is due first; None when none is running.

    `urgent_claimed` is what the requester said last, `urgent_handled` how we treat it (Dir. 18(2)(b)).
    """

    items: tuple[ItemClock, ...]
    due_strict: datetime | None
    due_legal: datetime | None
    urgent_claimed: bool
    urgent_handled: bool
    next_update_due: datetime | None
    next_escalation: Escalation | None
    duties: tuple[Duty, ...]
    steps: tuple[Step, ...]

    def of(self, item: int) -> ItemClock:
        """Return the clock of one item. Raises KeyError for a number that was not asked."""
        for one in self.items:
            if one.item == item:
                return one
        raise KeyError(item)
