"""One word of a name, made ready to be compared: what it is, how it reads in Latin letters, its skeletons."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from anyascii import anyascii

from schakel.matching.names import particles
from schakel.matching.names.script import Script, script
from schakel.matching.names.scripts import arabic, caucasus, cyrillic, greek, han, hangul, hebrew, kana, latin
from schakel.matching.names.skeleton import Unit, skeletons
from schakel.matching.names.vowels import trace


class Kind(StrEnum):
    """What a word does in a name."""

    NAME = "name"
    PATRONYMIC = "patronymic"
    INITIAL = "initial"
    PARTICLE = "particle"
    TITLE = "title"


WEIGHTS = {Kind.NAME: 1.0, Kind.PATRONYMIC: 0.4, Kind.INITIAL: 0.3, Kind.PARTICLE: 0.1, Kind.TITLE: 0.02}
"""How much a word counts in a comparison. Own choice."""

LONGEST_WORD = 48
"""Letters of a word that are read for its sounds."""
VOWELLESS = frozenset({Script.ARABIC, Script.HEBREW})
UNSPACED = frozenset({Script.HAN, Script.HANGUL})
MOST_SKELETONS = 12
MOST_SKELETONS_UNSPACED = 24
"""Chinese and Korean write foreign sounds with few syllables: more readings are needed."""


class Side(StrEnum):
    """Which half of a name a word is known to be in."""

    FAMILY = "family"
    GIVEN = "given"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One word: its text in its own script, kind, script, Latin readings and skeletons (likeliest first)."""

    text: str
    kind: Kind
    script: Script
    readings: tuple[str, ...]
    skeletons: tuple[str, ...]
    reading_set: frozenset[str]
    skeleton_set: frozenset[str]
    vowels: str
    side: Side = Side.UNKNOWN

    @property
    def weight(self) -> float:
        """Return how much the word counts, before rarity."""
        return WEIGHTS[self.kind]

    @property
    def skeleton(self) -> str:
        """Return the likeliest skeleton; "" for a word without sounds."""
        return self.skeletons[0] if self.skeletons else ""

    @property
    def vowelless(self) -> bool:
        """Say whether the script leaves the vowels out, so that readings are rough."""
        return self.script in VOWELLESS

    @property
    def latin(self) -> str:
        """Return the likeliest Latin reading."""
        return self.readings[0] if self.readings else ""


_READERS = {
    Script.LATIN: (latin.readings, latin.units),
    Script.CYRILLIC: (cyrillic.readings, cyrillic.units),
    Script.ARABIC: (arabic.readings, arabic.units),
    Script.HEBREW: (hebrew.readings, hebrew.units),
    Script.GREEK: (greek.readings, greek.units),
    Script.GEORGIAN: (caucasus.readings, caucasus.units),
    Script.ARMENIAN: (caucasus.readings, caucasus.units),
    Script.KANA: (kana.readings, kana.units),
    Script.HANGUL: (hangul.readings, hangul.units),
    Script.HAN: (han.readings, han.units),
}


@lru_cache(maxsize=65536)
def part(word: str, side: Side = Side.UNKNOWN, *, plain: bool = False) -> Part:
    """Return a cleaned word as a part; `plain` when it cannot be a father's name. The same word gives the same part."""
    found = script(word)
    kind = _kind(word, found)
    if plain and kind is Kind.PATRONYMIC:
        kind = Kind.NAME
    read, _ = _READERS.get(found, (_other, None))
    texts = read(word)
    if found is Script.LATIN:
        texts = tuple(dict.fromkeys([*texts, *(particles.servant_of(each) for each in texts)]))
    made = _skeletons(word, found)
    return Part(word, kind, found, texts, made, frozenset(texts), frozenset(made), trace(word, found, texts), side)


def _other(word: str) -> tuple[str, ...]:
    plain = "".join(sign for sign in anyascii(word).lower() if "a" <= sign <= "z")
    return (plain,) if plain else ()


def _kind(word: str, found: Script) -> Kind:
    if word in particles.TITLES:
        return Kind.TITLE
    if word in particles.PARTICLES:
        return Kind.PARTICLE
    if len(word) == 1 and found not in UNSPACED and found is not Script.KANA:
        return Kind.INITIAL
    return Kind.PATRONYMIC if particles.is_patronymic(word) else Kind.NAME


def _skeletons(word: str, found: Script) -> tuple[str, ...]:
    """Return the skeletons of the word, then those of the word without an article written to it."""
    _, sounds = _READERS.get(found, (None, None))
    forms = [particles.servant_of(latin.fold(word)) if word.startswith("abd") else word]
    short = particles.without_article(word)
    if short:
        forms = [short, word] if found is Script.ARABIC else [word, short]
    widest = MOST_SKELETONS_UNSPACED if found in UNSPACED else MOST_SKELETONS
    out: list[str] = []
    for form in (each[:LONGEST_WORD] for each in forms):
        units: list[Unit] = sounds(form) if sounds else latin.units(_other(form)[0] if _other(form) else "")
        out.extend(skeletons(units, widest // len(forms)))
    for spelling in (*han.family(word), *hangul.family(word)):
        out.extend(skeletons(latin.units(spelling), 2))
    return tuple(dict.fromkeys(out))
