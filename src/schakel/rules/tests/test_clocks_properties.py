"""What holds for every arrival, zone and calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, example, given
from hypothesis import strategies as st

from schakel.rules.clocks import Access, Calendar, ItemFacts, Regime, UrgencyGround, due

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Amsterdam",
        "Europe/Lisbon",
        "Atlantic/Azores",
        "Europe/Helsinki",
        "UTC",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "America/Havana",
        "Africa/Cairo",
        "Pacific/Apia",
    )
]
arrivals = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.sampled_from(ZONES))  # noqa: DTZ001
holidays = st.frozensets(st.dates(date(2024, 1, 1), date(2031, 2, 1)), max_size=60)
calendars = st.builds(Calendar, st.sampled_from(ZONES), holidays)
grounds = st.none() | st.sampled_from(UrgencyGround)
items = st.builds(ItemFacts, st.just(Regime.DIR977), arrivals, st.booleans(), grounds, st.sampled_from(Access))
A_DAY_IS_A_DATE = timedelta(hours=1)


def of(facts, calendar):
    found = due(facts, calendar)
    assert found is not None
    return found


@given(items, calendars, calendars)
def test_the_strict_due_never_depends_on_zone_or_holidays(facts, one, other):
    assert of(facts, one).strict == of(facts, other).strict


@given(items, calendars, st.sampled_from(ZONES))
def test_the_same_moment_written_in_another_zone_gives_the_same_due(facts, calendar, zone):
    moved = replace(facts, received_at=facts.received_at.astimezone(UTC).astimezone(zone))
    assert of(moved, calendar) == of(facts, calendar)


@given(items, calendars)
def test_results_are_in_utc(facts, calendar):
    found = of(facts, calendar)
    moments = [found.strict, found.legal, *(step.at for step in found.steps if step.at)]
    assert all(moment.tzinfo is UTC for moment in moments)


@given(items, calendars)
def test_the_term_is_elapsed_time(facts, calendar):
    found = of(facts, calendar)
    assert found.strict - facts.received_at.astimezone(UTC) == found.length


@given(items, calendars)
def test_the_outer_limit_of_hours_comes_after_the_strict_due_by_at_most_an_hour(facts, calendar):
    assume(facts.urgent and facts.access is not Access.INDIRECT)
    found = of(facts, calendar)
    assert timedelta(0) < found.legal - found.strict <= timedelta(hours=1)


@example(
    ItemFacts(Regime.DIR977, datetime(2026, 3, 28, 22, 30, tzinfo=UTC), True, UrgencyGround.LIFE, Access.INDIRECT),
    Calendar(ZoneInfo("Europe/Amsterdam"), frozenset()),
)
@given(items, st.builds(Calendar, st.just(ZoneInfo("Europe/Amsterdam")), holidays))
def test_the_outer_limit_of_days_precedes_the_strict_due_only_when_the_clock_goes_forward_in_between(facts, calendar):
    assume(not facts.urgent or facts.access is Access.INDIRECT)
    found = of(facts, calendar)
    if found.legal < found.strict:
        start, end = (moment.astimezone(calendar.zone).utcoffset() for moment in (facts.received_at, found.strict))
        assert start is not None
        assert end is not None
        assert end - start == A_DAY_IS_A_DATE
        assert found.strict - found.legal < A_DAY_IS_A_DATE


@given(items, calendars)
def test_the_outer_limit_of_days_is_a_local_midnight_after_a_working_day(facts, calendar):
    assume(not facts.urgent or facts.access is Access.INDIRECT)
    last_moment = (of(facts, calendar).legal - timedelta(microseconds=1)).astimezone(calendar.zone)
    assert last_moment.isoweekday() <= 5
    assert last_moment.date() not in calendar.holidays


@given(items, calendars, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_a_later_arrival_is_never_due_earlier(facts, calendar, later):
    first = of(facts, calendar)
    second = of(replace(facts, received_at=facts.received_at.astimezone(UTC) + later), calendar)
    assert second.strict - first.strict == later
    assert second.legal >= first.legal


@given(items, calendars)
def test_unknown_access_is_due_when_direct_access_is(facts, calendar):
    unknown, direct = (of(replace(facts, access=access), calendar) for access in (Access.UNKNOWN, Access.DIRECT))
    assert (unknown.strict, unknown.legal, unknown.length) == (direct.strict, direct.legal, direct.length)


@given(items, calendars)
def test_urgent_is_never_due_later_than_not_urgent(facts, calendar):
    urgent, plain = (of(replace(facts, urgent=urgent), calendar) for urgent in (True, False))
    assert urgent.strict < plain.strict
    assert urgent.legal <= plain.legal


@given(items, calendars, st.dates(date(2024, 1, 1), date(2031, 2, 1)))
def test_one_holiday_more_never_shortens_a_term(facts, calendar, extra):
    longer = Calendar(calendar.zone, calendar.holidays | {extra})
    assert of(facts, longer).legal >= of(facts, calendar).legal
