"""Starts a child that cannot outlive us, in its own session, so that Ctrl-C reaches only us."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from schakel.project.postgres import child
from schakel.project.postgres.account import Account


def spawn(
    command: Sequence[str],
    *,
    at_death: signal.Signals,
    environment: Mapping[str, str],
    account: Account | None = None,
    output: IO[bytes] | int | None = None,
    folder: Path = Path("/"),
) -> subprocess.Popen[bytes]:
    """Start `command` (absolute program first), which gets signal `at_death` when the calling thread dies.

    `output` takes what it prints (None: where ours goes). Call from a thread that lives as long as the child should.
    """
    uid, gid = (account.uid, account.gid) if account else (os.geteuid(), os.getegid())
    helper = [sys.executable, "-I", "-S", str(Path(child.__file__).resolve())]
    numbers = [str(number) for number in (os.getpid(), int(at_death), uid, gid)]
    return subprocess.Popen(  # noqa: S603
        [*helper, *numbers, *command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=None if output is None else subprocess.STDOUT,
        env=dict(environment),
        cwd=folder,
        start_new_session=True,
    )
