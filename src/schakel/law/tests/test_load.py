"""A pack with a fault is refused in words that somebody who wrote it understands."""

from datetime import date
from shutil import copytree, ignore_patterns

import pytest

from schakel.law import LawPackError, load
from schakel.law.load import PACKS

CALENDAR = "nl/calendar.yaml"
DIRECTIVE = "eu/directive-2023-977.yaml"


@pytest.fixture
def packs(tmp_path):
    """A copy of the shipped packs that a test may spoil."""
    return copytree(PACKS, tmp_path / "law", ignore=ignore_patterns("*.py", "tests", "__pycache__"))


def spoil(packs, name, old, new):
    text = (packs / name).read_text(encoding="utf-8")
    assert old in text
    (packs / name).write_text(text.replace(old, new, 1), encoding="utf-8")


FAULTS = [
    (
        CALENDAR,
        "date: 2025-01-01",
        "date: new year",
        'holidays, entry 1.date: expected a date written as 2026-04-06; found "new year"',
    ),
    (
        CALENDAR,
        "date: 2025-01-01",
        "date: 2025-01-01 10:00:00",
        "holidays, entry 1.date: expected a date written as 2026-04-06; found",
    ),
    (CALENDAR, "date: 2025-01-01", "day: 2025-01-01", "holidays, entry 1.day: unknown key; known here: date, en, nl"),
    (
        CALENDAR,
        "date: 2025-01-01, ",
        "",
        "holidays, entry 1.date: expected a date written as 2026-04-06; nothing is there",
    ),
    (
        CALENDAR,
        "date: 2025-04-18",
        "date: 2025-01-01",
        'holidays, entry 2.date: expected a date that is not in the list yet; found "2025-01-01"',
    ),
    (
        CALENDAR,
        "date: 2025-01-01",
        "date: 2024-01-01",
        "entry 1.date: expected a date from 2025-01-01 until 2030-12-31, as covers says",
    ),
    (
        CALENDAR,
        "zone: Europe/Amsterdam",
        "zone: Europe/Mokum",
        'zone: expected a time zone such as Europe/Amsterdam; found "Europe/Mokum"',
    ),
    (CALENDAR, "zone: Europe/Amsterdam", "zone: ../../etc", "zone: expected a time zone such as Europe/Amsterdam"),
    (
        CALENDAR,
        "zone: Europe/Amsterdam",
        "zone:",
        "zone: expected a time zone such as Europe/Amsterdam; nothing is there",
    ),
    (CALENDAR, "jurisdiction: nl", "jurisdiction: be", 'jurisdiction: expected nl, as the folder says; found "be"'),
    (
        CALENDAR,
        "until: 2030-12-31",
        "until: 2020-12-31",
        'covers.until: expected a date after 2025-01-01; found "2020-12-31"',
    ),
    (CALENDAR, "verification: computed", "verification: ''", 'verification: expected a text; found ""'),
    (CALENDAR, "zone:", "zone: UTC\nzone:", 'line 4: the key "zone" stands here twice'),
    (CALENDAR, "  from: 2025", "  from: [2025", "line "),
    (
        DIRECTIVE,
        "hours: 8",
        "hours: eight",
        'terms.urgent_direct.hours: expected a whole number of at least 1; found "eight"',
    ),
    (DIRECTIVE, "hours: 8", "hours: 0", 'terms.urgent_direct.hours: expected a whole number of at least 1; found "0"'),
    (DIRECTIVE, "hours: 8", "hours: yes", "terms.urgent_direct.hours: expected a whole number of at least 1"),
    (
        DIRECTIVE,
        "hours: 8",
        "hours: 8\n    days: 1",
        "terms.urgent_direct: expected either hours or days, and not both",
    ),
    (DIRECTIVE, "    days: 3\n", "", "terms.urgent_indirect: expected either hours or days, and not both"),
    (DIRECTIVE, "    article: art. 5(1)(c)\n", "", "terms.other.article: expected a text; nothing is there"),
    (
        DIRECTIVE,
        "in_force: 2024-12-12",
        "in_force: soon",
        'in_force: expected a date written as 2026-04-06; found "soon"',
    ),
    (
        DIRECTIVE,
        "instrument:",
        "law:",
        "law: unknown key; known here: instrument, in_force, source, verification, terms",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), FAULTS)
def test_a_fault_names_file_key_and_what_is_expected(packs, file, old, new, message):
    spoil(packs, file, old, new)
    with pytest.raises(LawPackError) as caught:
        load("nl", packs)
    assert str(caught.value).startswith(f"{file}, ")
    assert message in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"- a list", b"just words"])
def test_a_file_without_keys_says_which_keys_belong_there(packs, content):
    (packs / CALENDAR).write_bytes(content)
    with pytest.raises(LawPackError, match=r"calendar\.yaml, the whole file: expected the keys jurisdiction, zone"):
        load("nl", packs)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a: \x00", b"date: 2026-02-30\n", b"? [a]\n: b", b"[" * 5000])
def test_a_file_that_is_no_yaml_is_refused_by_name(packs, content):
    (packs / CALENDAR).write_bytes(content)
    with pytest.raises(LawPackError, match=r"^nl/calendar\.yaml"):
        load("nl", packs)


def test_a_holiday_list_may_not_be_empty(packs):
    text = (packs / CALENDAR).read_text(encoding="utf-8")
    (packs / CALENDAR).write_text(text[: text.index("holidays:")] + "holidays: []\n", encoding="utf-8")
    with pytest.raises(LawPackError, match="holidays: expected a list with at least one entry"):
        load("nl", packs)


@pytest.mark.parametrize("name", ["", "..", "nl/../nl", "n l", "ñl"])
def test_a_jurisdiction_is_a_name_and_no_path(name):
    with pytest.raises(LawPackError, match="is no jurisdiction"):
        load(name)


def test_a_jurisdiction_without_pack_is_named():
    with pytest.raises(LawPackError, match=r"^xx/calendar\.yaml: this file of the law pack is missing"):
        load("xx")


def test_a_changed_law_changes_the_hash_and_the_rules(packs):
    before = load("nl", packs)
    spoil(packs, CALENDAR, "  - {date: 2025-04-18", "  - {date: 2025-04-17")
    after = load("nl", packs)
    assert before.pack_hash != after.pack_hash
    assert date(2025, 4, 17) in after.calendar.holidays


def test_the_same_files_elsewhere_have_the_same_hash(packs):
    assert load("nl", packs).pack_hash == load("nl").pack_hash
