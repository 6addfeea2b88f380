"""Answers, refusals, withdrawals, supplements, amendments and reopening, item by item (R20, R33; 2.4)."""

import pytest

from schakel.rules.clocks import Access, ItemState, Timeliness, clock
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import (
    DUTCH,
    NEVER,
    answered,
    at,
    items,
    lowered,
    new,
    one,
    plain,
    received,
    refused,
    reopened,
    told,
)

TWO = (Access.DIRECT, Access.DIRECT)


def test_a_partial_answer_closes_only_its_items():
    found = clock([received("17:45", *TWO), answered("18:00", 2)], DUTCH, at("20:00"))
    assert [item.state for item in found.items] == [ItemState.ONTIME, ItemState.DONE]
    assert found.due_strict == at("6 01:45")


def test_when_every_item_is_answered_or_refused_nothing_is_due():
    found = clock([received("17:45", *TWO), answered("18:00", 1), refused("18:00", 2)], DUTCH, at("20:00"))
    assert (found.due_strict, found.due_legal, found.next_escalation) == (None, None, None)
    assert [item.closed_at for item in found.items] == [at("18:00")] * 2


@pytest.mark.parametrize(
    ("when", "state", "timeliness"),
    [
        ("6 01:45", ItemState.DONE, Timeliness.ON_TIME),
        ("6 01:46", ItemState.DONE_LATE, Timeliness.GREY),
        ("6 02:00", ItemState.DONE_LATE, Timeliness.GREY),
        ("6 02:01", ItemState.DONE_LATE, Timeliness.LATE),
    ],
)
def test_an_answer_is_in_time_in_the_grey_zone_or_late(when, state, timeliness):
    found = one(received("17:45"), answered(when))
    assert (found.state, found.timeliness) == (state, timeliness)
    assert bool(found.breaches) == (state is ItemState.DONE_LATE)


def test_time_left_of_an_answered_item_is_counted_from_its_answer():
    found = one(received("17:45"), answered("6 01:40"), now="20 12:00")
    assert found.left.total_seconds() == 5 * 60


def test_a_refusal_closes_as_an_answer_does_and_names_its_ground():
    found = one(received("17:45"), refused("18:00", ground="RF-a"))
    assert found.state is ItemState.DONE
    assert "Refused on ground RF-a" in told(found)
    assert "Geweigerd op grond RF-a" in told(found, "nl")


def test_the_first_answer_counts():
    assert one(received("17:45"), answered("18:00"), answered("6 03:00")).closed_at == at("18:00")


def test_an_answer_about_another_item_closes_nothing():
    assert one(received("17:45"), answered("18:00", 2), now="19:00").state is ItemState.ONTIME


def test_an_answer_dated_before_the_request_closes_nothing():
    assert one(received("17:45"), answered("17:44"), now="19:00").state is ItemState.ONTIME


def test_withdrawn_items_are_no_longer_due():
    story = [received("17:45", *TWO), ev.Withdrawn(id=new(), at=at("18:00"), items=items(1))]
    found = clock(story, DUTCH, at("20:00"))
    assert [item.state for item in found.items] == [ItemState.WITHDRAWN, ItemState.ONTIME]


def test_a_request_withdrawn_as_a_whole_is_withdrawn_in_every_item():
    story = [received("17:45", *TWO), ev.Withdrawn(id=new(), at=at("18:00"))]
    assert {item.state for item in clock(story, DUTCH, NEVER).items} == {ItemState.WITHDRAWN}


def test_withdrawn_after_the_breach_leaves_the_breach():
    found = one(received("17:45"), ev.Withdrawn(id=new(), at=at("6 03:00")))
    assert (found.state, found.breaches[0].at) == (ItemState.WITHDRAWN, at("6 01:45"))


def test_a_supplement_has_its_own_receipt_and_says_so():
    more = ev.Supplemented(id=new(), at=at("20:00"), items=(ev.Asked(2, Access.INDIRECT),))
    found = one(received("17:45"), more, item=2)
    assert (found.started_at, found.due_strict) == (at("20:00"), at("8 20:00"))
    assert told(found)[0] == "Asked for later: its own clock"


