"""The public face of reference: countries, and on which side of the transfer gate they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from schakel.reference.dates import in_force
from schakel.reference.models import Country as CountryRow
from schakel.reference.models import CountryStatus
from schakel.rules.transfer import CountryCategory
from schakel.text import Text

EU = "eu_member"
SCHENGEN = "schengen_full_member"
NO_STATUS = "country_status.csv names it as neither EU member nor Schengen state on this day"
OWN_SOURCE = "the setting SCHAKEL_COUNTRY"
SOURCE_UNKNOWN = "no country with this code"


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 codes, its name in both languages, the IANA time zone of its capital ("" if unknown)."""

    code: str
    iso3: str
    name: Text
    zone: str


@dataclass(frozen=True, slots=True)
class Status:
    """A statement about a country that holds on some day; `verified` False when it comes from memory alone."""

    key: str
    value: str
    since: str
    until: str
    note: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class CategoryFact:
    """A country's category for the transfer gate, where that comes from, and whether somebody checked it."""

    category: CountryCategory
    source: str
    verified: bool


def country(code: str) -> Country | None:
    """Return the country with this two-letter code, or None. One query."""
    return countries([code]).get(code)


def countries(codes: Iterable[str] | None = None) -> Mapping[str, Country]:
    """Return countries by two-letter code: those asked for that exist, or all. One query, in the order of the codes."""
    found = CountryRow.objects.order_by("iso2")
    if codes is not None:
        found = found.filter(iso2__in=set(codes))
    return {row.iso2: Country(row.iso2, row.iso3, Text(row.name_en, row.name_nl), row.zone) for row in found}


def statuses(code: str, on: date, *keys: str) -> tuple[Status, ...]:
    """Return what is said of a country and holds on a day, by key; all keys when none is named. One query."""
    found = CountryStatus.objects.filter(iso3__in=CountryRow.objects.filter(iso2=code).values("iso3"))
    if keys:
        found = found.filter(key__in=keys)
    return tuple(_status(row) for row in found.order_by("key", "id") if in_force(row.since, row.until, on))


def category(code: str, on: date) -> CountryCategory:
    """Return a country's category for the transfer gate on a day."""
    return category_fact(code, on).category


def category_fact(code: str, on: date) -> CategoryFact:
    """Return the category with its source: a member of the EU or of Schengen on that day, else outside. Two queries.

    A code we do not know is UNKNOWN, and unverified like everything that comes from memory.
    """
    if code == settings.SCHAKEL_COUNTRY:
        return CategoryFact(CountryCategory.OWN, OWN_SOURCE, verified=True)
    found = sorted(statuses(code, on, EU, SCHENGEN), key=lambda status: (not status.verified, status.key))
    if found:
        return CategoryFact(CountryCategory.EU_SCHENGEN, found[0].source, found[0].verified)
    if CountryRow.objects.filter(iso2=code).exists():
        return CategoryFact(CountryCategory.OUTSIDE, NO_STATUS, verified=False)
    return CategoryFact(CountryCategory.UNKNOWN, SOURCE_UNKNOWN, verified=False)


def _status(row: CountryStatus) -> Status:
    verified = row.verification.startswith("verified")
    return Status(row.key, row.value, row.since, row.until, row.note, row.source, verified)
