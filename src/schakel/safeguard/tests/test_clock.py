"""One clock: the real one, or a simulated one that a file describes."""

import json
import os
from datetime import UTC, datetime, timedelta

import pytest

from schakel.safeguard import clock

WALL = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
SHOWN = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


@pytest.fixture
def clockfile(tmp_path, settings):
    path = tmp_path / "clock.json"
    settings.SCHAKEL_CLOCK_FILE = str(path)
    return path


def write(path, **changes):
    path.write_text(json.dumps({"wall": WALL.isoformat(), "shown": SHOWN.isoformat(), "rate": 1} | changes))


def test_without_a_file_the_clock_is_the_real_one_in_utc(settings):
    settings.SCHAKEL_CLOCK_FILE = ""
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().tzinfo is UTC
    assert not clock.simulated()
    assert clock.from_wall(WALL) == WALL


def test_a_file_that_is_not_there_simulates_nothing(clockfile):
    assert not clock.simulated()


@pytest.mark.parametrize(("rate", "minutes"), [(1, 10), (60, 600), (0.5, 5)])
def test_a_simulated_clock_runs_at_its_rate_from_where_it_was_set(clockfile, rate, minutes):
    write(clockfile, rate=rate)
    assert clock.simulated()
    assert clock.from_wall(WALL) == SHOWN
    assert clock.from_wall(WALL + timedelta(minutes=10)) == SHOWN + timedelta(minutes=minutes)


def test_other_time_zones_come_out_as_utc(clockfile):
    write(clockfile, shown="2026-03-29T03:30:00+02:00")
    assert clock.from_wall(WALL) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert clock.from_wall(WALL).utcoffset() == timedelta(0)


def test_a_changed_file_counts_at_once_and_an_unchanged_one_is_read_once(clockfile, monkeypatch):
    write(clockfile)
    assert clock.from_wall(WALL) == SHOWN
    with monkeypatch.context() as patch:
        patch.setattr(clock, "_parse", lambda path: pytest.fail("read again"))
        assert clock.from_wall(WALL) == SHOWN
    write(clockfile, shown=(SHOWN + timedelta(hours=1)).isoformat())
    os.utime(clockfile, ns=(1, 1))
    assert clock.from_wall(WALL) == SHOWN + timedelta(hours=1)


@pytest.mark.parametrize(
    "changes", [{"wall": "yesterday"}, {"rate": "fast"}, {"rate": 0}, {"rate": -1}, {"shown": "2026-03-29T03:30:00"}]
)
def test_a_clock_file_that_makes_no_sense_is_refused_by_name(clockfile, changes):
    write(clockfile, **changes)
    with pytest.raises(ValueError, match="clock file"):
        clock.now()
