"""Puts all checks together."""

from collections.abc import Mapping

from schakel.project.preflight import reach, rights, surroundings
from schakel.project.preflight.faults import Fault


def inspect(environment: Mapping[str, str]) -> list[Fault]:
    """Return every fault of the settings and of the database behind the addresses in `environment`, at once."""
    connections, faults = reach.connect(environment)
    faults += surroundings.settings(environment)
    faults += reach.same_place(connections)
    try:
        if anyone := next(iter(connections.values()), None):
            faults += [*reach.server(anyone), *rights.compartments(anyone)]
        for role, connection in connections.items():
            faults += rights.attributes(connection)
            faults += {"runtime": rights.runtime, "owner": rights.owner, "auditor": rights.auditor}[role](connection)
    finally:
        for connection in connections.values():
            connection.close()
    return faults
