"""What the worklist is filtered on, and how a long one is cut into parts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string

from schakel.exchange.queries.views import Group
from schakel.exchange.web import choice, worklist
from schakel.exchange.web.tests import fakes
from schakel.rules.clocks import State
from schakel.safeguard.service import Reader


def test_a_choice_is_remembered_and_the_rest_of_it_kept():
    session: Any = {}
    choice.choose(session, {"who": "mine"})
    choice.choose(session, {"country": "BE"})
    assert choice.chosen(session) == choice.Choice("mine", country="BE")
    assert choice.chosen(session).narrowed


def test_clearing_forgets_everything():
    session: Any = {}
    choice.choose(session, {"who": "mine", "find": "van"})
    assert not choice.choose(session, {"clear": "1"}).narrowed
    assert session == {}


@pytest.mark.parametrize("odd", ["", "everybody", "<script>"])
def test_an_unknown_whose_work_changes_nothing(odd):
    session: Any = {}
    assert choice.choose(session, {"who": odd}).who == "all"


def test_long_words_are_cut_before_they_are_remembered():
    session: Any = {}
    assert len(choice.choose(session, {"find": "x" * 5000}).find) == 80


@pytest.mark.parametrize(
    "words", ["26-h5n1wc", "GREY VAN", "roosendaal grey", "belgium national", "belgië", "fct-0608"]
)
def test_what_the_field_promises_is_found_number_their_reference_title_and_country(words):
    work = fakes.work()
    rows = [replace(row, reference="FCT-0608-B") if row.number == "26-H5N1WC" else row for row in fakes.rows()]
    found = choice.narrow(replace(work, groups=(Group("now", tuple(rows)),)), words)
    assert [row.number for group in found.groups for row in group.rows] == ["26-H5N1WC"]


def test_looking_for_words_lets_go_of_every_filter():
    session: Any = {}
    choice.choose(session, {"who": "mine", "country": "FR"})
    assert choice.look_for(session, "van") == choice.Choice(find="van") == choice.chosen(session)


def test_groups_without_a_fitting_row_are_gone():
    assert choice.narrow(fakes.work(), "no such words").groups == ()


def many(count: int):
    """Return a worklist of `count` rows in one group."""
    rows = tuple(
        fakes.row(f"26-{n:06d}", f"Request {n}", "BE", State.ONTIME, timedelta(hours=n + 1)) for n in range(count)
    )
    return replace(fakes.work(rows), groups=(Group("now", rows[:10]), Group("after", rows[10:])))


def test_parts_hold_every_row_once_and_in_order():
    work, numbers = many(65), []
    for number in (1, 2, 3):
        shown, part = choice.part(work, number)
        numbers += [row.number for group in shown.groups for row in group.rows]
        assert (part.before, part.after) == (number > 1, number < 3)
    assert numbers == [f"26-{n:06d}" for n in range(65)]


@pytest.mark.parametrize(("text", "number"), [("2", 2), ("", 1), ("0", 1), ("-3", 1), ("x", 1), ("99999", 1), ("²", 1)])
def test_an_odd_part_is_the_first(text, number):
    assert choice.part_number(text) == number


def test_a_part_with_as_many_rows_as_it_may_have_is_light_enough_for_a_slow_line(db):
    shown = worklist.context(Reader("user", "x", "M. Dekveld"), many(choice.ROWS + 5), choice.Choice(), 1)
    page = render_to_string("exchange/worklist.html", shown | {"csrf_token": "x" * 64, "now": fakes.NOW})
    assert page.count("data-row") == choice.ROWS
    assert len(page.encode()) < 60_000


@pytest.mark.parametrize("field", ["who", "channel", "country", "theme", "find"])
def test_a_sign_that_no_database_takes_is_left_out(field):
    session: Any = {}
    assert choice.choose(session, {field: "\0"}) == choice.chosen(session) == choice.Choice()
