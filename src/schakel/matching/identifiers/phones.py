"""Telephone numbers, in the international form E.164 when that is certain."""

import phonenumbers

from schakel.matching.identifiers.model import EMPTY, Identifier, IdentifierKind
from schakel.matching.identifiers.signs import LONGEST, plain
from schakel.text import Text

LAST = 8
"""Last digits by which numbers of unknown country are sought."""

GOOD = Text("A number of {region}", "Een nummer van {region}")
SHAPED = Text("A possible number, not one that is handed out", "Een mogelijk nummer, maar geen uitgegeven reeks")
NOT_ONE = Text(
    "Not a number that can be dialled as written: kept as written",
    "Zo geschreven geen te bellen nummer: bewaard zoals geschreven",
)


def phone(text: str, hint: str = "") -> Identifier:
    """Return a number as E.164; `hint` is the country (ISO) a national number belongs to. Nothing is guessed."""
    region = plain(hint)[:2]
    cleaned = text[:LONGEST].strip()
    digits = "".join(sign for sign in plain(cleaned) if sign.isdecimal())
    number = _parsed(cleaned, region)
    if number is None:
        note = NOT_ONE if digits else EMPTY
        return Identifier(IdentifierKind.PHONE, digits, False, note, "", digits[-LAST:], text)
    canonical = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    valid = phonenumbers.is_valid_number(number)
    country = phonenumbers.region_code_for_number(number) or ""
    note = Text(GOOD.en.format(region=country), GOOD.nl.format(region=country)) if valid and country else SHAPED
    return Identifier(IdentifierKind.PHONE, canonical, valid, note, country, canonical[-LAST:], text)


def _parsed(text: str, region: str) -> phonenumbers.PhoneNumber | None:
    if text.startswith("00"):
        text = f"+{text[2:]}"
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
