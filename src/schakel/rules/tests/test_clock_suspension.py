"""When a question stops the clock, for how long, and when it does not (R21, R22; section 2.5)."""

from datetime import timedelta

import pytest

from schakel.rules.clocks import Access, ItemState, clock
from schakel.rules.clocks import events as ev
from schakel.rules.tests.story import (
    DUTCH,
    answered,
    asked,
    at,
    delivered,
    flat,
    minutes,
    new,
    one,
    plain,
    received,
    reopened,
    replied,
    sent,
    told,
)

DUE = "6 01:45"
VECTORS = [
    ("after the breach it cures nothing", asked("6 02:00", "6 03:00"), DUE),
    ("exactly at the due it cures nothing", asked("6 01:45", "6 03:00"), DUE),
    ("a minute before the due it counts", asked("6 01:44", "6 03:00"), "6 03:01"),
    ("without a receipt it is no pause", (sent("18:30"), replied("21:10")), DUE),
    ("an answer before the receipt is no pause", (sent("18:30"), replied("19:00"), delivered("19:30")), DUE),
    ("a pause of no length is none", (sent("18:30"), delivered("19:00"), replied("19:00")), DUE),
    ("two that overlap count once", (*asked("18:30", "20:30"), *asked("19:30", "21:10", "p")), "6 04:25"),
    ("one inside the other counts once", (*asked("18:30", "21:10"), *asked("19:00", "20:00", "p")), "6 04:25"),
    ("two that touch are one", (*asked("18:30", "20:00"), *asked("20:00", "21:10", "p")), "6 04:25"),
    ("two apart are added", (*asked("18:00", "19:00"), *asked("20:00", "20:30", "p")), "6 03:15"),
    (
        "a pause moves the due far enough for the next",
        (*asked("18:00", "20:00"), *asked("6 03:00", "6 04:00", "p")),
        "6 04:45",
    ),
    ("about another item it is nothing", asked("18:30", "21:10", about=2), DUE),
    ("about no item it is nothing", asked("18:30", "21:10", about=()), DUE),
    ("not tied to a ground it is nothing", asked("18:30", "21:10", tied=""), DUE),
    ("tied to blanks it is nothing", (sent("18:30", tied=" "), delivered("18:30"), replied("21:10")), DUE),
    ("tied to a ground of article 6 it counts", asked("18:30", "21:10", tied="RF-e"), "6 04:25"),
    ("the first receipt counts", (*asked("18:30", "21:10"), delivered("19:30")), "6 04:25"),
    ("the first answer counts", (*asked("18:30", "21:10"), replied("22:00")), "6 04:25"),
    (
        "a receipt dated before we sent counts from sending",
        (sent("18:30"), delivered("18:00"), replied("21:10")),
        "6 04:25",
    ),
    ("before the request was there it is nothing", asked("16:00", "17:00"), DUE),
    ("what began before counts from the receipt", asked("17:00", "18:45"), "6 02:45"),
    ("a receipt of another question is nothing", (sent("18:30"), delivered("18:30", "p"), replied("21:10", "p")), DUE),
    ("a question sent twice is the first one", (*asked("18:30", "21:10"), sent("19:00", tied="")), "6 04:25"),
]


@pytest.mark.parametrize(("why", "events", "due"), VECTORS, ids=[why for why, _, _ in VECTORS])
def test_a_suspension(why, events, due):
    assert one(received("17:45"), events).due_strict == at(due)


def test_a_question_never_answered_keeps_the_clock_still_with_the_time_left():
    found = one(received("17:45"), asked("18:30", None), now="20 12:00")
    assert (found.state, found.due_strict, found.due_legal) == (ItemState.PAUSED, None, None)
    assert found.left == timedelta(hours=7, minutes=15)
    assert found.suspended[-1].end is None
    assert found.breaches == ()
    assert "Stands still with 7 h 15 m left" in told(found)
    assert "Staat stil met nog 7 u 15 m" in told(found, "nl")


def test_a_question_that_came_after_the_breach_and_is_never_answered_stops_nothing():
    found = one(received("17:45"), asked("6 02:00", None), now="20 12:00")
    assert (found.state, found.due_strict, found.suspended) == (ItemState.LATE, at(DUE), ())


