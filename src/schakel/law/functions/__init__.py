"""The functions that a rule may name, and how an example of a pack runs on them."""

from schakel.law.functions.facts import FactError, build
from schakel.law.functions.run import Outcome, run
from schakel.rules.functions import FUNCTIONS

__all__ = ["FUNCTIONS", "FactError", "Outcome", "build", "run"]
