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
    """Write one head at the end of the file and wait until the disk has it."""
    line = json.dumps(as_json(head, signature)) + "\n"
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)


def last_size(path: Path) -> int:
    """Return the size in the last whole line; 0 when the file is not there or empty."""
    if not path.exists():
        return 0
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - TAIL_BYTES))
        lines = stream.read().split(b"\n")
    for line in reversed(lines):
        if line.startswith(b"{") and line.endswith(b"}"):
            return int(json.loads(line)["size"])
    return 0


def read(path: Path) -> Iterator[Witnessed]:
    """Return the heads in the file one by one; a line cut short by a crash is left out."""
    with path.open(encoding="ascii") as stream:
        for line in stream:
            try:
                yield from_json(json.loads(line))
            except json.JSONDecodeError:
                continue


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
    """Read what `as_json` wrote. Raises KeyError or ValueError for anything else."""
    texts = {name: bytes.fromhex(str(found[name])) for name in ("root", "batch", "previous", "signature", "hash")}
    at = datetime.fromisoformat(str(found["at"]))
    head = Head(int(str(found["size"])), texts["root"], texts["batch"], texts["previous"], at, str(found["key_id"]))
    return Witnessed(head, texts["signature"], texts["hash"])
