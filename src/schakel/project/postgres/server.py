"""The `postgres` process itself: started as our child, asked until it answers, stopped in order of severity."""

import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import psycopg

from schakel.project.postgres import options
from schakel.project.postgres.account import Account
from schakel.project.postgres.errors import LauncherError
from schakel.project.postgres.spawn import spawn

PATIENCE = 120.0
LONGEST_LOG = 10_000_000
STILL_GOING = ("shared memory block", "lock file")


class Server:
    """A running server; `process` is its postmaster."""

    def __init__(self, command: Sequence[str], account: Account, log: Path) -> None:
        self.log = log
        with open_log(log) as output:
            self._mark = output.tell()
            self.process = spawn(
                command, at_death=signal.SIGINT, environment=options.environment(), account=account, output=output
            )

    def wait_until(self, ask: Callable[[], None], patience: float = PATIENCE) -> bool:
        """Ask until it answers; False when it gave up because a predecessor is still going.

        Raises LauncherError with its own words when it ended, or with libpq's when it does not answer.
        """
        deadline = time.monotonic() + patience
        while self.alive():
            try:
                ask()
            except psycopg.OperationalError as fault:
                if time.monotonic() > deadline:
                    self.stop(1.0)
                    message = f"PostgreSQL runs but does not answer: {fault}"
                    raise LauncherError(message) from fault
                time.sleep(0.01)
            else:
                return True
        if any(words in self.said() for words in STILL_GOING):
            return False
        message = f"PostgreSQL did not start; {self.log} says:\n{self.said()}"
        raise LauncherError(message)

    def alive(self) -> bool:
        """Tell whether it runs."""
        return self.process.poll() is None

    def stop(self, patience: float) -> None:
        """Cut connections and stop; after `patience` seconds at once; after as many again by force."""
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
            self.process.send_signal(number)
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                continue
            return

    def said(self) -> str:
        """Return what it has logged since it was started."""
        with self.log.open("rb") as log:
            log.seek(self._mark)
            return log.read().decode(errors="replace")


def open_log(path: Path) -> BinaryIO:
    """Open the log to append to, readable by us alone; a long one is put aside first."""
    if path.exists() and path.stat().st_size > LONGEST_LOG:
        path.replace(path.with_suffix(".log.1"))
    path.touch(mode=0o600)
    return path.open("ab")
