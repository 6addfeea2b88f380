"""What stays on the screen until somebody acts: terrorism, messages that wait too long (R3), sealed stubs (R54)."""

from schakel.channels import service as channels
from schakel.channels.service import Waiting
from schakel.exchange.models import Request
from schakel.exchange.queries.intake_views import AlarmView
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, reading, require
from schakel.text import Text

MOST = 100
TERRORISM = Text("Terrorism: nobody has taken it up yet", "Terrorisme: nog door niemand opgepakt")
UNASSIGNED = Text("A message in no case waits too long", "Een bericht zonder zaak wacht te lang")
SEALED = Text(
    "A message that is too secret for this system lies sealed",
    "Een bericht dat te geheim is voor dit systeem ligt verzegeld",
)


def alarms(reader: Reader) -> tuple[AlarmView, ...]:
    """Return the alarms the reader may see, terrorism first, the oldest first. Raises Refused. Two queries."""
    with reading(reader):
        require(reader, "exchange.alarms", Resource("exchange.alarms", ""))
        rows = (
            Request.objects.select_related("case").filter(alarm=True, is_open=True).order_by("received_at", "case_id")
        )
        found = tuple(of_request(one) for one in rows[:MOST])
        waiting = channels.waiting()
    now = clock.now()
    late = (one for one in waiting if one.sealed or now - one.received_at > one.limit)
    return found + tuple(of_message(one) for one in late)


def of_request(request: Request) -> AlarmView:
    """Return the alarm of a request that comes first."""
    return AlarmView("terrorism", request.received_at, TERRORISM, request.urgent, request.case_id, request.case.number)


def of_message(one: Waiting) -> AlarmView:
    """Return the alarm of a message in no case."""
    kind, text = ("sealed", SEALED) if one.sealed else ("unassigned", UNASSIGNED)
    return AlarmView(kind, one.received_at, text, one.urgent is not False, inbox_id=one.inbox_id)
