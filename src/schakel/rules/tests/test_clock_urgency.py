"""What the requester calls urgent, and the only way in which we may treat it as not urgent (2.7; R10, R19)."""

from dataclasses import replace

import pytest

from schakel.rules.clocks import Access, DutyKind, ItemState, UrgencyGround, clock
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import (
    DUTCH,
    NEVER,
    asked,
    at,
    flat,
    lowered,
    new,
    one,
    plain,
    received,
    reclassified,
    told,
)

SOUND = (received("17:45"), asked("18:00", None, tied="e"))


def sound(shows: bool | None = False, **changes):
    answer = ev.ClarificationAnswered(id=new(), at=at("19:00"), clarification="q", shows_urgency=shows)
    return (*SOUND, answer, replace(lowered("19:30"), **changes))


def test_lowered_after_a_clarification_that_shows_no_ground_it_is_due_in_seven_days():
    found = one(*sound())
    assert (found.urgent, found.due_strict) == (False, at("12 18:45"))
    assert "Treated as not urgent, with reason" in told(found)


def test_what_was_claimed_and_how_it_was_handled_are_both_kept():
    found = clock(flat(sound()), DUTCH, NEVER)
    assert (found.urgent_claimed, found.urgent_handled) == (True, False)


@pytest.mark.parametrize(
    ("story", "why"),
    [
        (sound(shows=None), "it is not recorded that their answer shows no ground for urgency"),
        (sound(shows=True), "it is not recorded that their answer shows no ground for urgency"),
        (sound(role="officer"), "no supervisor decided it"),
        (sound(role=""), "no supervisor decided it"),
        (sound(reason=" - "), "no reason is given"),
        (sound(clarification="p"), "no clarification asked about the urgency"),
        (sound(at=at("18:59")), "their answer had not come in yet"),
        ((*SOUND, lowered("19:30")), "their answer had not come in yet"),
        ((received("17:45"), lowered("19:30")), "no clarification asked about the urgency"),
        (
            (received("17:45"), asked("18:00", "19:00", tied="b"), lowered("19:30")),
            "no clarification asked about the urgency",
        ),
    ],
)
def test_without_all_that_it_needs_it_stays_urgent_and_says_why(story, why):
    found = one(*story)
    assert found.urgent
    assert f"Stays urgent: {why}" in told(found)


def test_an_answer_of_the_very_moment_of_the_decision_is_in():
    assert one(*sound(at=at("19:00"))).urgent is False


def test_one_answer_that_shows_urgency_outweighs_another():
    late = ev.ClarificationAnswered(id=new(), at=at("19:10"), clarification="q", shows_urgency=True)
    assert one(*sound(), late).urgent


def test_lowered_after_the_breach_it_cures_nothing():
    story = (received("17:45"), asked("17:50", "17:55", tied="e"))
    answer = ev.ClarificationAnswered(id=new(), at=at("17:55"), clarification="q", shows_urgency=False)
    found = one(*story, answer, lowered("6 02:00"), now="6 03:00")
    assert (found.due_strict, found.breaches[0].at) == (at("6 01:50"), at("6 01:50"))
    assert "The term had run out already: this cures nothing" in told(found)


def test_the_requester_must_be_told_at_once_and_then_no_longer():
    kinds = [duty.kind for duty in clock(flat(sound()), DUTCH, at("20:00")).duties]
    assert kinds == [DutyKind.TELL_REQUESTER]
    said = ev.RequesterTold(id=new(), at=at("19:31"))
    assert clock(flat((*sound(), said)), DUTCH, at("20:00")).duties == ()


def test_having_told_them_before_the_decision_does_not_count():
    said = ev.RequesterTold(id=new(), at=at("19:29"))
    assert [duty.kind for duty in clock(flat((*sound(), said)), DUTCH, at("20:00")).duties] == [DutyKind.TELL_REQUESTER]


def test_urgency_claimed_later_runs_eight_hours_from_the_claim():
    claim = ev.UrgencyClaimed(id=new(), at=at("6 10:00"), ground=UrgencyGround.LIFE)
    found = one(plain("17:45"), claim)
    assert (found.urgent, found.due_strict, found.started_at) == (True, at("6 18:00"), at("17:45"))
    assert clock([plain("17:45"), claim], DUTCH, NEVER).urgent_claimed


def test_urgency_claimed_near_the_end_never_lengthens_the_term():
    claim = ev.UrgencyClaimed(id=new(), at=at("12 17:00"))
    assert one(plain("17:45"), claim).due_strict == at("12 17:45")


def test_a_second_claim_changes_nothing():
    claim = ev.UrgencyClaimed(id=new(), at=at("19:00"))
    assert one(received("17:45"), claim).due_strict == at("6 01:45")
    again = ev.UrgencyClaimed(id=new(), at=at("21:00"))
    assert one(plain("17:45"), claim, again).due_strict == at("6 03:00")


def test_urgency_taken_back_by_the_requester_gives_seven_days():
    back = ev.UrgencyClaimed(id=new(), at=at("19:00"), urgent=False)
    found = clock([received("17:45"), back], DUTCH, NEVER)
    assert (found.of(1).due_strict, found.urgent_claimed, found.urgent_handled) == (at("12 17:45"), False, False)
    assert "The requester says it is no longer urgent" in told(found.of(1))


def test_urgency_taken_back_after_the_breach_cures_nothing():
    back = ev.UrgencyClaimed(id=new(), at=at("6 02:00"), urgent=False)
    found = one(received("17:45"), back, now="6 03:00")
    assert (found.state, found.due_strict) == (ItemState.LATE, at("6 01:45"))
    assert found.urgent is False


def test_the_same_request_over_another_channel_keeps_the_first_receipt_and_brings_its_urgency():
    first, second = plain("17:45"), received("19:00")
    found = one(first, second)
    assert (found.started_at, found.due_strict) == (at("17:45"), at("6 03:00"))
    assert "The same request over another channel: the first receipt counts" in told(found)


def test_the_same_request_again_without_urgency_takes_none_away():
    assert one(received("17:45"), plain("19:00")).due_strict == at("6 01:45")


def test_a_claim_and_a_new_access_class_work_together():
    claim = ev.UrgencyClaimed(id=new(), at=at("6 10:00"))
    found = one(plain("17:45", Access.UNKNOWN), claim, reclassified("6 11:00", Access.INDIRECT))
    assert found.due_strict == at("9 10:00")


def test_a_supplement_after_a_claim_is_urgent_from_its_own_receipt():
    claim = ev.UrgencyClaimed(id=new(), at=at("18:00"))
    more = ev.Supplemented(id=new(), at=at("19:00"), items=(ev.Asked(2, Access.DIRECT),))
    assert one(plain("17:45"), claim, more, item=2).due_strict == at("6 03:00")
