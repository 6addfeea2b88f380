"""The outer reading of a term: Regulation (EEC, Euratom) No 1182/71, article 3, in the requested state's legal zone.

Days end at local midnight. In the night the clock goes forward this can fall up to an hour before the same number of
elapsed hours: a day is a date there, not 24 hours.
"""

from datetime import UTC, date, datetime, time, timedelta

from schakel.rules.clocks.facts import Calendar
from schakel.rules.clocks.terms import Term, Unit

DAY = timedelta(days=1)
LEAST_WORKING_DAYS = 2


def outer(received_at: datetime, term: Term, calendar: Calendar) -> datetime:
    """Return the last moment (UTC) of a term that starts at `received_at` (aware)."""
    if term.unit is Unit.HOURS:
        return end_of_hours(received_at, term.count, calendar)
    day = last_day(received_at.astimezone(calendar.zone).date(), term.count, calendar)
    return datetime.combine(day + DAY, time.min, calendar.zone).astimezone(UTC)


def end_of_hours(received_at: datetime, hours: int, calendar: Calendar) -> datetime:
    """Return the end of a term in hours (UTC): the hour of the event does not count (art. 3(1), (2)(a))."""
    local = received_at.astimezone(calendar.zone)
    into_the_hour = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return received_at.astimezone(UTC) - into_the_hour + timedelta(hours=1 + hours)


def last_day(event: date, days: int, calendar: Calendar) -> date:
    """Return the last day of a term in days: the day of the event does not count (art. 3(1)).

    It is never a Saturday, Sunday or holiday (art. 3(4)), and a term of two days or more holds at least two working
    days (art. 3(5)).
    """
    day = event + days * DAY
    working = sum(is_working(event + n * DAY, calendar) for n in range(1, days + 1))
    needed = LEAST_WORKING_DAYS if days >= LEAST_WORKING_DAYS else 1
    while working < needed or not is_working(day, calendar):
        day += DAY
        working += is_working(day, calendar)
    return day


def is_working(day: date, calendar: Calendar) -> bool:
    """Tell whether a local date is neither a Saturday, a Sunday nor a public holiday."""
    return day.isoweekday() < 6 and day not in calendar.holidays
