"""Children that die come back, and die with their parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from schakel.project.postgres import LauncherError
from schakel.project.postgres.spawn import spawn
from schakel.project.supervise import FIRST_PAUSE, LONGEST_PAUSE, Child, Supervisor, interruptible
from schakel.project.tests import processes

SLEEP = ["/bin/sleep", "60"]
PARENT = """
import signal, time
from schakel.project.postgres.spawn import spawn
child = spawn(["/bin/sleep", "60"], at_death=signal.SIGTERM, environment={})
print(child.pid, flush=True)
time.sleep(60)
"""


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def runs(pid: int, word: bytes) -> bool:
    return word in Path(f"/proc/{pid}/cmdline").read_bytes()


def process_of(child: Child) -> subprocess.Popen[bytes]:
    assert child.process is not None
    return child.process


def test_a_child_that_dies_young_comes_back_after_a_pause_that_grows(capsys):
    child = Child("it", ["/bin/false"], {})
    child.start()
    process_of(child).wait()
    pauses = []
    for _ in range(8):
        now = time.monotonic()
        child.watch(now)
        pauses.append(child.pause)
        child.watch(now + child.pause + 1)
        process_of(child).wait()
    assert pauses[:3] == [FIRST_PAUSE * 2, FIRST_PAUSE * 4, FIRST_PAUSE * 8]
    assert pauses[-1] == LONGEST_PAUSE
    assert "it ended with 1" in capsys.readouterr().err


def test_a_child_that_lived_long_comes_back_soon():
    child = Child("it", ["/bin/true"], {}, pause=LONGEST_PAUSE)
    child.start()
    process_of(child).wait()
    child.watch(child.started + 3600)
    assert child.pause == FIRST_PAUSE


def test_all_children_are_stopped_also_one_that_does_not_listen():
    stubborn = ["/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"]
    children = [Child("quiet", SLEEP, {}), Child("stubborn", stubborn, {"PATH": "/usr/bin:/bin"})]
    for child in children:
        child.start()
    assert processes.wait_until(lambda: runs(process_of(children[1]).pid, b"trap"), 5)
    time.sleep(0.2)
    started = time.monotonic()
    Supervisor(children, None).stop(patience=0.5)
    assert time.monotonic() - started < 3
    assert [process_of(child).wait(2) for child in children] == [-signal.SIGTERM, -signal.SIGKILL]


class Ended:
    """A database that has ended, and starts again at the third try."""

    def __init__(self) -> None:
        self.tries = 0
        self.server: Any = SimpleNamespace(alive=lambda: self.tries == 3)

    def launch(self) -> None:
        self.tries += 1
        if self.tries < 3:
            raise LauncherError("it was killed while it started")


def test_a_database_that_ends_while_it_starts_is_started_again_and_the_node_goes_on(capsys):
    database: Any = Ended()
    supervisor = Supervisor([], database)
    pauses = []
    for _ in range(5):
        supervisor.again_at = 0.0
        supervisor.watch_database()
        pauses.append(supervisor.pause)
    assert database.tries == 3
    assert pauses == [FIRST_PAUSE * 2, FIRST_PAUSE * 4, FIRST_PAUSE, FIRST_PAUSE, FIRST_PAUSE]
    assert capsys.readouterr().err.count("it was killed while it started") == 2


def test_a_database_that_does_not_start_is_given_a_pause():
    database: Any = Ended()
    supervisor = Supervisor([], database)
    for _ in range(5):
        supervisor.watch_database()
    assert database.tries == 1


def test_a_child_dies_when_its_parent_is_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    pid = int(processes.first_line(parent))
    assert processes.wait_until(lambda: runs(pid, b"sleep"), 5)
    time.sleep(0.1)
    parent.kill()
    parent.wait()
    assert processes.wait_until(lambda: not alive(pid), 5)


def test_a_child_whose_parent_is_gone_already_does_not_start():
    from schakel.project.postgres import child

    arguments = ["1", str(int(signal.SIGTERM)), str(os.geteuid()), str(os.getegid()), "/bin/echo", "started"]
    done = subprocess.run([sys.executable, child.__file__, *arguments], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")


def test_the_signals_that_end_a_program_end_the_block_quietly():
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    reached = []
    try:
        with interruptible():
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(5)
            reached.append("the end")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert reached == []


def test_a_spawned_child_has_a_session_of_its_own_so_that_ctrl_c_passes_it_by():
    process = spawn(SLEEP, at_death=signal.SIGTERM, environment={})
    assert os.getsid(process.pid) == process.pid
    process.kill()
    process.wait()
