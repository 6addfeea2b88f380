"""Reads postmaster.pid, which a killed server leaves behind and whose number may by now belong to anything."""

import contextlib
import os
import signal
import time
from enum import StrEnum
from pathlib import Path

from schakel.project.postgres.errors import LauncherError


class Holder(StrEnum):
    """What the process is whose number stands in postmaster.pid."""

    NONE = "none"
    DEAD = "dead"
    ZOMBIE = "zombie"
    FOREIGN = "foreign"
    SERVER = "server"


def recorded_pid(data_dir: Path) -> int | None:
    """Return the process number in postmaster.pid, or None when there is no such file or number."""
    try:
        return abs(int((data_dir / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0]))
    except (FileNotFoundError, ValueError):
        return None


def holder(data_dir: Path) -> Holder:
    """Return what runs under the recorded number: a server of this very folder, or something else."""
    if not (data_dir / "postmaster.pid").exists():
        return Holder.NONE
    pid = recorded_pid(data_dir)
    process = Path(f"/proc/{pid}")
    try:
        state = (process / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[0]
        words = (process / "cmdline").read_bytes().split(b"\0")
    except (FileNotFoundError, ProcessLookupError):
        return Holder.DEAD
    if state in {"Z", "X"}:
        return Holder.ZOMBIE
    ours = Path(os.fsdecode(words[0])).name == "postgres" and os.fsencode(data_dir) in words
    return Holder.SERVER if ours else Holder.FOREIGN


def clear(data_dir: Path, patience: float = 20.0) -> Holder:
    """Make way for a new server: stop one that lost its launcher, remove a file that names anything else.

    Returns what was found. Raises LauncherError when a server of this folder does not stop in `patience` seconds.
    """
    found = holder(data_dir)
    if found is Holder.SERVER:
        _stop(data_dir, patience)
    if holder(data_dir) is not Holder.NONE:
        (data_dir / "postmaster.pid").unlink(missing_ok=True)
    return found


def _stop(data_dir: Path, patience: float) -> None:
    started = time.monotonic()
    for number, share in ((signal.SIGINT, 0.5), (signal.SIGQUIT, 0.8), (signal.SIGKILL, 1.0)):
        pid = recorded_pid(data_dir)
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        while time.monotonic() - started < patience * share:
            if holder(data_dir) is not Holder.SERVER:
                return
            time.sleep(0.02)
    message = (
        f"A PostgreSQL server still runs on {data_dir} and does not stop; end process {recorded_pid(data_dir)} first."
    )
    raise LauncherError(message)
