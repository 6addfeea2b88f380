"""What the clock takes from a pack: terms, regimes, escalations, and whether this country knows a delay (Dir. 5(2))."""

from collections.abc import Mapping
from datetime import date, timedelta

from schakel.law.node import Node
from schakel.law.read import sentence
from schakel.law.rule import ClosedList
from schakel.rules.clocks import Calendar, ClockLaw, Deviation, Point, RegimeClock, Term, Terms, Unit, single
from schakel.rules.clocks.engine.events import Cause
from schakel.rules.clocks.engine.law import DIRECTIVE
from schakel.text import Text

CAUSES = "breach-causes"


def directive(whole: Node) -> tuple[Terms, date]:
    """Return the terms of Dir. 5(1), and since when they apply."""
    members = whole.members("instrument", "in_force", "source", "verification", "terms")
    for name in ("instrument", "source", "verification"):
        members[name].text()
    terms = members["terms"].members("urgent_direct", "urgent_indirect", "other")
    return Terms(**{name: term(node) for name, node in terms.items()}), members["in_force"].day()


def term(node: Node) -> Term:
    """Return one term: hours or days, its article, and the sentence people read."""
    members = node.members("hours", "days", "article", "en", "nl")
    given = [unit for unit in Unit if members[unit].value is not None]
    if len(given) != 1:
        raise node.wrong(Text("either hours or days, and not both", "óf hours óf days, niet allebei"))
    text = Text(members["en"].text(), members["nl"].text())
    return Term(members[given[0]].count(), given[0], members["article"].text(), text)


def law(settings: Node, national: Node, terms: Terms, calendar: Calendar, lists: Mapping[str, ClosedList]) -> ClockLaw:
    """Return the law that the clock runs under: the Union's settings, with what the country changes."""
    members = settings.members("source", "verification", "regimes", "escalation", "supervisors", "delay")
    for name in ("source", "verification"):
        members[name].text()
    regimes = [_directive(terms), *(_regime(entry) for entry in members["regimes"].entries())]
    points = members["escalation"].members("hours", "days")
    general = _delay(members["delay"])
    own = national.members("jurisdiction", "source", "verification", "delay")
    return ClockLaw(
        calendar,
        {one.code: one for one in regimes},
        general if own["delay"].value is None else _delay(own["delay"]),
        tuple(_point(entry, "before") for entry in points["hours"].entries()),
        tuple(_point(entry, "share") for entry in points["days"].entries()),
        _uncounted(lists),
        frozenset(entry.text() for entry in members["supervisors"].entries()),
    )


def _directive(terms: Terms) -> RegimeClock:
    return RegimeClock(DIRECTIVE.code, DIRECTIVE.name, terms, graded=True, pauses=True)


def _regime(node: Node) -> RegimeClock:
    members = node.members("code", "en", "nl", "term", "pauses", "outer", "mark")
    members["mark"].text()
    name = sentence(members["en"], members["nl"])
    return single(
        members["code"].text(),
        name,
        term(members["term"]),
        pauses=members["pauses"].yes(),
        outer=members["outer"].yes(True),
    )


def _point(node: Node, kind: str) -> Point:
    members = node.members(kind, "roles")
    roles = tuple(entry.text() for entry in members["roles"].entries())
    value = members[kind].value
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise members[kind].wrong(Text("a whole number from 0", "een geheel getal vanaf 0"))
    return Point(roles, before=timedelta(hours=value)) if kind == "before" else Point(roles, share=value)


def _delay(node: Node) -> Deviation | None:
    """Return the delay for a judicial authorisation; None where `allowed` is no."""
    members = node.members("allowed", "article", "kinds", "en", "nl")
    members["article"].text()
    sentence(members["en"], members["nl"])
    if not members["allowed"].yes():
        return None
    kinds = members["kinds"]
    return Deviation(
        members["article"].text(), frozenset(entry.text() for entry in kinds.entries()) if kinds.value else frozenset()
    )


def _uncounted(lists: Mapping[str, ClosedList]) -> frozenset[Cause]:
    entries = lists[CAUSES].entries if CAUSES in lists else ()
    return frozenset(Cause(entry.code) for entry in entries if entry.more.get("counted") is False)
