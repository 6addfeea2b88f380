"""How an item stands against its clock at one moment, and which of several asks for a hand first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from schakel.rules.clocks.due import Due
from schakel.rules.clocks.facts import ItemFacts, in_utc


class State(StrEnum):
    """How an item stands against its clock. `none`: no clock runs. `done`: answered by the strict due."""

    ONTIME = "ontime"
    SOON = "soon"
    GREY = "grey"
    LATE = "late"
    PAUSED = "paused"
    DONE = "done"
    DONE_LATE = "done_late"
    NONE = "none"


RISK = (State.LATE, State.GREY, State.SOON, State.ONTIME, State.PAUSED, State.NONE, State.DONE_LATE, State.DONE)


@dataclass(frozen=True, slots=True)
class Standing:
    """A due seen from one moment: state, time left (negative when past), and share of the term left (0..1).

    Time left is counted to the strict due, also in the grey zone; of an answered item from its answer.
    """

    state: State
    left: timedelta
    share: float


def standing(facts: ItemFacts, when: Due | None, now: datetime) -> Standing:
    """Return how the item stands at `now`: soon is the last third of the term (the desk's amber).

    Raises ValueError when `now` or the answer's moment is naive.
    """
    moment = in_utc(now, "now")
    if when is None:
        return Standing(State.NONE, timedelta(0), 0.0)
    if facts.answered_at is not None:
        answered = in_utc(facts.answered_at, "answered_at")
        return _seen(State.DONE if answered <= when.strict else State.DONE_LATE, when, answered)
    return _seen(_open_state(when, moment), when, moment)


def _open_state(when: Due, moment: datetime) -> State:
    if moment <= when.strict:
        return State.SOON if when.strict - moment <= when.length / 3 else State.ONTIME
    return State.GREY if moment <= when.legal else State.LATE


def _seen(state: State, when: Due, moment: datetime) -> Standing:
    left = when.strict - moment
    return Standing(state, left, min(1.0, max(0.0, left / when.length)))


def riskiest(standings: Sequence[Standing]) -> Standing | None:
    """Return the standing that asks for a hand first: late, grey, soon, ontime, paused, none, done; then time left."""
    return min(standings, key=lambda one: (RISK.index(one.state), one.left), default=None)
