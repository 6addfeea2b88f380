"""Rows of the clock are the events of the rules, one to one, in both their forms."""

from datetime import UTC, datetime, timedelta

import pytest

from schakel.exchange.timeline import KINDS, UNDONE, Row, data_of, event_of, happened
from schakel.rules.clocks import Access, UrgencyGround, events

AT = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
ALL = (
    events.Received(
        id="1", at=AT, entered_at=AT + timedelta(hours=1), reason="outage", items=(events.Asked(1, Access.INDIRECT),),
        regime="SIRENE", urgent=True, ground=UrgencyGround.LIFE,
    ),
    events.Supplemented(id="1", at=AT, items=(events.Asked(4), events.Asked(5, Access.DIRECT))),
    events.Amended(id="1", at=AT, items=frozenset({1, 2}), asks_other=True),
    events.Withdrawn(id="1", at=AT),
    events.Withdrawn(id="1", at=AT, items=frozenset({3})),
    events.UrgencyClaimed(id="1", at=AT, urgent=False),
    events.UrgencyLowered(id="1", at=AT, clarification="q", role="shift_lead", reason="no ground"),
    events.RequesterTold(id="1", at=AT),
    events.Reclassified(id="1", at=AT, items=frozenset({2}), access=Access.INDIRECT, reason="hotel"),
    events.ClarificationSent(id="1", at=AT, clarification="q", items=frozenset({1}), tied_to=frozenset({"b", "RF-b"})),
    events.ClarificationDelivered(id="1", at=AT, clarification="q"),
    events.ClarificationAnswered(id="1", at=AT, clarification="q", shows_urgency=False),
    events.Answered(id="1", at=AT, items=frozenset({1, 2})),
    events.Refused(id="1", at=AT, items=frozenset({1}), ground="RF-a"),
    events.Reopened(id="1", at=AT, items=frozenset({1}), by=events.Opener.OURSELVES),
    events.AuthorisationAsked(id="1", at=AT, authorisation="a", items=frozenset({1}), kind="phone"),
    events.DelayNoticeSent(id="1", at=AT, authorisation="a", expected=timedelta(days=2)),
    events.UpdateSent(id="1", at=AT, authorisation="a"),
    events.AuthorisationDecided(id="1", at=AT, authorisation="a", granted=False),
    events.CauseGiven(id="1", at=AT, items=frozenset({1}), cause=events.Cause.VOLUME),
)  # fmt: skip


def named(event):
    return next(name for name, kind in KINDS.items() if kind is type(event))


@pytest.mark.parametrize("event", ALL, ids=named)
def test_every_event_comes_back_from_its_row_as_it_was(event):
    assert event_of(Row("1", named(event), None, AT, data_of(event))) == event


def test_there_is_an_example_of_every_kind_of_event():
    assert {named(event) for event in ALL} == set(KINDS)


def test_rows_of_the_first_form_read_as_the_same_events():
    first = Row("1", "received", None, AT, {"regime": "DIR977", "urgent": True, "ground": "", "items": {"1": "direct"}})
    assert event_of(first) == events.Received(id="1", at=AT, items=(events.Asked(1, Access.DIRECT),), urgent=True)
    assert event_of(Row("2", "answered", 3, AT, {})) == events.Answered(id="2", at=AT, items=frozenset({3}))
    again = event_of(Row("3", "reclassified", 3, AT, {"access": "direct"}))
    assert again == events.Reclassified(id="3", at=AT, items=frozenset({3}), access=Access.DIRECT)


def test_what_was_taken_back_never_happened():
    rows = [
        Row("1", "answered", 1, AT, {}),
        Row("2", UNDONE, None, AT, {"event": "1"}),
        Row("3", "answered", 2, AT, {}),
    ]
    assert [one.id for one in happened(rows)] == ["3"]


def test_a_kind_nobody_knows_is_an_error():
    with pytest.raises(ValueError, match="no event of the clock"):
        event_of(Row("1", "forgiven", None, AT, {}))
