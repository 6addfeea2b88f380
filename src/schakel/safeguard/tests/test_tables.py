"""Every table of the database is protected by row security, or shared with a written reason, or out of reach."""

from typing import Any

import pytest

from schakel.safeguard import rls
from schakel.safeguard.tests.world import sql

pytestmark = pytest.mark.django_db

TABLES = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, coalesce(obj_description(c.oid, 'pg_class'), ''),
  has_table_privilege('schakel_runtime', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE'),
  EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'compartment_id' AND NOT attisdropped)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY c.relname
"""


def test_every_reachable_table_has_forced_row_security_or_a_written_reason():
    faults = [
        f"{name}: reachable without row security; protect it (rls.protect) or write why not (rls.share)"
        for name, enabled, forced, note, reachable, _ in sql(TABLES)
        if reachable and not (enabled and forced) and not note.startswith(rls.SHARED)
    ]
    assert not faults, "\n".join(faults)


def test_every_table_with_a_compartment_has_forced_row_security():
    faults = [name for name, enabled, forced, _, _, held in sql(TABLES) if held and not (enabled and forced)]
    assert not faults, f"no forced row security on {', '.join(faults)}"


def test_a_written_reason_says_something():
    notes = {name: note for name, _, _, note, _, _ in sql(TABLES) if note.startswith(rls.SHARED)}
    assert all(len(note) > len(rls.SHARED) + 20 for note in notes.values()), notes


def test_the_roles_of_the_application_own_nothing_and_bypass_nothing():
    assert sql(
        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'schakel\\_%%'"
        " AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)"
    ) == []  # fmt: skip
    assert sql(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner <> 'schakel_owner'"
    ) == []  # fmt: skip


def test_the_auditor_reads_the_books_and_nothing_else():
    readable = sql(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')"
        " AND has_table_privilege('schakel_auditor', c.oid, 'SELECT') ORDER BY 1"
    )
    assert {name for (name,) in readable} - {"reference_country", "reference_countrystatus", "django_migrations"} == {
        "safeguard_book", "safeguard_head", "safeguard_leaf",
    }  # fmt: skip


def test_the_auditor_and_the_node_can_change_nothing():
    assert sql(
        "SELECT c.relname, r.rolname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " CROSS JOIN pg_roles r WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')"
        " AND r.rolname IN ('schakel_auditor', 'schakel_node')"
        " AND has_table_privilege(r.rolname, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"
    ) == []  # fmt: skip


def test_functions_with_the_owners_eyes_have_a_fixed_search_path_and_are_not_for_everybody():
    rows = sql(
        "SELECT p.proname, p.proconfig::text, has_function_privilege('schakel_node', p.oid, 'EXECUTE')"
        " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public' AND p.prosecdef"
    )
    assert len(rows) >= 4
    for name, config, open_to_all in rows:
        assert "search_path=pg_catalog, pg_temp" in (config or ""), name
        assert not open_to_all, name


@pytest.mark.parametrize("bad", ["a b", "x; DROP TABLE y", "", "Upper", "1a"])
def test_the_helper_takes_plain_names_only(bad):
    with pytest.raises(ValueError, match="not a plain"):
        rls.protect(bad)
    with pytest.raises(ValueError, match="not a plain"):
        rls.protect("t", column=bad)


def test_the_helper_writes_what_migrations_run_and_undoes_it():
    operation: Any = rls.protect("t", visible_when="state = 'x'")
    assert operation.sql[:2] == ["ALTER TABLE t ENABLE ROW LEVEL SECURITY", "ALTER TABLE t FORCE ROW LEVEL SECURITY"]
    assert "GRANT SELECT, INSERT, UPDATE ON t TO schakel_runtime" in operation.sql
    select, insert = operation.sql[2], operation.sql[3]
    assert "(state = 'x') OR" in select
    assert "state" not in insert
    assert "DROP POLICY need_to_know_select ON t" in operation.reverse_sql
