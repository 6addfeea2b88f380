"""What may be done with what we hold: one small model that every code set compiles to (R36, R48-R55; section 3)."""

from schakel.rules.restrictions.allows import allows
from schakel.rules.restrictions.classification import (
    LEVELS,
    MARKINGS,
    Classification,
    Level,
    Marking,
    admit,
    classify,
    highest,
    protect,
)
from schakel.rules.restrictions.compose import NONE, audience, lifts, union
from schakel.rules.restrictions.evaluation import SCHEMES, Evaluation, Scheme, compile_5x5x5, evaluate
from schakel.rules.restrictions.handling import HandlingCode, compile_handling
from schakel.rules.restrictions.model import LEAVING, Act, Kind, Party, Permission, Restriction, Restrictions, Use
from schakel.rules.restrictions.tlp import Circles, compile_tlp
from schakel.rules.restrictions.words import says

__all__ = [
    "LEAVING",
    "LEVELS",
    "MARKINGS",
    "NONE",
    "SCHEMES",
    "Act",
    "Circles",
    "Classification",
    "Evaluation",
    "HandlingCode",
    "Kind",
    "Level",
    "Marking",
    "Party",
    "Permission",
    "Restriction",
    "Restrictions",
    "Scheme",
    "Use",
    "admit",
    "allows",
    "audience",
    "classify",
    "compile_5x5x5",
    "compile_handling",
    "compile_tlp",
    "evaluate",
    "highest",
    "lifts",
    "protect",
    "says",
    "union",
]
