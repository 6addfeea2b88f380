"""The books' months are there before they begin, and a row that comes too early or late is kept all the same."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from django.core.management import call_command

from schakel.safeguard import partitions
from schakel.safeguard.ids import uuid7
from schakel.safeguard.tests.world import record, sql

TABLES = "SELECT tableoid::regclass::text FROM safeguard_book"


def test_twenty_four_months_around_now():
    months = partitions.months(datetime(2026, 1, 31, tzinfo=UTC))
    assert len(months) == 24
    assert months[0] == date(2025, 10, 1)
    assert months[-1] == date(2027, 9, 1)
    assert all(partitions.following(one) == two for one, two in pairwise(months))


def test_a_row_lands_in_its_month(committed_db, behind, simulated_clock):
    for name in sql("SELECT relname FROM pg_class WHERE relispartition AND relname LIKE 'safeguard_book_2%%' LIMIT 1"):
        month = datetime.strptime(name[0][-6:], "%Y%m").replace(tzinfo=UTC, day=15)
        simulated_clock.set(month)
        record()
        assert behind.execute(TABLES).fetchall() == [(name[0],)]


@pytest.mark.parametrize("moment", [datetime(1999, 12, 31, 23, 59, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)])
def test_a_row_without_a_month_is_kept_in_the_default_partition(committed_db, behind, simulated_clock, moment):
    simulated_clock.set(moment)
    record()
    assert behind.execute(TABLES).fetchall() == [("safeguard_book_default",)]


@pytest.fixture
def as_owner(committed_db, monkeypatch):
    """Let Django's connection be the owner's for a while."""
    from django.db import connections

    from schakel.project.environment import from_url

    connection = connections["default"]
    before = {key: connection.settings_dict[key] for key in ("USER", "PASSWORD")}
    connection.close()
    owner = from_url(committed_db.environment["SCHAKEL_OWNER_URL"])
    connection.settings_dict.update({key: owner[key] for key in before})
    yield connection
    connection.close()
    connection.settings_dict.update(before)


def test_the_owner_makes_later_months_once_and_leaves_months_that_already_hold_rows(
    as_owner, behind, simulated_clock, capsys
):
    simulated_clock.set(datetime(2088, 5, 1, tzinfo=UTC))
    behind.execute("SELECT set_config('schakel.reader', 'system:intake', false)")
    columns = {name: "'x'" for (name,) in behind.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'safeguard_book'"
        " AND is_nullable = 'NO' AND column_default IS NULL")}  # fmt: skip
    columns |= {"id": "gen_random_uuid()", "at": "'2088-06-15 00:00+00'", "hash": "sha256('x')", "allowed": "true",
                "action": "'consult'"} | dict.fromkeys(
                    ("recipient", "handling", "subject_keys", "explanation"), "'{}'")  # fmt: skip
    behind.execute(f"INSERT INTO safeguard_book ({', '.join(columns)}) VALUES ({', '.join(columns.values())})")
    call_command("ensure_partitions")
    said = capsys.readouterr().out
    assert "safeguard_book_208805" in said
    assert "kept in the default partition, because rows are already there: safeguard_book_208806" in said
    call_command("ensure_partitions")
    assert "nothing, all are there" in capsys.readouterr().out


def test_version_7_ids_are_in_time_order_and_never_the_same():
    moments = [datetime(2026, 1, 1, 0, 0, second, tzinfo=UTC) for second in range(60)]
    keys = [uuid7(moment) for moment in moments]
    assert keys == sorted(keys)
    assert {key.version for key in keys} == {7}
    assert {key.variant for key in keys} == {"specified in RFC 4122"}
    assert len({uuid7(moments[0]) for _ in range(1000)}) == 1000
