"""May this leave to that country? The first form of the gate, still in use, and the whole gate (R56-R63)."""

from schakel.rules.transfer.bases import (
    Adequacy,
    Assessment,
    Basis,
    Derogation,
    Instrument,
    Kingdom,
    Memorandum,
    RegisterEntry,
)
from schakel.rules.transfer.circulation import Circulation, circulate, passing
from schakel.rules.transfer.decide import tasks, transfer
from schakel.rules.transfer.facts import Emergency, GateFacts, Origin, Threat, Weighing
from schakel.rules.transfer.first import CountryCategory, TransferFacts, gate
from schakel.rules.transfer.kinds import (
    CATEGORIES,
    DEROGATIONS,
    RISKS,
    THIRD,
    Category,
    DerogationGround,
    KingdomGround,
    Review,
    Risk,
)

__all__ = [
    "CATEGORIES",
    "DEROGATIONS",
    "RISKS",
    "THIRD",
    "Adequacy",
    "Assessment",
    "Basis",
    "Category",
    "Circulation",
    "CountryCategory",
    "Derogation",
    "DerogationGround",
    "Emergency",
    "GateFacts",
    "Instrument",
    "Kingdom",
    "KingdomGround",
    "Memorandum",
    "Origin",
    "RegisterEntry",
    "Review",
    "Risk",
    "Threat",
    "TransferFacts",
    "Weighing",
    "circulate",
    "gate",
    "passing",
    "tasks",
    "transfer",
]
