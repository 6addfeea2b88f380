"""Turn off the alarm of a request that comes first: somebody has seen it."""

from uuid import UUID

from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.found import allow, find, quiet
from schakel.safeguard.service import Reader, reading, record

ACTION = "exchange.acknowledge"


def acknowledge(reader: Reader, case_id: UUID) -> None:
    """Take the alarm off the screen; the second time is a no-op. Raises Absent, Refused."""
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        decision = allow(reader, request, ACTION)
        if request.alarm:
            quiet(request)
            record(reader, altered(request, ACTION, "acknowledged", decision))
