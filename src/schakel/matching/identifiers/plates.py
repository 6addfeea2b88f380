"""Registration plates. A plate belongs to a country; without it the same signs may be another car's."""

import re

from schakel.matching.identifiers.model import EMPTY, FORM_FAILS, FORM_HOLDS, UNCHECKED, Identifier, IdentifierKind
from schakel.matching.identifiers.signs import latin_shapes, look_alike, plain
from schakel.text import Text

SIGNS = {
    "A": "AT", "B": "BE", "BG": "BG", "BIH": "BA", "CH": "CH", "CY": "CY", "CZ": "CZ", "D": "DE", "DK": "DK",
    "E": "ES",
    "EST": "EE", "F": "FR", "FIN": "FI", "GB": "GB", "UK": "GB", "GR": "GR", "EL": "GR", "H": "HU", "HR": "HR",
    "I": "IT",
    "IRL": "IE", "IS": "IS", "L": "LU", "LT": "LT", "LV": "LV", "M": "MT", "MA": "MA", "N": "NO", "NL": "NL",
    "P": "PT",
    "PL": "PL", "RO": "RO", "RUS": "RU", "S": "SE", "SK": "SK", "SLO": "SI", "SRB": "RS", "TR": "TR", "UA": "UA",
}  # fmt: skip
"""Distinguishing signs of vehicles (Vienna Convention 1968, annex 3) to ISO codes."""

SIDECODES = (
    "LL9999", "9999LL", "99LL99", "LL99LL", "LLLL99", "99LLLL", "99LLL9", "9LLL99", "LL999L", "L999LL", "LLL99L",
    "L99LLL", "9LL999", "999LL9",
)  # fmt: skip
"""The fourteen layouts of Dutch plates in the order of their issue (L letter, 9 digit). From memory: form only."""

FORMS = {
    "BE": r"\d?[A-Z]{3}\d{3}|\d{3}[A-Z]{3}|[A-Z]{3}\d{3}",
    "DE": r"[A-ZÄÖÜ]{1,3}[A-ZÄÖÜ]{1,2}\d{1,4}[EH]?",
    "FR": r"[A-Z]{2}\d{3}[A-Z]{2}|\d{1,4}[A-Z]{1,3}(\d{2}|2[AB])",
    "GB": r"[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z]",
    "ES": r"\d{4}[A-Z]{3}|[A-Z]{1,2}\d{4}[A-Z]{0,2}",
    "IT": r"[A-Z]{2}\d{3}[A-Z]{2}",
    "PL": r"[A-Z]{2,3}[A-Z0-9]{4,5}",
    "LU": r"[A-Z]{2}\d{4}|\d{4,5}",
}
"""Common forms of other countries' plates. From memory: a check of form only."""

_SIDECODES = tuple(re.compile(code.replace("9", r"\d").replace("L", "[A-Z]")) for code in SIDECODES)


def plate(text: str, hint: str = "") -> Identifier:
    """Return a plate in one form; `hint` is the country, as ISO code or vehicle sign. O and 0 are never exchanged."""
    country = _country(hint)
    found = plain(text)
    shaped = latin_shapes(found)
    canonical = shaped if shaped.isascii() else found
    valid, note = _form(canonical, country)
    return Identifier(IdentifierKind.PLATE, canonical, valid, note, country, look_alike(canonical), text)


def _country(hint: str) -> str:
    sign = plain(hint)
    return SIGNS.get(sign, sign if len(sign) == 2 else "")


def sidecode(canonical: str) -> int:
    """Return which of the fourteen layouts a Dutch plate has, from 1; 0 when none."""
    return next((number for number, form in enumerate(_SIDECODES, 1) if form.fullmatch(canonical)), 0)


def _form(canonical: str, country: str) -> tuple[bool | None, Text]:
    if not canonical:
        return False, EMPTY
    if country == "NL":
        return _dutch(sidecode(canonical))
    if country not in FORMS:
        return None, UNCHECKED
    return (True, FORM_HOLDS) if re.fullmatch(FORMS[country], canonical) else (False, FORM_FAILS)


def _dutch(number: int) -> tuple[bool, Text]:
    if not number:
        return False, FORM_FAILS
    return True, Text(f"Dutch plate, layout {number}", f"Nederlands kenteken, sidecode {number}")
