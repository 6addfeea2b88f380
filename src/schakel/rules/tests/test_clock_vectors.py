"""The vectors of the domain law, section 2.3, and the example of 2.5, through the whole clock (R15-R18, R27)."""

from datetime import timedelta

import pytest

from schakel.rules.clocks import Access, UrgencyGround, clock
from schakel.rules.tests.story import DUTCH, NEVER, asked, at, one, received
from schakel.rules.tests.test_clocks_table import MORE, VECTORS
from schakel.rules.tests.test_clocks_table import at as moment


@pytest.mark.parametrize(("when", "kind", "strict", "legal"), [*VECTORS, *MORE])
def test_a_received_moment_gives_both_dues_of_the_law_table(when, kind, strict, legal):
    urgent, access = kind
    found = one(received(moment(when), access, urgent=urgent))
    assert (found.due_strict, found.due_legal) == (moment(strict), moment(legal))


def test_the_example_of_the_domain_law_is_due_at_04_25():
    found = one(received("17:45"), asked("18:30", "21:10"))
    assert found.due_strict == at("6 04:25")
    assert found.length == timedelta(hours=8)
    assert [(span.start, span.end) for span in found.suspended] == [(at("18:30"), at("21:10"))]


def test_the_outer_limit_of_the_example_is_that_of_a_request_two_hours_and_forty_minutes_later():
    assert (
        one(received("17:45"), asked("18:30", "21:10")).due_legal == one(received("20:25")).due_legal == at("6 05:00")
    )


def test_the_example_of_three_items_has_two_dues():
    found = clock([received("17:45", Access.DIRECT, Access.DIRECT, Access.INDIRECT)], DUTCH, NEVER)
    assert [item.due_strict for item in found.items] == [at("6 01:45"), at("6 01:45"), at("8 17:45")]


def test_a_request_is_due_when_its_first_open_item_is():
    found = clock([received("17:45", Access.INDIRECT, Access.DIRECT)], DUTCH, at("18:00"))
    assert (found.due_strict, found.due_legal) == (at("6 01:45"), at("6 02:00"))


@pytest.mark.parametrize("ground", [None, *UrgencyGround])
def test_an_urgent_request_is_urgent_whatever_its_ground(ground):
    assert one(received("17:45", ground=ground)).due_strict == at("6 01:45")
