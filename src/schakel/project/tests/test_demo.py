"""`schakel demo` as a person starts it: it answers, restarts what dies, and leaves nothing however it ends."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from schakel.project.postgres.pidfile import recorded_pid
from schakel.project.tests import processes

pytestmark = pytest.mark.slow
KEPT = ("PATH", "HOME", "SCHAKEL_POSTGRES_BIN")


@pytest.fixture(scope="module")
def state():
    with processes.short_folder() as home:
        yield home / "state"


class Demo:
    """A demonstration somebody started; what it says goes to a file, so that it never waits for a reader."""

    def __init__(self, state: Path, command: list[str]) -> None:
        self.said = state.parent / "said.txt"
        environment = {name: value for name, value in os.environ.items() if name in KEPT} | {
            "SCHAKEL_STATE": str(state)
        }
        with self.said.open("wb") as said:
            self.process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
            )

    def address(self) -> str:
        """Wait until it says where it is."""
        told = processes.wait_until(
            lambda: "Schakel is at" in self.said.read_text() or self.process.poll() is not None, 90
        )
        found = re.search(r"Schakel is at (\S+)", self.said.read_text())
        assert told, "silent"
        assert found, self.said.read_text()
        return found[1]


@pytest.fixture
def start(state):
    """Return a function that starts a demonstration; whatever still runs at the end is killed."""
    started: list[Demo] = []

    def begin(*before: str, after: tuple[str, ...] = ()) -> Demo:
        started.append(Demo(state, [*before, sys.executable, "-m", "schakel", "demo", "--port", "18400", *after]))
        return started[-1]

    yield begin
    for demo in started:
        demo.process.kill()
        demo.process.wait()
    assert processes.wait_until(lambda: not processes.of(state), 6), processes.of(state)


def status(url: str) -> int:
    try:
        return int(urllib.request.urlopen(url, timeout=10).status)
    except urllib.error.HTTPError as fault:
        return int(fault.code)


def test_a_later_start_takes_seconds_and_ctrl_c_leaves_nothing_within_five(state, start):
    first = start()
    first.address()
    first.process.send_signal(signal.SIGINT)
    assert first.process.wait(5) == 0
    started = time.monotonic()
    demo = start()
    url = demo.address()
    assert time.monotonic() - started < 10
    assert status(url) < 500
    demo.process.send_signal(signal.SIGINT)
    assert demo.process.wait(5) == 0
    assert not processes.of(state)


def test_a_killed_database_comes_back_under_the_running_site(state, start):
    url = start().address()
    database = recorded_pid(state / "postgres/data")
    processes.kill(database or 0)
    assert processes.wait_until(lambda: recorded_pid(state / "postgres/data") not in {None, database}, 10)
    assert processes.wait_until(lambda: status(url) < 500, 10)


def test_a_killed_demonstration_leaves_nothing(state, start):
    demo = start()
    demo.address()
    assert len(processes.of(state)) > 6
    demo.process.kill()
    demo.process.wait()
    assert processes.wait_until(lambda: not processes.of(state), 5), processes.of(state)


def test_a_second_demonstration_of_the_same_node_says_what_runs(start):
    demo = start()
    demo.address()
    second = start()
    assert second.process.wait(30) == 1
    assert f"already runs: process {demo.process.pid} (schakel demo)" in second.said.read_text()
    demo.process.terminate()
    assert demo.process.wait(5) == 0


def test_it_ends_with_the_program_that_started_it_when_asked_to(state, start):
    script = "import subprocess, sys; subprocess.run(sys.argv[1:])"
    parent = start(sys.executable, "-c", script, after=("--with-parent",))
    parent.address()
    parent.process.kill()
    parent.process.wait()
    assert processes.wait_until(lambda: not processes.of(state), 6), processes.of(state)
