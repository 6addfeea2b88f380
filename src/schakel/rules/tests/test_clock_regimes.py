"""The same engine for other laws: SIRENE, Prüm II, our own service levels (R6, R29; 2.10)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from schakel.rules.clocks import Calendar, ClockLaw, ItemState, Term, Unit, clock, known_at, single
from schakel.rules.clocks import events as ev
from schakel.rules.clocks.engine.law import DEFAULT_REGIMES
from schakel.rules.clocks.engine.say import lasting
from schakel.rules.tests.story import DUTCH, NEVER, answered, asked, at, new, one, received, told
from schakel.text import Text

SIRENE = single(
    "SIRENE", Text("SIRENE", "SIRENE"), Term(12, Unit.HOURS, "Reg. 2018/1862 art. 8", Text("12 hours", "12 uur"))
)
PRUM = single(
    "PRUM2", Text("Prüm II", "Prüm II"), Term(48, Unit.HOURS, "Reg. 2024/982", Text("48 hours", "48 uur")), pauses=True
)
OWN = single(
    "OWN:LIAISON",
    Text("Own service level", "Eigen servicenorm"),
    Term(2, Unit.DAYS, "own", Text("2 days", "2 dagen")),
    outer=False,
)
LAWS = ClockLaw(DUTCH.calendar, {**DEFAULT_REGIMES, **{one.code: one for one in (SIRENE, PRUM, OWN)}})


def test_a_sirene_pointer_has_twelve_hours_whatever_its_urgency():
    for urgent in (True, False):
        found = one(received("17:45", urgent=urgent, regime="SIRENE"), law=LAWS)
        assert (found.due_strict, found.due_legal, found.length) == (at("6 05:45"), at("6 06:00"), timedelta(hours=12))
        assert found.regime == "SIRENE"


def test_a_question_does_not_stop_a_clock_that_knows_no_pause():
    found = one(received("17:45", regime="SIRENE"), asked("18:00", None), law=LAWS)
    assert found.due_strict == at("6 05:45")
    assert "SIRENE: a question does not stop this clock" in told(found)
    assert "Nothing paused the clock" not in told(found)
    assert told(found)[1] == "12 hours"


def test_prum_core_data_have_forty_eight_hours_and_may_pause():
    assert one(received("17:45", regime="PRUM2"), asked("18:00", "19:00"), law=LAWS).due_strict == at("7 18:45")


def test_our_own_service_level_has_no_outer_limit():
    found = one(received("17:45", regime="OWN:LIAISON"), law=LAWS, now="8 00:00")
    assert found.due_strict == found.due_legal == at("7 17:45")
    assert "Outer limit" not in [step.label.en for step in found.steps]
    assert found.state is ItemState.LATE


def test_urgency_claimed_later_changes_nothing_in_a_clock_of_one_term():
    claim = ev.UrgencyClaimed(id=new(), at=at("18:00"))
    found = one(received("17:45", urgent=False, regime="SIRENE"), claim, law=LAWS)
    assert found.due_strict == at("6 05:45")
    assert "The requester" not in " ".join(told(found))


@pytest.mark.parametrize("regime", ["OTHER", "", "dir977"])
def test_a_regime_without_clock_here_runs_none(regime):
    found = clock([received("17:45", regime=regime), answered("18:00", 2)], LAWS, at("18:30"))
    item = found.of(1)
    assert (item.state, item.due_strict, item.due_legal, item.left) == (ItemState.NONE, None, None, None)
    assert (found.due_strict, found.next_escalation, item.regime) == (None, None, regime)
    assert told(item) == ["Outside the laws that set a term here"]
    assert item.standing().share == 0.0


def test_an_item_without_clock_can_be_answered_or_withdrawn():
    assert one(received("17:45", regime="OTHER"), answered("18:00")).state is ItemState.DONE
    gone = ev.Withdrawn(id=new(), at=at("18:00"))
    found = one(received("17:45", regime="OTHER"), gone)
    assert (found.state, found.closed_at) == (ItemState.WITHDRAWN, at("18:00"))


def test_a_partner_in_another_zone_has_its_own_outer_limit():
    finnish = ClockLaw(Calendar(ZoneInfo("Europe/Helsinki"), frozenset()))
    lisbon = ClockLaw(Calendar(ZoneInfo("Europe/Lisbon"), frozenset()))
    story = (received("2026-06-05T23:30+02:00", urgent=False),)
    assert one(*story, law=finnish).due_strict == one(*story, law=lisbon).due_strict
    assert one(*story, law=finnish).due_legal == at("2026-06-16T00:00+03:00")
    assert one(*story, law=lisbon).due_legal == at("2026-06-13T00:00+01:00")


@pytest.mark.parametrize("field", ["at", "entered_at"])
def test_a_moment_without_zone_is_refused_naming_event_and_field(field):
    naive: dict[str, Any] = {"at": at("17:45"), field: datetime(2026, 6, 5, 17, 45)}  # noqa: DTZ001
    with pytest.raises(ValueError, match=rf"^{field} of event 'r1' has no time zone"):
        clock([ev.Received(id="r1", items=(ev.Asked(1),), **naive)], DUTCH, NEVER)


def test_a_now_without_zone_is_refused():
    with pytest.raises(ValueError, match=r"^now has no time zone"):
        clock([received("17:45")], DUTCH, datetime(2026, 6, 5))  # noqa: DTZ001


def test_two_different_events_with_one_id_are_refused():
    with pytest.raises(ValueError, match=r"^two different events have the id 'x': an event is never rewritten"):
        clock([ev.Withdrawn(id="x", at=at("18:00")), ev.Withdrawn(id="x", at=at("19:00"))], DUTCH, NEVER)


def test_what_was_entered_later_was_not_on_the_screen_yet():
    receipt = ev.ClarificationDelivered(id="d", at=at("18:30"), entered_at=at("22:00"), clarification="q")
    story = [received("17:45"), receipt]
    assert known_at(story, at("21:59")) == (story[0],)
    assert known_at(story, at("22:00")) == tuple(story)


def test_events_of_one_moment_are_taken_in_the_order_of_their_kinds():
    moment = at("18:00")
    answer = ev.Answered(id="z", at=moment, items=frozenset({1}))
    again = ev.Reopened(id="a", at=moment, items=frozenset({1}))
    assert one(received("17:45"), answer, again, now="18:30").started_at == moment


@pytest.mark.parametrize(
    ("length", "en", "nl"),
    [
        (timedelta(), "0 s", "0 s"),
        (timedelta(seconds=59.5), "59.5 s", "59.5 s"),
        (timedelta(minutes=1), "1 m", "1 m"),
        (timedelta(hours=2, minutes=40), "2 h 40 m", "2 u 40 m"),
        (timedelta(hours=24), "1 d", "1 d"),
        (timedelta(days=3, minutes=5, seconds=59), "3 d 5 m", "3 d 5 m"),
    ],
)
def test_a_length_is_said_in_days_hours_and_minutes(length, en, nl):
    assert lasting(length) == Text(en, nl)


def test_a_clock_is_the_same_written_in_another_zone():
    here = received("2026-06-05T17:45+02:00")
    there = received(datetime(2026, 6, 5, 15, 45, tzinfo=UTC).astimezone(ZoneInfo("Asia/Kolkata")))
    assert one(here).due_strict == one(there).due_strict
