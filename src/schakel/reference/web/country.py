"""One country in first form: what is known of it, from where, since when, and whether somebody checked it. No score."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from schakel.reference import queries, service, typed, words
from schakel.reference.facts import CategoryFact, Channel, Instrument, Network, Row, Status
from schakel.reference.models import Country as CountryRow
from schakel.reference.web.gate import REFERENCE, gate
from schakel.rules.transfer import CountryCategory
from schakel.text import Text
from schakel.ui.pages import page
from schakel.ui.slots import slots

ABOUT = ("channels", "networks", "lo_postings", "missions", "prum_dna_matches_nl")
EUROPEAN = (service.EU, service.SCHENGEN)


@dataclass(frozen=True, slots=True)
class Applies:
    """Something that applies to the country, and why: its code, or the status it holds."""

    what: Channel | Network | Instrument
    why: str


@dataclass(frozen=True, slots=True)
class CountryView:
    """Everything the page draws. `there` is the time on the wall in the capital, None when we have no zone."""

    row: CountryRow
    name: Text
    category: CategoryFact
    in_words: Text
    there: datetime | None
    statuses: tuple[Status, ...]
    instruments: tuple[Applies, ...]
    channels: tuple[Applies, ...]
    networks: tuple[Applies, ...]
    posts: tuple[Row, ...]
    missions: tuple[Row, ...]
    dna: tuple[Row, ...]


def view(code: str, now: datetime, on: date) -> CountryView | None:
    """Return what is known of a country on a day, None when there is none. Four queries."""
    row = CountryRow.objects.filter(iso2=code, ended_on=None).first()
    if row is None:
        return None
    found = queries.statuses(code, on)
    held = frozenset(status.key for status in found if status.held)
    rows = queries.rows(*ABOUT)
    category = _category(code, found)

    def of(name: str, column: str) -> tuple[Row, ...]:
        return tuple(one for one in rows if one.list == name and one.attribute(column) == row.iso3)

    return CountryView(
        row,
        Text(row.name_en, row.name_nl),
        category,
        words.CATEGORIES[category.category],
        _wall(now, row.zone),
        found,
        _applying(queries.instruments(), row.iso3, held),
        _applying(tuple(typed.channel(one) for one in rows if one.list == "channels"), row.iso3, held),
        _applying(tuple(typed.network(one) for one in rows if one.list == "networks"), row.iso3, held),
        of("lo_postings", "country_iso3"),
        of("missions", "country_iso3"),
        of("prum_dna_matches_nl", "iso3"),
    )


def _wall(now: datetime, zone: str) -> datetime | None:
    """Return the time on the wall there, without a zone so that no page turns it back into ours."""
    return now.astimezone(ZoneInfo(zone)).replace(tzinfo=None) if zone else None


def _applying(
    all_of: tuple[Channel, ...] | tuple[Network, ...] | tuple[Instrument, ...], iso3: str, held: frozenset[str]
) -> tuple[Applies, ...]:
    return tuple(Applies(one, why) for one in all_of if (why := one.applies.by(iso3, held)))


def _category(code: str, found: tuple[Status, ...]) -> CategoryFact:
    """The same answer as service.category_fact, from the statuses that are here already."""
    return service.category_from(code, tuple(one for one in found if one.key in EUROPEAN), known=True)


@require_GET
@page
def country_page(request: HttpRequest, country_code: str) -> HttpResponse:
    """Show one country; reading it is not recorded, see service.py."""
    gate.require(request, REFERENCE)
    now = slots.clock()
    found = view(country_code, now, now.astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date())
    if found is None:
        raise Http404
    return render(
        request, "reference/country.html", {"country": found, "own": found.category.category is CountryCategory.OWN}
    )
