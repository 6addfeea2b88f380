"""Greek, read as ELOT 743 (passports) and as people usually write it."""

import re

from schakel.matching.names.chars import bare
from schakel.matching.names.skeleton import VOWEL, Unit

_ELOT = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o", "ου": "ou", "αυ": "av", "ευ": "ev", "γγ": "ng", "γχ": "nch", "γξ": "nx",
    "ντ": "nt", "μπ": "b", "γκ": "gk", "τζ": "tz", "τσ": "ts", "αι": "ai", "ει": "ei", "οι": "oi",
}  # fmt: skip
_COMMON = {**_ELOT, "η": "i", "χ": "h", "ου": "u", "μπ": "mp", "γκ": "g", "ντ": "d", "υ": "i", "φ": "ph", "β": "b"}
_MIXED = {**_ELOT, "χ": "kh", "γκ": "g", "η": "e", "αυ": "af", "ευ": "ef", "υ": "i", "μπ": "mp"}
_UNITS: dict[str, Unit] = {
    "μπ": ("P", "MP"), "ντ": ("T", "NT"), "γκ": ("K", "NK"), "γγ": ("NK", "K"), "τζ": ("S",), "τσ": ("S",),
    "αυ": ("-F", "-"), "ευ": ("-F", "-"), "ου": VOWEL, "β": ("F", "P"), "γ": ("K", "-"), "δ": ("T",), "ζ": ("S",),
    "θ": ("T",), "κ": ("K",), "λ": ("L",), "μ": ("M",), "ν": ("N",), "ξ": ("KS", "S"), "π": ("P",), "ρ": ("R",),
    "σ": ("S",), "ς": ("S",), "τ": ("T",), "φ": ("F",), "χ": ("K", "", "S"), "ψ": ("PS",),
    **dict.fromkeys("αειουηω", VOWEL),
}  # fmt: skip
_SPLIT = re.compile("|".join(sorted(set(_ELOT) | set(_UNITS), key=len, reverse=True)))
_SOUNDS = re.compile("|".join(sorted(_UNITS, key=len, reverse=True)))


def readings(word: str) -> tuple[str, ...]:
    """Return the Latin spellings in use, that of the passport (ELOT 743) first."""
    groups = _SPLIT.findall(bare(word))
    return tuple(dict.fromkeys("".join(table.get(each, "") for each in groups) for table in (_ELOT, _COMMON, _MIXED)))


def units(word: str) -> list[Unit]:
    """Return what the letters of a Greek word may sound like."""
    return [_UNITS[group] for group in _SOUNDS.findall(bare(word))]
