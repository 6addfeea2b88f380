"""The clock drawn in characters, and moments in words."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from schakel.law.draw import WIDTH, line
from schakel.law.moments import say
from schakel.rules.clocks import clock
from schakel.rules.tests.story import DUTCH, answered, asked, at, one, received
from schakel.rules.tests.test_clock_laws import BASE, laws, moments, stories


def drawn(*story, now, width=16):
    return line(one(*story, now=now), at(now), width)


def test_a_clock_that_runs_ends_at_its_due():
    assert drawn(received("17:45"), now="19:45") == ("===============|", "    ^")


def test_a_clock_that_stood_still_shows_where():
    assert drawn(received("17:45"), asked("18:45", "20:45"), now="21:00", width=20)[0] == "==....=============|"


def test_a_clock_that_stands_still_is_drawn_until_now():
    assert drawn(received("17:45"), asked("18:45", None), now="21:45", width=4) == ("=...", "   ^")


def test_past_the_due_is_drawn_after_it():
    assert drawn(received("17:45"), now="6 09:45") == ("========|!!!!!!!", "               ^")


def test_an_answered_clock_is_drawn_until_its_due_or_its_late_answer():
    assert drawn(received("17:45"), answered("18:45"), now="6 09:45")[0] == "===============|"
    assert drawn(received("17:45"), answered("6 05:45"), now="7 12:00", width=12)[0] == "========|!!!"


def test_at_the_very_start_there_is_something_to_see():
    assert drawn(received("17:45"), asked("17:45", None), now="17:45", width=4)[0] == "...."


@given(stories, laws, moments)
def test_a_drawing_is_always_as_wide_as_asked(story, law, now):
    for item in clock(story, law, now).items:
        if item.length:
            cells, marks = line(item, now)
            assert len(cells) == WIDTH
            assert set(cells) <= set("=.!|")
            assert len(marks) <= WIDTH
            assert marks.strip() in {"", "^"}


def test_moments_are_said_with_day_and_offset_in_both_languages():
    zone = ZoneInfo("Europe/Amsterdam")
    said = say(at("2026-03-29T01:30+01:00"), zone)
    assert (said.en, said.nl) == ("Sun 29 Mar 2026 01:30 +01:00", "zo 29 mrt 2026 01:30 +01:00")
    assert say(at("2026-12-24T23:59:30+01:00"), zone).en == "Thu 24 Dec 2026 23:59:30 +01:00"


@pytest.mark.parametrize(("first", "second"), [("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00")])
def test_the_two_half_past_twos_read_differently(first, second):
    zone = DUTCH.calendar.zone
    assert say(at(first), zone) != say(at(second), zone)
    assert BASE.tzinfo is not None
