"""The database orders and counts by stored dues; the rules say how each stands. They must always agree."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from schakel.exchange.queries.views import WorkFilter
from schakel.exchange.queries.worklist import worklist
from schakel.exchange.tests.helpers import give, registered, send
from schakel.rules.clocks import State

NIGHT = datetime(2026, 10, 24, 23, 37, tzinfo=UTC)
RANK = (State.LATE, State.GREY, State.SOON, State.ONTIME, State.NONE)


@pytest.mark.parametrize("seed", range(4))
def test_any_desk_in_any_state_is_ordered_and_counted_as_the_rules_say(world, reader, simulated_clock, seed):
    chance = random.Random(seed)
    simulated_clock.set(NIGHT)
    for _ in range(12):
        urgent, items = chance.random() < 0.7, chance.randint(1, 3)
        case_id = registered(
            world,
            received_at=NIGHT - timedelta(minutes=chance.randint(0, 600 if urgent else 15_000)),
            urgent=urgent,
            items=items,
            access=chance.choice(["direct", "indirect", "unknown"]),
            purpose=chance.choice(["investigate", "investigate", "other"]),
            theme=chance.choice(["Terrorism", "Drugs", "Drugs"]),
        )
        if items > 1 and chance.random() < 0.4:
            send(reader, case_id, give(1, as_of=NIGHT.date()))
    for hours in (0, 1, 5, 30):
        simulated_clock.set(NIGHT + timedelta(hours=hours))
        agree(worklist(reader, WorkFilter()))


def agree(found):
    """Check order and counts against the standings of the rows."""
    rows = sorted((row for group in found.groups for row in group.rows), key=lambda row: str(row.case_id))
    states = Counter(row.standing.state for row in rows)
    assert (found.late, found.grey, found.soon) == (states[State.LATE], states[State.GREY], states[State.SOON])
    assert found.total == len(rows)
    keys = [(row.theme != "Terrorism", rank(row), row.standing.left) for row in found.riskiest]
    assert keys == sorted(keys)
    now = next((group.rows for group in found.groups if group.key == "now"), ())
    pressing = {State.LATE, State.GREY, State.SOON}
    assert {row.case_id for row in now} == {
        row.case_id for row in rows if row.theme == "Terrorism" or row.standing.state in pressing or unclocked(row)
    }


def unclocked(row):
    """Tell whether a request is urgent though no clock runs for it."""
    return row.urgent and row.standing.state is State.NONE


def rank(row):
    """Return the place of a row by its standing; urgent without a clock comes right after what is nearly due."""
    return RANK.index(State.SOON) + 0.5 if unclocked(row) else RANK.index(row.standing.state)


def test_an_urgent_request_without_a_clock_stands_among_what_is_for_now(world, reader, simulated_clock):
    simulated_clock.set(NIGHT)
    child = registered(world, received_at=NIGHT, purpose="other", title="A missing child")
    registered(world, received_at=NIGHT, purpose="other", title="A sailor", urgent=False)
    registered(world, received_at=NIGHT, title="Eight hours left")
    found = worklist(reader, WorkFilter())
    assert found.riskiest[0].case_id == child
    assert [group.key for group in found.groups] == ["now", "after", "none"]
