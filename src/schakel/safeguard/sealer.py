"""The sealer: gives rows their gapless order and signs a Merkle head over all of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection

from schakel.crypto.books import NO_HEAD, Head, Peaks, batch_hash, head_hash, leaf, sign
from schakel.safeguard import clock
from schakel.safeguard.keynames import key_id

LOCK = 0x5C4A_4EA1
BATCH = 20_000
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%s)"
LAST = "SELECT size, peaks, hash, oldest_tx::text FROM safeguard_head ORDER BY size DESC LIMIT 1"
SNAPSHOT = "SELECT pg_snapshot_xmin(s)::text, pg_snapshot_xmax(s)::text FROM pg_current_snapshot() s"
UNSEALED = """
SELECT b.id, b.at, b.hash FROM safeguard_book b
WHERE b.tx >= %s::xid8 AND NOT EXISTS (SELECT FROM safeguard_leaf l WHERE l.entry = b.id)
ORDER BY b.at, b.id LIMIT %s
"""
ADD_LEAVES = """
INSERT INTO safeguard_leaf (position, entry, at, leaf)
SELECT * FROM unnest(%s::bigint[], %s::uuid[], %s::timestamptz[], %s::bytea[])
"""
ADD_HEAD = """
INSERT INTO safeguard_head (size, root, leaves, peaks, prev, at, key_id, oldest_tx, signature, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s::xid8, %s, %s)
"""


@dataclass(frozen=True, slots=True)
class Last:
    """Where the books stand: the tree so far, the hash of the last head, and its oldest running transaction."""

    peaks: Peaks
    hash: bytes
    oldest_tx: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row that waits for its place."""

    id: UUID
    at: datetime
    hash: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """What one run did: how many rows, and the signed head for the witness."""

    count: int
    head: Head
    signature: bytes


def seal(key: Ed25519PrivateKey, *, sweep: bool) -> Sealed | None:
    """Seal what is committed and not sealed yet, in the current transaction (READ COMMITTED, as a system reader).

    Returns None when there is nothing new or another sealer is at work. With `sweep` all rows are looked at, else
    those whose transaction was not yet over at the last head. One run takes at most 20,000 rows.
    """
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, [LOCK])
        if not cursor.fetchone()[0]:
            return None
    last = _last()
    oldest, newest = _snapshot()
    restored = int(last.oldest_tx) > int(newest)
    rows, complete = _unsealed("0" if sweep or restored else last.oldest_tx)
    if not rows:
        return None
    return _write(last, rows, oldest if complete else "0" if sweep or restored else last.oldest_tx, key)


def _last() -> Last:
    with connection.cursor() as cursor:
        cursor.execute(LAST)
        row = cursor.fetchone()
    return Last(Peaks.from_bytes(bytes(row[1])), bytes(row[2]), row[3]) if row else Last(Peaks(), NO_HEAD, "0")


def _snapshot() -> tuple[str, str]:
    """The oldest transaction still running and the next one to come, taken before the rows are read."""
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT)
        oldest, newest = cursor.fetchone()
    return oldest, newest


def _unsealed(since: str) -> tuple[list[Row], bool]:
    """Rows that wait, and whether these are all. Of two with one id one is sealed; verification names the other."""
    with connection.cursor() as cursor:
        cursor.execute(UNSEALED, [since, BATCH])
        rows = [Row(key, at, bytes(row_hash)) for key, at, row_hash in cursor]
    return list({row.id: row for row in reversed(rows)}.values())[::-1], len(rows) < BATCH


def _write(last: Last, rows: list[Row], oldest_tx: str, key: Ed25519PrivateKey) -> Sealed:
    entries = [row.hash for row in rows]
    peaks = last.peaks.extend(entries)
    signer = key_id(key.public_key())
    head = Head(peaks.size, peaks.root(), batch_hash(entries), last.hash, clock.now(), signer)
    signature = sign(head, key)
    positions = list(range(last.peaks.size + 1, peaks.size + 1))
    with connection.cursor() as cursor:
        cursor.execute(
            ADD_LEAVES, [positions, [row.id for row in rows], [row.at for row in rows], [leaf(one) for one in entries]]
        )
        values: list[Any] = [
            head.size,
            head.root,
            b"".join(entries),
            peaks.to_bytes(),
            head.previous,
            head.at,
            head.key_id,
        ]
        cursor.execute(ADD_HEAD, [*values, oldest_tx, signature, head_hash(head, signature)])
    return Sealed(len(rows), head, signature)
