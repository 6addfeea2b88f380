"""How much two names are alike, from 0 to 1, and why. A name alone is never proof of who somebody is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from schakel.matching.names.align import Alignment, Pair, align, weighed
from schakel.matching.names.likeness import Likeness, Way
from schakel.matching.names.name import Name
from schakel.matching.names.part import Kind, Part, Side
from schakel.matching.names.reasons import explain
from schakel.text import Text

Frequency = Mapping[str, float]
"""Share of the population (0 to 1) that bears a name, by its plain Latin letters (fold)."""

FULL, REST = 0.72, 0.28
"""Weight of how much of the shorter name is found, and of the longer. Own choice."""
ONE_WORD = 0.8
ONE_OF_SEVERAL = 0.62
"""Highest likeness when only one real word agrees: both names have one word, or one has more."""
CUT = Likeness(0.92, Way.CUT)
CROSSED = 0.985
OTHER_PARTICLES = 0.99


@dataclass(frozen=True, slots=True)
class NameComparison:
    """Likeness 0 to 1, how rare the agreeing words are (1 rare or unknown, lower when frequent), and why."""

    value: float
    rarity: float
    reasons: tuple[Text, ...]


def compare_names(one: Name, other: Name, frequency: Frequency | None = None) -> NameComparison:
    """Return how much two names are alike. Symmetric in value."""
    turned = _order(one) > _order(other)
    first, second = (other, one) if turned else (one, other)
    found = _aligned(first, second)
    value = _value(found, first, second)
    return NameComparison(value, _rarity(found.pairs, frequency), explain(found, value))


def _order(name: Name) -> tuple[int, str, tuple[Side, ...]]:
    return len(name.parts), name.canonical, tuple(each.side for each in name.parts)


def _aligned(one: Name, other: Name) -> Alignment:
    """Return the better of the pairing by words and, for names without blanks, of the name as one word."""
    a, b = weighed(one), weighed(other)
    if one.whole and len(b) == 1:
        a = (one.whole,)
    elif other.whole and len(a) == 1:
        b = (other.whole,)
    found = align(a, b)
    return _cut_off(_cut_off(found, one), other) if one.cut or other.cut else found


def _cut_off(found: Alignment, name: Name) -> Alignment:
    """Return the pairing with the last word of a name from a machine zone paired with a word that begins with it."""
    last = name.parts[-1] if name.cut and name.parts else None
    mine, theirs = found.left_one, found.left_other
    turned = last in theirs
    rest, others = (theirs, mine) if turned else (mine, theirs)
    if last is None or last not in rest:
        return found
    fitting = next((each for each in others if each.latin.startswith(last.latin)), None)
    if fitting is None:
        return found
    pair = Pair(fitting, last, CUT, last.weight) if turned else Pair(last, fitting, CUT, last.weight)
    rest, others = (tuple(each for each in kept if each not in (last, fitting)) for kept in (rest, others))
    return Alignment((*found.pairs, pair), *((others, rest) if turned else (rest, others)))


def _value(found: Alignment, one: Name, other: Name) -> float:
    if not found.pairs:
        return 0.0
    gained = sum(pair.likeness.value * pair.weight for pair in found.pairs)
    weight = sum(pair.weight for pair in found.pairs)
    left = sorted((_left(found.left_one, one), _left(found.left_other, other)))
    value = FULL * gained / (weight + left[0]) + REST * gained / (weight + left[1])
    return min(value, _ceiling(found)) * _crossed(found) * _particles(one, other)


def _left(parts: tuple[Part, ...], name: Name) -> float:
    """Return the weight of words without a partner; a name cut off by the machine zone misses its end innocently."""
    return sum(each.weight for each in parts) * (0.3 if name.cut else 1.0)


def _ceiling(found: Alignment) -> float:
    """Return the most a name may reach by the number of real words that agree."""
    real = [pair for pair in found.pairs if pair.likeness.way is not Way.INITIAL and pair.one.kind is Kind.NAME]
    if len(real) > 1 or any(pair.likeness.way is Way.JOINED for pair in real):
        return 1.0
    alone = not found.left_one and not found.left_other and len(found.pairs) == 1
    return ONE_WORD if alone else ONE_OF_SEVERAL + 0.08 * (len(found.pairs) - 1)


def _crossed(found: Alignment) -> float:
    sides = [(pair.one.side, pair.other.side) for pair in found.pairs]
    return CROSSED if any(a and b and a is not b for a, b in sides) else 1.0


def _particles(one: Name, other: Name) -> float:
    a, b = ({each.latin for each in name.parts if each.kind is Kind.PARTICLE} for name in (one, other))
    return 1.0 if a == b else OTHER_PARTICLES


def _rarity(pairs: tuple[Pair, ...], frequency: Frequency | None) -> float:
    """Return 1 for names not known to be frequent, down to 0.8 when all that agrees is borne by one in a hundred."""
    if not frequency or not pairs:
        return 1.0
    shares = [max(_share(pair.one, frequency), _share(pair.other, frequency)) for pair in pairs]
    return sum(1.0 - min(0.2, 0.2 * math.sqrt(share / 0.01)) for share in shares) / len(shares)


def _share(word: Part, frequency: Frequency) -> float:
    return max((frequency.get(reading, 0.0) for reading in word.readings), default=0.0)
