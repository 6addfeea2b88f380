"""The edges of the clock: the very moment, the second of two, what comes before and what comes after."""

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from schakel.rules.clocks import (
    Access,
    ClockLaw,
    Deviation,
    ItemState,
    OwnRequest,
    Point,
    Span,
    Term,
    Unit,
    UrgencyGround,
    clock,
    mirror,
    single,
)
from schakel.rules.clocks import events as ev
from schakel.rules.clocks.engine.law import HOURS
from schakel.rules.clocks.engine.spans import finish, union
from schakel.rules.tests.story import (
    DELAYED,
    DUTCH,
    answered,
    asked,
    at,
    cause,
    flat,
    items,
    lowered,
    new,
    one,
    plain,
    received,
    reclassified,
    reopened,
    replied,
    told,
)
from schakel.rules.tests.test_clock_delay import decided, notice, wanted
from schakel.rules.tests.test_clock_regimes import LAWS
from schakel.text import Text

BANK = "Kept by a bank"


def amended(when: str):
    return ev.Amended(id=new(), at=at(when), items=items(1), asks_other=True)


def test_a_clock_of_one_term_has_it_three_times_and_what_else_is_said():
    term, name = Term(12, Unit.HOURS, "art. 8", Text("x", "y")), Text("a", "b")
    found = single("S", name, term)
    assert (found.code, found.name, found.graded, found.pauses, found.outer) == ("S", name, False, False, True)
    assert found.terms.urgent_direct is found.terms.urgent_indirect is found.terms.other is term
    other = single("S", name, term, pauses=True, outer=False)
    assert (other.pauses, other.outer) == (True, False)


def test_a_point_says_its_label_and_how_far_into_the_term_it_lies():
    hours, share = Point(("owner",), before=timedelta(hours=2)), Point(("owner",), share=75)
    assert (hours.label(), share.label()) == (Text("T-2 h", "T-2 u"), Text("75 %", "75 %"))
    assert hours.into(timedelta(hours=8)) == timedelta(hours=6)
    assert share.into(timedelta(hours=8)) == timedelta(hours=6)
    assert Point(("owner",)).into(timedelta(hours=8)) == timedelta()
    assert [point.before for point in HOURS] == [timedelta(hours=hours) for hours in (6, 4, 2, 1, 0)]


def test_a_point_at_or_before_the_start_of_a_short_term_is_left_out():
    short = single("SHORT", Text("a", "b"), Term(4, Unit.HOURS, "x", Text("x", "y")))
    law = ClockLaw(DUTCH.calendar, {"SHORT": short})
    assert [point.label.en for point in one(received(regime="SHORT"), law=law).escalations] == [
        "T-2 h",
        "T-1 h",
        "T-0 h",
    ]


def test_touching_pauses_are_one_pause():
    assert union([Span(at("18:00"), at("19:00")), Span(at("19:00"), at("20:00"))]) == (Span(at("18:00"), at("20:00")),)
    assert union([Span(at("18:00"), None), Span(at("19:00"), at("20:00"))]) == (Span(at("18:00"), None),)
    assert union([Span(at("18:00"), at("18:00")), Span(at("20:00"), at("19:00"))]) == ()


def test_a_pause_that_was_over_does_not_hide_the_next():
    pauses = (Span(at("16:00"), at("17:00")), Span(at("18:00"), at("19:00")))
    found = finish(at("17:00"), timedelta(hours=8), pauses)
    assert (found.at, found.left, found.paused) == (at("6 02:00"), timedelta(), timedelta(hours=1))
    assert found.stops == pauses[1:]
    assert one(received("17:45"), asked("16:00", "17:00"), asked("18:00", "19:00", "p")).due_strict == at("6 02:45")


def test_of_two_clocks_that_stand_still_the_one_with_less_left_is_the_stricter():
    claim = ev.UrgencyClaimed(id=new(), at=at("18:00"))
    found = one(plain("17:45"), claim, asked("19:00", None), now="20:00")
    assert (found.left, found.length) == (timedelta(hours=7), timedelta(hours=8))


def test_an_item_without_clock_is_as_urgent_as_the_request():
    assert one(received(regime="OTHER")).urgent is True
    assert one(plain(regime="OTHER")).urgent is False


def test_the_next_update_of_a_request_is_the_first_of_its_items():
    story = [
        received("17:45", Access.DIRECT, Access.DIRECT),
        wanted("18:00"),
        replace(wanted("18:00", name="b"), items=items(2)),
        notice("18:20"),
        notice("18:10", name="b"),
    ]
    found = clock(story, DELAYED, at("20:00"))
    assert [item.next_update_due for item in found.items] == [at("6 18:20"), at("6 18:10")]
    assert found.next_update_due == at("6 18:10")
    assert [duty.item for duty in found.duties] == [1, 2]


