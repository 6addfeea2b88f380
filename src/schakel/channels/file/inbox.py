"""Reading an inbox folder that strangers write to."""

import os
import stat
import uuid
from datetime import UTC, datetime
from pathlib import Path

from schakel.channels.base import Failed, Found

TAKEN = ".taken-"


def scan(folder: Path) -> list[Found]:
    """Return the plain files, the oldest arrival first. Links, folders, dotfiles and `*.tmp` are left alone."""
    try:
        with os.scandir(folder) as entries:
            found = [look(entry) for entry in entries if wanted(entry)]
    except OSError as error:
        raise Failed(f"inbox: {reason(error)}") from error
    return sorted((one for one in found if one), key=lambda one: (one.arrived, one.name))


def wanted(entry: "os.DirEntry[str]") -> bool:
    """Tell whether a name is a finished message. What an interrupted removal left behind is one too."""
    if entry.name.startswith(TAKEN):
        return True
    return not entry.name.startswith(".") and not entry.name.endswith(".tmp")


def look(entry: "os.DirEntry[str]") -> Found | None:
    """Return a plain file with the moment it got its name (change time), or None for anything else."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return Found(entry.name, datetime.fromtimestamp(status.st_ctime, UTC), status.st_size, mark(status))


def mark(status: os.stat_result) -> tuple[int, ...]:
    """Return what stays the same as long as nobody writes or replaces the file. A rename keeps it."""
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def fetch(folder: Path, found: Found, limit: int) -> bytes:
    """Return at most `limit` + 1 bytes. Raises Failed when the file is gone, changed or closed to us."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        handle = os.open(folder / found.name, flags)
        with os.fdopen(handle, "rb") as file:
            if mark(os.fstat(handle)) != found.mark:
                raise Failed("file: changed while it was being read")
            return file.read(limit + 1)
    except OSError as error:
        raise Failed(f"file: {reason(error)}") from error


def settle(folder: Path, found: Found, *, keep: bool) -> None:
    """Take the file away, but never one that was put in its place in the meantime: that one gets a name of its own."""
    taken = folder / f"{TAKEN}{uuid.uuid4()}"
    try:
        (folder / found.name).rename(taken)
        if mark(taken.lstat()) != found.mark:
            taken.rename(folder / f"again-{uuid.uuid4()}")
        elif keep:
            put_aside(taken, folder.parent / "kept")
        else:
            taken.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        raise Failed(f"file: {reason(error)}") from error


def put_aside(taken: Path, kept: Path) -> None:
    """Keep a file of which the database has only the beginning."""
    kept.mkdir(mode=0o700, exist_ok=True)
    taken.rename(kept / taken.name.removeprefix(TAKEN))


def reason(error: OSError) -> str:
    """Return the system's word for what went wrong, without the path: names of files may name persons."""
    return error.strerror or type(error).__name__
