"""Keeps children running: restarts what dies, stops all in good order, and leaves nothing behind however it ends."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from schakel.project.postgres import Cluster, LauncherError
from schakel.project.postgres.spawn import spawn

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0
HEALTHY = 30.0
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class Child:
    """A program to keep running; `command` starts with its full path."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    again_at: float = 0.0
    pause: float = field(default=FIRST_PAUSE)

    def start(self) -> None:
        """Start it; the kernel ends it when we die."""
        self.process = spawn(self.command, at_death=signal.SIGTERM, environment=self.environment, folder=Path.cwd())
        self.started = time.monotonic()

    def watch(self, now: float) -> None:
        """Start it again when it has died, after a pause that grows while it keeps dying young."""
        if self.process is not None and self.process.poll() is not None:
            self.pause = FIRST_PAUSE if now - self.started > HEALTHY else min(self.pause * 2, LONGEST_PAUSE)
            self.again_at = now + self.pause
            say(f"{self.name} ended with {self.process.returncode}; starting it again in {self.pause:g} s")
            self.process = None
        if self.process is None and now >= self.again_at:
            self.start()

    def signal(self, number: signal.Signals) -> None:
        """Signal it and whatever it has started."""
        if self.process is not None and self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)


class Supervisor:
    """Some children over a database cluster of ours (or None when the database is somebody else's)."""

    def __init__(self, children: Sequence[Child], cluster: Cluster | None) -> None:
        self.children = children
        self.cluster = cluster
        self.again_at = 0.0
        self.pause = FIRST_PAUSE

    def run(self, once_started: Callable[[], None] = lambda: None) -> None:
        """Keep everything running until a KeyboardInterrupt."""
        for child in self.children:
            child.start()
        once_started()
        while True:
            self.watch_database()
            for child in self.children:
                child.watch(time.monotonic())
            time.sleep(0.1)

    def watch_database(self) -> None:
        """Start the database again when it has ended; when that does not work, later again and ever more seldom."""
        if self.cluster is None or self.cluster.server is None or self.cluster.server.alive():
            return
        if time.monotonic() < self.again_at:
            return
        say("the database ended; starting it again")
        try:
            self.cluster.launch()
            self.pause = FIRST_PAUSE
        except LauncherError as fault:
            self.again_at, self.pause = time.monotonic() + self.pause, min(self.pause * 2, LONGEST_PAUSE)
            say(f"{fault}\nschakel: the database will be started again in {self.again_at - time.monotonic():.1f} s")

    def stop(self, patience: float = 2.5) -> None:
        """Stop the children, by force after `patience` seconds, then the database."""
        for child in self.children:
            if child.process is not None:
                child.process.terminate()
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline and any(c.process and c.process.poll() is None for c in self.children):
            time.sleep(0.02)
        for child in self.children:
            child.signal(signal.SIGKILL)
        if self.cluster is not None:
            self.cluster.stop(patience=1.0)


@contextmanager
def interruptible() -> Iterator[None]:
    """Turn SIGTERM and SIGHUP into KeyboardInterrupt, as Ctrl-C already is, and swallow it at the end of the block."""

    def interrupt(*_: object) -> None:
        for number in ENDINGS:
            signal.signal(number, lambda *_: None)
        raise KeyboardInterrupt

    for number in ENDINGS:
        signal.signal(number, interrupt)
    with contextlib.suppress(KeyboardInterrupt):
        yield


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"schakel: {text}", file=sys.stderr, flush=True)
