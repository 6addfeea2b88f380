"""An identifier in its one form, and how two of them relate."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class IdentifierKind(StrEnum):
    """Kinds of identifiers. The values are those of subjects and references in messages."""

    PLATE = "plate"
    VIN = "vin"
    PHONE = "phone"
    IMEI = "imei"
    DOCUMENT = "document"
    PERSON_NUMBER = "person-number"
    IBAN = "iban"
    EMAIL = "email"
    CRYPTO = "crypto"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier made ready.

    `canonical` is its one form ("" when nothing is left), `country` an ISO code or "". `valid` is whether its check
    digit or form holds, None when nothing can be checked. `note` says so in words. `loose` is a form in which
    look-alikes are equal: for finding candidates only.
    """

    kind: IdentifierKind
    canonical: str
    valid: bool | None
    note: Text
    country: str = ""
    loose: str = ""
    written: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys under which it is stored and looked up: its one form (=) and its loose form (~)."""
        forms = (("=", self.canonical if MASK not in self.canonical else ""), ("~", self.loose))
        return frozenset(f"{self.kind}{sign}{value}" for sign, value in forms if len(value) >= SHORTEST)


MASK = "*"
"""Stands for a sign of an account number that is not shown."""
SHORTEST = 3
"""Signs an identifier needs before others are sought by it."""


class Sameness(StrEnum):
    """How two identifiers relate. "possible" means that a person must look: it never makes a hit by itself."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class IdentifierComparison:
    """How two identifiers relate, and why."""

    sameness: Sameness
    reason: Text


KINDS = {
    IdentifierKind.PLATE: Text("plate", "kenteken"),
    IdentifierKind.VIN: Text("chassis number", "chassisnummer"),
    IdentifierKind.PHONE: Text("telephone number", "telefoonnummer"),
    IdentifierKind.IMEI: Text("IMEI number", "IMEI-nummer"),
    IdentifierKind.DOCUMENT: Text("document number", "documentnummer"),
    IdentifierKind.PERSON_NUMBER: Text("personal number", "persoonsnummer"),
    IdentifierKind.IBAN: Text("account number", "rekeningnummer"),
    IdentifierKind.EMAIL: Text("e-mail address", "e-mailadres"),
    IdentifierKind.CRYPTO: Text("crypto address", "cryptoadres"),
    IdentifierKind.REFERENCE: Text("reference", "kenmerk"),
}

UNCHECKED = Text("There is nothing in it that can be checked", "Er zit niets in dat te controleren is")
EMPTY = Text("Nothing is left of it: no letters or digits", "Er blijft niets van over: geen letters of cijfers")
CHECK_HOLDS = Text("Its check digit holds", "Het controlecijfer klopt")
CHECK_FAILS = Text(
    "Its check digit does not hold: kept as written", "Het controlecijfer klopt niet: bewaard zoals geschreven"
)
FORM_FAILS = Text(
    "It has not the form of one: kept as written", "Het heeft er de vorm niet van: bewaard zoals geschreven"
)
FORM_HOLDS = Text("It has the right form", "De vorm klopt")
