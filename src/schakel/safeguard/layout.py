"""What a row of the books holds, in which order, and how it is written down for hashing. Needs no Django."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from schakel.crypto.canonical import moment

TABLE = "safeguard_book"
COLUMNS = (
    "id",
    "at",
    "tx",
    "actor_kind",
    "actor_id",
    "actor_unit",
    "action",
    "event",
    "activity",
    "object_type",
    "object_id",
    "case_id",
    "compartment_id",
    "legal_basis",
    "purpose",
    "justification",
    "recipient",
    "channel",
    "result",
    "handling",
    "subject_keys",
    "sealed",
    "explanation",
    "function",
    "pack_hash",
    "allowed",
    "subject_role",
    "query_terms",
    "on_behalf_of",
    "trace_id",
    "span_id",
    "client",
)
JSON_COLUMNS = frozenset({"recipient", "handling", "subject_keys", "explanation"})
SELECTED = ", ".join("tx::text" if name == "tx" else name for name in COLUMNS)


def content(row: Mapping[str, object]) -> dict[str, object]:
    """Return every column of a row as JSON-ready values; their canonical form, and so their hash, is the row's own."""
    return {name: _written(row[name]) for name in COLUMNS}


def _written(value: object) -> object:
    if isinstance(value, datetime):
        return moment(value)
    return str(value) if isinstance(value, UUID) else value
