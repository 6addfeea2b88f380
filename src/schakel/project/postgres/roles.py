"""The database's roles and what each is for. None is superuser, makes roles or passes by row-level security.

schakel_owner    owns the database and its tables and runs migrations; nothing that serves people connects as it.
schakel_runtime  the application, its workers and the tests: reads and writes rows, changes no table, cannot
                 touch the books except to add to them.
schakel_auditor  reads and verifies the books; changes nothing.
schakel_node     the part that other nodes talk to: may connect, and so far nothing else.
"""

from collections.abc import Mapping

import psycopg
from psycopg import sql

from schakel.project.postgres.passwords import ROLES

DATABASE = "schakel"
ATTRIBUTES = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"

MAKE_ROLE = """DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} {attributes}; END IF;
END $$;"""

PREPARE_DATABASE = """REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO schakel_runtime, schakel_auditor, schakel_node;
ALTER DATABASE {database} SET timezone TO 'UTC';"""

PREPARE_SCHEMA = """ALTER SCHEMA public OWNER TO schakel_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO schakel_runtime, schakel_auditor;"""


def make_roles(admin: psycopg.Connection, passwords: Mapping[str, str]) -> None:
    """Make the roles that are missing and give all of them their attributes and passwords. Repeatable."""
    with admin.transaction():
        for role in ROLES:
            admin.execute(MAKE_ROLE.format(role=role, attributes=ATTRIBUTES).encode())
            scrambled = admin.pgconn.encrypt_password(passwords[role].encode(), role.encode(), b"scram-sha-256")
            statement = sql.SQL("ALTER ROLE {} {} PASSWORD {}").format(
                sql.Identifier(role), sql.SQL(ATTRIBUTES), sql.Literal(scrambled.decode())
            )
            admin.execute(statement)


def make_database(admin: psycopg.Connection, name: str = DATABASE, template: str = "template1") -> None:
    """Make a database owned by schakel_owner unless it exists. `admin` must be in autocommit. Repeatable."""
    if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        statement = "CREATE DATABASE {} OWNER schakel_owner TEMPLATE {} STRATEGY file_copy"
        admin.execute(sql.SQL(statement).format(sql.Identifier(name), sql.Identifier(template)))
    admin.execute(sql.SQL(PREPARE_DATABASE).format(database=sql.Identifier(name)))


def prepare_schema(admin_in_database: psycopg.Connection) -> None:
    """Give the schema `public` of the connected database to the owner, and let the others only use it. Repeatable."""
    admin_in_database.execute(PREPARE_SCHEMA)
