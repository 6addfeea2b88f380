"""Running one example, and telling what differs."""

from datetime import date

import pytest

from schakel.law import load
from schakel.law.functions import FUNCTIONS, FactError, run

PACK = load("nl")
CLOCK = "rules.clocks.clock/2"
STORY = {"events": [{"what": "received", "at": "2026-06-05T17:45+02:00", "urgent": True, "items": ["direct"]}]}


def ran(function, facts, expect):
    return run(function, facts, expect, PACK.clock, PACK.terms)


def test_what_comes_out_may_be_written_in_another_zone():
    assert ran(CLOCK, STORY, {"due": "2026-06-05T23:45+00:00"}).well


def test_a_difference_names_what_was_expected_and_what_came_out():
    found = ran(CLOCK, STORY, {"due": "2026-06-06T01:46+02:00", "state": "ontime"})
    assert found.differences == (("due", "2026-06-06T01:46+02:00", "2026-06-06T01:45:00+02:00"),)


@pytest.mark.parametrize(
    ("expect", "well"),
    [
        ({"says": "counted as urgent"}, True),
        ({"says": ["counted as urgent", "Politiedatabase"]}, True),
        ({"says": ["counted as urgent", "never said"]}, False),
        ({"says": "never said"}, False),
        ({"duties": []}, True),
        ({"duties": ["cause"]}, False),
        ({"breach": None}, True),
        ({"breach": "2026-06-06T01:45+02:00"}, False),
        ({"urgent_claimed": True}, True),
        ({"urgent_claimed": False}, False),
        ({"urgent_claimed": "true"}, False),
        ({"items": {"1": {"state": "ontime"}}}, True),
        ({"items": {1: {"state": "late"}}}, False),
        ({"items": {"2": {"state": "ontime"}}}, False),
        ({"nothing": "there"}, False),
    ],
)
def test_an_expectation_is_met_or_not(expect, well):
    assert ran(CLOCK, STORY, expect).well is well


def test_an_expected_empty_list_is_not_met_by_a_full_one():
    facts = {**STORY, "now": "2026-06-07T12:00+02:00"}
    assert not ran(CLOCK, facts, {"duties": []}).well


@pytest.mark.parametrize(
    ("function", "facts", "message"),
    [
        ("rules.refusal.may_close/1", {}, 'open_items: expected a value; found ""'),
        ("rules.refusal.may_close/1", {"items": []}, "items: expected one of open_items"),
        ("rules.clocks.mirror/1", {"own": 3}, "own: expected names with values"),
        (CLOCK, {"events": []}, "events: expected a list of events"),
        (CLOCK, {"events": [3]}, "event 1: expected what and at, with more"),
        (CLOCK, {"events": [{"what": "received"}]}, "event 1.at: expected a value"),
    ],
)
def test_facts_that_do_not_fit_a_function_are_told(function, facts, message):
    with pytest.raises(FactError) as caught:
        ran(function, facts, {"outcome": "go"})
    assert message in str(caught.value)


def test_every_function_has_a_version():
    for name in FUNCTIONS:
        words, version = name.split("/")
        assert words.startswith("rules.")
        assert int(version) >= 1


def test_an_access_decision_can_be_an_example():
    facts = {
        "subject": {"kind": "user", "id": "u1"},
        "action": "exchange.read",
        "resource": {"type": "exchange.case", "id": "c1", "compartment": "x"},
        "purpose": None,
        "context": {"now": "2026-06-05T17:45+02:00"},
    }
    assert ran("rules.access.decide/1", facts, {"answer": "absent"}).well


def test_dates_in_answers_compare_with_dates_in_packs():
    facts = {"codes": [{"code": "H1"}], "by": "DE", "item": "1"}
    expect = {"result": [{"kind": "no_court", "until": date.max}]}
    assert ran("rules.restrictions.compile_handling/1", facts, expect).well
