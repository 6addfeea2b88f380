"""Every read of the reference data. All of it is public, so nobody's view is narrower than another's."""

from collections.abc import Iterable, Mapping
from datetime import date

from schakel.reference import facts
from schakel.reference.columns import COLUMNS
from schakel.reference.dates import in_force
from schakel.reference.marks import mark
from schakel.reference.models import Country, CountryStatus, Fact, Instrument, ListRow
from schakel.text import Text


def countries(codes: Iterable[str] | None = None) -> Mapping[str, facts.Country]:
    """Return countries by two-letter code: those asked for that exist, or all. One query, in the order of the codes."""
    found = Country.objects.filter(ended_on=None).order_by("iso2")
    if codes is not None:
        found = found.filter(iso2__in=set(codes))
    return {row.iso2: country(row) for row in found}


def country(row: Country) -> facts.Country:
    """Return one country."""
    return facts.Country(row.iso2, row.iso3, Text(row.name_en, row.name_nl), row.zone)


def statuses(code: str, on: date, keys: Iterable[str] = ()) -> tuple[facts.Status, ...]:
    """Return what is said of a country and holds on a day, by key; all keys when none is named. One query."""
    iso3 = Country.objects.filter(iso2=code, ended_on=None).values("iso3")
    found = CountryStatus.objects.filter(iso3__in=iso3, ended_on=None)
    if keys:
        found = found.filter(key__in=keys)
    return tuple(status(row) for row in found.order_by("key", "id") if in_force(row.since, row.until, on))


def status(row: CountryStatus) -> facts.Status:
    """Return one statement."""
    checked = mark(row.verification).checked
    return facts.Status(row.key, row.value, row.since, row.until, row.note, row.source, checked, row.verification)


def instruments() -> tuple[facts.Instrument, ...]:
    """Return every instrument in the order of the file. One query."""
    return tuple(instrument(row) for row in Instrument.objects.filter(ended_on=None).order_by("place"))


def instrument(row: Instrument) -> facts.Instrument:
    """Return one instrument."""
    return facts.Instrument(
        row.code,
        Text(row.name_en, row.name_nl),
        row.kind,
        row.parties,
        row.signed,
        row.in_force,
        row.status,
        row.covers,
        row.reference,
        reach(row.by_country, row.by_status),
        proof(row),
    )


def rows(*codes: str) -> tuple[facts.Row, ...]:
    """Return the rows of lists in the order of their files. One query."""
    found = ListRow.objects.filter(list__in=codes, ended_on=None).order_by("list", "place")
    return tuple(row(one) for one in found)


def row(one: ListRow) -> facts.Row:
    """Return one row with its columns in the order of the file."""
    held = one.attributes
    ordered = tuple((name, str(held[name])) for name in COLUMNS[one.list] if name in held)
    return facts.Row(
        one.list, one.code, Text(one.name_en or one.name_nl, one.name_nl or one.name_en), ordered, proof(one)
    )


def proof(one: Fact) -> facts.Proof:
    """Return where a fact comes from."""
    return facts.Proof(one.source, one.verification, mark(one.verification))


def reach(by_country: str, by_status: str) -> facts.Reach:
    """Return to whom something applies."""
    return facts.Reach(frozenset(by_country.split()), frozenset(by_status.split()))
