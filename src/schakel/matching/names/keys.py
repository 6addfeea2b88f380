"""Keys by which people who may be the same are found again among millions: to store, and to look up.

Stored keys are few (at most 12 a person); looked-up keys are more, since a search may afford all readings of a name
and the neighbouring years of birth. Two persons are candidates when a stored key equals a looked-up one.

| kind | what it is | finds |
|---|---|---|
| d | skeleton of one word, day and month of birth in either order | wrong year, swapped date, one name changed |
| y | skeletons of two words, year of birth | wrong day or month |
| f | first sound of one word, full date of birth in either order | typing errors in both names |
| p, u | skeletons of two words (of one, when there is only one); u when no date is on record | no date known |
| e, v | all Latin letters, sorted; v when no date is on record | words joined, split or in another order |
| i, j | first letter and skeleton of another word, year of birth; j when it is an initial | initials |

Source: composite keys of the project's study of police name search (section 5.3); the kinds are our own.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from schakel.matching.birth import NO_BIRTH, Birth
from schakel.matching.names.keymaking import (
    KeyKind,
    days,
    firsts,
    initials,
    joined_words,
    letters,
    main_words,
    pairs,
    whole,
)
from schakel.matching.names.name import Name
from schakel.matching.names.part import Part, part
from schakel.matching.names.short import other_forms

MOST_STORED = 12
"""Keys stored of one person."""
MOST_LOOKED_UP = 240
READINGS = 12
"""Readings of a word that are looked up; of a pair of words twice as many."""
SPELLINGS = 4


def kind_of(key: str) -> KeyKind:
    """Return the kind of a key."""
    return KeyKind(key[0])


def keys(name: Name, birth: Birth = NO_BIRTH) -> frozenset[str]:
    """Return the keys to store of a person, at most MOST_STORED; none for a name without letters."""
    return frozenset(islice(dict.fromkeys(_stored(name, birth)), MOST_STORED))


def lookups(name: Name, birth: Birth = NO_BIRTH, *, wide: bool = False) -> frozenset[str]:
    """Return the keys to look up for a person, at most MOST_LOOKED_UP: every reading, the years before and after.

    When a date of birth is known, records with another date are sought by what agrees of the date too; `wide` seeks
    them by name alone as well, which finds namesakes by the thousand.
    """
    return frozenset(islice(dict.fromkeys(_sought(name, birth, wide=wide)), MOST_LOOKED_UP))


def _stored(name: Name, birth: Birth) -> Iterator[str]:
    """Yield the keys to store, the most useful first."""
    words = main_words(name)
    pair, spelled = (KeyKind.PAIR, KeyKind.LETTERS) if birth.year else (KeyKind.PAIR_UNDATED, KeyKind.LETTERS_UNDATED)
    yield from days(words, birth, 1)
    yield from _kinds((pair,), pairs(words, 1))
    yield from _kinds((spelled,), letters(name, 1))
    yield from _dated(words, birth, 1)
    yield from _kinds((pair,), whole(name, 1))
    yield from islice(firsts(words, birth), 2)
    yield from days(words, birth, 2)
    yield from _kinds((pair,), islice(pairs(words, 4), 4))
    if birth.year:
        yield from islice(initials(name, birth.year), 2)
    yield from islice(_dated(words, birth, 4), 4)
    yield from _kinds((pair,), pairs(words, MOST_STORED))
    yield from _kinds((pair,), whole(name, MOST_STORED))


def _sought(name: Name, birth: Birth, *, wide: bool) -> Iterator[str]:
    """Yield the keys to look up, the most useful first."""
    words = tuple(_in_other_forms(each) for each in main_words(name))
    dated = (KeyKind.PAIR, KeyKind.LETTERS) if wide or not birth.year else ()
    pair = tuple(kind for kind in (KeyKind.PAIR_UNDATED, *dated) if kind is not KeyKind.LETTERS)
    spelled = tuple(kind for kind in (KeyKind.LETTERS_UNDATED, *dated) if kind is not KeyKind.PAIR)
    years = (birth.year, birth.year - 1, birth.year + 1) if birth.year else ()
    yield from days(words, birth, READINGS)
    yield from firsts(words, birth)
    yield from _kinds(spelled, letters(name, SPELLINGS))
    for group in (words, *joined_words(name)):
        yield from days(group, birth, READINGS // 2)
        yield from _kinds(pair, pairs(group, READINGS))
        for year in years:
            yield from _dated(group, replace(birth, year=year), READINGS // 2)
    yield from _kinds(pair, whole(name, 2 * READINGS))
    for year in years:
        yield from initials(name, year, sought=True)
    yield from _kinds(pair, pairs(words, 2 * READINGS))


def _kinds(kinds: tuple[KeyKind, ...], values: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for value in values:
        yield from (f"{kind}:{value}" for kind in kinds)


def _dated(words: tuple[Part, ...], birth: Birth, most: int) -> Iterator[str]:
    if birth.year:
        yield from (f"{KeyKind.PAIR_YEAR}:{value}:{birth.year}" for value in pairs(words, most))


def _in_other_forms(word: Part) -> Part:
    """Return a word with the skeletons of its short and foreign forms after its own (Nikos, Nikolaos)."""
    more = tuple(part(form).skeleton for form in other_forms(word.readings))
    return replace(word, skeletons=tuple(dict.fromkeys((*word.skeletons, *more)))) if more else word
