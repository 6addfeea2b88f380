"""The test database: the runtime role, a copy per worker, a database of one's own to commit in."""

import psycopg
import pytest
from django.db import connection, connections

from schakel.project.testing.fixtures import current_database


def one(sql: str, alias: str = "default") -> object:
    with connections[alias].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def test_a_database_test_connects_as_the_runtime_role_on_both_connections(db):
    assert one("SELECT current_user") == "schakel_runtime"
    assert one("SELECT current_user", "denials") == "schakel_runtime"
    assert one("SELECT pg_backend_pid()") != one("SELECT pg_backend_pid()", "denials")


def test_the_test_database_is_utf8_utc_and_not_the_template(db):
    assert one("SHOW server_encoding") == "UTF8"
    assert one("SHOW timezone") == "UTC"
    assert one("SELECT current_database()") != "schakel"


def test_the_runtime_role_cannot_make_a_table(db):
    with pytest.raises(Exception, match="permission denied for schema public"):
        one("CREATE TABLE mine ()")


def test_a_committed_database_is_fresh_and_its_url_leads_to_it(committed_db, monkeypatch):
    with psycopg.connect(committed_db.environment["DATABASE_URL"]) as outside:
        assert outside.execute("SELECT current_database()").fetchone() == (committed_db.name,)
    assert current_database() == committed_db.name
    connection.ensure_connection()
    assert not connection.in_atomic_block


def test_the_owner_and_the_auditor_see_what_the_runtime_role_committed(
    committed_db, owner_connection, auditor_connection
):
    assert owner_connection.execute("SELECT current_user").fetchone() == ("schakel_owner",)
    assert auditor_connection.execute("SELECT current_user, current_database()").fetchone() == (
        "schakel_auditor",
        committed_db.name,
    )


def test_the_simulated_clock_stands_where_the_test_puts_it(simulated_clock):
    from datetime import UTC, datetime

    from schakel.safeguard.clock import now, simulated

    moment = simulated_clock.set(datetime(2026, 3, 29, 1, 30, tzinfo=UTC))
    assert now() == moment
    assert simulated()
