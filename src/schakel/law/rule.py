"""What a law pack holds: rules with their examples, closed lists, and how far each was checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from schakel.text import Text


class Mark(StrEnum):
    """How far something was checked against the official text."""

    VERIFIED = "V"
    VERIFIED_NL = "V-nl"
    PARTLY = "P"
    CHOICE = "C"
    DECISION = "D"
    MEMORY = "M"


MARKS: Mapping[Mark, Text] = {
    Mark.VERIFIED: Text(
        "read in the official text or a public source", "gelezen in de officiële tekst of een openbare bron"
    ),
    Mark.VERIFIED_NL: Text("read in the Dutch implementing law", "gelezen in de Nederlandse uitvoeringsregeling"),
    Mark.PARTLY: Text("partly read, the rest from memory", "deels gelezen, de rest uit het hoofd"),
    Mark.CHOICE: Text("computed, not checked", "berekend, niet getoetst"),
    Mark.DECISION: Text("our own decision, not law", "onze eigen keuze, geen recht"),
    Mark.MEMORY: Text("from memory, to be checked", "uit het hoofd, nog te toetsen"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """From the first until the last day (local dates, inclusive; None: no end is known)."""

    first: date
    last: date | None

    def holds(self, day: date | None) -> bool:
        """Tell whether it is in force on a day; without a day, always."""
        return day is None or (self.first <= day and (self.last is None or day <= self.last))

    def overlaps(self, other: "Period") -> bool:
        """Tell whether both are in force on some day."""
        return (other.last is None or self.first <= other.last) and (self.last is None or other.first <= self.last)


@dataclass(frozen=True, slots=True)
class Example:
    """A case with the answer the law gives: what is put in, and what must come out (a part of the result)."""

    title: Text
    facts: Mapping[str, object]
    expect: Mapping[str, object]
    line: int | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: id ("R15"), article, the sentence, the function that applies it ("" when none does yet), parameters.

    The same id may stand more than once for periods that do not overlap.
    """

    id: str
    article: str
    sentence: Text
    function: str
    parameters: Mapping[str, object]
    period: Period
    mark: Mark
    source: str
    examples: tuple[Example, ...]
    file: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a closed list: its code, its name, its article, and what else it says."""

    code: str
    name: Text
    article: str
    more: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A list to which nobody adds at the desk: grounds, offences, causes."""

    id: str
    name: Text
    article: str
    period: Period
    mark: Mark
    source: str
    entries: tuple[Entry, ...]
    file: str
    line: int | None

    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(entry.code for entry in self.entries)
