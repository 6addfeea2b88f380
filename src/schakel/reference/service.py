"""The public face of reference: countries and what is known of them, themes, channels, networks, instruments, levels.

Reading this is not recorded in the books: it is published, concerns no person, and says nothing of a case. What
somebody looks at here would itself be a trace of a case, so not keeping it is the careful choice.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.conf import settings

from schakel.reference import queries, typed
from schakel.reference.facts import (
    CategoryFact,
    Channel,
    Country,
    Instrument,
    Level,
    Network,
    Proof,
    Reach,
    Row,
    Status,
    Theme,
)
from schakel.reference.marks import Mark
from schakel.reference.models import Country as CountryRow
from schakel.rules.transfer import CountryCategory

__all__ = [
    "CategoryFact", "Channel", "Country", "Instrument", "Level", "Mark", "Network", "Proof", "Reach", "Row", "Status",
    "Theme", "category", "category_fact", "category_from", "channels", "countries", "country", "instruments",
    "instruments_of", "levels", "networks", "statuses", "theme", "themes",
]  # fmt: skip

EU = "eu_member"
SCHENGEN = "schengen_full_member"
NO_STATUS = "country_status.csv names it as neither EU member nor Schengen state on this day"
OWN_SOURCE = "the setting SCHAKEL_COUNTRY"
SOURCE_UNKNOWN = "no country with this code"


def country(code: str) -> Country | None:
    """Return the country with this two-letter code, or None. One query."""
    return queries.countries([code]).get(code)


def countries(codes: Iterable[str] | None = None) -> Mapping[str, Country]:
    """Return countries by two-letter code: those asked for that exist, or all. One query, in the order of the codes."""
    return queries.countries(codes)


def statuses(code: str, on: date, *keys: str) -> tuple[Status, ...]:
    """Return what is said of a country and holds on a day, by key; all keys when none is named. One query."""
    return queries.statuses(code, on, keys)


def category(code: str, on: date) -> CountryCategory:
    """Return a country's category for the transfer gate on a day."""
    return category_fact(code, on).category


def category_fact(code: str, on: date) -> CategoryFact:
    """Return the category with its source: a member of the EU or of Schengen on that day, else outside. Two queries.

    A code we do not know is UNKNOWN, and unverified like everything that comes from memory.
    """
    found = statuses(code, on, EU, SCHENGEN) if code != settings.SCHAKEL_COUNTRY else ()
    known = bool(found) or CountryRow.objects.filter(iso2=code, ended_on=None).exists()
    return category_from(code, found, known=known)


def category_from(code: str, european: tuple[Status, ...], *, known: bool) -> CategoryFact:
    """Return the category of a country of which these statuses in the EU and Schengen hold. No query."""
    if code == settings.SCHAKEL_COUNTRY:
        return CategoryFact(CountryCategory.OWN, OWN_SOURCE, verified=True)
    found = sorted(european, key=lambda status: (not status.verified, status.key))
    if found:
        return CategoryFact(CountryCategory.EU_SCHENGEN, found[0].source, found[0].verified)
    if known:
        return CategoryFact(CountryCategory.OUTSIDE, NO_STATUS, verified=False)
    return CategoryFact(CountryCategory.UNKNOWN, SOURCE_UNKNOWN, verified=False)


def themes() -> tuple[Theme, ...]:
    """Return the phenomena in the order of the list. One query."""
    return typed.listed("phenomena", typed.theme)


def theme(code: str) -> Theme | None:
    """Return one phenomenon by its code ("PH02"), or None. One query."""
    return next((one for one in themes() if one.code == code), None)


def channels() -> tuple[Channel, ...]:
    """Return the channels in the order of the list. One query."""
    return typed.listed("channels", typed.channel)


def networks() -> tuple[Network, ...]:
    """Return the networks in the order of the list. One query."""
    return typed.listed("networks", typed.network)


def levels() -> tuple[Level, ...]:
    """Return the levels of cooperation, the lowest first. One query."""
    return typed.listed("ladder_levels", typed.level)


def instruments() -> tuple[Instrument, ...]:
    """Return every treaty and other instrument. One query."""
    return queries.instruments()


def instruments_of(code: str, on: date) -> tuple[Instrument, ...]:
    """Return the instruments to which a country is a party on a day, by name or by a status it holds. Three queries.

    Whether they are in force is what `in_force` and `status` of each say: the files give that in words.
    """
    found = country(code)
    if found is None:
        return ()
    held = frozenset(status.key for status in statuses(code, on) if status.held)
    return tuple(one for one in instruments() if one.applies.by(found.iso3, held))
