"""Is a request complete? The letters of Dir. 4(5), seen from what the message holds (R11, R13)."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.clocks import UrgencyGround
from schakel.text import Text


class Letter(StrEnum):
    """The points of Dir. 4(5)."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """What completeness needs: texts as received ("" when absent), the link given for each person, and urgency."""

    items: tuple[str, ...]
    purpose: str
    facts: str
    offence: str
    availability: str
    links: tuple[str, ...]
    urgent: bool
    urgency_ground: str
    urgency_reason: str
    use_limits: str


@dataclass(frozen=True, slots=True)
class Point:
    """One letter: present, missing or not applicable, in words. What does not apply is not missing, so `present`."""

    letter: Letter
    present: bool
    applies: bool
    text: Text


def completeness(facts: RequestFacts) -> tuple[Point, ...]:
    """Return the six points in order; (d) counts a link per person, (e) applies to urgent requests only."""
    return (_items(facts), _purpose(facts), _availability(facts), _links(facts), _urgency(facts), _use_limits(facts))


def _items(facts: RequestFacts) -> Point:
    blank = sum(not item.strip() for item in facts.items)
    missing = Text("What they need is not said", "Wat zij nodig hebben staat er niet")
    if blank and blank < len(facts.items):
        missing = Text(
            f"{blank} of {len(facts.items)} items say nothing", f"{blank} van {len(facts.items)} vragen zijn leeg"
        )
    return _point(Letter.A, bool(facts.items) and not blank, Text("What they need", "Wat zij nodig hebben"), missing)


def _purpose(facts: RequestFacts) -> Point:
    parts = (
        (facts.purpose, Text("purpose", "doel")),
        (facts.facts, Text("facts", "feiten")),
        (facts.offence, Text("offence", "strafbaar feit")),
    )
    absent = [name for value, name in parts if not value.strip()]
    missing = Text(
        f"Missing: {', '.join(name.en for name in absent)}", f"Ontbreekt: {', '.join(name.nl for name in absent)}"
    )
    return _point(Letter.B, not absent, Text("Purpose, facts, offence", "Doel, feiten, strafbaar feit"), missing)


def _availability(facts: RequestFacts) -> Point:
    missing = Text("Why we would have it is not said", "Waarom wij het zouden hebben staat er niet")
    return _point(Letter.C, bool(facts.availability.strip()), Text("Why with us", "Waarom bij ons"), missing)


def _links(facts: RequestFacts) -> Point:
    if not facts.links:
        return Point(Letter.D, True, False, Text("No persons named", "Geen personen genoemd"))
    absent = sum(not link.strip() for link in facts.links)
    missing = Text("1 link missing", "1 verband ontbreekt")
    if absent > 1:
        missing = Text(f"{absent} links missing", f"{absent} verbanden ontbreken")
    return _point(Letter.D, not absent, Text("Link of each person", "Verband van elke persoon"), missing)


def _urgency(facts: RequestFacts) -> Point:
    if not facts.urgent:
        return Point(Letter.E, True, False, Text("Not urgent", "Geen spoed"))
    ground, reason = facts.urgency_ground in set(UrgencyGround), bool(facts.urgency_reason.strip())
    missing = Text("Why it is urgent is not said", "Waarom het spoed heeft staat er niet")
    if reason and not ground:
        missing = Text("No ground of article 4(4)", "Geen grond van artikel 4 lid 4")
    return _point(Letter.E, ground and reason, Text("Why it is urgent", "Waarom het spoed heeft"), missing)


def _use_limits(facts: RequestFacts) -> Point:
    missing = Text("Limits on use are not said", "Beperkingen op het gebruik staan er niet")
    return _point(
        Letter.F, bool(facts.use_limits.strip()), Text("Limits on use", "Beperkingen op het gebruik"), missing
    )


def _point(letter: Letter, present: bool, here: Text, missing: Text) -> Point:
    return Point(letter, present, True, here if present else missing)
