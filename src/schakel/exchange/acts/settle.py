"""After something happened to the clock: stored columns follow, and a case is open as long as an item is."""

from schakel.exchange.acts.clock import store
from schakel.exchange.models import Case, Item, Request
from schakel.rules.clocks import ItemState, RequestClock

SETTLED = {Case.State.MERGED, Case.State.PASSED_ON}


def settle(request: Request) -> RequestClock:
    """Bring a request in line with its events, and open or close it."""
    found = store(request, list(Item.objects.select_for_update().filter(case_id=request.case_id)))
    if found.items and request.case.state not in SETTLED:
        request.is_open = any(one.state.open for one in found.items)
        request.case.state = state(request, found)
        request.save(update_fields=["is_open"])
        request.case.save(update_fields=["state"])
    return found


def state(request: Request, found: RequestClock) -> Case.State:
    """Return the state of the case."""
    if request.is_open:
        return Case.State.OPEN
    gone = all(one.state is ItemState.WITHDRAWN for one in found.items)
    return Case.State.WITHDRAWN if gone else Case.State.ANSWERED
