"""Writing a message into an outbox folder so that it is there whole or not at all, whatever is killed when."""

import hashlib
import os
from pathlib import Path

from schakel.channels.base import Failed
from schakel.channels.file.inbox import reason


def deliver(folder: Path, name: str, data: bytes) -> str:
    """Write `<name>.tmp`, make it durable, rename it, make the folder durable. Return the name and the hash.

    Raises Failed when the folder is missing or full: it is not made here, for an unmounted share must be noticed.
    """
    temporary = folder / f"{name}.tmp"
    try:
        write(temporary, data)
        temporary.rename(folder / name)
        sync(folder)
    except OSError as error:
        raise Failed(f"outbox: {reason(error)}") from error
    return f"{name} sha256:{hashlib.sha256(data).hexdigest()}"


def write(path: Path, data: bytes) -> None:
    """Write and fsync a file; never through a link."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o640), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
