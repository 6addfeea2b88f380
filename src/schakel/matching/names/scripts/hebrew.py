"""Hebrew, with the geresh that marks foreign sounds. Vowels are mostly not written."""

import re

from schakel.matching.names.chars import bare
from schakel.matching.names.skeleton import VOWEL, Unit, spread

_FINAL = str.maketrans("ךםןףץ", "כמנפצ")
_LATIN = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
    "ל": "l", "מ": "m", "נ": "n", "ס": "s", "ע": "a", "פ": "p", "צ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
    "ג'": "j", "ז'": "zh", "צ'": "ch", "ת'": "th", "ץ'": "ch",
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "א": VOWEL, "ע": VOWEL, "ה": ("",), "י": VOWEL, "ו": ("-", "F"), "וו": ("F", "-"), "ב": ("P", "F"), "ג": ("K",),
    "ג'": ("S",), "ד": ("T",), "ד'": ("T",), "ז": ("S",), "ז'": ("S",), "ח": ("", "K"), "ט": ("T",), "כ": ("K", ""),
    "ל": ("L",), "מ": ("M",), "נ": ("N",), "ס": ("S",), "פ": ("P", "F"), "ף": ("F",), "צ": ("S",), "צ'": ("S",),
    "ק": ("K",), "ר": ("R",), "ש": ("S",), "ת": ("T",), "ת'": ("T", "S"), "קס": ("KS",), "טש": ("S",), "טס": ("S",
    "TS"),
    "סכ": ("SK", "S"), "טז": ("S",),
}  # fmt: skip
_SPLIT = re.compile("|".join(sorted(_UNITS, key=len, reverse=True)))


def readings(word: str) -> tuple[str, ...]:
    """Return the letters in Latin: a rough reading, since the vowels are not there."""
    plain = bare(word).translate(_FINAL)
    out = "".join(_LATIN.get(part, "") for part in re.findall(r"[גזצת]'|.", plain))
    return (out,) if out else ()


def units(word: str) -> list[Unit]:
    """Return what the letters may sound like; a final pe is always f."""
    plain = bare(word)
    plain = plain[:-1].translate(_FINAL) + (plain[-1:] if plain.endswith("ף") else plain[-1:].translate(_FINAL))
    return spread(_SPLIT.findall(plain), _UNITS)
