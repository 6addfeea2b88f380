"""Numbers of things: chassis numbers (VIN) and telephones (IMEI)."""

from stdnum import luhn

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
from schakel.matching.identifiers.signs import latin_shapes, look_alike, plain
from schakel.text import Text

VIN_LENGTH = 17
_WORTH = {**{str(digit): digit for digit in range(10)}, **dict(zip("ABCDEFGH", range(1, 9), strict=True)),
          **dict(zip("JKLMN", range(1, 6), strict=True)), "P": 7, "R": 9,
          **dict(zip("STUVWXYZ", range(2, 10), strict=True))}  # fmt: skip
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)

OLD = Text(
    "Shorter than 17 signs: of an old vehicle, or not complete",
    "Korter dan 17 tekens: van een oud voertuig, of niet volledig",
)
FORBIDDEN = Text(
    "Has an I, O or Q, which no chassis number has", "Heeft een I, O of Q; die komen in een chassisnummer niet voor"
)


def vin(text: str, hint: str = "") -> Identifier:  # noqa: ARG001
    """Return a chassis number in one form. The check digit only informs: Europe does not use it (ISO 3779)."""
    canonical = latin_shapes(plain(text))
    valid, note = _vin(canonical)
    return Identifier(IdentifierKind.VIN, canonical, valid, note, "", look_alike(canonical), text)


def _vin(canonical: str) -> tuple[bool | None, Text]:
    if not canonical or len(canonical) > VIN_LENGTH:
        return False, FORM_FAILS if canonical else EMPTY
    if set(canonical) & set("IOQ"):
        return False, FORBIDDEN
    if len(canonical) < VIN_LENGTH:
        return None, OLD
    return (True, CHECK_HOLDS if vin_digit_holds(canonical) else FORM_HOLDS)


def vin_digit_holds(canonical: str) -> bool:
    """Say whether the ninth sign of a VIN is its check digit, as in North America and China."""
    rest = sum(_WORTH.get(sign, 0) * weight for sign, weight in zip(canonical, _WEIGHTS, strict=True)) % 11
    return canonical[8] == ("X" if rest == 10 else str(rest))


def imei(text: str, hint: str = "") -> Identifier:  # noqa: ARG001
    """Return the 14 digits of a telephone's IMEI; a 15th is checked (Luhn), a version (16 digits) is left out."""
    digits = "".join(sign for sign in plain(text) if sign.isdecimal())
    if not 14 <= len(digits) <= 16:
        return Identifier(IdentifierKind.IMEI, digits, False, FORM_FAILS if digits else EMPTY, "", "", text)
    valid = luhn.is_valid(digits) if len(digits) == 15 else None
    note = UNCHECKED if valid is None else CHECK_HOLDS if valid else CHECK_FAILS
    return Identifier(
        IdentifierKind.IMEI, digits if valid is False else digits[:14], valid, note, "", digits[:14], text
    )