def test_the_next_alarm_of_a_request_is_the_sooner_of_two():
    story = [received("17:45", Access.INDIRECT, Access.DIRECT)]
    soonest = clock(story, DUTCH, at("18:00")).next_escalation
    assert soonest is not None
    assert soonest.at == at("19:45")


def test_when_it_was_entered_is_told_in_utc():
    found = one(received("17:45", entered_at=at("19:45").astimezone(ZoneInfo("Asia/Kolkata"))))
    assert found.steps[1].at == at("19:45")
    assert found.steps[1].at.tzinfo is UTC


def test_a_change_without_reason_does_not_hide_the_next_one_with_a_reason():
    story = (reclassified("18:00", Access.INDIRECT), reclassified("19:00", Access.INDIRECT, BANK))
    assert one(received("17:45"), *story).due_strict == at("8 17:45")


def test_what_was_seen_to_be_direct_needs_a_reason_to_become_indirect():
    story = (reclassified("18:00", Access.DIRECT), reclassified("19:00", Access.INDIRECT))
    found = one(received("17:45", Access.UNKNOWN), *story)
    assert (found.access, found.due_strict) == (Access.DIRECT, at("6 01:45"))


def test_changed_into_another_question_in_time_leaves_no_breach():
    assert one(received("17:45"), amended("20:00"), answered("21:00"), now="7 12:00").breaches == ()


def test_changed_after_it_was_answered_leaves_the_answer_in_time():
    found = one(received("17:45"), answered("18:00"), amended("6 12:00"), answered("6 13:00"), now="7 12:00")
    assert (found.breaches, found.started_at) == ((), at("6 12:00"))
    assert "This item is answered" in told(found)


def test_an_answer_of_the_very_moment_of_receipt_closes():
    assert one(received("17:45"), answered("17:45"), now="18:00").state is ItemState.DONE


def test_what_was_seen_at_the_moment_of_the_answer_counts():
    story = (received("17:45", Access.INDIRECT), answered("6 12:00"), reclassified("6 12:00", Access.DIRECT))
    assert one(*story).state is ItemState.DONE_LATE


def test_a_change_after_the_term_that_makes_no_difference_is_just_told():
    found = one(received("17:45"), reclassified("6 03:00", Access.UNKNOWN), now="6 04:00")
    assert "Access is now: unknown" in told(found)
    assert "Toegang is nu: onbekend" in told(found, "nl")


def test_over_the_spring_change_the_outer_limit_may_come_first():
    found = one(received("2026-03-28T23:30+01:00", Access.INDIRECT))
    assert found.due_strict - found.due_legal == timedelta(minutes=30)


def test_a_breach_of_the_second_round_only_is_found():
    story = (received("17:45"), answered("18:00"), reopened("6 09:00"))
    assert [breach.round for breach in one(*story, now="7 12:00").breaches] == [2]


def test_a_cause_given_at_the_moment_of_reopening_explains_neither_round():
    story = (received("17:45"), answered("6 03:00"), reopened("6 09:00"), cause("6 09:00"))
    assert [breach.cause for breach in one(*story, now="7 12:00").breaches] == [None, None]


def test_a_share_is_never_more_than_all():
    law = ClockLaw(
        DUTCH.calendar, deviation=Deviation("art. 5(2)", frozenset({"telecom"}), after_urgent=timedelta(hours=20))
    )
    found = one(received("17:45"), wanted(), notice(), decided("6 10:00"), law=law, now="6 10:00")
    assert (found.left, found.standing().share) == (timedelta(hours=20), 1.0)


def test_an_item_that_was_not_asked_is_named_in_the_error():
    with pytest.raises(KeyError, match="7"):
        clock([received("17:45")], DUTCH, at("18:00")).of(7)


def test_an_authorisation_asked_at_the_moment_of_receipt_counts():
    found = one(received("17:45"), wanted("17:45"), notice("17:50"), law=DELAYED, now="18:00")
    assert found.state is ItemState.AWAITING


def test_an_authorisation_asked_at_the_moment_of_reopening_belongs_to_the_new_round():
    story = (received("17:45"), answered("18:00"), wanted("6 01:00"), notice("6 01:10"), reopened("6 01:00"))
    found = one(*story, law=DELAYED, now="6 02:00")
    assert found.state is ItemState.AWAITING
    assert [step.label.en for step in found.steps].count("Authorisation") == 1


