"""Rows of any list as a page shows them: code, name, the rest column by column, the check."""

from collections.abc import Mapping
from dataclasses import dataclass

from schakel.reference import queries
from schakel.reference.columns import COLUMNS
from schakel.reference.facts import Proof, Row
from schakel.reference.lists import COUNTRIES, INSTRUMENTS, STATUSES, ListSpec
from schakel.reference.marks import WORDS
from schakel.reference.models import Country, CountryStatus, Instrument
from schakel.reference.words import status
from schakel.text import Text

OF_COUNTRY = ("country_iso3", "iso3")
SEVERAL = "by_country"


@dataclass(frozen=True, slots=True)
class Shown:
    """One row ready to draw. `country` is the two-letter code of the country it is about, "" for none."""

    code: str
    name: Text
    fields: tuple[tuple[str, str], ...]
    proof: Proof
    country: str = ""

    def said(self) -> tuple[str, ...]:
        """Everything somebody may look for."""
        fields = (value for _, value in self.fields)
        mark = WORDS[self.proof.mark]
        return (self.code, self.name.en, self.name.nl, *fields, self.proof.source, mark.en, mark.nl)


def shown(spec: ListSpec) -> tuple[Shown, ...]:
    """Return every row of a list. Two queries: the rows, and the names of countries."""
    names = {one.iso3: (one.code, one.name) for one in queries.countries().values()}
    if spec is COUNTRIES:
        return tuple(_country(row) for row in Country.objects.filter(ended_on=None).order_by("iso2"))
    if spec is STATUSES:
        found = CountryStatus.objects.filter(ended_on=None).order_by("place")
        return tuple(_status(row, names) for row in found)
    if spec is INSTRUMENTS:
        return tuple(_instrument(row, names) for row in Instrument.objects.filter(ended_on=None).order_by("place"))
    return tuple(_row(row, names) for row in queries.rows(spec.code))


Names = Mapping[str, tuple[str, Text]]


def _country(row: Country) -> Shown:
    fields = tuple((name, getattr(row, name)) for name in ("name_de", "name_fr", "iso3", "numeric", "zone"))
    return Shown(row.iso2, Text(row.name_en, row.name_nl), _filled(fields), queries.proof(row), row.iso2)


def _status(row: CountryStatus, names: Names) -> Shown:
    code, name = names.get(row.iso3, ("", Text(row.iso3, row.iso3)))
    key, fields = (
        status(row.key),
        tuple((column, getattr(row, column)) for column in ("value", "since", "until", "note")),
    )
    both = Text(f"{name.en}: {key.en}", f"{name.nl}: {key.nl}")
    return Shown(row.iso3, both, _filled(fields), queries.proof(row), code)


def _instrument(row: Instrument, names: Names) -> Shown:
    columns = (column for column in COLUMNS[INSTRUMENTS.code] if column not in INSTRUMENTS.fixed)
    fields = tuple((column, _named(column, getattr(row, column), names)) for column in columns)
    return Shown(row.code, Text(row.name_en, row.name_nl), _filled(fields), queries.proof(row))


def _row(row: Row, names: Names) -> Shown:
    code = next((names[value][0] for name, value in row.attributes if name in OF_COUNTRY and value in names), "")
    fields = tuple((name, _named(name, value, names)) for name, value in row.attributes if name != "country_iso3")
    return Shown(row.code, row.name, _filled(fields), row.proof, code)


def _named(column: str, value: str, names: Names) -> str:
    """Countries are shown by their two-letter codes, as everywhere on the desk."""
    if column not in {*OF_COUNTRY, SEVERAL}:
        return value
    return " ".join(names[code][0] if code in names else code for code in value.split())


def _filled(fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in fields if value)
