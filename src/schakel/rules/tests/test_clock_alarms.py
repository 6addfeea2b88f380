"""Escalations, breaches and their causes, and what somebody must still do (2.8; R2, R26)."""

from datetime import timedelta

import pytest

from schakel.rules.clocks import Access, DutyKind, ItemState, Standing, State, clock
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import (
    DUTCH,
    NEVER,
    answered,
    asked,
    at,
    cause,
    flat,
    minutes,
    one,
    plain,
    received,
    reopened,
    told,
)


def points(found):
    return [(point.label.en, point.at, point.roles, point.breach) for point in found.escalations]


def test_eight_hours_escalate_six_four_two_one_and_no_hours_before_the_due():
    assert points(one(received("17:45"))) == [
        ("T-6 h", at("19:45"), ("owner",), False),
        ("T-4 h", at("21:45"), ("owner", "shift_lead"), False),
        ("T-2 h", at("23:45"), ("shift_lead",), False),
        ("T-1 h", at("6 00:45"), ("head_on_duty",), False),
        ("T-0 h", at("6 01:45"), ("head_on_duty",), True),
    ]


def test_three_days_escalate_at_half_three_quarters_ninety_percent_and_the_due():
    assert points(one(received("17:45", Access.INDIRECT))) == [
        ("50 %", at("7 05:45"), ("owner",), False),
        ("75 %", at("7 23:45"), ("owner", "shift_lead"), False),
        ("90 %", at("8 10:33"), ("head_on_duty",), False),
        ("100 %", at("8 17:45"), ("head_on_duty",), True),
    ]


def test_an_alarm_that_went_off_before_a_pause_does_not_go_off_again():
    found = one(received("17:45"), asked("20:00", "22:00"))
    assert [point.at for point in found.escalations] == [
        at("19:45"),
        at("23:45"),
        at("6 01:45"),
        at("6 02:45"),
        at("6 03:45"),
    ]


@pytest.mark.parametrize(
    ("now", "label"), [("18:00", "T-6 h"), ("19:44", "T-6 h"), ("19:45", "T-4 h"), ("6 01:44", "T-0 h")]
)
def test_the_next_alarm_is_the_first_one_still_to_come(now, label):
    assert one(received("17:45"), now=now).next_escalation.label.en == label


def test_after_the_due_there_is_no_next_alarm():
    assert one(received("17:45"), now="6 01:45").next_escalation is None


def test_while_it_stands_still_the_next_alarm_has_no_moment():
    found = one(received("17:45"), asked("20:00", None), now="20:30")
    assert (found.next_escalation.label.en, found.next_escalation.at) == ("T-4 h", None)


def test_an_answered_item_has_no_next_alarm():
    assert one(received("17:45"), answered("18:00"), now="18:30").next_escalation is None


def test_the_next_alarm_of_a_request_is_the_soonest_of_its_open_items():
    story = flat((received("17:45", Access.DIRECT, Access.INDIRECT), asked("18:00", None)))
    soonest = clock(story, DUTCH, at("18:30")).next_escalation
    assert soonest is not None
    assert soonest.at == at("7 05:45")


def test_roles_of_dutch_escalations_have_labels_in_dutch():
    assert one(received("17:45")).escalations[0].label.nl == "T-6 u"


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("17:45", ItemState.ONTIME),
        ("23:04", ItemState.ONTIME),
        ("23:05", ItemState.SOON),
        ("6 01:45", ItemState.SOON),
        ("6 01:46", ItemState.GREY),
        ("6 02:00", ItemState.GREY),
        ("6 02:01", ItemState.LATE),
    ],
)
def test_the_state_of_an_open_item(now, state):
    assert one(received("17:45"), now=now).state is state


def test_a_breach_asks_for_its_cause():
    found = one(received("17:45"), now="6 01:46")
    assert [(breach.at, breach.cause, breach.counted) for breach in found.breaches] == [(at("6 01:45"), None, True)]
    assert [(duty.kind, duty.item) for duty in found.duties] == [(DutyKind.CAUSE, 1)]
    assert told(found)[-1] == "The term ran out before an answer was given"


@pytest.mark.parametrize("code", list(ev.Cause))
def test_every_cause_but_the_authorisation_counts(code):
    found = one(received("17:45"), cause("6 02:00", code), now="6 03:00")
    assert (found.breach.cause, found.breach.counted) == (code, code is not ev.Cause.AUTHORISATION)
    assert found.duties == ()


def test_the_last_cause_given_counts():
    found = one(received("17:45"), cause("6 02:00"), cause("6 02:10", ev.Cause.OUTAGE), now="6 03:00")
    assert found.breach.cause is ev.Cause.OUTAGE


@pytest.mark.parametrize("when", ["6 01:00", "6 01:45"])
def test_a_cause_given_before_the_breach_explains_nothing(when):
    assert one(received("17:45"), cause(when), now="6 03:00").breach.cause is None


def test_a_cause_about_another_item_explains_nothing():
    assert one(received("17:45"), cause("6 02:00", about=2), now="6 03:00").breach.cause is None


def test_a_cause_belongs_to_the_breach_of_its_own_round():
    story = (received("17:45"), answered("6 03:00"), cause("6 03:10"), reopened("6 09:00"))
    found = one(*story, now="6 18:00")
    assert [breach.cause for breach in found.breaches] == [ev.Cause.VOLUME, None]
    later = one(*story, cause("6 17:30", ev.Cause.OUTAGE), now="6 18:00")
    assert [breach.cause for breach in later.breaches] == [ev.Cause.VOLUME, ev.Cause.OUTAGE]


def test_an_uncounted_breach_says_so():
    found = one(received("17:45"), cause("6 02:00", ev.Cause.AUTHORISATION), now="6 03:00")
    assert told(found)[-1] == "The term ran out; not counted as a breach"


def test_what_was_entered_later_counts_from_its_arrival_and_asks_why():
    first = received("17:45", entered_at=at("19:45"))
    found = clock([first], DUTCH, at("20:00"))
    assert found.of(1).due_strict == at("6 01:45")
    assert told(found.of(1))[1] == "Entered 2 h after it arrived: the arrival counts"
    assert [duty.kind for duty in found.duties] == [DutyKind.EXPLAIN_ENTRY]


@pytest.mark.parametrize("entered", ["17:45", None])
def test_what_was_entered_at_once_asks_nothing(entered):
    assert clock([received("17:45", entered_at=entered and at(entered))], DUTCH, at("18:00")).duties == ()


def test_with_a_reason_a_late_entry_asks_nothing_more():
    first = received("17:45", entered_at=at("19:45"), reason="Telephone, system down")
    assert clock([first], DUTCH, at("20:00")).duties == ()


def test_a_clock_reads_as_a_standing_of_the_desk():
    assert one(received("17:45"), now="21:45").standing() == Standing(State.ONTIME, minutes(240), 0.5)
    assert one(received("17:45"), asked("19:45", None)).standing() == Standing(State.PAUSED, minutes(360), 0.75)
    assert one(received("17:45"), now="6 03:45").standing() == Standing(State.LATE, minutes(-120), 0.0)
    gone = ev.Withdrawn(id="w", at=at("18:00"))
    assert one(received("17:45"), gone).standing().state is State.DONE


def test_seven_days_escalate_in_shares_too():
    assert one(plain("17:45"), now=NEVER).escalations[0].at == at("17:45") + timedelta(days=3.5)
