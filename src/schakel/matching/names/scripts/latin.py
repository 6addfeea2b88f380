"""Latin letters: what they fold to, and what they may sound like in the languages that use them."""

import re

from anyascii import anyascii

from schakel.matching.names.chars import bare
from schakel.matching.names.skeleton import VOWEL, Unit

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "a",
     "ß": "ss", "ŀ": "l", "ƙ": "k", "ɓ": "b", "ɗ": "d"}
)  # fmt: skip
_PASSPORT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ñ": "n", "ð": "dh", "ÿ": "ij", "đ": "dj"}
)
_SOUND = str.maketrans(
    {"ç": "S", "č": "S", "ć": "S", "ĉ": "S", "ċ": "S", "š": "S", "ś": "S", "ş": "S", "ș": "S", "ŝ": "S", "ž": "S",
     "ź": "S", "ż": "S", "ţ": "S", "ț": "S", "ğ": "", "ġ": "S", "ñ": "N", "ň": "N", "ń": "N", "ł": "l", "ď": "T",
     "ť": "T", "ð": "T", "þ": "T", "ħ": "h", "ř": "Q", "đ": "j", "ĳ": "i", "ß": "ss"}
)  # fmt: skip
_ROUGH = str.maketrans("", "", "'")

_S, _K, _T, _F, _N, _P = ("S",), ("K",), ("T",), ("F",), ("N",), ("P",)
_GROUPS: dict[str, Unit] = {
    "tzsch": _S, "tsch": _S, "dsch": _S, "shch": _S, "szcz": _S, "stsch": _S, "tch": _S, "tsj": _S, "dzh": _S,
    "sch": ("S", "SK"), "sh": _S, "sz": _S, "cz": _S, "zh": _S, "sj": _S, "dj": _S, "dz": _S, "ts": ("S", "TS"),
    "tz": _S, "ch": ("S", "K"), "kh": ("K", ""), "gh": ("K", ""), "ph": ("F", "P"), "th": ("T", "S"),
    "dh": ("T", "S"), "ck": _K, "qu": ("K",), "gu": ("K", "K-"), "gn": ("N", "KN"), "wh": ("-", "F"), "rh": ("R",),
    "bh": _P, "dt": _T, "ll": ("L", "-"), "mb": ("MP", "M", "P"), "xh": ("S", "KS"), "gj": ("S", "K"),
    "tj": ("S", "T"), "kj": ("S", "K"), "cs": ("S", "KS"),
    "nb": ("NP", "MP"), "np": ("NP", "MP"), "ng": ("NK", "N"),
    "eaux": VOWEL, "aux": ("-", "-KS"), "ault": ("-", "-LT"),
    "ci": ("S-",), "ce": ("S-", "K-"), "cy": ("S-",), "gi": ("S-", "K-"), "ge": ("K-", "S-"), "gy": ("S-", "K-"),
    "x": ("KS", "S"), "j": ("S", "-", "K"), "c": ("K", "S"), "w": ("F", "-"), "h": ("",), "y": VOWEL,
    "b": _P, "p": _P, "f": _F, "v": _F, "k": _K, "q": _K, "g": _K, "t": _T, "d": _T, "s": _S, "z": _S,
    "m": ("M",), "n": _N, "r": ("R",), "l": ("L",), "S": _S, "N": _N, "T": _T, "R": ("R",), "Q": ("R", "RS"),
    **dict.fromkeys("aeiou", VOWEL),
}  # fmt: skip
_SPLIT = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))


def fold(word: str) -> str:
    """Return a Latin word in a-z only, every diacritic taken off (Łukasz -> lukasz, Yılmaz -> yilmaz)."""
    if word.isascii():
        return word.translate(_ROUGH)
    plain = bare(word.translate(_PLAIN)).translate(_PLAIN).translate(_ROUGH)
    return plain if plain.isascii() else _letters(anyascii(plain))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if "a" <= sign <= "z")


def readings(word: str) -> tuple[str, ...]:
    """Return the folded word and how a passport's machine zone writes it (Müller: muller, mueller; ICAO 9303-3 6A)."""
    plain = fold(word)
    others = [fold(word.translate(_PASSPORT))] if not word.isascii() else []
    if "ij" in plain:
        others.append(plain.replace("ij", "y"))
    return tuple(dict.fromkeys([plain, *others]))


def units(word: str) -> list[Unit]:
    """Return what the letters of a Latin word may sound like."""
    sound = word if word.isascii() else bare(word.translate(_SOUND).translate(_PLAIN))
    return [_GROUPS[group] for group in _SPLIT.findall(sound if sound.isascii() else fold(word))]
