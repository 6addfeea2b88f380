"""One launcher per cluster: a lock that the kernel drops when its holder dies, with a line that says who holds it."""

import fcntl
import os
from pathlib import Path

from schakel.project.postgres.errors import LauncherError


class Lock:
    """An exclusive lock on a file, held until release() or the end of this process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def acquire(self, purpose: str) -> None:
        """Take the lock. Raises LauncherError naming the process that has it."""
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            message = f"This node's database already runs: {self.holder()}. Stop that first."
            raise LauncherError(message) from None
        os.ftruncate(handle, 0)
        os.write(handle, f"process {os.getpid()} ({purpose})".encode())
        self._handle = handle

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    @property
    def held(self) -> bool:
        """Tell whether we hold it."""
        return self._handle is not None

    def taken(self) -> bool:
        """Tell whether another process holds it now."""
        if self.held or not self.path.exists():
            return False
        try:
            self.acquire("looking")
        except LauncherError:
            return True
        self.release()
        return False

    def holder(self) -> str:
        """Return what the holder wrote about itself."""
        return self.path.read_text(encoding="utf-8", errors="replace") or "by another process"
