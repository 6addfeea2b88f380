"""How each kind of key is made of the words of a name and a date of birth."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import combinations, islice, product

from schakel.matching.birth import Birth
from schakel.matching.names.name import Name
from schakel.matching.names.part import Kind, Part, part

WORDS = 3
"""Words of a name that make keys: those with most consonants."""
MOST_SPELLINGS, WORDS_SPELLED = 16, 8


class KeyKind(StrEnum):
    """Kinds of keys; a key is the letter of its kind, a colon, and its value."""

    TOKEN_DAY = "d"  # noqa: S105
    PAIR_YEAR = "y"
    PAIR = "p"
    PAIR_UNDATED = "u"
    LETTERS = "e"
    LETTERS_UNDATED = "v"
    FIRST_DATE = "f"
    NAME_YEAR = "i"
    INITIAL_YEAR = "j"


def words_in_order(name: Name) -> tuple[Part, ...]:
    """Return the words of a name that can make keys, as they stand."""
    return tuple(each for each in name.core if each.skeletons and each.kind is not Kind.INITIAL)


def main_words(name: Name) -> tuple[Part, ...]:
    """Return the words that make keys: up to WORDS, those with most consonants, fathers' names last."""
    ranked = sorted(words_in_order(name), key=lambda each: (each.kind is Kind.PATRONYMIC, -len(each.skeleton)))
    return tuple(ranked[:WORDS])


def joined_words(name: Name) -> Iterator[tuple[Part, ...]]:
    """Yield a name of three words as two: Park Ji Young may be stored as Park Jiyoung."""
    words = words_in_order(name)
    if len(words) == WORDS:
        first, middle, last = words
        yield first, part(middle.text + last.text)
        yield part(first.text + middle.text), last


def days(words: Iterable[Part], birth: Birth, readings: int) -> Iterator[str]:
    """Yield keys of one word with day and month of birth."""
    if birth.full:
        low, high = birth.season
        for reading in range(readings):
            for word in words:
                if reading < len(word.skeletons):
                    yield f"{KeyKind.TOKEN_DAY}:{word.skeletons[reading]}:{low:02d}{high:02d}"


def firsts(words: Iterable[Part], birth: Birth) -> Iterator[str]:
    """Yield keys of the first sound of a word with the whole date of birth."""
    if birth.full:
        low, high = birth.season
        for word in words:
            yield f"{KeyKind.FIRST_DATE}:{word.skeleton[0]}:{birth.year}{low:02d}{high:02d}"


def pairs(words: tuple[Part, ...], most: int) -> Iterator[str]:
    """Yield the values of at most `most` pairs of readings of any two words; a name of one word is its own pair."""
    for a, b in combinations(words, 2):
        ranked = sorted(product(enumerate(a.skeletons), enumerate(b.skeletons)), key=lambda two: two[0][0] + two[1][0])
        for (_, one), (_, other) in ranked[:most]:
            yield "+".join(sorted((one, other)))
    if len(words) == 1:
        yield from words[0].skeletons[:most]


def whole(name: Name, most: int) -> tuple[str, ...]:
    """Return the values of a name without blanks taken as one word: it may be a foreign name written by sound."""
    return name.whole.skeletons[:most] if name.whole else ()


def letters(name: Name, readings: int) -> Iterator[str]:
    """Yield the letters of the whole name in alphabetical order: the same however its words are cut and ordered."""
    spelled = [each.readings[:readings] for each in name.core[:WORDS_SPELLED] if each.readings]
    for chosen in islice(product(*spelled), MOST_SPELLINGS) if spelled else ():
        yield "".join(sorted("".join(chosen)))


def initials(name: Name, year: int, *, sought: bool = False) -> Iterator[str]:
    """Yield keys of a first letter with another word and the year; what is sought is sought under both kinds."""
    short = [each for each in name.parts if each.kind is Kind.INITIAL]
    kinds = (KeyKind.INITIAL_YEAR, KeyKind.NAME_YEAR) if sought else (_initial_kind(short),)
    for word in main_words(name)[:2]:
        for other in short or name.core:
            if other is not word and other.latin:
                yield from (f"{kind}:{other.latin[0]}:{word.skeleton}:{year}" for kind in kinds)


def _initial_kind(short: list[Part]) -> KeyKind:
    return KeyKind.INITIAL_YEAR if short else KeyKind.NAME_YEAR
