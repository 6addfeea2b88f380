"""Which script a word is written in."""

from enum import StrEnum


class Script(StrEnum):
    """Scripts that are read letter by letter here; OTHER goes through a general table."""

    LATIN = "latin"
    ARABIC = "arabic"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    HEBREW = "hebrew"
    GEORGIAN = "georgian"
    ARMENIAN = "armenian"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    OTHER = "other"


_BLOCKS = (
    (0x0000, 0x036F, Script.LATIN),
    (0x0370, 0x03FF, Script.GREEK),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0530, 0x058F, Script.ARMENIAN),
    (0x0590, 0x05FF, Script.HEBREW),
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x10A0, 0x10FF, Script.GEORGIAN),
    (0x1100, 0x11FF, Script.HANGUL),
    (0x1C80, 0x1C8F, Script.CYRILLIC),
    (0x1C90, 0x1CBF, Script.GEORGIAN),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x1F00, 0x1FFF, Script.GREEK),
    (0x2D00, 0x2D2F, Script.GEORGIAN),
    (0x3040, 0x30FF, Script.KANA),
    (0x3400, 0x9FFF, Script.HAN),
    (0xAC00, 0xD7AF, Script.HANGUL),
    (0xF900, 0xFAFF, Script.HAN),
    (0x20000, 0x323AF, Script.HAN),
)


def of_sign(sign: str) -> Script:
    """Return the script of one letter by its Unicode block."""
    code = ord(sign)
    return next((script for low, high, script in _BLOCKS if low <= code <= high), Script.OTHER)


def script(text: str) -> Script:
    """Return the script most letters of a text are in; LATIN when it has no letter."""
    if text.isascii():
        return Script.LATIN
    counts: dict[Script, int] = {}
    for sign in text:
        if sign.isalpha():
            found = of_sign(sign)
            counts[found] = counts.get(found, 0) + 1
    return max(counts, key=lambda each: counts[each]) if counts else Script.LATIN
