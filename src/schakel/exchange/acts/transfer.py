"""May anything leave to the requester? Decided when it is sent; until a basis can be recorded, outside is stopped."""

from schakel.exchange.countries import transfer_facts, transfer_verdict
from schakel.exchange.models import Request
from schakel.rules.access import Answer, Decision
from schakel.rules.transfer import TransferFacts
from schakel.rules.verdict import Verdict
from schakel.safeguard.service import BookAction, Entry, Reader, Refused, record_denial, said

FUNCTION = "rules.transfer.gate/1"


def let_through(reader: Reader, request: Request) -> Verdict:
    """Return the verdict of the gate if it is go. Raises Refused, with the refusal in the books (R56)."""
    facts = transfer_facts(request.country)
    verdict = transfer_verdict(facts)
    if verdict.allowed:
        return verdict
    record_denial(reader, entry(request, verdict, facts))
    raise Refused(Decision(Answer.REFUSED, verdict, FUNCTION))


def entry(request: Request, verdict: Verdict, facts: TransferFacts) -> Entry:
    """Return what the books say of a stopped transfer."""
    return Entry(
        action=BookAction.TRANSFER,
        event="exchange.answer",
        object_type="exchange.case",
        object_id=str(request.case_id),
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="LED 35-38",
        purpose=request.purpose,
        recipient={"country": request.country, "authority": request.authority},
        channel=request.channel_code,
        result="stopped",
        explanation={"transfer": said(verdict), "category": facts.category.value, "source": facts.source},
        function=FUNCTION,
        allowed=False,
    )
