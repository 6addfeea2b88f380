"""The test vectors of the domain law, section 2.3, and the traps around them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from schakel.rules.clocks import Access, Calendar, Due, ItemFacts, Regime, UrgencyGround, due

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOLIDAYS = frozenset(
    {
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
        date(2027, 1, 1),
        date(2027, 3, 26),
        date(2027, 3, 29),
    }
)
DUTCH = Calendar(AMSTERDAM, HOLIDAYS)
NO_GOOD_FRIDAY = Calendar(AMSTERDAM, HOLIDAYS - {date(2026, 4, 3)})

URGENT_DIRECT = (True, Access.DIRECT)
URGENT_INDIRECT = (True, Access.INDIRECT)
OTHER = (False, Access.DIRECT)


def of(received: str, urgent: bool, access: Access, calendar: Calendar = DUTCH) -> Due:
    ground = UrgencyGround.LIFE if urgent else None
    found = due(ItemFacts(Regime.DIR977, datetime.fromisoformat(received), urgent, ground, access), calendar)
    assert found is not None
    return found


def at(text: str) -> datetime:
    """Read a moment; "end of DATE" is the midnight after it in Amsterdam."""
    if text.startswith("end of "):
        day = date.fromisoformat(text.removeprefix("end of ")) + timedelta(days=1)
        return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(UTC)
    return datetime.fromisoformat(text).astimezone(UTC)


VECTORS = [
    ("2026-03-29T01:30+01:00", URGENT_DIRECT, "2026-03-29T10:30+02:00", "2026-03-29T11:00+02:00"),
    ("2026-03-29T01:30+01:00", URGENT_INDIRECT, "2026-04-01T02:30+02:00", "end of 2026-04-01"),
    ("2026-03-29T01:30+01:00", OTHER, "2026-04-05T02:30+02:00", "end of 2026-04-07"),
    ("2026-10-25T02:30+02:00", URGENT_DIRECT, "2026-10-25T09:30+01:00", "2026-10-25T10:00+01:00"),
    ("2026-10-25T02:30+01:00", URGENT_DIRECT, "2026-10-25T10:30+01:00", "2026-10-25T11:00+01:00"),
    ("2026-10-25T02:30+02:00", OTHER, "2026-11-01T01:30+01:00", "end of 2026-11-02"),
    ("2026-04-02T16:00+02:00", URGENT_DIRECT, "2026-04-03T00:00+02:00", "2026-04-03T01:00+02:00"),
    ("2026-04-02T16:00+02:00", URGENT_INDIRECT, "2026-04-05T16:00+02:00", "end of 2026-04-08"),
    ("2026-12-24T23:59:30+01:00", URGENT_DIRECT, "2026-12-25T07:59:30+01:00", "2026-12-25T08:00+01:00"),
    ("2026-12-24T23:59:30+01:00", URGENT_INDIRECT, "2026-12-27T23:59:30+01:00", "end of 2026-12-29"),
    ("2026-06-05T17:45+02:00", URGENT_DIRECT, "2026-06-06T01:45+02:00", "2026-06-06T02:00+02:00"),
    ("2026-06-05T17:45+02:00", URGENT_INDIRECT, "2026-06-08T17:45+02:00", "end of 2026-06-09"),
    ("2026-02-28T20:00+01:00", OTHER, "2026-03-07T20:00+01:00", "end of 2026-03-09"),
]


@pytest.mark.parametrize(("received", "kind", "strict", "legal"), VECTORS)
def test_a_received_moment_gives_both_dues_of_the_law_table(received, kind, strict, legal):
    found = of(received, *kind)
    assert (found.strict, found.legal) == (at(strict), at(legal))


def test_where_good_friday_is_a_working_day_the_outer_limit_comes_a_day_earlier():
    assert of("2026-04-02T16:00+02:00", *URGENT_INDIRECT, NO_GOOD_FRIDAY).legal == at("end of 2026-04-07")


def test_wall_clock_arithmetic_would_be_an_hour_early_in_spring_and_an_hour_late_in_autumn():
    spring = datetime(2026, 3, 29, 1, 30, tzinfo=AMSTERDAM)
    autumn = datetime(2026, 10, 25, 1, 30, tzinfo=AMSTERDAM)
    hour, three_days = timedelta(hours=1), timedelta(hours=72)
    naive_spring = (spring + three_days).astimezone(UTC)
    naive_autumn = (autumn + three_days).astimezone(UTC)
    assert of(spring.isoformat(), *URGENT_INDIRECT).strict == naive_spring + hour
    assert of(autumn.isoformat(), *URGENT_INDIRECT).strict == naive_autumn - hour


@pytest.mark.parametrize(("fold", "strict"), [(0, "2026-10-25T09:30+01:00"), (1, "2026-10-25T10:30+01:00")])
def test_the_two_half_past_twos_of_the_autumn_night_are_an_hour_apart(fold, strict):
    received = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=fold)
    found = due(ItemFacts(Regime.DIR977, received, True, UrgencyGround.LIFE, Access.DIRECT), DUTCH)
    assert found is not None
    assert found.strict == at(strict)


MORE = [
    # leap day: 28 February 2028 is a Monday
    ("2028-02-28T09:00+01:00", URGENT_INDIRECT, "2028-03-02T09:00+01:00", "end of 2028-03-02"),
    ("2027-02-28T09:00+01:00", URGENT_INDIRECT, "2027-03-03T09:00+01:00", "end of 2027-03-03"),
    # year end: Thursday 31 December 2026, then New Year's Day, Saturday, Sunday
    ("2026-12-31T23:30+01:00", URGENT_DIRECT, "2027-01-01T07:30+01:00", "2027-01-01T08:00+01:00"),
    ("2026-12-31T23:30+01:00", URGENT_INDIRECT, "2027-01-03T23:30+01:00", "end of 2027-01-05"),
    ("2026-12-31T23:30+01:00", OTHER, "2027-01-07T23:30+01:00", "end of 2027-01-07"),
    # the hour that begins at the very moment of arrival does not count either
    ("2026-06-03T10:00+02:00", URGENT_DIRECT, "2026-06-03T18:00+02:00", "2026-06-03T19:00+02:00"),
    ("2026-06-03T10:59:59.999999+02:00", URGENT_DIRECT, "2026-06-03T18:59:59.999999+02:00", "2026-06-03T19:00+02:00"),
    # the last day is a working day with two before it: nothing moves
    ("2026-06-02T10:00+02:00", URGENT_INDIRECT, "2026-06-05T10:00+02:00", "end of 2026-06-05"),
    # Wednesday + 3 is Saturday, moved to Monday
    ("2026-06-03T10:00+02:00", URGENT_INDIRECT, "2026-06-06T10:00+02:00", "end of 2026-06-08"),
    # the day of arrival is the day here, not in UTC: 00:30 on Tuesday is still Monday in UTC
    ("2026-06-02T00:30+02:00", URGENT_INDIRECT, "2026-06-05T00:30+02:00", "end of 2026-06-05"),
]


@pytest.mark.parametrize(("received", "kind", "strict", "legal"), MORE)
def test_leap_days_year_ends_full_hours_and_weekends_are_counted_as_the_regulation_says(received, kind, strict, legal):
    found = of(received, *kind)
    assert (found.strict, found.legal) == (at(strict), at(legal))


def test_three_days_over_the_spring_change_end_half_an_hour_before_72_hours_because_a_day_is_a_date():
    found = of("2026-03-28T23:30+01:00", *URGENT_INDIRECT)
    assert found.strict - found.legal == timedelta(minutes=30)


def test_the_hour_that_does_not_count_is_an_hour_of_the_local_clock():
    kolkata = Calendar(ZoneInfo("Asia/Kolkata"), frozenset())
    assert of("2026-06-03T10:15+05:30", *URGENT_DIRECT, kolkata).legal == at("2026-06-03T19:00+05:30")


def test_a_longer_run_of_holidays_moves_the_end_until_two_working_days_have_passed():
    closed = Calendar(AMSTERDAM, frozenset(date(2026, 6, day) for day in range(1, 13)))
    assert of("2026-06-01T10:00+02:00", *URGENT_INDIRECT, closed).legal == at("end of 2026-06-16")
