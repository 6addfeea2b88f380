"""The law as data: rule packs in YAML per jurisdiction, and `load`, which turns them into dataclasses of `rules`."""

from schakel.law.calendar import Days, Holiday
from schakel.law.load import Pack, load, partner, partner_clock
from schakel.law.node import LawPackError
from schakel.law.rule import MARKS, ClosedList, Entry, Example, Mark, Period, Rule

__all__ = [
    "MARKS",
    "ClosedList",
    "Days",
    "Entry",
    "Example",
    "Holiday",
    "LawPackError",
    "Mark",
    "Pack",
    "Period",
    "Rule",
    "load",
    "partner",
    "partner_clock",
]
