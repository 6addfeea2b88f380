"""Waiting for a judge: only where the law of the country has it, and only after notice (2.6; R23-R25)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from schakel.rules.clocks import DutyKind, ItemState
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import (
    DELAYED,
    DUTCH,
    answered,
    at,
    items,
    minutes,
    new,
    one,
    plain,
    received,
    reopened,
    told,
)

DAYS = timedelta(days=2)
REASON = "The judge sits on Monday"


def wanted(when="18:00", kind="telecom", name="a"):
    return ev.AuthorisationAsked(id=new(), at=at(when), authorisation=name, items=items(1), kind=kind)


def notice(when="18:10", expected=DAYS, reason=REASON, name="a"):
    return ev.DelayNoticeSent(id=new(), at=at(when), authorisation=name, expected=expected, reason=reason)


def update(when, name="a"):
    return ev.UpdateSent(id=new(), at=at(when), authorisation=name)


def decided(when, granted=True, name="a"):
    return ev.AuthorisationDecided(id=new(), at=at(when), authorisation=name, granted=granted)


WAITING = (received("17:45"), wanted(), notice())


def test_after_notice_the_item_waits_and_is_not_late():
    found = one(*WAITING, law=DELAYED, now="7 12:00")
    assert (found.state, found.due_strict, found.due_legal, found.left) == (ItemState.AWAITING, None, None, None)
    assert (found.breaches, found.escalations) == ((), ())


def test_in_the_dutch_pack_it_moves_nothing():
    found = one(*WAITING, law=DUTCH, now="7 12:00")
    assert (found.state, found.due_strict) == (ItemState.LATE, at("6 01:45"))
    assert "The law of this country has no delay for a judicial authorisation: the clock runs on" in told(found)
    assert [duty.kind for duty in found.duties] == [DutyKind.CAUSE]


@pytest.mark.parametrize(
    ("story", "why"),
    [
        ((wanted(),), "The requester was not told how long it takes and why: the clock runs on"),
        ((wanted(), notice(reason="")), "The requester was not told how long it takes and why: the clock runs on"),
        (
            (wanted(), notice(expected=timedelta())),
            "The requester was not told how long it takes and why: the clock runs on",
        ),
        ((wanted(), notice(name="b")), "The requester was not told how long it takes and why: the clock runs on"),
        (
            (wanted(kind="address"), notice()),
            "Domestic law asks no authorisation for this kind of information: the clock runs on",
        ),
        ((wanted(), notice("6 01:45")), "The notice came when the term had run out"),
    ],
)
def test_what_is_not_done_as_the_law_says_delays_nothing(story, why):
    found = one(received("17:45"), *story, law=DELAYED, now="6 03:00")
    assert found.due_strict == at("6 01:45")
    assert why in told(found)


def test_a_minute_before_the_due_the_notice_counts():
    assert one(received("17:45"), wanted(), notice("6 01:44"), law=DELAYED, now="7 12:00").state is ItemState.AWAITING


@pytest.mark.parametrize(("urgent", "hours"), [(True, 24), (False, 72)])
def test_the_next_update_is_due_a_day_or_three_days_after_the_last_word(urgent, hours):
    story = (replace(received("17:45"), urgent=urgent), wanted(), notice(), update("6 10:00"))
    found = one(*story, law=DELAYED, now="6 12:00")
    assert found.next_update_due == at("6 10:00") + timedelta(hours=hours)
    assert [(duty.kind, duty.by) for duty in found.duties] == [(DutyKind.UPDATE, found.next_update_due)]


def test_before_any_update_it_counts_from_the_notice():
    assert one(*WAITING, law=DELAYED, now="7 12:00").next_update_due == at("6 18:10")


def test_without_notice_the_duty_to_send_one_is_due_before_the_due():
    found = one(received("17:45"), wanted(), law=DELAYED, now="18:05")
    assert [(duty.kind, duty.by) for duty in found.duties] == [(DutyKind.DELAY_NOTICE, at("6 01:45"))]


@pytest.mark.parametrize(("urgent", "own"), [(True, timedelta(hours=2)), (False, timedelta(days=1))])
def test_once_granted_our_own_short_term_runs(urgent, own):
    story = (replace(received("17:45"), urgent=urgent), wanted(), notice(), decided("20 10:00"))
    found = one(*story, law=DELAYED, now="20 10:30")
    assert found.due_strict == at("20 10:00") + own
    assert (found.due_legal, found.next_update_due) == (found.due_strict, None)
    assert "Granted: provide as soon as possible" in told(found)


def test_granted_before_the_original_due_nothing_is_lost():
    found = one(*WAITING, decided("19:00"), law=DELAYED, now="20:00")
    assert (found.due_strict, found.due_legal) == (at("6 01:45"), at("6 02:00"))


def test_refused_it_must_be_refused_on_ground_c():
    found = one(*WAITING, decided("7 10:00", granted=False), law=DELAYED, now="7 10:30")
    assert [(duty.kind, duty.by) for duty in found.duties] == [(DutyKind.REFUSE_C, at("7 12:00"))]
    assert "Refused: refuse on ground RF-c" in told(found)


def test_after_the_decision_the_own_term_can_be_broken_and_has_one_alarm():
    found = one(*WAITING, decided("7 10:00"), law=DELAYED, now="7 13:00")
    assert (found.state, found.breaches[0].at) == (ItemState.LATE, at("7 12:00"))
    assert [(point.at, point.breach) for point in found.escalations] == [(at("7 12:00"), True)]


def test_of_two_authorisations_the_one_still_open_keeps_it_waiting():
    story = (*WAITING, wanted("18:00", name="b"), notice("18:20", name="b"), decided("7 10:00"))
    found = one(*story, law=DELAYED, now="7 11:00")
    assert (found.state, found.next_update_due) == (ItemState.AWAITING, at("6 18:20"))


def test_of_two_decisions_the_later_one_sets_the_own_term():
    story = (
        *WAITING,
        wanted("18:00", name="b"),
        notice("18:20", name="b"),
        decided("7 10:00"),
        decided("7 11:00", name="b"),
    )
    assert one(*story, law=DELAYED, now="7 11:30").due_strict == at("7 13:00")


def test_answered_while_waiting_it_is_done_in_time_and_owes_nothing():
    found = one(*WAITING, answered("6 12:00"), law=DELAYED, now="7 12:00")
    assert (found.state, found.duties, found.next_update_due) == (ItemState.DONE, (), None)


def test_an_authorisation_belongs_to_the_round_in_which_it_was_asked():
    story = (received("17:45"), answered("6 03:00"), reopened("6 09:00"), wanted("6 09:10"), notice("6 09:20"))
    found = one(*story, law=DELAYED, now="7 12:00")
    assert found.state is ItemState.AWAITING
    assert [breach.round for breach in found.breaches] == [1]


def test_a_paused_clock_with_an_authorisation_waits():
    found = one(plain("17:45"), wanted(), notice(), law=DELAYED, now="18:30")
    assert found.state is ItemState.AWAITING
    assert "Waiting for a judicial authorisation; they were told, with reasons: about 2 d" in told(found)
    assert found.length - minutes(0) == timedelta(days=7)
