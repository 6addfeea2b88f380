"""A copy to Europol: sent, not needed, or excluded; decided for every message that leaves (R42; Dir. 12)."""

from schakel.rules.europol.copy import copy, suggestion
from schakel.rules.europol.facts import EXCLUSIONS, CopyChoice, EuropolFacts, EuropolPurpose, Exclusion

__all__ = [
    "EXCLUSIONS",
    "CopyChoice",
    "EuropolFacts",
    "EuropolPurpose",
    "Exclusion",
    "copy",
    "suggestion",
]
