"""What the worker runs over and over: everything that came in gets a case, or stands in front of the desk."""

import logging
import traceback

from django.db import transaction

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.duplicates import look_for_duplicates
from schakel.exchange.acts.join import Unplaced, place
from schakel.exchange.acts.register import Home
from schakel.exchange.models import Case, Request
from schakel.safeguard.service import BookAction, Entry, Reader, desk_compartment, reading, record, system
from schakel.text import Text

log = logging.getLogger(__name__)
FAILED = Text(
    "It could not be registered: a fault in our own system. Tell the administrator; the message itself is complete.",
    "Inschrijven lukte niet: een fout in ons eigen systeem. Meld het de beheerder; het bericht zelf is compleet.",
)


def register_once() -> bool:
    """Register the oldest arrival in one transaction and tell whether there was one. A kill loses nothing: it is there
    for the next. Raises only when the database cannot be reached."""
    reader = system("intake")
    with reading(reader):
        arrival = channels.take()
        if arrival is None:
            return look_once(reader)
        _register(reader, arrival)
        return True


def _register(reader: Reader, arrival: Arrival) -> None:
    try:
        with transaction.atomic():
            place(reader, arrival, Home(*desk_compartment(arrival.unit)))
    except Unplaced as unplaced:
        channels.unassigned(arrival.inbox_id, (unplaced.reason,), unplaced.compartment_id)
        record(reader, entry(arrival, unplaced.reason))
    except Exception as error:
        log.error("an arrival on channel %s could not be registered (%s)", arrival.channel.code, fault(error))
        if channels.tried(arrival.inbox_id, (FAILED,)):
            record(reader, entry(arrival, FAILED))


def look_once(reader: Reader) -> bool:
    """Compare one request that a person registered with all others, hidden ones too; tell whether there was one."""
    rows = Request.objects.select_related("case").select_for_update(skip_locked=True, of=("self",))
    request = rows.filter(looked=False, case__kind=Case.Kind.REQUEST).order_by("received_at", "case_id").first()
    if request is None:
        return False
    look_for_duplicates(reader, request.case)
    return True


def fault(error: Exception) -> str:
    """Return kind and place of a fault, never its text: that may hold personal data (law 13)."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {last.filename}:{last.lineno}"


def entry(arrival: Arrival, reason: Text) -> Entry:
    """Return what the books say of an arrival that is in no case."""
    return Entry(
        action=BookAction.COLLECT,
        event="exchange.unassigned",
        object_type="channels.inbound",
        object_id=str(arrival.inbox_id),
        legal_basis="Dir. (EU) 2023/977 art. 16(1)(a)",
        recipient={"country": arrival.envelope.sender.country, "authority": arrival.envelope.sender.authority},
        channel=arrival.channel.code,
        result="unassigned",
        explanation={"reason": reason.en, "received_at": arrival.received_at.isoformat()},
    )
