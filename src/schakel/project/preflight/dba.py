"""What a database administrator runs once, with psql, before Schakel comes."""

from schakel.project.postgres.passwords import ROLES
from schakel.project.postgres.roles import ATTRIBUTES, PREPARE_DATABASE, PREPARE_SCHEMA

HEAD = """-- Run with psql as administrator of PostgreSQL 15 or later; then give each role a password: \\password ROLE
-- schakel_owner runs migrations, schakel_runtime is the application, schakel_auditor verifies the books,
-- schakel_node speaks to other nodes.
"""


def script(database: str = "schakel") -> str:
    """Return the SQL that makes roles and database as `schakel preflight` wants them."""
    parts = [HEAD, *(f"CREATE ROLE {role} {ATTRIBUTES};" for role in ROLES)]
    parts.append(f"CREATE DATABASE {database} OWNER schakel_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;")
    parts += [PREPARE_DATABASE.format(database=database), f"\\connect {database}", PREPARE_SCHEMA]
    return "\n".join(parts)
