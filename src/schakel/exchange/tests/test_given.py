"""What an officer fills in, judged field by field before anything is sent."""

from datetime import date, timedelta

import pytest
from hypothesis import given as supposing
from hypothesis import strategies as some

from schakel.exchange.acts.given import CODES, Given, codes, faults, item_faults, printable
from schakel.exchange.tests.helpers import give

TODAY = date(2026, 6, 5)
anything = some.builds(
    Given,
    item=some.integers(-5, 300),
    text=some.text(max_size=40),
    nature=some.sampled_from(["fact", "assessment", "", "FACT", "rumour"]),
    source=some.sampled_from(["A", "B", "C", "X", "", "a", "D"]),
    information=some.sampled_from(["1", "2", "3", "4", "", "5"]),
    as_of=some.none() | some.dates(date(2020, 1, 1), date(2030, 1, 1)),
    handling=some.lists(some.sampled_from([*CODES, "TLP:RED", ""]), max_size=5),
)


def rules(one: Given) -> set[str]:
    return {fault.rule for fault in item_faults(one, TODAY)}


def test_a_complete_answer_has_no_fault():
    assert faults([give()], [1, 2], TODAY) == []


@supposing(some.lists(anything, max_size=4), some.lists(some.integers(1, 9), max_size=4))
def test_whatever_is_typed_every_fault_speaks_both_languages_and_names_its_field(given, known):
    for fault in faults(given, known, TODAY):
        assert fault.text.en
        assert fault.text.nl
        assert fault.rule
        assert fault.field == "items" or fault.field.startswith("answer-")


@supposing(anything)
def test_only_what_article_7_of_the_directive_asks_lets_an_answer_through(one):
    whole = (
        one.text.strip()
        and printable(one.text.strip())
        and one.nature in ("fact", "assessment")
        and one.source in ("A", "B", "C", "X")
        and one.information in ("1", "2", "3", "4")
        and one.as_of is not None
        and one.as_of <= TODAY
        and set(one.handling) <= set(CODES)
    )
    assert (rules(one) == set()) is bool(whole)


@supposing(some.lists(some.sampled_from([*CODES, "TLP:RED", ""]), max_size=6))
def test_there_is_always_a_code_and_silence_never_means_that_anything_goes(chosen):
    found = codes(give(handling=tuple(chosen)))
    assert found
    assert set(found) <= set(CODES)
    assert set(chosen) & set(CODES) <= set(found)
    assert found == ("H1",) or set(found) <= set(chosen)
    assert list(found) == sorted(set(found))


@pytest.mark.parametrize("text", ["een regel", "regel\nregel", "tab\there", "łódź", "日本", "👮"])
def test_texts_of_every_language_can_be_sent(text):
    assert printable(text)


@pytest.mark.parametrize("text", ["\x00", "a\x07b", "\x1b[31m", "\ud800"])
def test_control_characters_and_half_signs_cannot(text):
    assert not printable(text)


def test_today_is_not_the_future_and_tomorrow_is():
    assert rules(give(as_of=TODAY)) == set()
    assert rules(give(as_of=TODAY + timedelta(days=1))) == {"R40"}


def test_an_item_answered_twice_in_one_form_is_one_fault():
    found = faults([give(1), give(1, text="Something else")], [1], TODAY)
    assert [(fault.field, "twice" in fault.text.en) for fault in found] == [("items", True)]


def test_unknown_items_are_named_one_by_one():
    found = faults([give(7), give(9)], [1, 2], TODAY)
    assert ["7" in found[0].text.en, "9" in found[1].text.en] == [True, True]
