"""Dates as sources give them: a year, a month or a day, sometimes with a remark behind it."""

import re
from datetime import date

GIVEN = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def begins(given: str) -> date | None:
    """Return the first day of a year, month or day; None when nothing is given (in force since loaded)."""
    found = GIVEN.match(given)
    return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None


def ends(given: str) -> date | None:
    """Return the first day on which it no longer holds: after the year or month given, or the day itself."""
    found = GIVEN.match(given)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day:
        return date(year, month, day)
    return date(year + 1, 1, 1) if month in {0, 12} else date(year, month + 1, 1)


def in_force(since: str, until: str, on: date) -> bool:
    """Tell whether a statement with these dates holds on a day. Without a beginning it always held."""
    start, end = begins(since), ends(until)
    return (start is None or start <= on) and (end is None or on < end)
