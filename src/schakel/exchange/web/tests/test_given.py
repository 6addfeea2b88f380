"""The answer form keeps what was typed and says every fault where it belongs."""

from datetime import date
from uuid import UUID

import pytest
from django.http import QueryDict
from django.utils import translation

from schakel.exchange.acts.faults import FieldFault
from schakel.exchange.web import given
from schakel.exchange.web.tests import fakes
from schakel.text import Text

ITEMS = (fakes.item(1, "Keeper", answered=True), fakes.item(2, "Plate"), fakes.item(3, "Phone"))
TYPED = QueryDict(
    "answer-2-text=+He+stayed+here.%0A&answer-2-nature=fact&answer-2-source=A&answer-2-information=2"
    "&answer-2-as_of=2026-06-04&answer-2-handling=H1&answer-2-handling=H2&answer-3-text=&answer-3-as_of=2026-06-05"
)


def test_only_open_items_are_asked_and_h1_and_today_are_filled_in():
    drafts = given.empty(ITEMS, date(2026, 6, 5))
    assert [(d.item.number, tuple(d.handling), d.as_of) for d in drafts] == [
        (2, ("H1",), "2026-06-05"),
        (3, ("H1",), "2026-06-05"),
    ]


def test_nothing_is_chosen_beforehand_that_a_person_must_judge():
    assert all((d.nature, d.source, d.information) == ("", "", "") for d in given.empty(ITEMS, date(2026, 6, 5)))


def test_what_was_typed_comes_back_as_typed():
    draft = given.typed(ITEMS, TYPED)[0]
    assert draft.text == " He stayed here.\n"
    assert draft.handling == ("H1", "H2")


def test_an_item_nobody_touched_is_not_answered():
    (only,) = given.given(given.typed(ITEMS, TYPED))
    assert (only.item, only.text, only.as_of) == (2, "He stayed here.", date(2026, 6, 4))


def test_a_chosen_nature_without_words_counts_as_begun_so_that_its_fault_is_said():
    drafts = given.typed(ITEMS, QueryDict("answer-3-nature=fact"))
    assert [one.item for one in given.given(drafts)] == [3]


@pytest.mark.parametrize("text", ["", "31-12-2026", "2026-02-30", "soon"])
def test_a_date_that_is_none_is_left_to_the_act(text):
    assert given.day(text) is None


def test_the_mark_of_the_form_survives_and_a_broken_one_is_replaced():
    mark = UUID(int=7)
    assert given.submission(QueryDict(f"submission={mark}")) == mark
    assert given.submission(QueryDict("submission=nonsense")) != mark


def test_every_fault_stands_beside_its_field_and_in_the_summary_with_its_item():
    fault = FieldFault("answer-2-nature", "R40", Text("Say which.", "Zeg welke."))
    whole = FieldFault("items", "R20", Text("Nothing yet.", "Nog niets."))
    drafts = given.with_faults(given.typed(ITEMS, TYPED), (fault, whole), "nl")
    assert drafts[0].errors == {"nature": ["Zeg welke."]}
    with translation.override("nl"):
        said = given.summary(drafts, (fault, whole), "nl")
    assert [(one.anchor, one.words) for one in said] == [
        ("answer-2-nature", "Onderdeel 2: Zeg welke."),
        ("answer-2-text", "Nog niets."),
    ]
