"""The three terms of Dir. 5(1) as data. The law pack gives them; LAW is the same table for code without a pack."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from schakel.rules.clocks.facts import Access, ItemFacts
from schakel.text import Text


class Unit(StrEnum):
    """How a term is expressed; Reg. 1182/71 counts hours and days differently."""

    HOURS = "hours"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Term:
    """One term: how much, in what unit, where it is written, and the sentence a person reads."""

    count: int
    unit: Unit
    article: str
    text: Text

    @property
    def length(self) -> timedelta:
        """The term as elapsed time; a day is 24 hours."""
        return timedelta(hours=self.count if self.unit is Unit.HOURS else 24 * self.count)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of Dir. 5(1)(a), (b) and (c)."""

    urgent_direct: Term
    urgent_indirect: Term
    other: Term

    def of(self, facts: ItemFacts) -> Term:
        """Return the term of an item. Unknown access counts as direct, the strictest (R19)."""
        if not facts.urgent:
            return self.other
        return self.urgent_indirect if facts.access is Access.INDIRECT else self.urgent_direct


LAW = Terms(
    urgent_direct=Term(8, Unit.HOURS, "art. 5(1)(a)", Text("Police database: 8 hours", "Politiedatabase: 8 uur")),
    urgent_indirect=Term(
        3, Unit.DAYS, "art. 5(1)(b)", Text("To be fetched elsewhere: 3 days", "Elders op te vragen: 3 dagen")
    ),
    other=Term(7, Unit.DAYS, "art. 5(1)(c)", Text("Not urgent: 7 days", "Geen spoed: 7 dagen")),
)