def test_an_open_pause_swallows_the_ones_after_it():
    found = one(received("17:45"), asked("18:30", None), asked("19:00", "20:00", "p"))
    assert found.left == timedelta(hours=7, minutes=15)


def test_an_open_pause_after_a_closed_one_leaves_what_the_clock_had_not_run():
    found = one(received("17:45"), asked("18:00", "19:00"), asked("20:00", None, "p"))
    assert found.left == timedelta(hours=6, minutes=45)
    assert [span.end for span in found.suspended] == [at("19:00"), None]


def test_only_the_item_that_is_named_stands_still():
    found = clock(flat((received("17:45", Access.DIRECT, Access.DIRECT), asked("18:30", None))), DUTCH, at("6 02:01"))
    assert [item.state for item in found.items] == [ItemState.PAUSED, ItemState.LATE]
    assert found.due_strict == at(DUE)


def test_a_supplement_starts_its_own_clock_and_an_old_pause_does_not_touch_it():
    more = ev.Supplemented(id=new(), at=at("20:00"), items=(ev.Asked(2, Access.DIRECT),))
    story = flat((received("17:45"), more, asked("18:30", "19:30", about=(1, 2))))
    found = clock(story, DUTCH, at("21:00"))
    assert [item.due_strict for item in found.items] == [at("6 02:45"), at("6 04:00")]
    assert "Was over before the clock of this item started" in told(found.of(2))


def test_a_pause_that_goes_on_when_a_supplement_comes_holds_its_clock_from_the_start():
    more = ev.Supplemented(id=new(), at=at("20:00"), items=(ev.Asked(2, Access.DIRECT),))
    found = one(received("17:45"), more, asked("18:30", "21:00", about=(1, 2)), item=2)
    assert found.due_strict == at("6 05:00")


def test_withdrawn_while_it_stands_still_is_withdrawn_in_time():
    gone = ev.Withdrawn(id=new(), at=at("20:00"))
    found = one(received("17:45"), asked("18:30", None), gone)
    assert (found.state, found.closed_at, found.breaches) == (ItemState.WITHDRAWN, at("20:00"), ())


def test_reopened_by_us_the_old_pauses_still_count():
    story = (received("17:45"), asked("18:30", "21:10"), answered("22:00"), reopened("23:00", ev.Opener.OURSELVES))
    assert one(*story, now="23:30").due_strict == at("6 04:25")


def test_reopened_by_them_the_new_clock_knows_no_old_pauses():
    story = (received("17:45"), asked("18:30", "21:10"), answered("22:00"), reopened("23:00"))
    found = one(*story, now="23:30")
    assert (found.started_at, found.due_strict, found.suspended) == (at("23:00"), at("6 07:00"), ())


def test_a_pause_over_the_spring_change_counts_elapsed_minutes():
    found = one(received("2026-03-29T00:30+01:00"), asked("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00"))
    assert found.suspended[0].end - found.suspended[0].start == timedelta(hours=1)
    assert found.due_strict == at("2026-03-29T10:30+02:00")


def test_a_pause_over_the_autumn_change_counts_the_hour_twice():
    found = one(received("2026-10-25T01:30+02:00"), asked("2026-10-25T02:00+02:00", "2026-10-25T03:00+01:00"))
    assert found.due_strict == at("2026-10-25T10:30+01:00")


def test_a_pause_moves_the_outer_limit_of_days_when_it_crosses_midnight():
    alone = one(plain("2026-06-03T17:45+02:00"))
    short = one(plain("2026-06-03T17:45+02:00"), asked("2026-06-03T18:00+02:00", "2026-06-03T19:00+02:00"))
    long = one(plain("2026-06-03T17:45+02:00"), asked("2026-06-03T18:00+02:00", "2026-06-04T06:00+02:00"))
    assert (short.due_legal, long.due_legal) == (alone.due_legal, alone.due_legal + timedelta(days=1))


def test_a_question_in_the_grey_zone_moves_neither_due():
    found = one(received("17:45"), asked("6 01:50", "6 01:55"), now="6 01:58")
    assert (found.due_strict, found.due_legal, found.state) == (at(DUE), at("6 02:00"), ItemState.GREY)


def test_the_time_left_after_a_pause_is_counted_to_the_new_due():
    assert one(received("17:45"), asked("18:30", "21:10"), now="6 04:00").left == minutes(25)
