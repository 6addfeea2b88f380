"""Bank accounts (IBAN), also partly masked, and crypto addresses."""

import hashlib
import re

from stdnum import bitcoin, iban

from schakel.matching.identifiers.model import (
    CHECK_FAILS,
    CHECK_HOLDS,
    EMPTY,
    FORM_FAILS,
    FORM_HOLDS,
    MASK,
    UNCHECKED,
    Identifier,
    IdentifierKind,
)
from schakel.matching.identifiers.signs import LONGEST, plain
from schakel.text import Text

MASKED = Text(
    "Partly masked: only what is shown can be compared", "Deels afgeschermd: alleen het zichtbare is te vergelijken"
)
_MASKS = str.maketrans(dict.fromkeys("•●∗＊…#_", MASK))
SHOWN = 4
"""Signs at the end by which a masked account is sought."""


def account(text: str, hint: str = "") -> Identifier:
    """Return an IBAN in one form, its check digits and national form checked (ISO 13616, python-stdnum)."""
    text_ = text[:LONGEST].translate(_MASKS)
    canonical = "".join(MASK if sign == MASK else plain(sign) for sign in text_)
    valid, note = _iban(canonical)
    country = canonical[:2] if canonical[:2].isalpha() else plain(hint)[:2]
    return Identifier(IdentifierKind.IBAN, canonical, valid, note, country, canonical[-SHOWN:].replace(MASK, ""), text)


def _iban(canonical: str) -> tuple[bool | None, Text]:
    if not canonical.strip(MASK):
        return False, EMPTY
    if MASK in canonical:
        return None, MASKED
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{6,30}", canonical):
        return None, UNCHECKED
    return (True, CHECK_HOLDS) if iban.is_valid(canonical) else (False, CHECK_FAILS)


_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ETHER = re.compile(r"0x[0-9a-f]{40}")


def crypto(text: str, hint: str = "") -> Identifier:  # noqa: ARG001
    """Return a crypto address in one form: Bitcoin and Tron with their checksum, Ethereum by its form."""
    found = "".join(sign for sign in text[:LONGEST] if sign.isascii() and sign.isalnum())
    lowered = found.lower()
    ether = bool(_ETHER.fullmatch(lowered))
    canonical = lowered if ether or lowered.startswith("bc1") else found
    valid, note = (True, FORM_HOLDS) if ether else _coin(canonical)
    return Identifier(IdentifierKind.CRYPTO, canonical, valid, note, "", "", text)


def _coin(canonical: str) -> tuple[bool | None, Text]:
    if not canonical:
        return False, EMPTY
    if canonical.startswith(("1", "3", "bc1")):
        return (True, CHECK_HOLDS) if bitcoin.is_valid(canonical) else (False, CHECK_FAILS)
    if canonical.startswith("T") and len(canonical) == 34:
        return (True, CHECK_HOLDS) if _base58(canonical) else (False, CHECK_FAILS)
    return (None, UNCHECKED) if len(canonical) >= 25 else (False, FORM_FAILS)


def _base58(text: str) -> bool:
    """Say whether the four last bytes are the hash of the others (Base58Check)."""
    number = 0
    for sign in text:
        if sign not in _ALPHABET:
            return False
        number = number * 58 + _ALPHABET.index(sign)
    data = number.to_bytes(25, "big") if number < 1 << 200 else b""
    return bool(data) and hashlib.sha256(hashlib.sha256(data[:-4]).digest()).digest()[:4] == data[-4:]
