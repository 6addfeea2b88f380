"""The shift ends at 07:00 and 19:00 on the wall, also when the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schakel.exchange.queries.shift import next_handover

ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-06-05T21:05+00:00", "2026-06-06T05:00+00:00"),
        ("2026-06-05T05:00+00:00", "2026-06-05T17:00+00:00"),
        ("2026-06-05T04:59:59+00:00", "2026-06-05T05:00+00:00"),
        ("2026-03-28T22:00+00:00", "2026-03-29T05:00+00:00"),
        ("2026-10-24T22:00+00:00", "2026-10-25T06:00+00:00"),
        ("2026-12-31T18:00+00:00", "2027-01-01T06:00+00:00"),
    ],
)
def test_the_next_hand_over(now, expected):
    assert next_handover(datetime.fromisoformat(now), ZONE) == datetime.fromisoformat(expected)


@given(some.integers(0, 5_000_000))
def test_it_is_always_ahead_at_seven_on_the_wall_and_within_thirteen_hours(minutes):
    now = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    handover = next_handover(now, ZONE)
    assert timedelta(0) < handover - now <= timedelta(hours=13)
    assert handover.astimezone(ZONE).hour in (7, 19)
