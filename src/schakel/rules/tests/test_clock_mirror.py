"""The clock of our own requests, at the partner (2.9; R28)."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from schakel.rules.clocks import Access, Calendar, ClockLaw, DutyKind, ItemState, OwnRequest, mirror
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import answered, asked, at, flat, sent, told

BELGIAN = ClockLaw(Calendar(ZoneInfo("Europe/Brussels"), frozenset({date(2026, 6, 8)})))
OWN = OwnRequest("ours", at("17:40"), at("17:45"), (ev.Asked(1, Access.DIRECT),), urgent=True)


def test_their_term_starts_when_they_have_our_request():
    found = mirror(OWN, (), BELGIAN, at("18:00"))
    assert (found.clock.due_strict, found.assumed) == (at("6 01:45"), False)
    assert told(found.clock.of(1))[0] == "Reached their gateway"


def test_without_a_receipt_it_is_counted_from_sending_and_says_so():
    found = mirror(replace(OWN, delivered_at=None), (), BELGIAN, at("18:00"))
    assert (found.clock.due_strict, found.assumed) == (at("6 01:40"), True)


def test_reminders_come_at_their_due_and_half_a_term_later():
    found = mirror(OWN, (), BELGIAN, at("18:00"))
    assert [(one.number, one.at) for one in found.reminders] == [(1, at("6 01:45")), (2, at("6 05:45"))]
    assert found.due_now == ()


def test_a_reminder_is_due_from_its_moment_on():
    assert [one.number for one in mirror(OWN, (), BELGIAN, at("6 01:44")).due_now] == []
    assert [one.number for one in mirror(OWN, (), BELGIAN, at("6 01:45")).due_now] == [1]
    assert [one.number for one in mirror(OWN, (), BELGIAN, at("6 05:45")).due_now] == [1, 2]


def test_the_second_reminder_of_a_request_of_seven_days_comes_three_and_a_half_days_later():
    found = mirror(replace(OWN, urgent=False), (), BELGIAN, at("18:00"))
    assert found.reminders[1].at - found.reminders[0].at == timedelta(days=3.5)


def test_their_holidays_and_zone_set_their_outer_limit():
    own = replace(OWN, items=(ev.Asked(1, Access.INDIRECT),))
    assert mirror(own, (), BELGIAN, at("18:00")).clock.due_legal == at("11 00:00")


def test_an_answered_item_gets_no_reminder():
    own = replace(OWN, items=(ev.Asked(1, Access.DIRECT), ev.Asked(2, Access.DIRECT)))
    assert {one.item for one in mirror(own, [answered("18:30")], BELGIAN, at("7 12:00")).reminders} == {2}


def test_our_silence_on_their_question_stops_their_clock_and_comes_first():
    found = mirror(OWN, flat((asked("18:30", None),)), BELGIAN, at("19:00"))
    assert (found.clock.of(1).state, found.reminders) == (ItemState.PAUSED, ())
    assert [(duty.kind, duty.item) for duty in found.duties] == [(DutyKind.ANSWER_THEM, 1)]
    assert "We have their question and have not answered: their clock stands still because of us" in told(
        found.clock.of(1)
    )


def test_their_question_about_two_items_waits_for_us_twice():
    own = replace(OWN, items=(ev.Asked(1), ev.Asked(2)))
    found = mirror(own, flat((asked("18:30", None, about=(2, 1), tied=""),)), BELGIAN, at("19:00"))
    assert [duty.item for duty in found.duties] == [1, 2]


def test_once_answered_their_clock_goes_on_and_nothing_waits_for_us():
    found = mirror(OWN, flat((asked("18:30", "19:30"),)), BELGIAN, at("20:00"))
    assert (found.clock.due_strict, found.duties) == (at("6 02:45"), ())
    said = "The clock stood still 1 h, from our receipt of their question to our answer"
    assert said in told(found.clock.of(1))


def test_a_question_that_did_not_reach_us_waits_for_nobody():
    found = mirror(OWN, [sent("18:30")], BELGIAN, at("19:00"))
    assert found.duties == ()
    assert "Their question did not reach us: their clock keeps running" in told(found.clock.of(1))


def test_the_dutch_words_speak_of_them():
    found = mirror(OWN, [answered("19:00")], BELGIAN, at("20:00")).clock.of(1)
    assert [step.label.nl for step in found.steps][3] == "Zij antwoordden"
