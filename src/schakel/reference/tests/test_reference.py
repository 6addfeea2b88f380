"""Countries and what they are."""

import csv
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from schakel.reference import service
from schakel.reference.dates import begins, ends, in_force
from schakel.reference.loading.files import DATA
from schakel.reference.models import Country, CountryStatus
from schakel.rules.transfer import CountryCategory

TODAY = date(2026, 6, 1)
pytestmark = pytest.mark.django_db


def test_the_application_itself_cannot_change_a_fact():
    from django.db import ProgrammingError

    with pytest.raises(ProgrammingError, match="permission denied"):
        Country.objects.all().delete()


def test_a_country_has_its_name_in_both_languages_and_the_zone_of_its_capital(django_assert_num_queries):
    with django_assert_num_queries(1):
        found = service.country("DE")
    assert found is not None
    assert (found.name.en, found.name.nl, found.iso3, found.zone) == ("Germany", "Duitsland", "DEU", "Europe/Berlin")


@pytest.mark.parametrize("code", ["", "ZZ", "de", "DEU", "'; --"])
def test_a_code_that_is_none_gives_no_country(code):
    assert service.country(code) is None


def test_several_countries_cost_one_query_and_unknown_codes_are_left_out(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert list(service.countries(["NL", "BE", "ZZ"])) == ["BE", "NL"]
    with django_assert_num_queries(1):
        assert len(service.countries()) == 250


def test_every_zone_is_a_zone_and_names_its_source():
    with (DATA / "capital_zones.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    known = service.countries()
    assert all(row["iso2"] in known and row["source"] and ZoneInfo(row["zone"]) for row in rows)


def test_every_eu_and_schengen_state_has_a_zone():
    members = CountryStatus.objects.filter(key__in=[service.EU, service.SCHENGEN]).values("iso3")
    assert not Country.objects.filter(iso3__in=members, zone="").exists()


@pytest.mark.parametrize("code", ["BE", "DE", "IE", "CY", "NO", "IS", "CH", "LI"])
def test_eu_and_schengen_associated_states_are_inside(code):
    assert service.category(code, TODAY) is CountryCategory.EU_SCHENGEN


@pytest.mark.parametrize("code", ["GB", "US", "TR", "MA", "CW", "AW", "XK", "RU", "UA"])
def test_everybody_else_is_outside_the_kingdoms_islands_too(code):
    assert service.category(code, TODAY) is CountryCategory.OUTSIDE


@pytest.mark.parametrize("code", ["ZZ", "", "be"])
def test_a_code_we_do_not_know_is_unknown_never_outside_or_inside(code):
    assert service.category(code, TODAY) is CountryCategory.UNKNOWN


def test_our_own_country_is_our_own():
    assert service.category("NL", TODAY) is CountryCategory.OWN


def test_a_category_names_its_source_and_says_that_memory_is_not_verified():
    fact = service.category_fact("BE", TODAY)
    assert fact.source == "common knowledge; EU membership list"
    assert fact.verified is False


def test_a_category_costs_at_most_two_queries(django_assert_max_num_queries):
    for code in ("BE", "US", "ZZ", "NL"):
        with django_assert_max_num_queries(2):
            service.category_fact(code, TODAY)


@pytest.mark.parametrize(
    ("on", "held"), [(date(2021, 6, 27), 0), (date(2021, 6, 28), 1), (date(2031, 12, 31), 1), (date(2032, 1, 1), 0)]
)
def test_the_british_adequacy_decision_holds_from_its_day_to_the_end_of_its_month(on, held):
    found = service.statuses("GB", on, "led_adequacy_decision")
    assert len(found) == held
    assert all(status.verified for status in found)


@pytest.mark.parametrize(
    ("given", "first", "after"),
    [
        ("", None, None),
        ("2016", date(2016, 1, 1), date(2017, 1, 1)),
        ("2019-04", date(2019, 4, 1), date(2019, 5, 1)),
        ("2031-12", date(2031, 12, 1), date(2032, 1, 1)),
        ("2022-03-16", date(2022, 3, 16), date(2022, 3, 16)),
        ("2024 (new or re-appointed)", date(2024, 1, 1), date(2025, 1, 1)),
    ],
)
def test_dates_are_read_as_the_source_gives_them(given, first, after):
    assert begins(given) == first
    assert ends(given) == after


def test_a_statement_without_dates_always_held():
    assert in_force("", "", date(1900, 1, 1))
