"""Times as people say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from schakel.ui import moments

HERE = ZoneInfo("Europe/Amsterdam")
LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "english", "dutch"),
    [
        (timedelta(hours=2, minutes=40), "2 h 40 m", "2 u 40 m"),
        (timedelta(minutes=45), "45 m", "45 m"),
        (timedelta(hours=3), "3 h", "3 u"),
        (timedelta(days=5, hours=11, minutes=59), "5 d 11 h", "5 d 11 u"),
        (timedelta(days=2), "2 d", "2 d"),
        (timedelta(seconds=59), "under 1 m", "minder dan 1 m"),
        (-timedelta(hours=2, minutes=45), "2 h 45 m", "2 u 45 m"),
    ],
)
def test_a_span_is_said_in_its_two_largest_units(length, english, dutch):
    assert moments.span(length) == english
    with translation.override("nl"):
        assert moments.span(length) == dutch


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW, "23:05"),
        (NOW + timedelta(hours=2, minutes=40), "01:45"),
        (NOW - timedelta(hours=23, minutes=30), "Thu 23:35"),
        (NOW + timedelta(hours=14), "Sat 13:05"),
        (NOW + timedelta(days=8), "13 Jun 23:05"),
        (NOW + timedelta(days=365), "5 Jun 2027 23:05"),
    ],
)
def test_a_moment_is_said_as_short_as_it_can_be_without_doubt(moment, said):
    assert moments.say(moment, NOW, HERE) == said


def test_a_wall_time_that_comes_twice_says_which_of_the_two_it_is():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moments.clock_time(first, HERE) == "02:30 CEST"
    assert moments.clock_time(first + timedelta(hours=1), HERE) == "02:30 CET"
    assert moments.clock_time(first + timedelta(hours=2), HERE) == "03:30"


def test_a_zone_without_a_name_says_its_offset():
    assert moments.say_full(NOW, ZoneInfo("America/Sao_Paulo")).endswith("18:05:00 UTC-03")


def test_zones_differ_by_the_day_and_not_by_their_name():
    assert moments.differs(NOW, HERE, LISBON)
    assert not moments.differs(NOW, HERE, ZoneInfo("Europe/Brussels"))


def test_a_city_is_the_last_part_of_its_zone():
    assert moments.city(ZoneInfo("America/New_York")) == "New York"
    assert moments.city(ZoneInfo("America/Sao_Paulo")) == "São Paulo"


def test_a_dutch_page_says_the_dutch_name_of_a_capital():
    with translation.override("nl"):
        assert [moments.city(ZoneInfo(f"Europe/{name}")) for name in ("Brussels", "Berlin", "Madrid")] == [
            "Brussel",
            "Berlijn",
            "Madrid",
        ]


def test_months_are_written_small_in_dutch():
    with translation.override("nl"):
        assert moments.say(NOW + timedelta(days=8), NOW, HERE) == "13 jun 23:05"
