"""Seeing later how an item is reached: with a reason, and before the eight hours are over (2.4; R19)."""

import pytest

from schakel.rules.clocks import Access, ItemState, clock
from schakel.rules.tests.story import DUTCH, NEVER, answered, asked, at, one, plain, received, reclassified, told

WHY = "Kept by a bank"


def test_from_direct_to_indirect_before_the_eight_hours_gives_three_days():
    found = one(received("17:45"), reclassified("20:00", Access.INDIRECT, WHY))
    assert (found.access, found.due_strict, found.length.days) == (Access.INDIRECT, at("8 17:45"), 3)
    assert "Access is now: indirect" in told(found)


@pytest.mark.parametrize("reason", ["", "  ", "-"])
def test_without_a_reason_it_stays_direct(reason):
    found = one(received("17:45"), reclassified("20:00", Access.INDIRECT, reason))
    assert (found.access, found.due_strict) == (Access.DIRECT, at("6 01:45"))
    assert "From direct to indirect needs a reason, and none is given: stays direct" in told(found)


@pytest.mark.parametrize("when", ["6 01:45", "6 02:00", "8 12:00"])
def test_after_the_eight_hours_it_cures_no_breach(when):
    found = one(received("17:45"), reclassified(when, Access.INDIRECT, WHY), now="9 12:00")
    assert (found.due_strict, found.state, len(found.breaches)) == (at("6 01:45"), ItemState.LATE, 1)
    assert "The term had run out already: this cures nothing" in told(found)


def test_a_minute_before_it_counts():
    assert one(received("17:45"), reclassified("6 01:44", Access.INDIRECT, WHY)).due_strict == at("8 17:45")


def test_a_pause_moves_the_point_until_which_it_counts():
    found = one(received("17:45"), asked("18:30", "21:10"), reclassified("6 02:00", Access.INDIRECT, WHY))
    assert found.due_strict == at("8 20:25")


def test_while_the_clock_stands_still_it_counts():
    found = one(received("17:45"), asked("18:30", None), reclassified("9 12:00", Access.INDIRECT, WHY), now="9 13:00")
    assert (found.state, found.breaches) == (ItemState.PAUSED, ())
    assert found.left.total_seconds() == 71.25 * 3600


def test_first_triage_from_unknown_needs_no_reason():
    assert one(received("17:45", Access.UNKNOWN), reclassified("18:00", Access.INDIRECT)).due_strict == at("8 17:45")


def test_unknown_counts_as_direct_and_says_so():
    found = one(received("17:45", Access.UNKNOWN))
    assert (found.due_strict, found.access) == (at("6 01:45"), Access.UNKNOWN)
    assert "Access not known yet, counted as direct" in told(found)


def test_seen_to_be_direct_after_all_the_eight_hours_ran_from_receipt():
    found = one(received("17:45", Access.INDIRECT), reclassified("6 12:00", Access.DIRECT), now="6 12:00")
    assert (found.due_strict, found.breaches[0].at) == (at("6 01:45"), at("6 01:45"))


def test_seen_to_be_direct_and_then_indirect_again_does_not_undo_it():
    story = (reclassified("6 12:00", Access.DIRECT), reclassified("6 13:00", Access.INDIRECT, WHY))
    assert one(received("17:45", Access.INDIRECT), *story).due_strict == at("6 01:45")


def test_it_makes_no_difference_when_it_is_not_urgent():
    found = one(plain("17:45"), reclassified("20:00", Access.INDIRECT, WHY))
    assert (found.due_strict, found.access) == (at("12 17:45"), Access.INDIRECT)


def test_only_the_item_named_changes():
    story = (received("17:45", Access.DIRECT, Access.DIRECT), reclassified("20:00", Access.INDIRECT, WHY, about=2))
    found = clock(story, DUTCH, NEVER)
    assert [item.due_strict for item in found.items] == [at("6 01:45"), at("8 17:45")]


def test_what_is_seen_after_the_answer_makes_no_late_answer_good_or_bad():
    story = (received("17:45", Access.INDIRECT), answered("6 12:00"), reclassified("6 13:00", Access.DIRECT))
    assert one(*story).state is ItemState.DONE
