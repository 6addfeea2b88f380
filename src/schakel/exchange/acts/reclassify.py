"""Say how an item is reached: directly, or only through others (Dir. 2(5)-(7); R19)."""

from collections.abc import Sequence
from uuid import UUID

from schakel.exchange.acts.clock import add_event
from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.settle import settle
from schakel.exchange.models import Item
from schakel.rules.clocks import Access
from schakel.rules.clocks.engine.events import Reclassified
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, reading, record
from schakel.text import Text

ACTION = "exchange.reclassify"
WAYS = {Access.DIRECT.value, Access.INDIRECT.value}
CHOOSE = Text("Choose direct or indirect.", "Kies direct of indirect.")
NO_ITEM = Text("Choose items that are still open.", "Kies onderdelen die nog open zijn.")
CLOSED = Text("This request is no longer open.", "Dit verzoek is niet meer open.")


def reclassify(reader: Reader, case_id: UUID, items: Sequence[int], access: str, reason: str) -> None:
    """Change how items are reached, from now on; a term that ran out is not cured by it.

    Raises Absent, Refused, Overtaken, ActFault.
    """
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        decision = allow(reader, request, ACTION)
        if not request.is_open:
            raise Overtaken((FieldFault("", "reclassify.open", CLOSED),))
        rows = Item.objects.filter(case_id=case_id, dropped=False, answered_at__isnull=True)
        faults = [*reasoned("reason", reason)]
        if access not in WAYS:
            faults.append(FieldFault("access", "R19", CHOOSE))
        if not items or set(items) - set(rows.values_list("number", flat=True)):
            faults.append(FieldFault("items", "R19", NO_ITEM))
        if faults:
            raise ActFault(tuple(faults))
        event = Reclassified(
            id="", at=clock.now(), items=frozenset(items), access=Access(access), reason=reason.strip()
        )
        add_event(reader, request.case, event)
        found = settle(request)
        record(
            reader,
            altered(request, ACTION, access, decision, reason=reason, found=found, more={"items": sorted(items)}),
        )
