"""Prove that what is stored for sorting is what the events say (law 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from schakel.exchange.acts.clock import events_of
from schakel.exchange.clockwork import dues, facts, stored
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Item, Request
from schakel.safeguard.service import reading, system

STORED = ("due_at", "soon_at", "legal_at")


@dataclass(frozen=True, slots=True)
class Difference:
    """One stored value that the events contradict. `item` None for the request itself."""

    case_id: UUID
    item: int | None
    column: str
    stored: str
    computed: str


def differences() -> tuple[int, tuple[Difference, ...]]:
    """Recompute every stored due; return how many requests were looked at and what differs. Changes nothing."""
    with reading(system("check-dues")):
        requests = list(Request.objects.order_by("case_id"))
        return len(requests), tuple(one for request in requests for one in of_request(request))


def of_request(request: Request) -> Iterator[Difference]:
    """Yield what differs in one request and its items."""
    known = facts(events_of(request.case_id))
    when = dues(known, pack())
    earliest = stored(known, when)
    for name in STORED:
        yield from differing(request, None, name, getattr(request, name), getattr(earliest, name))
    items = {item.number: item for item in Item.objects.filter(case_id=request.case_id)}
    for number in sorted(known.keys() | items.keys()):
        if number not in known or number not in items:
            yield Difference(request.case_id, number, "item", str(number in items), str(number in known))
            continue
        item, due = items[number], when[number]
        yield from differing(request, number, "due_at", item.due_at, due.strict if due else None)
        yield from differing(request, number, "answered_at", item.answered_at, known[number].answered_at)
        yield from differing(request, number, "access", item.access, known[number].access.value)


def differing(request: Request, item: int | None, column: str, kept: object, computed: object) -> Iterator[Difference]:
    """Yield a difference if there is one."""
    if kept != computed:
        yield Difference(request.case_id, item, column, str(kept), str(computed))
