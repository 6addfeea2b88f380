"""Comparing two persons: names, date of birth, and what else is known of them.

Names alone are never a hit (house law 10): without evidence of a second kind the band is at most "possible".
"""

from dataclasses import dataclass
from enum import StrEnum

from schakel.matching.birth import NO_BIRTH, POINTS, SENTENCES, SUPPORTS, Birth, BirthLikeness, compare_births
from schakel.matching.names.chars import clean
from schakel.matching.names.compare import Frequency, NameComparison, compare_names
from schakel.matching.names.name import Name
from schakel.text import Text


class Band(StrEnum):
    """How strong a likeness is. Only "strong" may be called a hit, and only a person confirms it."""

    NONE = "none"
    WEAK = "weak"
    POSSIBLE = "possible"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person. `names` holds the name and its aliases; texts are "" when not known."""

    names: tuple[Name, ...]
    birth: Birth = NO_BIRTH
    place: str = ""
    nationality: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Score 0 to 100, band, and the sentences that explain both. `second` says that more than names agrees."""

    score: float
    band: Band
    reasons: tuple[Text, ...]
    second: bool


NAMES_MOST = 75.0
"""Points of names that are equal: they alone never reach the strong band."""
STRONG, POSSIBLE, WEAK = 80.0, 58.0, 40.0
"""Least score of each band. Own choice; see the evaluation among the tests."""
ENOUGH_NAME, HALF_NAME = 0.4, 0.55
"""Below this likeness of names, agreement elsewhere adds nothing: persons share birthdays by the thousand.

The first is for an equal date of birth, the second for one that is nearly equal.
"""

ALIAS = Text("Found by another name of the person", "Gevonden via een andere naam van de persoon")
FREQUENT = Text("The names are frequent: they count for less", "De namen komen veel voor: ze tellen minder")
ALONE = Text("Names alone are not a hit", "Namen alleen zijn geen treffer")
SAME_PLACE = Text("Same place of birth", "Zelfde geboorteplaats")
SAME_NATIONALITY = Text("Same nationality", "Zelfde nationaliteit")
OTHER_GENDER = Text("Other gender on record", "Ander geslacht vastgelegd")


def compare(one: Person, other: Person, frequency: Frequency | None = None) -> Comparison:
    """Return how likely two descriptions are of one person, explained. Symmetric in score and band."""
    names, alias = _best_names(one, other, frequency)
    relation = compare_births(one.birth, other.birth)
    points = NAMES_MOST * names.value * names.rarity + _birth_points(names, relation)
    small, words = _small(one, other)
    score = round(min(100.0, max(0.0, points + (small if names.value >= ENOUGH_NAME or small < 0 else 0.0))), 1)
    second = relation in SUPPORTS and names.value >= (ENOUGH_NAME if relation is BirthLikeness.EXACT else HALF_NAME)
    band = _band(score, second=second)
    return Comparison(score, band, (*names.reasons, *_asides(names, alias, relation, band, second), *words), second)


def _best_names(one: Person, other: Person, frequency: Frequency | None) -> tuple[NameComparison, bool]:
    """Return the comparison of the two names that are most alike, and whether it is not that of the first names."""
    best = NameComparison(0.0, 1.0, ())
    alias = False
    for i, a in enumerate(one.names):
        for j, b in enumerate(other.names):
            found = compare_names(a, b, frequency)
            if found.value * found.rarity > best.value * best.rarity or not best.reasons:
                best, alias = found, bool(i or j)
    return best, alias


def _birth_points(names: NameComparison, relation: BirthLikeness) -> float:
    """Return what the dates of birth add: less when the names are less alike, nothing when they are not."""
    points = POINTS[relation]
    if points <= 0:
        return points
    if relation is BirthLikeness.EXACT:
        return points * min(1.0, names.value / 0.8) if names.value >= ENOUGH_NAME else 0.0
    return points * max(0.0, min(1.0, (names.value - HALF_NAME) / (0.95 - HALF_NAME)))


def _small(one: Person, other: Person) -> tuple[float, list[Text]]:
    """Return what place, nationality and gender add: little, for many share them."""
    words: list[Text] = []
    total = 0.0
    for a, b, points, text in (
        (one.place, other.place, 2.0, SAME_PLACE),
        (one.nationality, other.nationality, 2.0, SAME_NATIONALITY),
    ):
        if a and clean(a) == clean(b):
            total += points
            words.append(text)
    if one.gender and other.gender and clean(one.gender) != clean(other.gender):
        total -= 6.0
        words.append(OTHER_GENDER)
    return total, words


def _band(score: float, *, second: bool) -> Band:
    if score >= STRONG and second:
        return Band.STRONG
    if score >= POSSIBLE:
        return Band.POSSIBLE
    return Band.WEAK if score >= WEAK else Band.NONE


def _asides(names: NameComparison, alias: bool, relation: BirthLikeness, band: Band, second: bool) -> list[Text]:
    out = [ALIAS] if alias else []
    if names.rarity < 0.95:
        out.append(FREQUENT)
    out.append(SENTENCES[relation])
    if band is Band.POSSIBLE and not second:
        out.append(ALONE)
    return out
