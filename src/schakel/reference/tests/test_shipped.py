"""The files that come with the product: loaded whole, marked, and about no person."""

import csv
import re

import pytest

from schakel.reference import queries
from schakel.reference.columns import COLUMNS, WORDS
from schakel.reference.lists import COUNTRIES, EVERY, FILES, INSTRUMENTS, LISTS, STATUSES, ZONES
from schakel.reference.loading.build import code
from schakel.reference.loading.files import DATA
from schakel.reference.marks import Mark, mark
from schakel.reference.models import Country, CountryStatus, Instrument, ListRow

ROWS = {
    "countries.csv": 250, "country_status.csv": 850, "treaties.csv": 30, "channels.csv": 13,
    "cooperation_types.csv": 28, "empact_priorities.csv": 17, "indicator_catalogue.csv": 19, "ladder_levels.csv": 8,
    "lo_postings.csv": 23, "missions.csv": 20, "networks.csv": 28, "phenomena.csv": 24, "security_agenda.csv": 11,
    "security_strategy_action_lines.csv": 12, "sign_off_tiers.csv": 6, "weighing_questions.csv": 40,
    "weighing_triggers.csv": 21, "prum_dna_matches_nl.csv": 49, "barrier_model.csv": 54, "capital_zones.csv": 92,
}  # fmt: skip


def sheet(name):
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return [{column: cell.strip() for column, cell in row.items()} for row in csv.DictReader(stream)]


def test_every_file_of_the_folder_is_known_and_every_known_file_is_there():
    assert {path.name for path in DATA.glob("*.csv")} == set(FILES) == set(ROWS)


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_file_has_as_many_rows_as_when_it_was_taken_over(name):
    assert len(sheet(name)) == ROWS[name]


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_row_and_every_column_of_a_list_is_in_the_database(name):
    spec = LISTS[name]
    loaded = {row.code: row for row in ListRow.objects.filter(list=name, ended_on=None)}
    rows = sheet(spec.file)
    assert len(loaded) == len(rows)
    for place, cells in enumerate(rows):
        found = loaded[code(spec, cells)]
        said = found.attributes | {"source": found.source, "verification": found.verification}
        said |= {spec.name_en: found.name_en, spec.name_nl: found.name_nl}
        if len(spec.key) == 1:
            said[spec.key[0]] = found.code
        said.pop("", None)
        assert (said, found.place) == (cells, place)


@pytest.mark.django_db
def test_every_country_with_its_names_and_zone_is_in_the_database():
    zones = {row["iso2"]: row for row in sheet(ZONES)}
    for cells in sheet(COUNTRIES.file):
        found = Country.objects.get(iso3=cells["iso3"], ended_on=None)
        assert {name: getattr(found, name) for name in cells} == cells
        zone = zones.pop(cells["iso2"], {"zone": "", "source": ""})
        assert (found.zone, found.zone_source) == (zone["zone"], zone["source"])
    assert zones == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("spec", "model", "renamed"), [(STATUSES, CountryStatus, {"status_key": "key"}), (INSTRUMENTS, Instrument, {})]
)
def test_every_statement_and_every_instrument_is_in_the_database(spec, model, renamed):
    columns = COLUMNS[spec.code]
    names = [renamed.get(column, column) for column in columns]
    rows = [tuple(cells[column] for column in columns) for cells in sheet(spec.file)]
    assert sorted(model.objects.filter(ended_on=None).values_list(*names)) == sorted(rows)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_every_row_has_a_source_and_says_how_far_it_was_checked(name):
    for row in sheet(EVERY[name].file):
        assert row["source"]
        assert row["verification"]


@pytest.mark.django_db
def test_what_comes_from_memory_is_marked_as_unchecked():
    rows = queries.rows(*LISTS)
    assert len(rows) == ListRow.objects.filter(ended_on=None).count()
    for row in rows:
        assert row.proof.checked is row.proof.verification.startswith("verified")
        assert not (row.proof.checked and row.proof.verification.startswith("memory"))
    assert {row.proof.mark for row in rows} == set(Mark)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("verified", Mark.VERIFIED),
        ("verified (secondary source, old)", Mark.VERIFIED),
        ("Partly verified", Mark.PARTLY),
        ("derived, count verified", Mark.DERIVED),
        ("memory, count verified", Mark.MEMORY),
        ("own design", Mark.DESIGN),
        ("not marked", Mark.UNMARKED),
        ("", Mark.UNMARKED),
        ("unverified", Mark.UNMARKED),
        ("not verified", Mark.UNMARKED),
    ],
)
def test_only_what_begins_with_verified_counts_as_checked(said, meant):
    assert mark(said) is meant
    assert meant.checked is (meant is Mark.VERIFIED)


PERSONAL_COLUMNS = re.compile(r"officer|person(?!al_data)|surname|first_name|phone|mail|contact")
PERSONAL = {
    "a mail address": re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.]+"),
    "a telephone number": re.compile(r"\+\d{2}[\d ()-]{7,}"),
    "a title before a name": re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|dhr|mevr|mevrouw|meneer|Herr|Frau)\.? [A-Z]"),
    "initials and a name": re.compile(r"(?<![A-Za-z.])[A-Z]\. ?(?:[A-Z]\. ?)*(?:(?:van|de|der|den) )*[A-Z][a-z]{2,}"),
    "authors": re.compile(r"\bet al\b"),
}


@pytest.mark.parametrize("name", sorted(ROWS))
def test_no_person_is_named_in_a_file(name):
    rows = sheet(name)
    assert not [column for column in rows[0] if PERSONAL_COLUMNS.search(column)]
    for number, row in enumerate(rows, 2):
        for column, cell in row.items():
            for what, pattern in PERSONAL.items():
                assert not pattern.search(cell.replace("U.S.", "US")), (
                    f"{name}, row {number}, column {column} holds {what}: {cell}"
                )


def test_the_search_for_persons_would_find_one():
    for text in (
        "ask j.jansen@example.org",
        "+31 6 1234 5678",
        "Mr. Jansen",
        "M. Dekveld",
        "P. van der Berg",
        "X et al.",
    ):
        assert any(pattern.search(text) for pattern in PERSONAL.values()), text


def test_every_column_on_a_page_has_words_in_both_languages():
    for name, columns in COLUMNS.items():
        for column in set(columns) - set(EVERY[name].fixed):
            assert WORDS[column].en, column
            assert WORDS[column].nl, column
    for spec in EVERY.values():
        assert all((spec.name.en, spec.name.nl, spec.about.en, spec.about.nl))


def test_every_country_and_status_that_an_instrument_channel_or_network_names_exists():
    known = {row["iso3"] for row in sheet(COUNTRIES.file)}
    keys = {row["status_key"] for row in sheet(STATUSES.file)}
    for name in ("treaties", "channels", "networks"):
        for row in sheet(f"{name}.csv"):
            assert set(row["by_country"].split()) <= known, row
            assert set(row["by_status"].split()) <= keys, row
    for name in ("lo_postings", "missions"):
        assert {row["country_iso3"] for row in sheet(f"{name}.csv")} - {""} <= known
    assert {row["iso3"] for row in sheet("prum_dna_matches_nl.csv")} <= known


def test_every_code_that_a_theme_names_is_in_the_list_it_points_to():
    priorities = {row["code"] for row in sheet("empact_priorities.csv") if row["cycle"] == "2026-2029"}
    lines = {row["no"] for row in sheet("security_strategy_action_lines.csv")}
    for row in sheet("phenomena.csv"):
        assert {row["empact_2026_2029"]} - {""} <= priorities
        assert {row["action_lines"]} - {""} <= lines
