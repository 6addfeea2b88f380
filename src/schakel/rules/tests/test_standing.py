"""How an item stands at a moment, and which asks for a hand first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.clocks import (
    Access,
    Calendar,
    ItemFacts,
    Regime,
    Standing,
    State,
    UrgencyGround,
    due,
    riskiest,
    standing,
)

ARRIVAL = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
STRICT = ARRIVAL + timedelta(hours=8)
LEGAL = datetime(2026, 6, 6, 0, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
FACTS = ItemFacts(Regime.DIR977, ARRIVAL, True, UrgencyGround.LIFE, Access.DIRECT)
WHEN = due(FACTS, Calendar(ZoneInfo("Europe/Amsterdam"), frozenset()))
THIRD = timedelta(hours=8) / 3


@pytest.mark.parametrize(
    ("now", "state", "share"),
    [
        (ARRIVAL - SECOND, State.ONTIME, 1.0),
        (ARRIVAL, State.ONTIME, 1.0),
        (ARRIVAL + timedelta(hours=2), State.ONTIME, 0.75),
        (STRICT - THIRD - SECOND, State.ONTIME, None),
        (STRICT - THIRD, State.SOON, 1 / 3),
        (STRICT, State.SOON, 0.0),
        (STRICT + SECOND, State.GREY, 0.0),
        (LEGAL, State.GREY, 0.0),
        (LEGAL + SECOND, State.LATE, 0.0),
    ],
)
def test_an_open_item_goes_from_on_time_to_soon_grey_and_late(now, state, share):
    found = standing(FACTS, WHEN, now)
    assert (found.state, found.left) == (state, STRICT - now)
    assert share is None or found.share == pytest.approx(share)


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        (ARRIVAL, State.DONE),
        (STRICT, State.DONE),
        (STRICT + SECOND, State.DONE_LATE),
        (LEGAL + SECOND, State.DONE_LATE),
    ],
)
def test_an_answered_item_is_done_or_done_late_and_stays_so(answered, state):
    facts = replace(FACTS, answered_at=answered)
    for now in (answered, answered + timedelta(days=400)):
        assert standing(facts, WHEN, now) == Standing(state, STRICT - answered, standing(facts, WHEN, answered).share)


def test_without_a_due_nothing_runs():
    nothing = Standing(State.NONE, timedelta(0), 0.0)
    assert standing(FACTS, None, ARRIVAL) == nothing
    assert standing(replace(FACTS, answered_at=ARRIVAL), None, ARRIVAL) == nothing


def test_a_moment_without_zone_is_refused_by_name():
    naive = datetime(2026, 6, 5)  # noqa: DTZ001
    with pytest.raises(ValueError, match=r"^now has no time zone"):
        standing(FACTS, None, naive)
    with pytest.raises(ValueError, match=r"^answered_at has no time zone"):
        standing(replace(FACTS, answered_at=naive), WHEN, ARRIVAL)


@given(st.datetimes(datetime(2026, 6, 1), datetime(2026, 6, 12), timezones=st.just(UTC)))  # noqa: DTZ001
def test_the_share_lies_between_nothing_and_all_and_falls_with_time(now):
    found, later = standing(FACTS, WHEN, now), standing(FACTS, WHEN, now + timedelta(minutes=1))
    assert 0 <= later.share <= found.share <= 1
    assert later.left < found.left


def test_the_riskiest_is_late_then_grey_soon_on_time_paused_none_and_done():
    order = [State.LATE, State.GREY, State.SOON, State.ONTIME, State.PAUSED, State.NONE, State.DONE_LATE, State.DONE]
    assert set(order) == set(State)
    for place, state in enumerate(order):
        rest = [Standing(one, timedelta(0), 0.0) for one in reversed(order[place:])]
        found = riskiest(rest)
        assert found is not None
        assert found.state is state


def test_among_equals_the_one_with_least_time_left_comes_first():
    late = [Standing(State.LATE, timedelta(hours=-hours), 0.0) for hours in (1, 5, 3)]
    assert riskiest(late) == late[1]


def test_of_nothing_nothing_is_riskiest():
    assert riskiest([]) is None
