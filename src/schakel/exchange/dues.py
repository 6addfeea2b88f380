"""Prove that what is stored for sorting is what the events say (law 3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from schakel.exchange.acts.clock import clock_of
from schakel.exchange.clocks import columns, earliest
from schakel.exchange.models import Item, Request
from schakel.safeguard.service import reading, system


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
    found = clock_of(request.case_id)
    for name, value in earliest(found).items():
        yield from differing(request, None, name, getattr(request, name), value)
    known = {one.item: one for one in found.items}
    items = {item.number: item for item in Item.objects.filter(case_id=request.case_id, dropped=False)}
    for number in sorted(known.keys() | items.keys()):
        if number not in known or number not in items:
            yield Difference(request.case_id, number, "item", str(number in items), str(number in known))
            continue
        for name, value in columns(known[number]).items():
            yield from differing(request, number, name, getattr(items[number], name), value)


def differing(request: Request, item: int | None, column: str, kept: object, computed: object) -> Iterator[Difference]:
    """Yield a difference if there is one."""
    if kept != computed:
        yield Difference(request.case_id, item, column, str(kept), str(computed))
