"""The lines of the books that acts on a case have in common."""

from collections.abc import Mapping

from schakel.exchange.acts.clock import FUNCTION
from schakel.exchange.explain import clock_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Request
from schakel.rules.access import Decision
from schakel.rules.clocks import RequestClock
from schakel.safeguard.service import BookAction, Entry, said


def altered(
    request: Request,
    event: str,
    result: str,
    decision: Decision,
    *,
    reason: str = "",
    found: RequestClock | None = None,
    more: Mapping[str, object] | None = None,
) -> Entry:
    """Return the line of an act that changed a case; with its clock when that moved."""
    dues: Mapping[str, object] = {"dues": clock_lines(found)} if found else {}
    return Entry(
        action=BookAction.ALTER,
        event=event,
        object_type="exchange.case",
        object_id=str(request.case_id),
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)",
        purpose=request.purpose,
        justification=reason.strip(),
        result=result,
        explanation={"access": said(decision.verdict), **dues, **(more or {})},
        function=FUNCTION if found else decision.function,
        pack_hash=pack().pack_hash if found else "",
    )
