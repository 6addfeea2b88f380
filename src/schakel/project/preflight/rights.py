"""Has the application's role no more rights than it needs, and does row-level security hold for it?"""

from collections.abc import Iterator
from typing import Any

import psycopg

from schakel.project.preflight.faults import Fault

ATTRIBUTES = {
    "rolsuper": ("is a superuser", "NOSUPERUSER"),
    "rolbypassrls": ("passes by row-level security", "NOBYPASSRLS"),
    "rolcreaterole": ("can make roles", "NOCREATEROLE"),
    "rolcreatedb": ("can make databases", "NOCREATEDB"),
    "rolreplication": ("can replicate the whole server", "NOREPLICATION"),
}
OURS = """WITH ours AS (
  SELECT *, oid::regclass::text AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
) """
OWNED = "SELECT name FROM ours WHERE relowner = current_user::regrole ORDER BY 1"
MEMBER_OF = """SELECT r.rolname FROM pg_roles r
WHERE r.rolname <> current_user AND pg_has_role(current_user, r.oid, 'MEMBER')
AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
AND (r.rolname = 'schakel_owner' OR r.oid IN (SELECT relowner FROM ours)) ORDER BY 1"""
BOOKS = """SELECT name, privilege FROM ours, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
WHERE relname LIKE 'safeguard_book%' AND (has_table_privilege(current_user, oid, privilege)
OR (privilege = 'UPDATE' AND has_any_column_privilege(current_user, oid, 'UPDATE'))) ORDER BY 1, 2"""
OPEN_TABLES = """SELECT name FROM ours JOIN pg_attribute a ON a.attrelid = ours.oid
WHERE a.attname = 'compartment_id' AND NOT a.attisdropped AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1"""
CHANGEABLE = """SELECT name FROM ours
WHERE has_table_privilege(current_user, oid, 'INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1"""
MAY_CREATE = "SELECT has_schema_privilege(current_user, 'public', 'CREATE')"


def attributes(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find attributes that none of our roles may have."""
    (row,) = rows(connection, "SELECT to_jsonb(r) FROM pg_roles r WHERE rolname = current_user")
    for name, (wrong, mend) in ATTRIBUTES.items():
        if row[0][name]:
            yield Fault(f"{connection.info.user} {wrong}", f"ALTER ROLE {connection.info.user} {mend};")


def runtime(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find what the application's role could do to tables, books and compartments."""
    user = connection.info.user
    for (table,) in rows(connection, OWNED):
        yield Fault(f"{user} owns the table {table}", f"ALTER TABLE {table} OWNER TO schakel_owner;")
    for (owner,) in rows(connection, MEMBER_OF):
        yield Fault(f"{user} is a member of {owner}, which owns tables", f"REVOKE {owner} FROM {user};")
    for table, privilege in rows(connection, BOOKS):
        yield Fault(
            f"{user} may {privilege} the books ({table})", f"REVOKE {privilege} ON {table} FROM {user}, PUBLIC;"
        )
    if may(connection, MAY_CREATE):
        yield Fault(f"{user} may make tables", f"REVOKE CREATE ON SCHEMA public FROM {user}, PUBLIC;")


def compartments(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find tables of compartments that row-level security does not guard, from their owner too."""
    for (table,) in rows(connection, OPEN_TABLES):
        mend = f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
        yield Fault(f"row-level security is not forced on {table}", mend)


def owner(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find what keeps the owner from migrating."""
    if not may(connection, MAY_CREATE):
        yield Fault(
            f"{connection.info.user} may not make tables", f"GRANT ALL ON SCHEMA public TO {connection.info.user};"
        )


def auditor(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find tables the auditor could change."""
    user = connection.info.user
    for (table,) in rows(connection, CHANGEABLE):
        yield Fault(
            f"{user} may change {table}", f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {user}, PUBLIC;"
        )


def may(connection: psycopg.Connection, question: str) -> bool:
    """Return the answer to a yes-or-no query."""
    return bool(rows(connection, question)[0][0])


def rows(connection: psycopg.Connection, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds that may use `ours`, our tables."""
    return connection.execute((OURS + query).encode()).fetchall()
