"""What a request is about: eight kinds of subject, each with the fields one types, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class SubjectKind(StrEnum):
    """Every kind of subject a request may name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    VEHICLE = "vehicle"
    DOCUMENT = "document"
    PHONE = "phone"
    ACCOUNT = "account"
    PLACE = "place"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to type: its name in forms and storage, its words, and whether a subject is nothing without it."""

    name: str
    text: Text
    needed: bool = False


KINDS: Mapping[SubjectKind, Text] = {
    SubjectKind.PERSON: Text("person", "persoon"),
    SubjectKind.ORGANISATION: Text("organisation", "organisatie"),
    SubjectKind.VEHICLE: Text("vehicle", "voertuig"),
    SubjectKind.DOCUMENT: Text("document", "document"),
    SubjectKind.PHONE: Text("phone number", "telefoonnummer"),
    SubjectKind.ACCOUNT: Text("account", "rekening"),
    SubjectKind.PLACE: Text("place", "plaats"),
    SubjectKind.OBJECT: Text("object", "voorwerp"),
}
COUNTRY = Field("country", Text("Country (two letters)", "Land (twee letters)"))
FIELDS: Mapping[SubjectKind, tuple[Field, ...]] = {
    SubjectKind.PERSON: (
        Field("name", Text("Name as written", "Naam zoals geschreven"), needed=True),
        Field("birth_date", Text("Date of birth, as far as known", "Geboortedatum, voor zover bekend")),
        Field("nationality", Text("Nationality (two letters)", "Nationaliteit (twee letters)")),
    ),
    SubjectKind.ORGANISATION: (
        Field("name", Text("Name as written", "Naam zoals geschreven"), needed=True),
        Field("number", Text("Registration number", "Registratienummer")),
        COUNTRY,
    ),
    SubjectKind.VEHICLE: (
        Field("plate", Text("Registration plate", "Kenteken"), needed=True),
        COUNTRY,
        Field("vin", Text("Chassis number", "Chassisnummer")),
        Field("make", Text("Make and model", "Merk en model")),
    ),
    SubjectKind.DOCUMENT: (
        Field("number", Text("Number", "Nummer"), needed=True),
        Field("type", Text("Type", "Soort")),
        COUNTRY,
    ),
    SubjectKind.PHONE: (
        Field("number", Text("Number with country code", "Nummer met landcode"), needed=True),
        Field("imei", Text("IMEI", "IMEI")),
    ),
    SubjectKind.ACCOUNT: (
        Field("number", Text("IBAN or other number", "IBAN of ander nummer"), needed=True),
        Field("bank", Text("Bank or service", "Bank of dienst")),
    ),
    SubjectKind.PLACE: (
        Field("address", Text("Address or description", "Adres of omschrijving"), needed=True),
        Field("city", Text("Town", "Plaats")),
        COUNTRY,
    ),
    SubjectKind.OBJECT: (
        Field("description", Text("What it is", "Wat het is"), needed=True),
        Field("number", Text("Serial or other number", "Serie- of ander nummer")),
    ),
}


def label(kind: SubjectKind, fields: Mapping[str, str]) -> str:
    """Return how a subject is called in lists: its first field, as written."""
    return fields.get(FIELDS[kind][0].name, "")
