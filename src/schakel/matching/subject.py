"""Matching subjects of cases: who or what they are, by names and by identifiers together.

House laws: a name alone is never a hit; every score explains itself; nothing here confirms, a person does (8, 10).
"""

from dataclasses import dataclass

from schakel.matching.identifiers import Identifier, IdentifierKind, Sameness, compare_identifiers
from schakel.matching.names.compare import Frequency
from schakel.matching.names.keys import keys, lookups
from schakel.matching.person import Band, Comparison, Person, compare
from schakel.text import Text

PERSONAL = frozenset({IdentifierKind.DOCUMENT, IdentifierKind.PERSON_NUMBER})
"""Identifiers that belong to one person. A car, telephone or account may be used by several."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of a case: a person if one is named (None for a thing), and identifiers."""

    person: Person | None = None
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """How two subjects relate. Reasons say why, the strongest first.

    `needs_second_evidence` is true when names are all that agrees: then it is not a hit, whatever the score.
    `score` is that of the persons (0 to 100), or of the identifiers when no person was compared.
    """

    band: Band
    score: float
    reasons: tuple[Text, ...]
    needs_second_evidence: bool


NOTHING = Match(Band.NONE, 0.0, (), needs_second_evidence=False)
POINTS = {Sameness.SAME: 20.0, Sameness.POSSIBLE: 8.0, Sameness.DIFFERENT: 0.0}
"""What an identifier adds to the score of two persons. Own choice."""
THING_SAME, THING_POSSIBLE = 90.0, 60.0
SAME_DOCUMENT = 85.0
"""Least score of two persons with the same document or personal number: one person, or a document that was lent."""
OTHER_NAME = Text(
    "The names differ: another person with it, or an alias",
    "De namen verschillen: een ander met dit gegeven, of een alias",
)


def match(one: Subject, other: Subject, frequency: Frequency | None = None) -> Match:
    """Return how two subjects relate by all that is known of both. Symmetric in band and score."""
    shared = _shared(one.identifiers, other.identifiers)
    if one.person is None or other.person is None:
        return _things(shared)
    return _persons(compare(one.person, other.person, frequency), shared)


Shared = tuple[tuple[IdentifierKind, Sameness, Text], ...]


def _shared(one: tuple[Identifier, ...], other: tuple[Identifier, ...]) -> Shared:
    """Return the identifiers that agree, surely or possibly; the sure ones first."""
    found = {
        (a.kind, verdict.sameness, verdict.reason): None
        for a in one
        for b in other
        if (verdict := compare_identifiers(a, b)).sameness is not Sameness.DIFFERENT
    }
    return tuple(sorted(found, key=lambda each: (each[1] is not Sameness.SAME, each[0], each[2].en)))


def _things(shared: Shared) -> Match:
    if not shared:
        return NOTHING
    sure = shared[0][1] is Sameness.SAME
    band = Band.STRONG if sure else Band.POSSIBLE
    reasons = tuple(reason for _, _, reason in shared)
    return Match(band, THING_SAME if sure else THING_POSSIBLE, reasons, needs_second_evidence=not sure)


def _persons(found: Comparison, shared: Shared) -> Match:
    """Weigh what is shared with the comparison of the persons."""
    reasons = tuple(reason for _, _, reason in shared)
    personal = any(kind in PERSONAL and sameness is Sameness.SAME for kind, sameness, _ in shared)
    sure = any(sameness is Sameness.SAME for _, sameness, _ in shared)
    score = min(100.0, found.score + max((POINTS[sameness] for _, sameness, _ in shared), default=0.0))
    second = found.second or sure
    if personal:
        score = max(score, SAME_DOCUMENT)
    if not shared:
        return Match(found.band, found.score, found.reasons, needs_second_evidence=_alone(found.band, second=second))
    words = found.reasons if found.score > 0 else (*found.reasons, OTHER_NAME)
    band = _band(score, second=second, sure=sure)
    return Match(band, round(score, 1), (*reasons, *words), needs_second_evidence=_alone(band, second=second))


def _band(score: float, *, second: bool, sure: bool) -> Band:
    """Return the band; something surely shared is at least worth a look, whoever has it."""
    if score >= 80 and second:
        return Band.STRONG
    if score >= 58 or sure:
        return Band.POSSIBLE
    return Band.WEAK


def _alone(band: Band, *, second: bool) -> bool:
    return band is not Band.NONE and not second


def candidate_keys(subject: Subject) -> frozenset[str]:
    """Return the keys under which a subject is stored: of its names (at most 12 each), identifiers (two each)."""
    return _names(subject, stored=True) | _identifiers(subject)


def lookup_keys(subject: Subject) -> frozenset[str]:
    """Return the keys to look up for a subject; whoever is stored under one of them is worth comparing."""
    return _names(subject, stored=False) | _identifiers(subject)


def _names(subject: Subject, *, stored: bool) -> frozenset[str]:
    if subject.person is None:
        return frozenset()
    make = keys if stored else lookups
    return frozenset().union(*(make(name, subject.person.birth) for name in subject.person.names))


def _identifiers(subject: Subject) -> frozenset[str]:
    return frozenset().union(*(each.keys for each in subject.identifiers))
