"""The witness: every head once more, in a file outside the database, so that rolling the database back shows.

One JSON line per head: {"size", "root", "batch", "previous", "at", "key_id", "signature", "hash"}, bytes in hex.
Needs no Django.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from schakel.crypto.books import Head, head_hash
from schakel.crypto.canonical import moment

TAIL_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A head as the witness saw it, with its signature and hash."""

    head: Head
    signature: bytes
    hash: bytes


def append(path: Path, head: Head, signature: bytes) -> None:
    """Write one head at the end of the file and wait until the disk has it.

    A line that a full disk or a crash cut short is closed first, so that it does not spoil this one.
    """
    line = json.dumps(as_json(head, signature)).encode("ascii") + b"\n"
    with open(path, "a+b", opener=_private) as stream:
        stream.write(line if _closed(stream) else b"\n" + line)
        stream.flush()
        os.fsync(stream.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _closed(stream: BinaryIO) -> bool:
    """Tell whether the file is empty or ends with a whole line."""
    if stream.seek(0, os.SEEK_END) == 0:
        return True
    stream.seek(-1, os.SEEK_END)
    return stream.read(1) == b"\n"


def last_size(path: Path) -> int:
    """Return the size in the last whole line; 0 when the file is not there or holds none."""
    if not path.exists():
        return 0
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - TAIL_BYTES))
        lines = stream.read().split(b"\n")
    return next((seen.head.size for line in reversed(lines) if (seen := _line(line)) is not None), 0)


def read(path: Path) -> Iterator[Witnessed]:
    """Return the heads in the file one by one; a line cut short by a crash, or that is none, is left out."""
    with path.open("rb") as stream:
        for line in stream:
            if (seen := _line(line)) is not None:
                yield seen


def _line(line: bytes) -> Witnessed | None:
    try:
        return from_json(json.loads(line))
    except (KeyError, TypeError, ValueError, RecursionError):
        return None


def as_json(head: Head, signature: bytes) -> dict[str, object]:
    """Return a head as JSON holds it."""
    return {
        "size": head.size,
        "root": head.root.hex(),
        "batch": head.batch.hex(),
        "previous": head.previous.hex(),
        "at": moment(head.at),
        "key_id": head.key_id,
        "signature": signature.hex(),
        "hash": head_hash(head, signature).hex(),
    }


def from_json(found: dict[str, object]) -> Witnessed:
    """Read what `as_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    texts = {name: bytes.fromhex(str(found[name])) for name in ("root", "batch", "previous", "signature", "hash")}
    at = datetime.fromisoformat(str(found["at"]))
    head = Head(int(str(found["size"])), texts["root"], texts["batch"], texts["previous"], at, str(found["key_id"]))
    return Witnessed(head, texts["signature"], texts["hash"])
