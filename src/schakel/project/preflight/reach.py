"""Can each address be reached, and is what answers there the right role of one suitable database?"""

from collections.abc import Iterator, Mapping

import psycopg

from schakel.project.postgres.binaries import OLDEST
from schakel.project.postgres.passwords import ROLES
from schakel.project.postgres.urls import VARIABLES
from schakel.project.preflight.faults import Fault

MISSING_ROLES = "SELECT name FROM unnest(%s::text[]) AS name WHERE name NOT IN (SELECT rolname FROM pg_roles)"


def connect(environment: Mapping[str, str]) -> tuple[dict[str, psycopg.Connection], list[Fault]]:
    """Return role -> connection for every address given, and a fault for each that is missing or does not answer."""
    connections: dict[str, psycopg.Connection] = {}
    faults: list[Fault] = []
    for role, variable in VARIABLES.items():
        if not (url := environment.get(variable)):
            faults.append(
                Fault(f"{variable} is not set", f"{variable}=postgresql://schakel_{role}:PASSWORD@HOST/schakel")
            )
            continue
        try:
            connections[role] = psycopg.connect(url, autocommit=True, connect_timeout=5)
        except psycopg.Error as fault:
            words = str(fault).strip().replace("\n", "; ")
            faults.append(
                Fault(
                    f"{variable} cannot be reached: {words}", f"check host, password and pg_hba.conf for schakel_{role}"
                )
            )
    return connections, faults


def server(connection: psycopg.Connection) -> Iterator[Fault]:
    """Find what is wrong with the server and the database themselves."""
    version = connection.info.server_version // 10000
    if version < OLDEST:
        yield Fault(f"the server is PostgreSQL {version}", f"use PostgreSQL {OLDEST} or later")
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        name = connection.info.dbname
        yield Fault(
            f"the database's encoding is {encoding}",
            f"CREATE DATABASE {name} OWNER schakel_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;",
        )
    for (role,) in connection.execute(MISSING_ROLES, [list(ROLES)]).fetchall():
        yield Fault(f"the role {role} does not exist", f"CREATE ROLE {role} LOGIN; -- see `schakel preflight --sql`")


def same_place(connections: Mapping[str, psycopg.Connection]) -> Iterator[Fault]:
    """Find addresses that lead to a role or database other than they should."""
    places = {
        role: (connection.info.dbname, connection.info.host, connection.info.port)
        for role, connection in connections.items()
    }
    for role, connection in connections.items():
        variable, user = VARIABLES[role], connection.info.user
        if user != f"schakel_{role}":
            yield Fault(f"{variable} signs in as {user}", f"sign in as schakel_{role} there")
        if places[role] != places.get("runtime", places[role]):
            yield Fault(
                f"{variable} leads to another database than DATABASE_URL", f"let {variable} lead to the same database"
            )
