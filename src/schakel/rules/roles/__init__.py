"""The Thailand test: what may be said of a person to another country, and who must decide (R60)."""

from schakel.rules.roles.facts import CONCERNS, Concern, PersonInText, ProsecutorDecision, RoleFacts
from schakel.rules.roles.thailand import concerns, heavier, thailand

__all__ = [
    "CONCERNS",
    "Concern",
    "PersonInText",
    "ProsecutorDecision",
    "RoleFacts",
    "concerns",
    "heavier",
    "thailand",
]
