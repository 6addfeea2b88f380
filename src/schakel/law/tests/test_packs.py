"""What the shipped packs say, checked against the law and against arithmetic."""

import hashlib
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from schakel.law import load
from schakel.law.load import PACKS
from schakel.rules.clocks import LAW

PACK = load("nl")


def easter(year):
    """The Gregorian Easter Sunday, by the epact (Clavius, as in every almanac)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2029, "04-01"), (2030, "04-21")],
)
def test_the_easters_this_test_reckons_with_are_those_of_the_almanac(year, day):
    assert easter(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize("year", range(2025, 2031))
def test_the_dutch_holidays_of_a_year_are_those_of_the_termijnenwet(year):
    kings_day = date(year, 4, 27)
    expected = {
        date(year, 1, 1),
        date(year, 5, 5),
        date(year, 12, 25),
        date(year, 12, 26),
        kings_day if kings_day.isoweekday() != 7 else date(year, 4, 26),
        *(easter(year) + timedelta(days=days) for days in (-2, 1, 39, 50)),
    }
    assert {day for day in PACK.calendar.holidays if day.year == year} == expected


def test_each_moving_holiday_carries_its_own_name():
    offsets = {"Good Friday": -2, "Easter Monday": 1, "Ascension Day": 39, "Whit Monday": 50}
    moving = [one for one in PACK.holidays if one.name.en in offsets]
    assert len(moving) == 24
    assert all(one.day == easter(one.day.year) + timedelta(days=offsets[one.name.en]) for one in moving)


def test_the_list_is_in_order_and_has_dutch_names():
    assert list(PACK.holidays) == sorted(PACK.holidays, key=lambda one: one.day)
    assert {one.name.nl for one in PACK.holidays if one.day.month == 12} == {"Eerste kerstdag", "Tweede kerstdag"}


def test_the_calendar_says_which_years_it_knows():
    assert (PACK.known_from, PACK.known_until) == (date(2025, 1, 1), date(2030, 12, 31))
    assert {day.year for day in PACK.calendar.holidays} == set(range(2025, 2031))
    assert PACK.calendar.zone == ZoneInfo("Europe/Amsterdam")


def test_the_terms_of_the_pack_are_the_terms_the_rules_start_from():
    assert PACK.terms == LAW
    assert PACK.in_force == date(2024, 12, 12)


def test_the_hash_covers_name_and_content_of_every_file_of_the_pack():
    lines = "".join(
        f"{name}\n{hashlib.sha256((PACKS / name).read_bytes()).hexdigest()}\n"
        for name in ("eu/directive-2023-977.yaml", "nl/calendar.yaml")
    )
    assert PACK.pack_hash == hashlib.sha256(lines.encode()).hexdigest()
