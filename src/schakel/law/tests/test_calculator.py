"""The calculator: what is typed in a form, and every fault beside its field."""

import pytest

from schakel.law import load
from schakel.law.calculator import calculate
from schakel.rules.clocks import Access, ItemState
from schakel.rules.tests.story import at

PACK = load("nl")
FIRST = {"what": "received", "at": "2026-06-05T17:45", "urgent": "on", "ground": "U2", "access": "direct, indirect"}
ASKED = [
    {"what": "question sent", "at": "2026-06-05T18:29", "items": "1", "tied_to": "d"},
    {"what": "question delivered", "at": "2026-06-05T18:30"},
    {"what": "question answered", "at": "2026-06-05T21:10", "shows_urgency": "yes"},
]


def computed(*rows, now=""):
    return calculate(rows, now, PACK)


def faults(*rows, now=""):
    return [(one.field, one.text) for one in computed(*rows, now=now).faults]


def test_the_example_of_the_domain_law_typed_in_a_form():
    found = computed(FIRST, *ASKED, {}, {"what": " "}, now="2026-06-06T00:30")
    assert found.faults == ()
    assert found.clock.of(1).due_strict == at("6 04:25")
    assert found.items[0].headline.nl == "op tijd; uiterlijk za 6 jun 2026 04:25 +02:00"
    assert found.items[0].line.count("|") == 1
    assert found.items[0].now.strip() == "^"
    assert [one.clock.access for one in found.items] == [Access.DIRECT, Access.INDIRECT]


def test_without_now_it_is_looked_at_from_the_last_event():
    assert computed(FIRST).clock.of(1).left.total_seconds() == 8 * 3600


def test_a_local_time_is_dutch_and_an_offset_is_taken_as_it_is():
    here = computed(FIRST).clock
    there = computed({**FIRST, "at": "2026-06-05T15:45+00:00"}).clock
    assert here == there


def test_items_and_access_are_read_as_people_type_them():
    found = computed({**FIRST, "items": "2 4", "access": "indirect"}).clock
    assert [(one.item, one.access) for one in found.items] == [(2, Access.INDIRECT), (4, Access.INDIRECT)]
    found = computed({"what": "received", "at": "2026-06-05T17:45"}).clock
    assert [(one.item, one.access) for one in found.items] == [(1, Access.UNKNOWN)]


def test_an_answer_names_its_items():
    found = computed(FIRST, {"what": "answered", "at": "2026-06-05T18:00", "items": "1,2"})
    assert [one.clock.state for one in found.items] == [ItemState.DONE, ItemState.DONE]


def test_a_change_of_access_names_its_class():
    row = {"what": "access", "at": "2026-06-05T18:00", "items": "1", "access": "indirect", "reason": "Kept by a bank"}
    assert computed(FIRST, row).clock.of(1).due_strict == at("8 17:45")


@pytest.mark.parametrize(
    ("row", "field", "en", "nl"),
    [
        ({"what": "mailed", "at": "2026-06-05T17:45"}, "what-2", "Choose what happened", "Kies wat er gebeurde"),
        ({"at": "2026-06-05T17:45"}, "what-2", "Choose what happened", "Kies wat er gebeurde"),
        (
            {"what": "answered"},
            "at-2",
            "Needed is a day and time such as 2026-06-05T17:45; given is -",
            "Nodig is een dag en tijd",
        ),
        ({"what": "answered", "at": "soon"}, "at-2", 'given is "soon"', 'ingevuld is "soon"'),
        ({"what": "answered", "at": "2026-10-25T02:30"}, "at-2", "this time comes twice", "deze tijd komt twee keer"),
        ({"what": "answered", "at": "2026-03-29T02:30"}, "at-2", "a time that exists", "een tijd die bestaat"),
        (
            {"what": "answered", "at": "2026-06-06T10:00", "items": "one"},
            "items-2",
            "a whole number",
            "een geheel getal",
        ),
        (
            {"what": "received", "at": "2026-06-06T10:00", "access": "slow"},
            "access-2",
            "one of direct, indirect, unknown",
            "een van direct",
        ),
        (
            {"what": "received", "at": "2026-06-06T10:00", "ground": "U9"},
            "ground-2",
            "one of U1, U2, U3, U4",
            "een van U1",
        ),
        (
            {"what": "received", "at": "2026-06-06T10:00", "urgent": "maybe"},
            "urgent-2",
            "true or false",
            "waar of onwaar",
        ),
        (
            {"what": "cause", "at": "2026-06-06T10:00", "cause": "rain"},
            "cause-2",
            "one of late_triage",
            "een van late_triage",
        ),
        (
            {"what": "delay notice", "at": "2026-06-06T10:00", "expected": "long"},
            "expected-2",
            "a length such as 2 h 40 m",
            "een duur zoals",
        ),
        (
            {"what": "answered", "at": "2026-06-06T10:00", "colour": "red"},
            "colour-2",
            "one of id, at",
            "een van id, at",
        ),
    ],
)
def test_a_fault_stands_beside_its_field_in_both_languages(row, field, en, nl):
    ((where, text),) = faults(FIRST, row)
    assert where == field
    assert en in text.en
    assert nl in text.nl


def test_all_faults_are_told_together_and_nothing_is_computed():
    found = computed({"what": "x", "at": "y"}, {"what": "answered", "at": "z"}, now="q")
    assert [one.field for one in found.faults] == ["what-1", "at-1", "at-2", "now"]
    assert (found.clock, found.items) == (None, ())


def test_without_a_receipt_no_clock_runs_and_that_is_said():
    ((field, text),) = faults({"what": "answered", "at": "2026-06-06T10:00"})
    assert field == "what-1"
    assert "Begin with the moment at which the request was received" in text.en
    assert faults() == [("what-1", text)]


def test_the_hour_that_comes_twice_is_taken_with_its_offset():
    rows = [{**FIRST, "at": f"2026-10-25T02:30{offset}"} for offset in ("+02:00", "+01:00")]
    dues = [computed(row).clock.of(1).due_strict for row in rows]
    assert (dues[1] - dues[0]).total_seconds() == 3600


def test_a_regime_without_clock_draws_nothing():
    found = computed({**FIRST, "regime": "OTHER"})
    assert (found.items[0].line, found.items[0].now) == ("", "")
