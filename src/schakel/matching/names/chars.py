"""Cleaning of text before anything else looks at it: one form for what Unicode can write in many."""

import re
import unicodedata

LONGEST = 240
"""Characters of a name that are looked at; no person's name in a register is longer, a hostile one may be."""

_IGNORED = {"Cf", "Cs", "Co"}
_BLANK = {"Cc", "Zl", "Zp", "Zs", "Cn"}
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼʻʽʾʿ′＇׳‛", "'"))
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|'(?=[^\W\d_]|\s|$|[-.]))*")


def clean(text: str) -> str:
    """Return the text in one form: NFKC, lower case, one kind of apostrophe, no control or invisible characters.

    Lone surrogates and private characters are dropped. Applying it twice changes nothing. Source: UAX 15, UAX 21.
    """
    kept = "".join(_kept(sign) for sign in text[: 4 * LONGEST])
    for _ in range(4):
        again = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", kept).casefold())
        again = "".join(_kept(sign) for sign in again.translate(_APOSTROPHES))
        if again == kept:
            break
        kept = again
    return " ".join(kept.split())[:LONGEST].strip()


def _kept(sign: str) -> str:
    """Return the character, a blank, or nothing, by its Unicode category."""
    if " " <= sign <= "~":
        return sign
    category = unicodedata.category(sign)
    if category in _IGNORED:
        return ""
    return " " if category in _BLANK else sign


def bare(text: str) -> str:
    """Return the text without any combining mark: accents, vowel signs of Arabic and Hebrew, viramas."""
    if text.isascii():
        return text
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", plain)


def words(text: str) -> list[str]:
    """Return the words of cleaned text: letters with inner apostrophes; digits and other signs only separate.

    Marks that have no joined form (vowel signs of Arabic and Hebrew) are left out, else they would break a word.
    """
    if not text.isascii():
        text = "".join(sign for sign in text if sign not in "ـ" and not unicodedata.category(sign).startswith("M"))
    return [word for word in _WORD.findall(text) if word.strip("'")]
