"""Record why a term was not met (R26; section 2.8 of the domain law)."""

from collections.abc import Sequence
from uuid import UUID

from schakel.exchange.acts.clock import add_event, clock_of
from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.faults import ActFault, FieldFault
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.settle import settle
from schakel.rules.clocks.engine.events import Cause, CauseGiven
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, reading, record
from schakel.text import Text

ACTION = "exchange.cause"
CHOOSE = Text("Choose a cause from the list.", "Kies een oorzaak uit de lijst.")
IN_TIME = Text(
    "Choose items whose term ran out; the others are in time.",
    "Kies onderdelen waarvan de termijn verliep; de andere zijn op tijd.",
)


def give_cause(reader: Reader, case_id: UUID, items: Sequence[int], cause: str, reason: str = "") -> None:
    """Record the cause for items whose term ran out; a later cause replaces an earlier one.

    Raises Absent, Refused, ActFault.
    """
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        decision = allow(reader, request, ACTION)
        late = {one.item for one in clock_of(case_id).items if one.breaches}
        faults = [*reasoned("reason", reason, needed=False)]
        if cause not in set(Cause):
            faults.append(FieldFault("cause", "R26", CHOOSE))
        if not items or set(items) - late:
            faults.append(FieldFault("items", "R26", IN_TIME))
        if faults:
            raise ActFault(tuple(faults))
        event = CauseGiven(id="", at=clock.now(), items=frozenset(items), cause=Cause(cause), reason=reason.strip())
        add_event(reader, request.case, event)
        found = settle(request)
        record(
            reader, altered(request, ACTION, cause, decision, reason=reason, found=found, more={"items": sorted(items)})
        )
