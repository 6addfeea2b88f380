"""Cyrillic in its Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian use."""

import re

from schakel.matching.names.skeleton import VOWEL, Unit

_BASE = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ч": "ch", "ш": "sh",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ґ": "g", "ї": "i", "і": "i", "є": "e", "ў": "u", "ђ": "dj", "ј": "j",
    "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ѣ": "e", "ѳ": "f", "ѵ": "i",
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u",
}  # fmt: skip
_PASSPORT = {"ё": "e", "й": "i", "х": "kh", "ц": "ts", "щ": "shch", "ю": "iu", "я": "ia", "ъ": "ie"}
_COMMON = {"ё": "yo", "й": "y", "х": "kh", "ц": "ts", "щ": "shch", "ю": "yu", "я": "ya"}
_PLAIN = {"ё": "e", "й": "i", "х": "h", "ц": "c", "щ": "sch", "ю": "ju", "я": "ja", "в": "w", "ж": "j"}
_UKRAINIAN = {
    "г": "h",
    "и": "y",
    "й": "i",
    "х": "kh",
    "ц": "ts",
    "щ": "shch",
    "ю": "iu",
    "я": "ia",
    "є": "ie",
    "ї": "i",
}
_BULGARIAN = {"щ": "sht", "ъ": "a", "х": "h", "ц": "ts", "й": "y", "ю": "yu", "я": "ya"}
_SERBIAN = {"ж": "z", "ц": "c", "ч": "c", "ш": "s", "х": "h", "ћ": "c", "ђ": "dj", "љ": "lj", "њ": "nj", "џ": "dz"}
_TABLES = tuple({**_BASE, **special} for special in (_COMMON, _PASSPORT, _UKRAINIAN, _BULGARIAN, _SERBIAN, _PLAIN))

_LETTERS: dict[str, Unit] = {
    "дж": ("S", "TS"), "дз": ("S", "TS"), "тс": ("S", "TS"), "тц": ("S",), "тч": ("S",), "сч": ("S",), "кс": ("KS",
    "S"),
    "сх": ("SK", "S"), "ти": ("T-", "S-"), "тя": ("T-", "S-"), "тю": ("T-", "S-"), "цк": ("SK", "K"), "нг": ("NK",
    "N"), "хь": ("", "K"),
    "б": ("P",), "в": ("F", "-"), "г": ("K", ""), "д": ("T",), "ж": ("S",), "з": ("S", "T"), "к": ("K",),
    "л": ("L",), "м": ("M",), "н": ("N",), "п": ("P",), "р": ("R",), "с": ("S",), "т": ("T",), "ф": ("F", "T"),
    "х": ("K", ""), "ц": ("S",), "ч": ("S", "K"), "ш": ("S",), "щ": ("S",), "ъ": ("",), "ь": ("",), "ґ": ("K",),
    "ў": ("-", "F"), "ђ": ("S",), "љ": ("L",), "њ": ("N",), "ћ": ("S",), "џ": ("S",), "ѓ": ("K", "S"),
    "ќ": ("K", "S"), "ѕ": ("S",), "ғ": ("K",), "қ": ("K",), "ң": ("N", "NK"), "һ": ("",), "ҷ": ("S",),
    "ѳ": ("F", "T"), **dict.fromkeys("аеёиійоуыэюяїєјѣѵәөұүӣӯ", VOWEL),
}  # fmt: skip
_SPLIT = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))


def readings(word: str) -> tuple[str, ...]:
    """Return the Latin spellings in use: common, passport (ICAO 9303-3 6B), Ukrainian, Bulgarian, Serbian, plain."""
    if word.endswith(("ий", "ый")):
        return tuple(dict.fromkeys([*_spelled(f"{word[:-2]}ы", _TABLES[:1]), *_spelled(word, _TABLES)]))
    return tuple(dict.fromkeys(_spelled(word, _TABLES)))


def _spelled(word: str, tables: tuple[dict[str, str], ...]) -> list[str]:
    return ["".join(table.get(letter, "") for letter in word) for table in tables]


def units(word: str) -> list[Unit]:
    """Return what the letters of a Cyrillic word may sound like."""
    return [_LETTERS[group] for group in _SPLIT.findall(word)]
