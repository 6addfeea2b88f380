"""Letters and digits: one form, and those that look alike."""

import unicodedata

LONGEST = 120

_SAME_SHAPE = str.maketrans(
    {"А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y",
     "Х": "X", "І": "I", "Ѕ": "S", "Ј": "J", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K",
     "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X"}
)  # fmt: skip
_LOOK_ALIKE = str.maketrans("OQDILZSB", "00011258")


def plain(text: str) -> str:
    """Return letters and digits in capitals, any script, digits as 0-9; blanks, dashes, dots and the rest go."""
    found = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text[:LONGEST]).upper())
    return "".join(_digit(sign) for sign in found if sign.isalnum())


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def latin_shapes(text: str) -> str:
    """Return the text with Cyrillic and Greek capitals that have the shape of a Latin one written as that."""
    return text.translate(_SAME_SHAPE)


def look_alike(text: str) -> str:
    """Return the text with O, Q and D as 0, I and L as 1, Z as 2, S as 5, B as 8: for finding, never for equality."""
    return text.translate(_LOOK_ALIKE)
