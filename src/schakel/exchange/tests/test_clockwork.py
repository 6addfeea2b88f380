"""When is it due? Always what the events say, in whatever order they came."""

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from schakel.exchange.clockwork import Event, dues, facts, stored
from schakel.exchange.lawpack import pack
from schakel.rules.clocks import Access, Regime, UrgencyGround

AT = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
HOUR = timedelta(hours=1)


def received(at: datetime = AT, **data: object) -> Event:
    known = {"regime": "DIR977", "urgent": True, "ground": "U2", "items": {"1": "direct", "2": "indirect"}}
    return Event("received", None, at, known | data)


def test_each_item_has_its_own_due():
    when = dues(facts([received()]), pack())
    strict = {number: due.strict for number, due in when.items() if due}
    assert strict == {1: AT + 8 * HOUR, 2: AT + 72 * HOUR}


def test_the_facts_are_those_of_the_receipt():
    (one, two) = facts([received()]).values()
    assert (one.regime, one.urgent, one.ground, one.access) == (Regime.DIR977, True, UrgencyGround.LIFE, Access.DIRECT)
    assert two.access is Access.INDIRECT


def test_an_answer_stops_only_its_own_item():
    known = facts([received(), Event("answered", 1, AT + HOUR, {})])
    assert known[1].answered_at == AT + HOUR
    assert known[2].answered_at is None


def test_the_first_answer_counts_and_the_earliest_receipt():
    known = facts(
        [
            received(AT + HOUR),
            Event("answered", 1, AT + 3 * HOUR, {}),
            Event("answered", 1, AT + 2 * HOUR, {}),
            received(),
        ]
    )
    assert (known[1].received_at, known[1].answered_at) == (AT, AT + 2 * HOUR)


def test_the_last_reclassification_counts():
    known = facts(
        [
            received(),
            Event("reclassified", 1, AT + 2 * HOUR, {"access": "direct"}),
            Event("reclassified", 1, AT + HOUR, {"access": "indirect"}),
        ]
    )
    assert known[1].access is Access.DIRECT


def test_any_order_of_recording_gives_the_same():
    events = [
        received(),
        Event("reclassified", 2, AT + HOUR, {"access": "direct"}),
        Event("answered", 1, AT + 2 * HOUR, {}),
        Event("answered", 2, AT + 3 * HOUR, {}),
    ]
    assert len({str(sorted(facts(order).items())) for order in itertools.permutations(events)}) == 1


def test_another_regime_has_no_clock():
    known = facts([received(regime="OTHER")])
    assert set(dues(known, pack()).values()) == {None}
    assert stored(known, dues(known, pack())).due_at is None


def test_lists_sort_by_the_earliest_open_item():
    known = facts([received()])
    kept = stored(known, dues(known, pack()))
    assert kept.due_at == AT + 8 * HOUR
    assert kept.soon_at == AT + 8 * HOUR - timedelta(hours=8) / 3
    later = facts([received(), Event("answered", 1, AT, {})])
    assert stored(later, dues(later, pack())).due_at == AT + 72 * HOUR


def test_nothing_open_leaves_nothing_to_sort_by():
    known = facts([received(items={"1": "direct"}), Event("answered", 1, AT, {})])
    assert stored(known, dues(known, pack())) == stored({}, {})


@given(some.integers(0, 2_800_000), some.booleans())
def test_the_outer_limit_is_never_before_our_own_and_soon_never_after_it(minutes, urgent):
    known = facts([received(datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes), urgent=urgent)])
    kept = stored(known, dues(known, pack()))
    assert kept.soon_at is not None
    assert kept.due_at is not None
    assert kept.legal_at is not None
    assert kept.soon_at < kept.due_at <= kept.legal_at
