"""How much two words of a name are alike, and in which way."""

from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from schakel.matching.names.part import Kind, Part
from schakel.matching.names.short import same_person_name
from schakel.matching.names.vowels import fits


class Way(IntEnum):
    """In which way two words are alike; higher is closer."""

    NOT = 0
    INITIAL = 1
    CONSONANTS_NEAR = 2
    CONSONANTS = 3
    SHORT_FORM = 4
    CUT = 5
    LETTERS = 6
    ONE_LETTER = 7
    JOINED = 8
    SPELLING = 9
    SAME = 10


@dataclass(frozen=True, slots=True)
class Likeness:
    """A value from 0 to 1 and the way it came about."""

    value: float
    way: Way


NONE = Likeness(0.0, Way.NOT)
LEAST = 0.6
"""Below this, two words are different names."""

_SAME = Likeness(1.0, Way.SAME)
_SPELLING = Likeness(0.97, Way.SPELLING)
_ONE_LETTER = {1: 0.0, 2: 0.4, 3: 0.66, 4: 0.82, 5: 0.89}
_TWO_LETTERS = {5: 0.62, 6: 0.74, 7: 0.82}
_BY_SKELETON = {1: 0.6, 2: 0.78, 3: 0.87, 4: 0.91, 5: 0.93}
_NEAR_SKELETON = {4: 0.66, 5: 0.74, 6: 0.8}
_OTHER_SOUND = 0.05
_OTHER_GENDER = 0.22
_OTHER_VOWELS = 0.12
_SLAVIC = ("ov", "ev", "in", "yn", "sk")
_READINGS = 3


def alike(one: Part, other: Part) -> Likeness:
    """Return how much two words are alike: letters, readings in Latin, consonants. Symmetric. Own scale."""
    if one.text == other.text:
        return _SAME
    if Kind.INITIAL in (one.kind, other.kind):
        return _initial(one, other)
    if not one.reading_set.isdisjoint(other.reading_set):
        return _SPELLING
    return max(_letters(one, other), _consonants(one, other), _short(one, other), key=_closest)


def _closest(likeness: Likeness) -> tuple[float, Way]:
    return likeness.value, likeness.way


def _initial(one: Part, other: Part) -> Likeness:
    starts = {reading[0] for reading in one.readings if reading}
    same = any(reading and reading[0] in starts for reading in other.readings)
    return Likeness(0.8, Way.INITIAL) if same else NONE


def _letters(one: Part, other: Part) -> Likeness:
    """Return the likeness by letters: one differs, two differ, or none of this."""
    if one.vowelless != other.vowelless:
        return NONE
    best, length = 3, 0
    for a in one.readings[:_READINGS]:
        for b in other.readings[:_READINGS]:
            distance = OSA.distance(a, b, score_cutoff=2)
            if distance < best:
                best, length = distance, max(len(a), len(b))
    if best == 0:
        return _SPELLING
    if best == 1:
        return Likeness(_ONE_LETTER.get(length, 0.93) - _heard(one, other, _OTHER_SOUND), Way.ONE_LETTER)
    if best == 2:
        return Likeness(_TWO_LETTERS.get(length, 0.85 if length > 7 else 0.0) - _heard(one, other, 0.14), Way.LETTERS)
    return NONE


def _heard(one: Part, other: Part, less: float) -> float:
    """Return what letters that differ take off: more when heard, most when it makes a woman's name of a man's."""
    if _other_gender(one.latin, other.latin):
        return _OTHER_GENDER
    if not one.skeleton_set.isdisjoint(other.skeleton_set):
        return 0.0
    return less if one.latin[:1] == other.latin[:1] else 2 * less


def _other_gender(one: str, other: str) -> bool:
    """Say whether two names differ by a last a that marks a woman's (Maria, Mario); Slavic family names excepted."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer[:-1] and longer.endswith("a"):
        return not shorter.endswith(_SLAVIC)
    return (
        len(one) == len(other)
        and one[:-1] == other[:-1]
        and "a" in (one[-1:], other[-1:])
        and one[-1:] + other[-1:] in ("ao", "oa", "ae", "ea")
    )


def _consonants(one: Part, other: Part) -> Likeness:
    """Return the likeness by consonants, lowered when the vowels are known and differ much."""
    shared = one.skeleton_set & other.skeleton_set
    if shared:
        value = _BY_SKELETON.get(max(map(len, shared)), 0.93)
        gender = _OTHER_GENDER if _other_gender(one.latin, other.latin) else 0.0
        return Likeness(value - max(gender, _vowels_apart(one, other)), Way.CONSONANTS)
    return _consonants_near(one, other)


def _consonants_near(one: Part, other: Part) -> Likeness:
    a, b = one.skeleton, other.skeleton
    shorter = min(len(a), len(b))
    if shorter < 4 or OSA.distance(a, b, score_cutoff=1) > 1:
        return NONE
    return Likeness(_NEAR_SKELETON.get(shorter, 0.82) - _vowels_apart(one, other), Way.CONSONANTS_NEAR)


def _vowels_apart(one: Part, other: Part) -> float:
    if one.vowelless or other.vowelless:
        return _unwritten(one, other)
    ratio = max(OSA.normalized_similarity(a, b) for a in one.readings[:2] or ("",) for b in other.readings[:2] or ("",))
    strength = 1.0 if one.script is other.script else 0.5
    return max(0.0, 0.6 - ratio) * strength


def _unwritten(one: Part, other: Part) -> float:
    """Return what is taken off when long vowels that are written are not heard in the other spelling."""
    if one.vowelless and other.vowelless:
        return 0.0
    written, spoken = (one, other) if one.vowelless else (other, one)
    return 0.0 if fits(written.vowels, spoken.vowels) else _OTHER_VOWELS


def _short(one: Part, other: Part) -> Likeness:
    if same_person_name(one.latin, other.latin):
        return Likeness(0.86, Way.SHORT_FORM)
    return NONE
