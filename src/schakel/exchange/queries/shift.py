"""The shift: when the desk is handed over, and in which group of the worklist a request stands."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from schakel.exchange.queries.views import Group, WorkRow
from schakel.rules.clocks import State

HANDOVERS = (time(7), time(19))
KEYS = ("now", "before", "after", "paused", "none")
NOW = frozenset({State.LATE, State.GREY, State.SOON})


def next_handover(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the next hand-over after `now` (aware) in UTC: 07:00 or 19:00 on the wall in `zone`."""
    today = now.astimezone(zone).date()
    days = (today, today + timedelta(days=1))
    moments = (datetime.combine(day, at, zone).astimezone(UTC) for day in days for at in HANDOVERS)
    return next(moment for moment in moments if moment > now)


def group_of(row: WorkRow, handover: datetime, *, first: bool) -> str:
    """Return the key of the group: for now is what is first by law, late, nearly so, or urgent without a clock."""
    if row.standing.state is State.PAUSED:
        return "paused"
    if first or row.standing.state in NOW or (row.due is None and row.urgent):
        return "now"
    if row.due is None:
        return "none"
    return "before" if row.due.strict <= handover else "after"


def grouped(rows: list[tuple[str, WorkRow]]) -> tuple[Group, ...]:
    """Return the groups that have rows, in the order of the shift; rows keep their order."""
    found = ((key, tuple(row for of, row in rows if of == key)) for key in KEYS)
    return tuple(Group(key, members) for key, members in found if members)
