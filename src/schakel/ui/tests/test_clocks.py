"""The deadline clock in words and as a ring."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from schakel.rules.clocks import Due, Standing, State
from schakel.ui import clocks

HERE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
LEFT = timedelta(hours=2, minutes=40)


def face(state: State, left: timedelta = LEFT, zone: str = "", share: float = 0.33) -> clocks.ClockFace:
    """Return the face of a clock with a grey zone of fifteen minutes."""
    due = Due(NOW + left, NOW + left + timedelta(minutes=15), timedelta(hours=8), ())
    return clocks.face(Standing(state, left, share), due, NOW, HERE, zone)


@pytest.mark.parametrize(
    ("state", "left", "words", "line"),
    [
        (State.ONTIME, LEFT, "2 h 40 m left", "due 01:45"),
        (State.SOON, LEFT, "2 h 40 m left", "due 01:45"),
        (State.LATE, -timedelta(hours=1), "1 h late", "was due 22:05"),
        (State.GREY, -timedelta(minutes=10), "10 m in grey zone", "outer limit 23:10"),
        (State.PAUSED, LEFT, "Paused, 2 h 40 m", "time left is kept"),
        (State.DONE, LEFT, "Answered in time", "due 01:45"),
        (State.DONE_LATE, LEFT, "Answered late", "due 01:45"),
    ],
)
def test_every_state_is_said_in_words_with_the_moment_under_it(state, left, words, line):
    shown = face(state, left)
    assert (shown.state, shown.words, shown.line) == (state.value, words, line)


def test_dutch_says_the_time_left_as_a_dutch_officer_would():
    with translation.override("nl"):
        assert face(State.SOON).words == "nog 2 u 40 m"
        assert face(State.SOON).line == "uiterlijk 01:45"


@pytest.mark.parametrize(
    ("state", "left", "short", "line"),
    [
        (State.ONTIME, LEFT, "nog 2 u 40 m", "tot 01:45"),
        (State.LATE, -timedelta(hours=2, minutes=45), "2 u 45 m laat", "tot 20:20"),
        (State.GREY, -timedelta(minutes=10), "Grijs 10 m", "uiterst 23:10"),
        (State.PAUSED, LEFT, "2 u 40 m bewaard", "klok staat stil"),
    ],
)
def test_a_narrow_cell_gets_words_that_fit_also_in_dutch(state, left, short, line):
    with translation.override("nl"):
        shown = face(state, left)
        assert (shown.short, shown.short_line) == (short, line)
        assert max(len(short), len(line)) <= 16


def test_in_the_grey_zone_the_outer_limit_is_said_in_their_time_too():
    assert face(State.GREY, -timedelta(minutes=10), "Europe/Lisbon").line == "outer limit 23:10, there 22:10"


def test_a_request_outside_the_directive_has_no_clock():
    shown = clocks.face(Standing(State.NONE, timedelta(), 0.0), None, NOW, HERE)
    assert (shown.words, shown.line, shown.arc) == ("No legal clock", "not under the Directive", None)


def test_the_requesters_local_time_is_said_when_it_is_another():
    assert face(State.SOON, zone="Europe/Lisbon").line == "due 01:45, there 00:45"
    assert face(State.SOON, zone="Europe/Brussels").line == "due 01:45"


@pytest.mark.parametrize(("share", "arc"), [(0.0, 2), (0.33, 33), (1.0, 100), (1.4, 100), (-0.2, 2)])
def test_the_ring_drains_and_never_leaves_its_bounds(share, arc):
    assert face(State.ONTIME, share=share).arc == arc


@pytest.mark.parametrize("state", [State.LATE, State.GREY, State.DONE])
def test_a_state_with_a_sign_of_its_own_draws_no_ring(state):
    assert face(state).arc is None
