"""Copies sent to us for information (R7)."""

from collections.abc import Mapping

from schakel.channels import service as channels
from schakel.channels.service import ChannelRef
from schakel.exchange.models import Case, Request
from schakel.exchange.queries.intake_views import CopyRow
from schakel.exchange.queries.rows import channel_of
from schakel.exchange.queries.thread import envelope_of
from schakel.formats.envelope import Copy, Party
from schakel.rules.access import Resource
from schakel.safeguard.service import Reader, reading, require

MOST = 200


def copies(reader: Reader) -> tuple[CopyRow, ...]:
    """Return the copies the reader may see, the newest first, at most 200. Raises Refused. Two queries."""
    with reading(reader):
        require(reader, "exchange.copies", Resource("exchange.case", ""))
        rows = Request.objects.select_related("case", "message").filter(case__kind=Case.Kind.COPY)
        found = list(rows.order_by("-received_at", "case_id")[:MOST])
        ways = channels.channels()
    return tuple(_row(one, ways) for one in found)


def _row(request: Request, ways: Mapping[str, ChannelRef]) -> CopyRow:
    payload = envelope_of(request.message).payload
    assert isinstance(payload, Copy)
    return CopyRow(
        case_id=request.case_id,
        number=request.case.number,
        title=request.case.title,
        kind=payload.kind.value,
        sender=_party(payload.sender),
        recipients=tuple(_party(one) for one in payload.recipients),
        basis=payload.basis,
        channel=channel_of(request.channel_code, ways),
        received_at=request.received_at,
    )


def _party(one: Party) -> str:
    return f"{one.country} {one.name or one.authority}"