def test_decided_while_the_clock_stands_still_it_still_stands_still():
    found = one(received("17:45"), wanted(), notice(), asked("18:30", None), decided("19:00"), law=DELAYED, now="20:00")
    assert (found.state, found.due_strict, found.due_legal) == (ItemState.PAUSED, None, None)


def test_granted_owes_the_requester_nothing_more():
    assert one(received("17:45"), wanted(), notice(), decided("7 10:00"), law=DELAYED, now="7 11:00").duties == ()


def test_a_kind_that_needs_no_authorisation_asks_for_no_notice():
    found = one(received("17:45"), wanted(kind="address"), law=DELAYED, now="18:05")
    assert found.duties == ()


def test_a_mirrored_request_keeps_its_regime_ground_and_id():
    own = OwnRequest("o", at("17:40"), at("17:45"), (ev.Asked(1),), "SIRENE", urgent=True, ground=UrgencyGround.LIFE)
    assert mirror(own, (), LAWS, at("18:00")).clock.due_strict == at("6 05:45")
    graded = replace(own, regime="DIR977")
    assert "Urgent, with reason" in told(mirror(graded, (), LAWS, at("18:00")).clock.of(1))
    with pytest.raises(ValueError, match="two different events have the id 'o'"):
        mirror(own, [ev.Withdrawn(id="o", at=at("17:50"))], LAWS, at("18:00"))


def test_their_breach_asks_no_cause_of_us():
    own = OwnRequest("o", at("17:40"), at("17:45"), (ev.Asked(1, Access.DIRECT),), urgent=True)
    found = mirror(own, (), DUTCH, at("7 12:00"))
    assert found.clock.of(1).breach is not None
    assert (found.clock.duties, found.clock.of(1).duties, found.duties) == ((), (), ())


def test_a_pause_that_begins_with_a_new_round_belongs_to_it():
    story = (received("17:45"), answered("18:00"), reopened("19:00"), asked("19:00", "20:00"))
    found = one(*story, now="21:00")
    assert found.due_strict == at("6 04:00")
    assert "The clock stood still 1 h, from their receipt of our question to their answer" in told(found)


def test_an_open_pause_that_began_before_this_round_holds_it():
    story = flat((received("17:45"), asked("18:00", None), answered("19:00"), reopened("20:00")))
    found = clock(story, DUTCH, at("21:00")).of(1)
    assert (found.state, found.left) == (ItemState.PAUSED, timedelta(hours=8))


def test_what_happened_to_another_item_is_neither_counted_nor_told():
    story = [
        received("17:45", Access.DIRECT, Access.DIRECT),
        reclassified("18:00", Access.INDIRECT, BANK, about=2),
        answered("18:10", 2),
        reopened("18:20", about=2),
        reclassified("18:30", Access.INDIRECT, BANK, about=1),
    ]
    found = clock(story, DUTCH, at("19:00")).of(1)
    assert found.due_strict == at("8 17:45")
    assert [step.label.en for step in found.steps] == [
        "Received",
        "Life",
        "Indirect",
        "Indirect",
        "0 m",
        "Due",
        "Outer limit",
    ]


def test_told_at_the_moment_of_the_decision_is_told_at_once():
    story = (received("17:45"), asked("18:00", None, tied="e"), replied("19:00", shows=False), lowered("19:30"))
    assert clock(flat((*story, ev.RequesterTold(id=new(), at=at("19:30")))), DUTCH, at("20:00")).duties == ()


def test_an_item_without_clock_holds_nothing_but_what_it_is():
    found = one(received("17:45", Access.INDIRECT, regime="OTHER"))
    assert (found.access, found.started_at, found.length) == (Access.INDIRECT, at("17:45"), timedelta())
    assert (found.suspended, found.breaches, found.escalations, found.duties) == ((), (), (), ())


def test_after_a_decision_the_one_alarm_left_says_what_it_was():
    found = one(received("17:45"), wanted(), notice(), decided("7 10:00"), law=DELAYED, now="7 11:00")
    (point,) = found.escalations
    assert (point.label.en, point.roles) == ("T-0 h", ("head_on_duty",))


def test_an_entry_at_the_very_moment_of_arrival_is_no_later_entry():
    assert "Entered" not in " ".join(told(one(received("17:45", entered_at=at("17:45")))))


def test_pauses_that_only_touch_do_not_overlap():
    found = one(received("17:45"), asked("18:00", "19:00"), asked("19:00", "20:00", "p"))
    assert "overlap counts" not in " ".join(told(found))


def test_a_question_at_the_very_due_is_told_to_have_come_too_late():
    assert "the breach stands" in " ".join(told(one(received("17:45"), asked("6 01:45", "6 03:00"))))
