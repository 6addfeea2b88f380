"""The monthly partitions of the books. Only the owner makes them; rows without one fall into the default partition."""

from datetime import date, datetime

from django.db.backends.base.base import BaseDatabaseWrapper

BEFORE, AFTER = 3, 21
HELD = "SELECT EXISTS (SELECT FROM safeguard_book WHERE at >= %s AND at < %s)"


def months(around: datetime, before: int = BEFORE, after: int = AFTER) -> list[date]:
    """Return the first days of the months from `before` months ago up to and including `after` - 1 months ahead."""
    here = around.year * 12 + around.month - 1
    return [date(index // 12, index % 12 + 1, 1) for index in range(here - before, here + after)]


def following(month: date) -> date:
    """Return the first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def name_of(month: date) -> str:
    """Return the table name of the partition of a month."""
    return f"safeguard_book_{month:%Y%m}"


def ensure(connection: BaseDatabaseWrapper, around: datetime) -> tuple[list[str], list[str]]:
    """Make the missing partitions around a moment; return (made, left in the default partition because rows are)."""
    made: list[str] = []
    held: list[str] = []
    with connection.cursor() as cursor:
        for month in months(around):
            name, start, end = name_of(month), f"{month} 00:00+00", f"{following(month)} 00:00+00"
            cursor.execute("SELECT to_regclass(%s)", [name])
            if cursor.fetchone()[0]:
                continue
            cursor.execute(HELD, [start, end])
            if cursor.fetchone()[0]:
                held.append(name)
                continue
            cursor.execute(statements(name, f"FOR VALUES FROM ('{start}') TO ('{end}')"))
            made.append(name)
    return made, held


def statements(name: str, bounds: str) -> str:
    """Return the SQL of one partition: reachable through the books only, never by its own name."""
    return (
        f"CREATE TABLE {name} PARTITION OF safeguard_book {bounds};"
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY; ALTER TABLE {name} FORCE ROW LEVEL SECURITY;"
    )
