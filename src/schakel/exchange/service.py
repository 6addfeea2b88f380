"""The public face of exchange for rooms above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from schakel.channels import service as channels
from schakel.exchange.dues import Difference, differences
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case, Request
from schakel.safeguard.service import Reader, reading

__all__ = ["Desk", "Difference", "case_ids", "desk", "differences", "register_once"]


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands open for this reader: requests, his own, and messages in no case (`alarm`: one waits too long)."""

    open: int
    mine: int
    unassigned: int
    alarm: bool


def desk(reader: Reader) -> Desk:
    """Return the counts of the desk, over what the reader may see."""
    with reading(reader):
        rows = Request.objects.filter(is_open=True)
        mine = rows.filter(owner_id=UUID(reader.id)).count() if reader.kind == "user" else 0
        waiting = channels.waiting_count()
        return Desk(rows.count(), mine, waiting.count, waiting.alarm)


def case_ids(reader: Reader, limit: int = 500) -> Sequence[UUID]:
    """Return the ids of the cases the reader may see, the newest first."""
    with reading(reader):
        return tuple(Case.objects.order_by("-opened_at", "id").values_list("id", flat=True)[:limit])
