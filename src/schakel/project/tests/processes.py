"""Looks at the processes of this machine, for tests that nothing is left running."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent


def of(folder: Path) -> set[int]:
    """Return the processes that work in `folder` or have it in their command line or environment."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
            inside = (process / "cwd").readlink().is_relative_to(folder)
            if (inside or os.fsencode(folder) in words) and int(process.name) != os.getpid():
                found.add(int(process.name))
    return found


def wait_until(condition: Callable[[], object], seconds: float) -> bool:
    """Wait for a condition; tell whether it came true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.01)
    return bool(condition())


def kill(pid: int, number: signal.Signals = signal.SIGKILL) -> None:
    """Signal a process that may be gone already."""
    assert pid > 1
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


@contextmanager
def short_folder(mode: int = 0o711) -> Iterator[Path]:
    """Give a folder with a short path that an unprivileged server can pass through."""
    with tempfile.TemporaryDirectory(prefix="schakel-") as name:
        folder = Path(name).resolve()
        folder.chmod(mode)
        yield folder


def launch(state: Path, *before: str) -> subprocess.Popen[str]:
    """Start a launcher in a process of its own; its first line is the owner's address, or what went wrong."""
    command = [*before, sys.executable, str(HERE / "launcher_process.py"), str(state)]
    out, err = subprocess.PIPE, subprocess.STDOUT
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, text=True)


def first_line(process: subprocess.Popen[str]) -> str:
    """Return the next line a process prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
