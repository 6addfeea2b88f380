"""Write the books: in the act's own transaction, or on a second connection that survives its rollback."""

from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections

from schakel.crypto.books import canonical, row_hash
from schakel.safeguard import clock, layout, sealing, tracing
from schakel.safeguard.activities import activity_of
from schakel.safeguard.facts import Entry, Reader
from schakel.safeguard.ids import uuid7
from schakel.safeguard.reading import known_as

DENIALS = "denials"
OWN_TRANSACTION = "SELECT pg_current_xact_id()::text"
PLACES = ", ".join("%s::xid8" if name == "tx" else "%s" for name in layout.COLUMNS)
INSERT = f"INSERT INTO safeguard_book ({', '.join(layout.COLUMNS)}, hash) VALUES ({PLACES}, %s)"  # noqa: S608


class NoTransactionError(RuntimeError):
    """The books are written in the transaction of the act they describe; there is none."""


def record(reader: Reader, entry: Entry) -> UUID:
    """Write one row of the books in the current transaction and return its id. Raises if there is no transaction."""
    if not connections[DEFAULT_DB_ALIAS].in_atomic_block:
        message = f"{entry.event} has no transaction: an act is check, do, record, in one."
        raise NoTransactionError(message)
    return _write(DEFAULT_DB_ALIAS, reader, entry)


def record_denial(reader: Reader, entry: Entry) -> UUID:
    """Write one row on a second connection, which stays when the act's own transaction rolls back."""
    with known_as(reader, using=DENIALS):
        return _write(DENIALS, reader, entry)


def _write(using: str, reader: Reader, entry: Entry) -> UUID:
    with connections[using].cursor() as cursor:
        cursor.execute(OWN_TRANSACTION)
        row = _row(reader, entry, str(cursor.fetchone()[0]))
        values = [_value(name, row[name]) for name in layout.COLUMNS]
        cursor.execute(INSERT, [*values, row_hash(row)])
    return UUID(str(row["id"]))


def _row(reader: Reader, entry: Entry, tx: str) -> dict[str, object]:
    at = clock.now()
    trace = tracing.current()
    key = uuid7(at)
    return {
        "id": key, "at": at, "tx": tx,
        "actor_kind": reader.kind, "actor_id": reader.id, "actor_unit": _unit(reader),
        "action": entry.action.value, "event": entry.event, "activity": activity_of(entry.event),
        "object_type": entry.object_type, "object_id": entry.object_id,
        "case_id": entry.case_id, "compartment_id": entry.compartment_id,
        "legal_basis": entry.legal_basis, "purpose": entry.purpose, "justification": entry.justification,
        "recipient": dict(entry.recipient), "channel": entry.channel, "result": entry.result,
        "handling": list(entry.handling), "subject_keys": list(entry.subject_keys),
        "sealed": sealing.seal(entry.sealed, f"book:{key}") if entry.sealed else "",
        "explanation": dict(entry.explanation), "function": entry.function, "pack_hash": entry.pack_hash,
        "allowed": entry.allowed, "subject_role": entry.subject_role, "query_terms": entry.query_terms,
        "on_behalf_of": entry.on_behalf_of,
        "trace_id": trace.trace_id, "span_id": trace.span_id, "client": trace.client,
    }  # fmt: skip


def _value(name: str, value: object) -> Any:
    return canonical(value).decode() if name in layout.JSON_COLUMNS else value


def _unit(reader: Reader) -> UUID | None:
    """The unit somebody acts for; of several the first by id, so that it is at least always the same."""
    return min(reader.units, default=None)
