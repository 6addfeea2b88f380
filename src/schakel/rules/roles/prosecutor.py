"""What a prosecutor's recorded decision covers: exactly what it names, from its day on."""

from schakel.rules.roles.facts import Concern, RoleFacts
from schakel.rules.words import said


def permitted(concern: Concern, facts: RoleFacts) -> bool:
    """Tell whether a recorded decision permits this concern: with prosecutor, reference, and no later day."""
    return _covers(concern, facts) and facts.decision is not None and facts.decision.permits


def refused(concern: Concern, facts: RoleFacts) -> bool:
    """Tell whether a recorded decision refuses this concern."""
    return _covers(concern, facts) and facts.decision is not None and not facts.decision.permits


def _covers(concern: Concern, facts: RoleFacts) -> bool:
    decision = facts.decision
    if decision is None or decision.on > facts.today:
        return False
    return said(decision.prosecutor) and said(decision.reference) and concern in decision.concerns
