"""From the clock of the rules to what is stored for lists, and back to how an item stands at a moment (law 3)."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from schakel.exchange.models import Item
from schakel.rules.clocks import Due, ItemClock, ItemState, RequestClock, Standing, State

STORED = ("due_at", "soon_at", "legal_at", "paused")
Shown = Item.Standing
KEPT = {
    ItemState.PAUSED: Shown.PAUSED,
    ItemState.AWAITING: Shown.AWAITING,
    ItemState.DONE: Shown.DONE,
    ItemState.DONE_LATE: Shown.DONE_LATE,
    ItemState.WITHDRAWN: Shown.WITHDRAWN,
    ItemState.NONE: Shown.NONE,
}


def columns(found: ItemClock) -> Mapping[str, object]:
    """Return what an item keeps of its clock. None of it depends on the moment it was computed at."""
    standing = KEPT.get(found.state, Shown.RUNNING)
    current = [one for one in found.breaches if found.state.open and one.at == found.due_strict]
    return {
        "access": found.access.value,
        "standing": standing.value,
        "answered_at": found.closed_at,
        "due_at": found.due_strict,
        "legal_at": found.due_legal,
        "length": found.length,
        "left": found.left if found.due_strict is None else None,
        "cause_owed": any(one.cause is None for one in found.breaches if one not in current),
        "caused": any(one.cause is not None for one in current),
    }


def earliest(found: RequestClock) -> Mapping[str, object]:
    """Return what a request keeps: the earliest of its open items, and whether all that is open stands still."""
    running = [one for one in found.items if one.state.open and one.due_strict]
    still = [one for one in found.items if one.state in {ItemState.PAUSED, ItemState.AWAITING}]
    open_ = [one for one in found.items if one.state.open]
    return {
        "due_at": found.due_strict,
        "soon_at": min((one.due_strict - one.length / 3 for one in running if one.due_strict), default=None),
        "legal_at": found.due_legal,
        "paused": bool(still) and len(still) == len(open_),
    }


def standing_of(item: Item, now: datetime) -> Standing:
    """Return how an item stands at `now`, from the stored columns that `check-dues` proves."""
    kept = Shown(item.standing)
    if kept is Shown.PAUSED:
        return _standing(State.PAUSED, item.left or timedelta(), item)
    if kept in {Shown.AWAITING, Shown.NONE}:
        return Standing(State.PAUSED if kept is Shown.AWAITING else State.NONE, timedelta(), 0.0)
    moment = item.answered_at or now
    left = item.due_at - moment if item.due_at else item.left or timedelta()
    if kept is Shown.RUNNING:
        return _standing(_running(item, now), left, item)
    return _standing(State.DONE_LATE if kept is Shown.DONE_LATE else State.DONE, left, item)


def _running(item: Item, now: datetime) -> State:
    assert item.due_at is not None
    if now <= item.due_at:
        return State.SOON if item.due_at - now <= item.length / 3 else State.ONTIME
    return State.GREY if item.legal_at is not None and now <= item.legal_at else State.LATE


def _standing(state: State, left: timedelta, item: Item) -> Standing:
    share = left / item.length if item.length else 0.0
    return Standing(state, left, min(1.0, max(0.0, share)))


def kept_due(item: Item) -> Due | None:
    """Return the due as lists show it, without its explanation; None without a clock or while it stands still."""
    if item.due_at is None:
        return None
    return Due(item.due_at, item.legal_at or item.due_at, item.length, ())


def due_of(found: ItemClock) -> Due | None:
    """Return the due of an item with its explanation; None without a clock or while it stands still."""
    if found.due_strict is None:
        return None
    return Due(found.due_strict, found.due_legal or found.due_strict, found.length, found.steps)
