"""Which rule a ground belongs to, and what the tests of a record need beside the record itself."""

from dataclasses import dataclass

from schakel.rules.categories import ANNEX_II_B, CategoryTable
from schakel.rules.cite import Cite
from schakel.rules.refusal.grounds import GROUNDS, Ground
from schakel.rules.words import MINIMUM, Minimum

RULES = {
    Ground.A: "R34",
    Ground.B: "R13",
    Ground.D: "R38",
    Ground.E: "R39",
    Ground.F1: "R37",
    Ground.G1: "R35",
    Ground.G2: "R35",
    Ground.H: "R36",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the tests need beside the record: who decides (user id), and what the pack says."""

    decided_by: str
    table: CategoryTable = ANNEX_II_B
    minor_offence_months: int = 12
    minimum: Minimum = MINIMUM


def cite(ground: Ground) -> Cite:
    """Return the rule and article of a ground; R31 (the closed list) when it has no rule of its own."""
    return Cite(RULES.get(ground, "R31"), GROUNDS[ground].article)
