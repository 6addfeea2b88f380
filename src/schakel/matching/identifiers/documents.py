"""Numbers of passports and identity cards, and personal numbers."""

import re
from typing import TYPE_CHECKING

from stdnum.nl import bsn
from stdnum.util import get_cc_module

from schakel.matching.identifiers.model import (
    CHECK_FAILS,
    CHECK_HOLDS,
    EMPTY,
    FORM_FAILS,
    FORM_HOLDS,
    UNCHECKED,
    Identifier,
    IdentifierKind,
)
from schakel.matching.identifiers.signs import LONGEST, look_alike, plain
from schakel.text import Text

if TYPE_CHECKING:
    from stdnum.util import NumberValidationModule

FORMS = {"NL": r"[A-NP-Z]{2}[A-NP-Z0-9]{6}\d", "DE": r"[CFGHJKLMNPRTVWXYZ0-9]{9,10}", "BE": r"[A-Z]{2}\d{6}|\d{12}"}
"""Forms of document numbers. From memory: a check of form only."""
_MACHINE = re.compile(r"([A-Z0-9<]{9})([0-9])$")


def check_digit(text: str) -> int:
    """Return the check digit of a field of a machine-readable zone: weights 7, 3, 1, modulo 10 (ICAO 9303-3, 4.9)."""
    return sum(_worth(sign) * (7, 3, 1)[index % 3] for index, sign in enumerate(text)) % 10


def _worth(sign: str) -> int:
    return int(sign, 36) if sign.isascii() and sign.isalnum() else 0


def document(text: str, hint: str = "") -> Identifier:
    """Return a document number in one form; `hint` is the issuing country.

    Written as in a machine-readable zone (AB12345<<4: nine signs, then the check digit), the digit is checked.
    """
    country = plain(hint)[:3]
    machine = _MACHINE.match(text[:LONGEST].strip().upper()) if "<" in text else None
    canonical = plain(machine[1]) if machine else plain(text)
    valid, note = _machine(machine[1], machine[2]) if machine else _form(canonical, country)
    return Identifier(IdentifierKind.DOCUMENT, canonical, valid, note, country, look_alike(canonical), text)


def _machine(field: str, digit: str) -> tuple[bool, Text]:
    return (True, CHECK_HOLDS) if check_digit(field) == int(digit) else (False, CHECK_FAILS)


def _form(canonical: str, country: str) -> tuple[bool | None, Text]:
    if not canonical:
        return False, EMPTY
    if country not in FORMS:
        return None, UNCHECKED
    return (True, FORM_HOLDS) if re.fullmatch(FORMS[country], canonical) else (False, FORM_FAILS)


def person_number(text: str, hint: str = "") -> Identifier:
    """Return a personal number in one form, its check digit by the rules of the country in `hint` (python-stdnum)."""
    country, canonical = plain(hint)[:2], plain(text)
    checker = bsn if country == "NL" else _checker(country)
    valid = checker.is_valid(canonical) if checker and canonical else None
    note = UNCHECKED if valid is None else CHECK_HOLDS if valid else CHECK_FAILS
    return Identifier(IdentifierKind.PERSON_NUMBER, canonical, valid, note if canonical else EMPTY, country, "", text)


def _checker(country: str) -> "NumberValidationModule | None":
    return get_cc_module(country.lower(), "personalid") if len(country) == 2 and country.isalpha() else None
