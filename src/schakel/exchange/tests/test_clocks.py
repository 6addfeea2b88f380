"""What lists read of stored columns is what the clock of the rules says, at any later moment."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from schakel.exchange.clocks import columns, earliest, standing_of
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Item
from schakel.rules.clocks import Access, clock, events

AT = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
MINUTES = some.integers(1, 12_000)
ITEMS = frozenset({1})


@some.composite
def stories(draw: some.DrawFn) -> list[events.Event]:
    """Return what may happen to one item, in any order."""
    urgent, access = draw(some.booleans()), draw(some.sampled_from(Access))
    regime = draw(some.sampled_from(["DIR977", "DIR977", "SIRENE", "OTHER"]))
    found: list[events.Event] = [
        events.Received(id="0", at=AT, items=(events.Asked(1, access),), urgent=urgent, regime=regime)
    ]
    moments = [AT + timedelta(minutes=one) for one in sorted(draw(some.lists(MINUTES, min_size=6, max_size=6)))]
    kinds = (
        lambda key, at: events.ClarificationSent(id=key, at=at, clarification="q", items=ITEMS, tied_to=frozenset("b")),
        lambda key, at: events.ClarificationDelivered(id=key, at=at, clarification="q"),
        lambda key, at: events.ClarificationAnswered(id=key, at=at, clarification="q"),
        lambda key, at: events.Reclassified(id=key, at=at, items=ITEMS, access=Access.INDIRECT, reason="hotel"),
        lambda key, at: events.CauseGiven(id=key, at=at, items=ITEMS),
        lambda key, at: draw(some.sampled_from([events.Answered, events.Withdrawn]))(id=key, at=at, items=ITEMS),
    )
    return found + [
        make(str(n), at) for n, (make, at) in enumerate(zip(kinds, moments, strict=True), 1) if draw(some.booleans())
    ]


@given(stories(), some.integers(0, 30_000))
def test_what_was_stored_says_the_same_later_as_the_events(story, minutes):
    last = max(event.at for event in story)
    stored = columns(clock(story, pack().clock, last).of(1))
    later = last + timedelta(minutes=minutes)
    found = clock(story, pack().clock, later)
    assert standing_of(Item(number=1, **stored), later) == found.of(1).standing()
    assert {**columns(found.of(1)), "caused": None} == {**stored, "caused": None}
    assert earliest(found) == earliest(clock(story, pack().clock, last))
