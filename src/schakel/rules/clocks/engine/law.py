"""What the law of one jurisdiction gives the clock: regimes with their terms, delays, escalations, who may decide."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from schakel.rules.clocks.engine.events import Cause
from schakel.rules.clocks.facts import Access, Calendar, Regime
from schakel.rules.clocks.terms import LAW, Term, Terms, Unit
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class RegimeClock:
    """The clock of one regime. `graded`: urgency and access decide the term, as in Dir. 5(1).

    `pauses`: a question to the requester stops it (Dir. 6(3)). `outer`: Reg. 1182/71 gives it an outer limit; our own
    service levels have none.
    """

    code: str
    name: Text
    terms: Terms
    graded: bool = False
    pauses: bool = False
    outer: bool = True

    def term(self, urgent: bool, access: Access) -> Term:
        """Return the term; unknown access counts as direct, the strictest (R19)."""
        if not urgent:
            return self.terms.other
        return self.terms.urgent_indirect if access is Access.INDIRECT else self.terms.urgent_direct


def single(code: str, name: Text, term: Term, *, pauses: bool = False, outer: bool = True) -> RegimeClock:
    """Return a clock that knows one term only, whatever the urgency or the access."""
    return RegimeClock(code, name, Terms(term, term, term), pauses=pauses, outer=outer)


@dataclass(frozen=True, slots=True)
class Deviation:
    """The delay of Dir. 5(2), in the packs that have it: for which types of information, and what we owe meanwhile.

    `kinds` are the types for which domestic law asks a judicial authorisation; no other may be delayed (Dir. 9(1)).
    """

    article: str
    kinds: frozenset[str]
    update_urgent: timedelta = timedelta(hours=24)
    update_other: timedelta = timedelta(days=3)
    after_urgent: timedelta = timedelta(hours=2)
    after_other: timedelta = timedelta(days=1)

    def update(self, urgent: bool) -> timedelta:
        """Return after how long the requester must hear how it stands (Dir. 5(2)(b))."""
        return self.update_urgent if urgent else self.update_other

    def after(self, urgent: bool) -> timedelta:
        """Return our own term once the authority has decided."""
        return self.after_urgent if urgent else self.after_other


@dataclass(frozen=True, slots=True)
class Point:
    """A moment to raise the alarm: so long before the due, or at a share (0-100) of the term; and whom to tell."""

    roles: tuple[str, ...]
    before: timedelta | None = None
    share: int | None = None

    def label(self) -> Text:
        """Return "T-2 h" or "75 %"."""
        if self.before is not None:
            hours = int(self.before / timedelta(hours=1))
            return Text(f"T-{hours} h", f"T-{hours} u")
        return Text(f"{self.share} %", f"{self.share} %")

    def into(self, length: timedelta) -> timedelta:
        """Return how much of the term has run by then."""
        return length - self.before if self.before is not None else length * (self.share or 0) / 100


def _hours(before: int, *roles: str) -> Point:
    return Point(roles, before=timedelta(hours=before))


HOURS = (
    _hours(6, "owner"),
    _hours(4, "owner", "shift_lead"),
    _hours(2, "shift_lead"),
    _hours(1, "head_on_duty"),
    _hours(0, "head_on_duty"),
)
DAYS = (
    Point(("owner",), share=50),
    Point(("owner", "shift_lead"), share=75),
    Point(("head_on_duty",), share=90),
    Point(("head_on_duty",), share=100),
)
ROLES: Mapping[str, Text] = {
    "owner": Text("the owner of the case", "de eigenaar van de zaak"),
    "shift_lead": Text("the shift lead", "de dienstleider"),
    "head_on_duty": Text("the head on duty", "de leidinggevende van dienst"),
}
DIRECTIVE = RegimeClock(
    Regime.DIR977.value,
    Text("Directive (EU) 2023/977", "Richtlijn (EU) 2023/977"),
    LAW,
    graded=True,
    pauses=True,
)
DEFAULT_REGIMES: Mapping[str, RegimeClock] = {DIRECTIVE.code: DIRECTIVE}


@dataclass(frozen=True, slots=True)
class ClockLaw:
    """All that the clock takes from a pack. `deviation` is None where national law has not taken over Dir. 5(2).

    `uncounted` are the causes that do not count as a breach in reports; `supervisors` the roles that may lower urgency.
    """

    calendar: Calendar
    regimes: Mapping[str, RegimeClock] = field(default_factory=lambda: DEFAULT_REGIMES)
    deviation: Deviation | None = None
    hours: tuple[Point, ...] = HOURS
    days: tuple[Point, ...] = DAYS
    uncounted: frozenset[Cause] = frozenset({Cause.AUTHORISATION})
    supervisors: frozenset[str] = frozenset({"shift_lead", "head_on_duty"})

    def points(self, term: Term) -> tuple[Point, ...]:
        """Return the escalations of a term: in hours before the due, or in shares of it."""
        return self.hours if term.unit is Unit.HOURS else self.days
