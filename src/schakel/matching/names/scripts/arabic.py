"""Arabic script in its Arabic, Persian, Kurdish and Urdu use. Short vowels are not written."""

from schakel.matching.names.chars import bare
from schakel.matching.names.skeleton import VOWEL, Unit, spread

_ONE_FORM = str.maketrans(
    {**dict.fromkeys("أإآٱ", "ا"),
     **dict.fromkeys("ىيئےێ", "ی"), **dict.fromkeys("ؤۆۇۋ", "و"), **dict.fromkeys("ةھہۃه", "ه"),
     "ك": "ک", "ـ": None, "'": None}
)  # fmt: skip
_LATIN = {
    "ا": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a",
    "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w",
    "ی": "y", "ي": "y", "ء": "", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ڵ": "l", "ڕ": "r", "ە": "e", "ۀ": "h",
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "ا": VOWEL, "ع": VOWEL, "ء": ("",), "ه": ("", ), "ح": ("",), "ی": VOWEL, "ي": VOWEL, "و": ("-", "F"),
    "ە": VOWEL, "ب": ("P", "F"), "پ": ("P",), "ت": ("T",), "ث": ("T", "S"), "ج": ("S", "K"), "چ": ("S",),
    "خ": ("K",), "د": ("T",), "ذ": ("T", "S"), "ر": ("R",), "ز": ("S",), "ژ": ("S",), "س": ("S",), "ش": ("S",),
    "ص": ("S",), "ض": ("T", "S"), "ط": ("T",), "ظ": ("S", "T"), "غ": ("K",), "ف": ("F", "P"), "ڤ": ("F",),
    "ق": ("K",), "ک": ("K",), "گ": ("K",), "ل": ("L",), "م": ("M",), "ن": ("N",), "ٹ": ("T",), "ڈ": ("T",),
    "ڑ": ("R",), "ں": ("N",), "ڵ": ("L",), "ڕ": ("R",),
}  # fmt: skip
_PAIRS = {
    "تش": ("S", "TS"),
    "تس": ("S", "TS"),
    "تز": ("S",),
    "دج": ("S",),
    "کس": ("KS",),
    "نغ": ("NK", "N"),
    "نج": ("NK", "NS", "N"),
    "جه": ("S", "K"),
}
_GROUPED: dict[str, Unit] = {**_UNITS, **_PAIRS}


def one_form(word: str) -> str:
    """Return the word with one form per letter: hamza, ya and ta marbuta; vowel signs and tatweel go."""
    return bare(word.translate(_ONE_FORM)).translate(_ONE_FORM)


def readings(word: str) -> tuple[str, ...]:
    """Return the letters in Latin (mhmd): a rough reading, since the short vowels are not there."""
    plain = "".join(_LATIN.get(letter, "") for letter in one_form(word))
    return (plain,) if plain else ()


def units(word: str) -> list[Unit]:
    """Return what the letters may sound like; a final he may be the t of a bound form (Hikma, Hikmet)."""
    letters = _grouped(one_form(word))
    out = spread(letters, _GROUPED)
    if len(letters) > 2 and word.endswith("ة"):
        out[-1] = ("", "T")
    return out


def _grouped(word: str) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(word):
        step = 2 if word[at : at + 2] in _PAIRS else 1
        out.append(word[at : at + step])
        at += step
    return out
