"""The books as a database holds them, read as the auditor in one snapshot, a few thousand rows at a time."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg
from psycopg.rows import DictRow, dict_row
from psycopg.types.datetime import TimestamptzLoader
from psycopg.types.json import set_json_loads

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
WITH last AS (SELECT oldest_tx, oldest_tx <= pg_snapshot_xmax(pg_current_snapshot()) AS here FROM safeguard_head
              ORDER BY size DESC LIMIT 1)
SELECT {layout.SELECTED}, hash, other.twin OR coalesce((SELECT b.tx < oldest_tx AND here FROM last), false) AS behind
FROM safeguard_book b
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM safeguard_leaf l WHERE l.entry = b.id) AS twin) other
WHERE NOT EXISTS (SELECT FROM safeguard_leaf l WHERE l.entry = b.id AND l.at = b.at)
  AND (NOT other.twin OR EXISTS (SELECT FROM safeguard_book o WHERE o.id = b.id AND o.at <> b.at))
ORDER BY at, id
"""  # noqa: S608
LAST = datetime.max.replace(tzinfo=UTC)


class AnyMoment(TimestamptzLoader):
    """A time that Python does not know, such as infinity, is read as the last there is: its row can still be named."""

    def load(self, data: Any) -> datetime:
        """Return the time."""
        try:
            return super().load(data)
        except psycopg.DataError:
            return LAST


def any_json(text: str | bytes) -> object:
    """Return the value; None for one that cannot be read or is too deep: we never wrote it, and its row is named."""
    try:
        value: object = json.loads(text)
        json.dumps(value)
    except (ValueError, RecursionError):
        return None
    return value


@dataclass(frozen=True, slots=True)
class Database:
    """A PostgreSQL address with the auditor's login. Nothing is changed."""

    url: str = field(repr=False)

    def seen(self) -> Iterator[Seen]:
        """Yield rows, heads and unsealed rows of one snapshot. Raises UnverifiableError when there is no way in."""
        try:
            with psycopg.connect(self.url, row_factory=dict_row) as connection:
                connection.adapters.register_loader("timestamptz", AnyMoment)
                set_json_loads(any_json, connection)
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
    sealed = {leaf["entry"]: leaf["at"] for leaf in leaves}
    found = _by_id(connection.execute(NEAR, [list(sealed), min(sealed.values()), max(sealed.values())]), sealed)
    if lost := [one for one in sealed if one not in found]:
        found |= _by_id(connection.execute(ANYWHERE, [lost]), sealed)
    for leaf in leaves:
        yield _row(found.get(leaf["entry"]), leaf)


def _by_id(rows: Iterable[DictRow], sealed: Mapping[UUID, datetime]) -> dict[UUID, DictRow]:
    """Return rows by id; of two with one id the one with the time that was sealed."""
    found: dict[UUID, DictRow] = {}
    for row in rows:
        if row["id"] not in found or row["at"] == sealed[row["id"]]:
            found[row["id"]] = row
    return found


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
