"""Identifiers: plates, telephones, documents, accounts and the like, in one form each, and compared with reasons."""

from collections.abc import Callable

from schakel.matching.identifiers.accounts import account, crypto
from schakel.matching.identifiers.compare import compare_identifiers
from schakel.matching.identifiers.documents import check_digit, document, person_number
from schakel.matching.identifiers.model import Identifier, IdentifierComparison, IdentifierKind, Sameness
from schakel.matching.identifiers.phones import phone
from schakel.matching.identifiers.plates import plate, sidecode
from schakel.matching.identifiers.things import imei, vin
from schakel.matching.identifiers.words import email, reference

_READERS: dict[IdentifierKind, Callable[[str, str], Identifier]] = {
    IdentifierKind.PLATE: plate,
    IdentifierKind.VIN: vin,
    IdentifierKind.PHONE: phone,
    IdentifierKind.IMEI: imei,
    IdentifierKind.DOCUMENT: document,
    IdentifierKind.PERSON_NUMBER: person_number,
    IdentifierKind.IBAN: account,
    IdentifierKind.EMAIL: email,
    IdentifierKind.CRYPTO: crypto,
    IdentifierKind.REFERENCE: reference,
}


def identify(kind: IdentifierKind, text: str, hint: str = "") -> Identifier:
    """Return an identifier in its one form. `hint` is the country it belongs to ("" unknown). Never raises."""
    return _READERS[kind](text, hint)


__all__ = [
    "Identifier",
    "IdentifierComparison",
    "IdentifierKind",
    "Sameness",
    "check_digit",
    "compare_identifiers",
    "identify",
    "sidecode",
]
