"""What a database says about itself: stamps kept in its comment, so that they live and die with the data."""

import json
from collections.abc import Mapping

import psycopg
from psycopg import sql

READ = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"


def read_marks(url: str) -> dict[str, str]:
    """Return name -> stamp; empty when there is none yet."""
    with psycopg.connect(url, connect_timeout=5) as connection:
        row = connection.execute(READ).fetchone()
    try:
        found = json.loads(row[0]) if row and row[0] else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def write_marks(owner_url: str, marks: Mapping[str, str]) -> None:
    """Add to the stamps. Only the owner of the database may."""
    text = json.dumps(read_marks(owner_url) | dict(marks))
    with psycopg.connect(owner_url, connect_timeout=5) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(name, sql.Literal(text)))
