"""The books as a database holds them, read as the auditor in one snapshot, a few thousand rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import psycopg
from psycopg.rows import DictRow, dict_row

from schakel.crypto.books import Head, batch_hash
from schakel.crypto.canonical import moment
from schakel.safeguard import layout
from schakel.safeguard.verify.report import UnverifiableError
from schakel.safeguard.verify.seen import Seen, SeenHead, SeenRow, split
from schakel.text import Text

CHUNK = 5_000
SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
HEADS = "SELECT size, root, leaves, peaks, prev, at, key_id, signature, hash FROM safeguard_head ORDER BY size"
LEAVES = "SELECT position, entry, at, leaf FROM safeguard_leaf ORDER BY position"
NEAR = f"SELECT {layout.SELECTED}, hash FROM safeguard_book WHERE id = ANY(%s) AND at BETWEEN %s AND %s"  # noqa: S608
ANYWHERE = f"SELECT {layout.SELECTED}, hash FROM safeguard_book WHERE id = ANY(%s)"  # noqa: S608
UNSEALED = f"""
SELECT {layout.SELECTED}, hash, coalesce(tx < last.oldest_tx AND last.oldest_tx <= last.newest, false) AS behind
FROM safeguard_book b
LEFT JOIN (SELECT oldest_tx, pg_snapshot_xmax(pg_current_snapshot()) AS newest FROM safeguard_head
           ORDER BY size DESC LIMIT 1) last ON true
WHERE NOT EXISTS (SELECT FROM safeguard_leaf l WHERE l.entry = b.id) ORDER BY at, id
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Database:
    """A PostgreSQL address with the auditor's login. Nothing is changed."""

    url: str = field(repr=False)

    def seen(self) -> Iterator[Seen]:
        """Yield rows, heads and unsealed rows of one snapshot. Raises UnverifiableError when there is no way in."""
        try:
            with psycopg.connect(self.url, row_factory=dict_row) as connection:
                connection.execute(SNAPSHOT)
                yield from _in_order(connection)
                yield from _unsealed(connection)
        except psycopg.Error as fault:
            raise UnverifiableError(_no_way_in(fault)) from fault


def _no_way_in(fault: psycopg.Error) -> Text:
    first = (str(fault).strip().splitlines() or [type(fault).__name__])[0]
    return Text(f"The database cannot be read: {first}", f"De database is niet te lezen: {first}")


def _in_order(connection: psycopg.Connection[DictRow]) -> Iterator[Seen]:
    rows = _sealed(connection)
    row = next(rows, None)
    for head in _stream(connection, "heads", HEADS):
        while row is not None and (row.position or 0) <= head["size"]:
            yield row
            row = next(rows, None)
        yield _head(head)
    if row is not None:
        yield row
    yield from rows


def _stream(connection: psycopg.Connection[DictRow], name: str, statement: str) -> Iterator[DictRow]:
    with connection.cursor(name) as cursor:
        cursor.itersize = CHUNK if name != "heads" else 100
        yield from cursor.execute(statement)


def _sealed(connection: psycopg.Connection[DictRow]) -> Iterator[SeenRow]:
    chunk: list[DictRow] = []
    for leaf in _stream(connection, "leaves", LEAVES):
        chunk.append(leaf)
        if len(chunk) == CHUNK:
            yield from _with_rows(connection, chunk)
            chunk = []
    yield from _with_rows(connection, chunk)


def _with_rows(connection: psycopg.Connection[DictRow], leaves: Sequence[DictRow]) -> Iterator[SeenRow]:
    """Find the rows near the time their leaf tells; a row whose time was altered is looked for everywhere."""
    if not leaves:
        return
    ids, moments = [leaf["entry"] for leaf in leaves], [leaf["at"] for leaf in leaves]
    found = _by_id(connection.execute(NEAR, [ids, min(moments), max(moments)]))
    if lost := [one for one in ids if one not in found]:
        found |= _by_id(connection.execute(ANYWHERE, [lost]))
    for leaf in leaves:
        yield _row(found.get(leaf["entry"]), leaf)


def _by_id(rows: Iterable[DictRow]) -> dict[UUID, DictRow]:
    return {row["id"]: row for row in rows}


def _row(row: DictRow | None, leaf: DictRow) -> SeenRow:
    return SeenRow(
        position=leaf["position"],
        entry=str(leaf["entry"]),
        at=moment(leaf["at"]),
        leaf=leaf["leaf"],
        content=layout.content(row) if row else None,
        hash=row["hash"] if row else None,
    )


def _unsealed(connection: psycopg.Connection[DictRow]) -> Iterator[SeenRow]:
    for row in _stream(connection, "unsealed", UNSEALED):
        key, at = str(row["id"]), moment(row["at"])
        yield SeenRow(None, key, at, None, layout.content(row), row["hash"], row["behind"])


def _head(row: dict[str, Any]) -> SeenHead:
    entries = split(row["leaves"])
    head = Head(row["size"], row["root"], batch_hash(entries), row["prev"], row["at"], row["key_id"])
    return SeenHead(head, entries, row["peaks"], row["signature"], row["hash"])
