"""The due of one item: the strict reading everybody works to, and the outer one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from schakel.rules.clocks.facts import Calendar, ItemFacts, Regime, in_utc
from schakel.rules.clocks.outer import outer
from schakel.rules.clocks.steps import Step, explain
from schakel.rules.clocks.terms import LAW, Terms


@dataclass(frozen=True, slots=True)
class Due:
    """The result: both readings in UTC, how long the term is, and why. None when the regime has no clock.

    `strict` is received_at + 8/72/168 h elapsed (Dir. 5(1)); `legal` the outer reading of Reg. 1182/71 art. 3. The
    last two of `steps` are the due (`at` is `strict`) and the outer limit (`at` is `legal`).
    """

    strict: datetime
    legal: datetime
    length: timedelta
    steps: tuple[Step, ...]


def due(facts: ItemFacts, calendar: Calendar, terms: Terms = LAW) -> Due | None:
    """Return when the item is due and why, or None for a regime without this clock (R15-R19, R27).

    Raises ValueError when a datetime is naive, naming the field.
    """
    received = in_utc(facts.received_at, "received_at")
    if facts.answered_at is not None:
        in_utc(facts.answered_at, "answered_at")
    if facts.regime is not Regime.DIR977:
        return None
    term = terms.of(facts)
    strict = received + term.length
    legal = outer(received, term, calendar)
    return Due(strict, legal, term.length, explain(facts, term, received, strict, legal))
