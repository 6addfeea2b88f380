"""Say under which law a request is: its clock follows, from its receipt on (Dir. 1; R6, R29)."""

from dataclasses import replace
from uuid import UUID

from schakel.exchange.acts.clock import add_event, rows_of, undo_event
from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.settle import settle
from schakel.exchange.countries import category
from schakel.exchange.models import ClockEvent, Request
from schakel.exchange.regimes import regime_of, regimes
from schakel.exchange.timeline import happened
from schakel.rules.clocks.engine.events import Received
from schakel.safeguard.service import Reader, reading, record
from schakel.text import Text

ACTION = "exchange.regime"
CHOOSE = Text("Choose another law from the list.", "Kies een andere wet uit de lijst.")
NOT_DIRECTIVE = Text(
    "The Directive does not apply to this country or purpose.", "De richtlijn geldt niet voor dit land of doel."
)
CLOSED = Text("This request is no longer open.", "Dit verzoek is niet meer open.")


def change_regime(reader: Reader, case_id: UUID, regime: str, reason: str) -> None:
    """Put a request under another law; the receipt is taken back and entered again, with its true moment.

    Raises Absent, Refused, Overtaken, ActFault.
    """
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        decision = allow(reader, request, ACTION)
        if not request.is_open:
            raise Overtaken((FieldFault("", "regime.open", CLOSED),))
        if faults := faults_of(request, regime, reason):
            raise ActFault(faults)
        before, request.regime = request.regime, regime
        request.save(update_fields=["regime"])
        enter_again(reader, request, regime, reason.strip())
        found = settle(request)
        record(reader, altered(request, ACTION, f"{before} to {regime}", decision, reason=reason, found=found))


def faults_of(request: Request, regime: str, reason: str) -> tuple[FieldFault, ...]:
    """Return what is wrong with the choice."""
    found = [*reasoned("reason", reason)]
    if regime not in regimes() or regime == request.regime:
        found.append(FieldFault("regime", "R6", CHOOSE))
    elif regime_of(regime, request.purpose, category(request.country)) != regime:
        found.append(FieldFault("regime", "R6", NOT_DIRECTIVE))
    return tuple(found)


def enter_again(reader: Reader, request: Request, regime: str, reason: str) -> None:
    """Take every receipt back and enter it again under the other law."""
    messages = dict(ClockEvent.objects.filter(case_id=request.case_id).values_list("id", "message_id"))
    for event in happened(rows_of(request.case_id)):
        if isinstance(event, Received):
            undo_event(reader, request.case, UUID(event.id))
            again = replace(event, regime=regime, reason=event.reason or reason)
            add_event(reader, request.case, again, messages[UUID(event.id)])
