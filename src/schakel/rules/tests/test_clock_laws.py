"""What holds for every story of a request (properties)."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from schakel.rules.clocks import Access, ClockLaw, ItemFacts, Regime, UrgencyGround, clock, due
from schakel.rules.clocks import events as ev
from schakel.rules.clocks.engine.spans import FAR, Span, finish, union
from schakel.rules.tests.story import AMSTERDAM, DELAYED, DUTCH
from schakel.rules.tests.test_clocks_properties import calendars

BASE = datetime(2026, 3, 27, 20, tzinfo=UTC)
NOW = datetime(2026, 6, 1, tzinfo=UTC)
moments = st.integers(0, 14 * 24 * 12).map(lambda steps: BASE + timedelta(minutes=5 * steps))
soon = st.integers(0, 30 * 12).map(lambda steps: BASE + timedelta(minutes=5 * steps))
whens = moments | soon
numbers = st.frozensets(st.integers(1, 3), max_size=3)
names = st.sampled_from("pqr")
ids = st.uuids().map(str)
accesses = st.sampled_from(Access)
grounds = st.none() | st.sampled_from(UrgencyGround)
asked = st.lists(st.builds(ev.Asked, st.integers(1, 3), accesses), max_size=3).map(tuple)
reasons = st.sampled_from(["", "because the source is abroad"])


def event(kind, /, **fields):
    return st.builds(kind, id=ids, at=whens, reason=reasons, **fields)


CLARIFYING = [
    event(
        ev.ClarificationSent,
        clarification=names,
        items=numbers,
        tied_to=st.sampled_from([frozenset(), frozenset("b"), frozenset("e")]),
    ),
    event(ev.ClarificationDelivered, clarification=names),
    event(ev.ClarificationAnswered, clarification=names, shows_urgency=st.sampled_from([None, True, False])),
]
CHANGING = [
    event(ev.Supplemented, items=asked),
    event(ev.Amended, items=numbers, asks_other=st.booleans()),
    event(ev.UrgencyClaimed, urgent=st.booleans(), ground=grounds),
    event(ev.UrgencyLowered, clarification=names, role=st.sampled_from(["shift_lead", "officer"])),
    event(ev.Reclassified, items=numbers, access=accesses),
]
CLOSING = [
    event(ev.Withdrawn, items=st.none() | numbers),
    event(ev.Answered, items=numbers),
    event(ev.Refused, items=numbers),
    event(ev.Reopened, items=numbers, by=st.sampled_from(ev.Opener)),
    event(ev.CauseGiven, items=numbers, cause=st.sampled_from(ev.Cause)),
]
DELAYING = [
    event(ev.AuthorisationAsked, authorisation=names, items=numbers, kind=st.sampled_from(["telecom", "other"])),
    event(ev.DelayNoticeSent, authorisation=names, expected=st.sampled_from([timedelta(), timedelta(days=2)])),
    event(ev.UpdateSent, authorisation=names),
    event(ev.AuthorisationDecided, authorisation=names, granted=st.booleans()),
]
arrival = event(ev.Received, items=asked.filter(bool), urgent=st.booleans(), ground=grounds)
happenings = st.lists(st.one_of(*CLARIFYING, *CHANGING, *CLOSING, *DELAYING), max_size=14)
stories = st.tuples(arrival, happenings).map(lambda parts: [parts[0], *parts[1]])
laws = st.sampled_from([DUTCH, DELAYED])


def strict(found):
    return {item.item: item.due_strict or FAR for item in found.items}


@given(stories, laws, st.randoms(use_true_random=False))
def test_the_order_of_events_makes_no_difference(story, law, random):
    shuffled = list(story)
    random.shuffle(shuffled)
    assert clock(shuffled, law, NOW) == clock(story, law, NOW)


@given(stories, laws, st.data())
def test_doubles_make_no_difference(story, law, data):
    doubles = data.draw(st.lists(st.sampled_from(story)))
    assert clock([*story, *doubles], law, NOW) == clock(story, law, NOW)


@given(stories, laws)
def test_the_same_moments_in_another_zone_make_no_difference(story, law):
    moved = [replace(one, at=one.at.astimezone(AMSTERDAM)) for one in story]
    assert clock(moved, law, NOW.astimezone(AMSTERDAM)) == clock(story, law, NOW)


@given(stories, laws)
def test_everything_is_in_utc(story, law):
    found = clock(story, law, NOW)
    for item in found.items:
        spans = [moment for span in item.suspended for moment in (span.start, span.end)]
        others = [breach.at for breach in item.breaches] + [step.at for step in item.steps]
        points = [point.at for point in item.escalations] + [duty.by for duty in item.duties]
        dues = [item.started_at, item.due_strict, item.due_legal, item.closed_at, item.next_update_due]
        assert all(moment.tzinfo is UTC for moment in (*spans, *others, *points, *dues) if moment is not None)


@given(stories, laws, whens, whens, numbers)
def test_one_more_suspension_never_makes_a_due_earlier(story, law, start, end, about):
    assume(not any(isinstance(one, ev.Reopened | ev.Amended | ev.UrgencyLowered) for one in story))
    more = [
        ev.ClarificationSent(id="x1", at=start, clarification="x", items=about, tied_to=frozenset("b")),
        ev.ClarificationDelivered(id="x2", at=start, clarification="x"),
        ev.ClarificationAnswered(id="x3", at=end, clarification="x"),
    ]
    before, after = clock(story, law, NOW), clock([*story, *more], law, NOW)
    for item in before.items:
        assert strict(after)[item.item] >= strict(before)[item.item]


@given(stories, laws, st.integers(1, 14 * 24 * 12), happenings)
def test_what_happens_after_a_breach_never_cures_it(story, law, later, more):
    for item in clock(story, law, NOW).items:
        for breach in item.breaches:
            when = known(story, breach) + timedelta(minutes=5 * later)
            lately = [replace(one, at=max(one.at, when)) for one in more if not _shortens(one)]
            after = clock([*story, *lately], law, NOW).of(item.item)
            assert (breach.at, breach.round) in [(one.at, one.round) for one in after.breaches]


def known(story, breach):
    """When a breach is there to see: what is learnt later may date it back (direct after all, closed too early)."""
    return max(breach.at, *(one.at for one in story))


def _shortens(one):
    """Seen to be direct after all, or claimed to be urgent: these make the same breach earlier, never undone."""
    return isinstance(one, ev.Reclassified | ev.UrgencyClaimed)


@given(stories, laws, happenings)
def test_a_breach_stays_a_breach_whatever_is_added_after_it(story, law, more):
    for item in clock(story, law, NOW).items:
        for breach in item.breaches:
            lately = [replace(one, at=max(one.at, known(story, breach) + timedelta(minutes=5))) for one in more]
            after = clock([*story, *lately], law, NOW).of(item.item)
            assert any(one.round == breach.round and one.at <= breach.at for one in after.breaches)


@given(arrival, st.lists(st.one_of(*CLARIFYING, *CHANGING), max_size=12), st.integers(0, 900))
def test_a_later_arrival_is_never_due_earlier(first, more, later):
    assume(not any(isinstance(one, ev.Supplemented | ev.Amended) for one in more))
    moved = replace(first, at=first.at + timedelta(minutes=5 * later))
    assume(all(one.at > moved.at for one in more if isinstance(one, ev.UrgencyClaimed | ev.UrgencyLowered)))
    before, after = clock([first, *more], DUTCH, NOW), clock([moved, *more], DUTCH, NOW)
    for item in before.items:
        assert strict(after)[item.item] >= strict(before)[item.item]
        later_legal = after.of(item.item).due_legal
        if item.due_legal and later_legal:
            assert later_legal >= item.due_legal


@given(whens, st.booleans(), grounds, accesses, st.none() | whens, calendars)
def test_with_receipt_and_answer_only_it_says_what_the_first_form_says(when, urgent, ground, access, closed, calendar):
    first = ev.Received(id="r", at=when, items=(ev.Asked(1, access),), urgent=urgent, ground=ground)
    ends = () if closed is None else (ev.Answered(id="a", at=closed, items=frozenset({1})),)
    found = clock([first, *ends], ClockLaw(calendar), NOW).of(1)
    old = due(ItemFacts(Regime.DIR977, when, urgent, ground, access), calendar)
    assert old is not None
    assert (found.due_strict, found.due_legal, found.length) == (old.strict, old.legal, old.length)
    if closed is None:
        assert found.steps[: len(old.steps)] == old.steps


@given(stories, laws)
def test_seen_at_any_moment_the_state_agrees_with_the_dues(story, law):
    for now in (BASE + timedelta(days=2), BASE + timedelta(days=9), NOW):
        for item in clock(story, law, now).items:
            broken = any(breach.at == item.due_strict for breach in item.breaches)
            assert broken == (item.state.value in {"late", "grey", "done_late"}) or item.state == "withdrawn"


@given(stories, laws, whens)
def test_an_answer_later_than_now_has_not_happened(story, law, now):
    past = [one for one in story if one.at <= now]
    assert clock(story, law, now) == clock(past, law, now)


spans = st.lists(st.builds(Span, soon, st.none() | soon), max_size=6)


@given(spans)
def test_a_union_is_disjoint_in_order_and_covers_the_same_time(parts):
    merged = union(parts)
    assert all(one.until > one.start for one in merged)
    assert all(before.until < after.start for before, after in itertools.pairwise(merged))
    for step in range(30 * 12):
        moment = BASE + timedelta(minutes=5 * step)
        assert any(one.start <= moment < one.until for one in parts) == any(
            one.start <= moment < one.until for one in merged
        )


@given(spans, soon, st.integers(1, 120))
@settings(max_examples=60)
def test_a_clock_runs_exactly_its_length_outside_the_pauses(parts, start, steps):
    merged, step = union(parts), timedelta(minutes=5)
    found = finish(start, steps * step, merged)
    ran, moment = 0, start
    while ran < steps and moment < BASE + timedelta(days=20):
        ran += not any(one.start <= moment < one.until for one in merged)
        moment += step
    if found.at is None:
        assert found.left == (steps - ran) * step
        assert ran < steps
    else:
        assert found.at == moment