def test_a_supplement_that_names_a_known_item_starts_no_new_clock():
    more = ev.Supplemented(id=new(), at=at("20:00"), items=(ev.Asked(1, Access.INDIRECT),))
    assert one(received("17:45"), more).due_strict == at("6 01:45")


def test_an_amendment_of_the_same_question_leaves_the_clock_alone():
    change = ev.Amended(id=new(), at=at("20:00"), items=items(1))
    found = one(received("17:45"), change)
    assert found.due_strict == at("6 01:45")
    assert "Changed by the requester; the same question, so the clock runs on" in told(found)


def test_an_amendment_that_asks_something_else_is_received_anew():
    change = ev.Amended(id=new(), at=at("20:00"), items=items(1), asks_other=True)
    found = one(received("17:45"), change)
    assert (found.started_at, found.due_strict) == (at("20:00"), at("6 04:00"))
    assert "They now ask something else: a new clock from here" in told(found)


def test_an_amendment_after_the_breach_starts_anew_and_keeps_the_breach():
    change = ev.Amended(id=new(), at=at("6 08:00"), items=items(1), asks_other=True)
    found = one(received("17:45"), change, now="6 09:00")
    assert [(breach.at, breach.round) for breach in found.breaches] == [(at("6 01:45"), 1)]
    assert (found.due_strict, found.state) == (at("6 16:00"), ItemState.ONTIME)


def test_asked_again_by_the_requester_is_a_new_clock():
    found = one(received("17:45"), answered("18:00"), reopened("6 09:00"), now="6 10:00")
    assert (found.started_at, found.due_strict, found.closed_at) == (at("6 09:00"), at("6 17:00"), None)
    assert "Asked again by the requester: a new clock from here" in told(found)


def test_each_round_has_its_own_breach():
    story = (received("17:45"), answered("6 03:00"), reopened("6 09:00"))
    found = one(*story, now="6 18:00")
    assert [(breach.at, breach.round) for breach in found.breaches] == [(at("6 01:45"), 1), (at("6 17:00"), 2)]
    assert found.breach.round == 1


def test_closed_too_early_by_us_the_clock_counts_as_if_it_had_run_on():
    found = one(received("17:45"), answered("18:00"), reopened("6 09:00", ev.Opener.OURSELVES), now="6 10:00")
    assert (found.due_strict, found.state, found.breaches[0].at) == (at("6 01:45"), ItemState.LATE, at("6 01:45"))
    assert "We closed it too early: the clock counts as if it had run on" in told(found)
    assert "Closed, but too early: see below" in told(found)


def test_asked_again_while_it_was_still_open_the_clock_runs_on():
    found = one(received("17:45"), reopened("18:00"), now="19:00")
    assert found.due_strict == at("6 01:45")
    assert "Asked again while it was still open: the clock runs on" in told(found)


def test_asked_again_after_it_was_withdrawn_is_a_new_clock():
    story = (received("17:45"), ev.Withdrawn(id=new(), at=at("18:00")), reopened("6 09:00"))
    assert one(*story, now="6 10:00").due_strict == at("6 17:00")


def test_a_new_round_is_urgent_when_the_request_was_handled_so_at_that_moment():
    back = ev.UrgencyClaimed(id=new(), at=at("19:00"), urgent=False)
    found = one(received("17:45"), back, answered("20:00"), reopened("6 09:00"))
    assert found.due_strict == at("13 09:00")


def test_an_unsound_lowering_before_any_request_does_no_harm():
    assert one(lowered("17:00"), plain("17:45")).due_strict == at("12 17:45")


def test_a_request_of_items_in_any_order_lists_them_by_number():
    first = ev.Received(id=new(), at=at("17:45"), items=(ev.Asked(7), ev.Asked(2)))
    found = clock([first], DUTCH, NEVER)
    assert [item.item for item in found.items] == [2, 7]
    with pytest.raises(KeyError):
        found.of(3)
