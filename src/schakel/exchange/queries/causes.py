"""Terms that ran out and nobody said why: the management information nobody has today (section 2.8)."""

from collections import defaultdict
from uuid import UUID

from django.db.models import Q

from schakel.exchange.models import Item, Request
from schakel.exchange.queries.intake_views import CauseRow
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, reading, require

MOST = 500


def owed_causes(reader: Reader) -> tuple[CauseRow, ...]:
    """Return the requests with a cause still to be recorded, the oldest first, at most 500 items. Raises Refused."""
    with reading(reader):
        require(reader, "exchange.causes", Resource("exchange.case", ""))
        running = Q(standing=Item.Standing.RUNNING, due_at__lt=clock.now(), caused=False)
        items = Item.objects.filter(Q(cause_owed=True) | running, dropped=False).order_by("due_at", "case_id", "number")
        numbers: dict[UUID, list[int]] = defaultdict(list)
        for case_id, number in items.values_list("case_id", "number")[:MOST]:
            numbers[case_id].append(number)
        rows = Request.objects.select_related("case").filter(case_id__in=numbers)
        known = {one.case_id: one for one in rows}
    found = ((known[case_id], items) for case_id, items in numbers.items() if case_id in known)
    return tuple(
        CauseRow(one.case_id, one.case.number, one.case.title, tuple(items), one.is_open) for one, items in found
    )
