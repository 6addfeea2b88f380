"""What a prosecutor's recorded decision covers: exactly what it names, from its day on."""

from schakel.rules.roles.facts import Concern, ProsecutorDecision, RoleFacts
from schakel.rules.words import said


def decided(concern: Concern, facts: RoleFacts) -> ProsecutorDecision | None:
    """Return the recorded decision on this concern, yes or no: with prosecutor, reference, and no later day."""
    decision = facts.decision
    if decision is None or decision.on > facts.today or concern not in decision.concerns:
        return None
    return decision if said(decision.prosecutor) and said(decision.reference) else None
