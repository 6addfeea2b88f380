"""What the worker does for safeguard: seal the books."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.db import connection, transaction

from schakel.crypto.books import Head, batch_hash
from schakel.safeguard import keys, sealer, witness
from schakel.safeguard.queries.readers import system
from schakel.safeguard.reading import reading

log = logging.getLogger("schakel.books")
PACE = 1.0
HEADS_AFTER = """
SELECT size, root, leaves, prev, at, key_id, signature FROM safeguard_head WHERE size > %s ORDER BY size
"""


class _Process:
    """What this process did already: databases swept, and when it last sealed."""

    def __init__(self) -> None:
        self.swept: set[str] = set()
        self.sealed_at = float("-inf")
        self.lock = threading.Lock()


_process = _Process()


def seal_once() -> int:
    """Seal the rows that are committed and not sealed yet, and return how many. One signed head if any.

    The first call of a process looks at all rows, later ones at those that can be new. The head goes to the witness
    file once the database has it; what a crash kept from the witness is made up for at the next first call.
    """
    with _process.lock:
        first = _database() not in _process.swept
        if first:
            _catch_up()
        with reading(system("sealer")):
            sealed = sealer.seal(keys.books_key(), sweep=first)
        if sealed is None or sealed.count < sealer.BATCH:
            _process.swept.add(_database())
        if sealed is None:
            return 0
        _witness(sealed.head, sealed.signature)
        return sealed.count


def seal_each_second() -> int:
    """Seal, but at most once a second, so that busy desks get fuller heads. For the worker's loop."""
    moment = monotonic()
    if moment - _process.sealed_at < PACE:
        return 0
    count = seal_once()
    if count:
        _process.sealed_at = moment
    return count


def witness_path() -> Path:
    """Return where the witness file lies; keep a copy on another machine."""
    return Path(settings.STATE_DIR) / "books-witness.jsonl"


def _witness(head: Head, signature: bytes) -> None:
    def append() -> None:
        try:
            witness.append(witness_path(), head, signature)
        except OSError:
            _process.swept.discard(_database())  # the next run makes up for it
            raise

    transaction.on_commit(append)


def _catch_up() -> None:
    """Give the witness what a crash kept from it, and say loudly when it knows more than the database."""
    known, stored = witness.last_size(witness_path()), _size()
    if known > stored:
        log.error(
            "the witness saw %d sealed rows and the database has %d: it was rolled back or restored", known, stored
        )
    for head, signature in _heads_after(known):
        witness.append(witness_path(), head, signature)


def _size() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(size), 0) FROM safeguard_head")
        return int(cursor.fetchone()[0])


def _heads_after(size: int) -> Iterator[tuple[Head, bytes]]:
    with connection.cursor() as cursor:
        cursor.execute(HEADS_AFTER, [size])
        for size_, root, leaves, prev, at, key_id, signature in cursor.fetchall():
            yield Head(size_, bytes(root), _batch(bytes(leaves)), bytes(prev), at, key_id), bytes(signature)


def _batch(leaves: bytes) -> bytes:
    return batch_hash(leaves[start : start + 32] for start in range(0, len(leaves), 32))


def _database() -> str:
    return f"{connection.settings_dict['HOST']}:{connection.settings_dict['PORT']}/{connection.settings_dict['NAME']}"
