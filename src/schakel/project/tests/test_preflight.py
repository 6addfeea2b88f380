"""Every fault the preflight knows, provoked for real, is found, and what it says mends it."""

import psycopg
import pytest

from schakel.project.postgres import Cluster, find_binaries
from schakel.project.postgres.roles import DATABASE
from schakel.project.preflight import Fault, inspect
from schakel.project.preflight.dba import script
from schakel.project.tests import processes

pytestmark = [pytest.mark.slow, pytest.mark.oldest]
TABLES = """
CREATE TABLE safeguard_book (id uuid PRIMARY KEY, result text);
GRANT SELECT, INSERT ON safeguard_book TO schakel_runtime;
GRANT SELECT ON safeguard_book TO schakel_auditor;
CREATE TABLE exchange_case (id uuid PRIMARY KEY, compartment_id uuid);
ALTER TABLE exchange_case ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
"""
SOUND = {"SCHAKEL_MODE": "production", "SCHAKEL_SECRET_KEY": "k" * 60}


@pytest.fixture(scope="module")
def cluster():
    with processes.short_folder() as home, Cluster.at(home, find_binaries(), durable=False) as running:
        with psycopg.connect(running.url("schakel_owner"), autocommit=True) as owner:
            owner.execute(TABLES)
        yield running


@pytest.fixture
def admin(cluster):
    with cluster.connect_admin(DATABASE) as connection:
        yield connection


def faults(cluster: Cluster, **changes: str) -> list[Fault]:
    return inspect(SOUND | cluster.environment() | changes)


def test_a_sound_node_has_no_fault(cluster):
    assert faults(cluster) == []


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("ALTER ROLE schakel_runtime SUPERUSER", "schakel_runtime is a superuser"),
        ("ALTER ROLE schakel_runtime BYPASSRLS", "schakel_runtime passes by row-level security"),
        ("ALTER ROLE schakel_runtime CREATEROLE", "schakel_runtime can make roles"),
        ("ALTER ROLE schakel_owner BYPASSRLS", "schakel_owner passes by row-level security"),
        ("ALTER TABLE exchange_case OWNER TO schakel_runtime", "schakel_runtime owns the table exchange_case"),
        ("GRANT schakel_owner TO schakel_runtime", "schakel_runtime is a member of schakel_owner"),
        ("GRANT UPDATE ON safeguard_book TO schakel_runtime", "may UPDATE the books"),
        ("GRANT DELETE ON safeguard_book TO schakel_runtime", "may DELETE the books"),
        ("GRANT TRUNCATE ON safeguard_book TO PUBLIC", "may TRUNCATE the books"),
        ("ALTER TABLE exchange_case NO FORCE ROW LEVEL SECURITY", "row-level security is not forced on exchange_case"),
        ("ALTER TABLE exchange_case DISABLE ROW LEVEL SECURITY", "row-level security is not forced on exchange_case"),
        ("GRANT CREATE ON SCHEMA public TO PUBLIC", "schakel_runtime may make tables"),
        ("GRANT DELETE ON safeguard_book TO schakel_auditor", "schakel_auditor may change safeguard_book"),
        (
            "ALTER SCHEMA public OWNER TO postgres; REVOKE ALL ON SCHEMA public FROM schakel_owner",
            "schakel_owner may not make tables",
        ),
    ],
)
def test_a_right_too_many_or_too_few_is_found_and_its_sql_mends_it(cluster, admin, harm, words):
    admin.execute(harm)
    found = [fault for fault in faults(cluster) if words in fault.wrong]
    assert found, faults(cluster)
    for _ in range(2):
        for fault in faults(cluster):
            admin.execute(fault.mend)
    admin.execute("ALTER SCHEMA public OWNER TO schakel_owner")
    assert faults(cluster) == []


def test_one_updatable_column_of_the_books_is_found(cluster, admin):
    admin.execute("GRANT UPDATE (result) ON safeguard_book TO schakel_runtime")
    assert ["UPDATE" in fault.wrong for fault in faults(cluster)] == [True]
    admin.execute("REVOKE UPDATE (result) ON safeguard_book FROM schakel_runtime")


def test_a_missing_a_dead_and_a_wrong_address_are_told_together(cluster):
    dead = "postgresql://schakel_auditor:secret-word@/schakel?host=/nowhere"
    found = faults(cluster, SCHAKEL_OWNER_URL="", SCHAKEL_AUDITOR_URL=dead)
    assert "SCHAKEL_OWNER_URL is not set" in found[0].wrong
    assert "SCHAKEL_AUDITOR_URL cannot be reached" in found[1].wrong
    assert "secret-word" not in str(found)
    wrong = faults(cluster, DATABASE_URL=cluster.url("schakel_owner"))
    assert "DATABASE_URL signs in as schakel_owner" in wrong[0].wrong


def test_addresses_that_lead_to_two_databases_are_found(cluster):
    found = faults(cluster, SCHAKEL_OWNER_URL=cluster.url("schakel_owner", "postgres"))
    assert "SCHAKEL_OWNER_URL leads to another database than DATABASE_URL" in found[0].wrong


def test_a_database_in_another_encoding_is_found(cluster, admin):
    admin.execute("CREATE DATABASE latin OWNER schakel_owner ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    found = inspect(SOUND | cluster.environment("latin"))
    assert any("encoding is LATIN1" in fault.wrong for fault in found)
    admin.execute("DROP DATABASE latin")


def test_production_refuses_a_simulated_clock_and_a_missing_key_and_a_demonstration_does_not(cluster):
    bad = {"SCHAKEL_CLOCK_FILE": "/tmp/clock.json", "SCHAKEL_SECRET_KEY": "short"}
    assert [fault.mend[:5] for fault in faults(cluster, **bad)] == ["unset", "put a"]
    assert faults(cluster, SCHAKEL_MODE="demo", **bad) == []


def test_the_administrators_sql_makes_everything_the_preflight_wants(cluster, admin):
    admin.execute("ALTER ROLE schakel_node NOLOGIN")
    lines = [line for line in script("other").splitlines() if not line.startswith(("--", "\\", "CREATE ROLE"))]
    with cluster.connect_admin() as outside:
        for statement in (part for part in "\n".join(lines).split(";") if part.strip()):
            if "SCHEMA" not in statement:
                outside.execute(statement)
    with cluster.connect_admin("other") as inside:
        for statement in (part for part in "\n".join(lines).split(";") if "SCHEMA" in part):
            inside.execute(statement)
    assert inspect(SOUND | cluster.environment("other")) == []
    admin.execute("DROP DATABASE other")
