"""A whole name made ready: which words, in which half, each with its readings."""

import re
from dataclasses import dataclass, replace

from schakel.matching.names import particles
from schakel.matching.names.chars import LONGEST, clean, words
from schakel.matching.names.part import UNSPACED, Kind, Part, Side, part
from schakel.matching.names.script import Script, script
from schakel.matching.names.unspaced import halves

MOST_WORDS = 16
"""Words of a name that are looked at."""
SHORT_NAME = 3
MACHINE_ZONE = 39
"""Characters of the name field in a passport's machine zone (ICAO 9303-4 TD3); 30 on a card (9303-5 TD1)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, its words made ready, and, for scripts without blanks, the name taken as one word.

    `cut` says that the name comes from a machine-readable zone that may have cut its end off.
    """

    written: str
    parts: tuple[Part, ...]
    whole: Part | None = None
    cut: bool = False

    @property
    def canonical(self) -> str:
        """Return the cleaned words in their order; normalising it again gives the same words."""
        return " ".join(each.text for each in self.parts)

    @property
    def core(self) -> tuple[Part, ...]:
        """Return the words that name somebody: no titles, particles, initials, when there are others."""
        named = tuple(each for each in self.parts if each.kind in (Kind.NAME, Kind.PATRONYMIC))
        return named or tuple(each for each in self.parts if each.kind is not Kind.TITLE)


def normalise(text: str = "", *, given: str = "", family: str = "") -> Name:
    """Return the name made ready; `given` and `family` when the halves are known, else `text` as written.

    "Family, Given", FAMILY in capitals beside small letters, and FAMILY<<GIVEN of a machine zone are understood.
    Never raises; what is not a letter only separates words.
    """
    text, given, family = text[: 8 * LONGEST], given[: 8 * LONGEST], family[: 8 * LONGEST]
    chunks = [(given, Side.GIVEN), (family, Side.FAMILY)] if given or family else _sides(text)
    found = [(word, side) for chunk, side in chunks for word in _joined(words(clean(chunk)))][:MOST_WORDS]
    parts = [part(word, side) for word, side in found]
    parts = _families(parts)
    if sum(each.kind in (Kind.NAME, Kind.PATRONYMIC) for each in parts) < 3:
        parts = _families([part(word, side, plain=True) for word, side in found])
    written = text or f"{given} {family}".strip()
    cut = "<" in text and len(text.rstrip("<")) >= MACHINE_ZONE - 10
    return _split(Name(written, tuple(parts), None, cut))


def _families(parts: list[Part]) -> list[Part]:
    """Return the words, a particle that begins or ends a short name being a family name if it can be one."""
    if len(parts) > SHORT_NAME:
        return parts
    ends = (0, len(parts) - 1)
    return [
        replace(each, kind=Kind.NAME) if index in ends and each.text in particles.FAMILY_TOO else each
        for index, each in enumerate(parts)
    ]


_MACHINE = re.compile(r"<<+")


def _sides(text: str) -> list[tuple[str, Side]]:
    """Return the text in pieces with the half each belongs to, where the writing tells."""
    if "<" in text:
        halves_ = [piece.replace("<", " ") for piece in _MACHINE.split(text, maxsplit=1)]
        return [(halves_[0], Side.FAMILY), *((rest, Side.GIVEN) for rest in halves_[1:])]
    for comma in ",،、，":
        if text.count(comma) == 1 and all(piece.strip() for piece in text.split(comma)):
            before, after = text.split(comma)
            return [(before, Side.FAMILY), (after, Side.GIVEN)]
    return _capitals(text)


def _capitals(text: str) -> list[tuple[str, Side]]:
    """Return the words in capitals as the family name when the other words are not in capitals."""
    pieces = text.split()
    loud = [len(piece) > 2 and piece.isupper() for piece in pieces]
    quiet = [any(sign.islower() for sign in piece) for piece in pieces]
    if (
        not any(loud)
        or not any(quiet)
        or not all(a or b or len(p) <= 2 for a, b, p in zip(loud, quiet, pieces, strict=True))
    ):
        return [(text, Side.UNKNOWN)]
    return [(piece, Side.FAMILY if big else Side.GIVEN) for piece, big in zip(pieces, loud, strict=True)]


def _joined(found: list[str]) -> list[str]:
    """Return the words with halves of one name joined: Mac Donald, O Brien, Abd al Rahman, until none is left."""
    again = _joined_once(found)
    return again if again == found else _joined(again)


def _joined_once(found: list[str]) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(found):
        word = found[at]
        step = 1
        follows = found[at + 1 :]
        if follows and particles.is_servant(word):
            skip = (
                1 if len(follows) > 1 and follows[0] in ("al", "el", "ul", "ال", "аль", "ur", "ar", "as", "ad") else 0
            )
            word, step = _servant(word, follows[skip]), 2 + skip
        elif len(word) > 2 and particles.of_the_faith(follows):
            count = particles.of_the_faith(follows)
            word, step = word + follows[count - 1].removeprefix("ال"), 1 + count
        elif follows and word in particles.JOINED and len(follows[0]) > 2:
            word, step = word + follows[0], 2
        out.append(word)
        at += step
    return out


def _servant(word: str, of: str) -> str:
    """Return one word for the servant of somebody: the article goes."""
    if script(word) is Script.LATIN:
        return f"abd{of.removeprefix('al') if of == 'allah' else of}"
    if script(word) is Script.CYRILLIC:
        return f"абд{of}"
    return f"عبد{of.removeprefix('ال')}" if script(word) is Script.ARABIC else word + of


def _split(name: Name) -> Name:
    """Return the name with a single unspaced word taken apart into family and given name, the whole kept."""
    if len(name.parts) != 1 or name.parts[0].script not in UNSPACED:
        return name
    whole = name.parts[0]
    family, given = halves(whole.text)
    if not family:
        return name
    return Name(name.written, (part(family, Side.FAMILY), part(given, Side.GIVEN)), whole, name.cut)
