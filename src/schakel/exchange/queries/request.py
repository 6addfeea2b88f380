"""One request with everything on its screen."""

from uuid import UUID

from schakel.channels import service as channels
from schakel.exchange.acts.clock import clock_of
from schakel.exchange.acts.found import allow, find, purpose, resource
from schakel.exchange.models import Item, Request
from schakel.exchange.queries.page import heading, page
from schakel.exchange.queries.thread import messages_of
from schakel.exchange.queries.views import RequestPage
from schakel.safeguard.service import BookAction, Entry, Reader, missing, reading, record


def request_page(reader: Reader, case_id: UUID) -> RequestPage:
    """Return the case and record that it was consulted. Raises Absent or Refused. A constant number of queries."""
    with reading(reader):
        request = find(reader, case_id, "exchange.read")
        allow(reader, request, "exchange.read")
        items = list(Item.objects.filter(case_id=case_id, dropped=False))
        shown = page(reader, request, items, clock_of(case_id), messages_of(case_id))
        record(reader, consulted(reader, request, "exchange.read", "exchange.case", str(case_id)))
    return shown


def case_heading(reader: Reader, case_id: UUID) -> tuple[str, str] | None:
    """Return number and title of a case the reader may see, or None: for the heading of another page, not recorded."""
    with reading(reader):
        return heading(case_id)


def as_received(reader: Reader, case_id: UUID, message_id: str) -> bytes:
    """Return the bytes of one message of the case as they came, and record that. Raises Absent or Refused."""
    with reading(reader):
        request = find(reader, case_id, "exchange.as-received")
        allow(reader, request, "exchange.as-received")
        data = channels.as_received(identifier(message_id), case_id)
        if data is None:
            missing(reader, "exchange.as-received", resource(request.case))
        record(reader, consulted(reader, request, "exchange.as-received", "exchange.message", message_id))
    return data


def identifier(text: str) -> UUID:
    """Return the id, or one that nothing has."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def consulted(reader: Reader, request: Request, event: str, kind: str, key: str) -> Entry:
    """Return what the books say of a look."""
    return Entry(
        action=BookAction.CONSULT,
        event=event,
        object_type=kind,
        object_id=key,
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)",
        purpose=purpose(reader, request).value,
        result="shown",
    )
