"""The calendars of the partner states, for the clocks of our own requests."""

import shutil
from datetime import date, timedelta

import pytest

from schakel.law import LawPackError, load, partner, partner_clock
from schakel.law.load import PACKS
from schakel.law.tests.test_packs import easter
from schakel.rules.clocks import OwnRequest, mirror
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import at

COUNTRIES = sorted(path.stem.upper() for path in (PACKS / "calendars").glob("*.yaml"))
PARTNERS = """
AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NO PL PT RO SE SI SK
"""
EASTER_MONDAY = {"AT", "BE", "CZ", "DE", "DK", "FR", "HR", "HU", "IT", "LI", "LU", "NO", "PL", "SE", "SI", "SK"}


def test_every_partner_in_the_union_and_schengen_has_a_calendar():
    assert PARTNERS.split() == COUNTRIES


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_calendar_knows_six_years_and_their_fixed_days(country):
    days = partner(country)
    assert (days.known_from, days.known_until) == (date(2025, 1, 1), date(2030, 12, 31))
    assert days.verification == "computed, unverified"
    for year in range(2025, 2031):
        assert {date(year, 1, 1), date(year, 12, 25)} <= days.calendar.holidays
        assert 4 <= sum(day.year == year for day in days.calendar.holidays) <= 20


@pytest.mark.parametrize("country", sorted(EASTER_MONDAY))
def test_easter_monday_is_where_the_almanac_has_it(country):
    days = partner(country).calendar.holidays
    assert all(easter(year) + timedelta(days=1) in days for year in range(2025, 2031))


@pytest.mark.parametrize(
    ("country", "day"), [("BE", "07-21"), ("DE", "10-03"), ("FR", "07-14"), ("PL", "11-11"), ("NO", "05-17")]
)
def test_a_national_day_is_in_the_list(country, day):
    assert date.fromisoformat(f"2027-{day}") in partner(country).calendar.holidays


def test_zones_are_those_of_the_capitals():
    assert {country: str(partner(country).calendar.zone) for country in ("PT", "FI", "CY", "IS", "NO")} == {
        "PT": "Europe/Lisbon",
        "FI": "Europe/Helsinki",
        "CY": "Asia/Nicosia",
        "IS": "Atlantic/Reykjavik",
        "NO": "Europe/Oslo",
    }


def test_lower_case_codes_are_codes_too():
    assert partner("be") == partner("BE")


@pytest.mark.parametrize("code", ["", "../nl", "B E", "ñl"])
def test_what_is_no_code_is_refused(code):
    with pytest.raises(LawPackError, match="is no country code"):
        partner(code)


def test_a_country_without_calendar_is_named():
    with pytest.raises(LawPackError, match=r"^calendars/us\.yaml: this file of the law pack is missing"):
        partner("US")


FAULTS = [
    ("country: BE", "country: NL", 'line 3, country: expected BE, as the file says; found "NL"'),
    (
        "  2025-01-01:",
        "  2024-01-01:",
        "line 11, holidays.2024-01-01: outside the years from 2025-01-01 until 2030-12-31",
    ),
    ("  2025-01-01:", "  new year:", "line 11, holidays.new year: expected a date written as 2026-04-06"),
    ("  2025-04-20:", "  2025-01-01:", "line 12: the key"),
    ("zone: Europe/Brussels", "zone: Europe/Brussel", "expected a time zone such as Europe/Amsterdam"),
]


@pytest.mark.parametrize(("old", "new", "message"), FAULTS)
def test_a_fault_in_a_calendar_names_file_line_and_day(tmp_path, old, new, message):
    shutil.copytree(PACKS / "calendars", tmp_path / "calendars")
    path = tmp_path / "calendars" / "be.yaml"
    text = path.read_text(encoding="utf-8")
    if old not in text:
        pytest.skip("another year of the library")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LawPackError) as caught:
        partner("BE", tmp_path)
    assert message in str(caught.value)


def test_a_calendar_without_days_is_refused(tmp_path):
    shutil.copytree(PACKS / "calendars", tmp_path / "calendars")
    path = tmp_path / "calendars" / "be.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("holidays:\n")] + "holidays: {}\n", encoding="utf-8")
    with pytest.raises(LawPackError, match="expected dates with what they are"):
        partner("BE", tmp_path)


def test_our_request_to_belgium_runs_under_belgian_holidays():
    law = partner_clock(load("nl"), "BE")
    own = OwnRequest("o", at("2026-07-17T12:00+02:00"), at("2026-07-17T12:00+02:00"), (ev.Asked(1),), urgent=False)
    found = mirror(own, (), law, at("2026-07-17T13:00+02:00")).clock
    assert found.due_strict == at("2026-07-24T12:00+02:00")
    own = OwnRequest("o", at("2026-07-14T12:00+02:00"), at("2026-07-14T12:00+02:00"), (ev.Asked(1),), urgent=False)
    assert mirror(own, (), law, at("2026-07-17T13:00+02:00")).clock.due_legal == at("2026-07-23T00:00+02:00")


def test_a_delay_that_a_partner_tells_of_counts_whatever_it_is_about():
    law = partner_clock(load("nl"), "BE")
    own = OwnRequest("o", at("17:40"), at("17:45"), (ev.Asked(1),), urgent=True)
    story = [
        ev.AuthorisationAsked(id="a", at=at("18:00"), authorisation="a", items=frozenset({1}), kind="any"),
        ev.DelayNoticeSent(
            id="n", at=at("18:00"), authorisation="a", expected=timedelta(days=2), reason="A judge decides"
        ),
    ]
    assert mirror(own, story, law, at("7 12:00")).reminders == ()
