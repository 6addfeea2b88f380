"""Twenty rounds of kill -9 while rows are written: whatever was acknowledged as committed is there afterwards."""

import random
import threading
import time

import psycopg
import pytest

from schakel.project.postgres.pidfile import recorded_pid
from schakel.project.tests import processes

ROUNDS = 20


class Writer(threading.Thread):
    """Commits one row after the other and remembers those of which it knows that they are committed."""

    def __init__(self, url: str, first: int) -> None:
        super().__init__()
        self.url, self.next = url, first
        self.committed: list[int] = []

    def run(self) -> None:
        try:
            with psycopg.connect(self.url, autocommit=True) as connection:
                while True:
                    connection.execute("INSERT INTO kept VALUES (%s)", [self.next])
                    self.committed.append(self.next)
                    self.next += 1
        except psycopg.Error:
            return


def rows(url: str) -> set[int]:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (number bigint PRIMARY KEY)")
        return {number for (number,) in connection.execute("SELECT number FROM kept").fetchall()}


@pytest.mark.slow
def test_twenty_rounds_of_kill_lose_no_committed_row():
    chance = random.Random(20)
    committed: set[int] = set()
    with processes.short_folder() as home:
        for turn in range(ROUNDS + 1):
            launcher = processes.launch(home)
            url = processes.first_line(launcher)
            assert url.startswith("postgresql://"), url
            found = rows(url)
            assert committed <= found, f"round {turn} lost {sorted(committed - found)[:5]}"
            if turn == ROUNDS:
                break
            writer = Writer(url, max(found, default=0) + 1)
            writer.start()
            assert processes.wait_until(lambda: writer.committed, 10)  # noqa: B023
            time.sleep(chance.uniform(0.02, 0.2))
            if turn % 2:
                processes.kill(recorded_pid(home / "postgres/data") or 0)
            launcher.kill()
            launcher.wait()
            writer.join(20)
            committed |= set(writer.committed)
        launcher.kill()
        launcher.wait()
        assert processes.wait_until(lambda: not processes.of(home), 10)
    assert len(committed) > ROUNDS
