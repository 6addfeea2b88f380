"""The page "Law": what it tells of each rule, and that the tests it names are there."""

from datetime import date
from pathlib import Path

from schakel.law import Mark, load
from schakel.law.view import law, shown_by
from schakel.law.words import PARAMETERS, expected, given, parameter, shown

PACK = load("nl")
PAGE = law(PACK)
SOURCE = Path(__file__).resolve().parents[3]


def test_every_rule_and_list_of_the_pack_is_on_the_page():
    assert [one.id for one in PAGE.rules] == [one.id for one in PACK.rules]
    assert [one.id for one in PAGE.lists] == [one.id for one in PACK.lists]
    assert (PAGE.jurisdiction, PAGE.pack_hash) == ("nl", PACK.pack_hash)


def test_a_rule_is_told_with_sentence_dates_mark_and_examples():
    (rule,) = PAGE.rule("R15")
    assert rule.article == "Dir. 5(1)(a)"
    assert rule.parameters[0].nl == "8 uur"
    assert (rule.since, rule.until, rule.mark) == (date(2024, 12, 12), None, Mark.VERIFIED)
    assert rule.checked.nl.startswith("gelezen in de officiële tekst")
    assert [example.well for example in rule.examples] == [True, True]
    assert "received_at: 2026-03-29T01:30+01:00" in rule.examples[0].given
    assert "due: 2026-03-29T10:30+02:00" in rule.examples[0].expected
    assert rule.examples[0].fault is None


def test_every_example_of_the_page_comes_out():
    assert [(rule.id, example.title.en) for rule in PAGE.rules for example in rule.examples if not example.well] == []


def test_a_rule_with_two_periods_says_which_is_in_force():
    before, after = PAGE.rule("R45")
    assert [one.in_force(date(2027, 6, 11)) for one in (before, after)] == [True, False]
    assert [one.in_force(date(2027, 6, 12)) for one in (before, after)] == [False, True]


def test_a_rule_that_is_not_there_is_empty():
    assert PAGE.rule("R99") == ()


def test_every_rule_with_a_function_names_a_test_that_shows_it():
    without = [rule.id for rule in PAGE.rules if rule.function and not rule.tests]
    assert without == [], "name the rule in a test, and run: python tools/rule_tests.py"


def test_the_tests_that_are_named_exist_and_name_the_rule():
    for name, paths in shown_by().items():
        for path in paths:
            text = (SOURCE / path).read_text(encoding="utf-8")
            assert name in text or _in_a_range(name, text), f"{path} does not name {name}: python tools/rule_tests.py"


def _in_a_range(name, text):
    number = int(name[1:]) if name[1:].isdigit() else 0
    return any(f"R{first}-R{last}" in text for first in range(1, number + 1) for last in range(number, 73))


def test_only_rules_of_the_packs_are_in_the_list():
    assert set(shown_by()) <= {rule.id for rule in PACK.rules}


def test_a_list_is_told_with_its_entries():
    (found,) = [one for one in PAGE.lists if one.id == "urgency-grounds"]
    assert [entry.code for entry in found.entries] == ["U1", "U2", "U3", "U4"]
    assert found.name.nl == "Waarom een verzoek spoed heeft"
    assert found.checked.en == "read in the official text or a public source"


def test_parameters_are_told_in_words_and_unknown_ones_as_they_stand():
    assert parameter("kept_by", ["R1", "R2"]).nl == "gedragen door R1, R2"
    assert parameter("siena_from", date(2027, 6, 12)).en == "SIENA from 2027-06-12"
    assert parameter("colour", True).en == "colour: true"


def test_every_parameter_of_the_packs_has_words():
    assert {name for rule in PACK.rules for name in rule.parameters} <= set(PARAMETERS)


def test_values_are_shown_as_people_write_them():
    assert shown(None) == shown("") == "-"
    assert shown({"a": [1, False], "b": {"c": 2}}) == "a: 1, false; b: c: 2"
    assert given({"now": "x", "events": [{"what": "received"}, {"what": "answered"}]}) == (
        "now: x",
        "what: received",
        "what: answered",
    )
    assert expected({"due": None}) == ("due: -",)
