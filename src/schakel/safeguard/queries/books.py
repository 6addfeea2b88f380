"""Read the books: one case, and how far they are sealed."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from schakel.rules.access import Role
from schakel.safeguard.acts.books import record, record_denial
from schakel.safeguard.facts import BookAction, BookLine, Entry, Reader, SealState
from schakel.safeguard.sql import rows

LIMIT = 500
CASE = """
SELECT b.id, b.at, coalesce(u.display_name, b.actor_id) AS actor, b.actor_kind, n.name_en, n.name_nl, b.action,
  b.event, b.object_type, b.object_id, b.result, b.allowed, b.legal_basis, b.purpose, b.justification, b.recipient,
  b.explanation, b.hash, b.compartment_id, l.position,
  (SELECT h.at FROM safeguard_head h WHERE h.size >= l.position ORDER BY h.size LIMIT 1) AS sealed_at
FROM safeguard_book b
LEFT JOIN safeguard_user u ON b.actor_kind = 'user' AND u.id::text = b.actor_id
LEFT JOIN safeguard_unit n ON n.id = b.actor_unit
LEFT JOIN safeguard_leaf l ON l.entry = b.id AND l.at = b.at
WHERE b.case_id = %(case)s AND (%(all)s OR b.compartment_id = ANY(%(compartments)s))
ORDER BY b.at DESC, b.id DESC LIMIT %(limit)s
"""
STATE = """
SELECT coalesce(h.size, 0), h.at, u.waiting FROM schakel_unsealed() u
LEFT JOIN LATERAL (SELECT size, at FROM safeguard_head ORDER BY size DESC LIMIT 1) h ON true
"""


def case_book(reader: Reader, case_id: UUID) -> tuple[BookLine, ...]:
    """Return the rows about one case, newest first (the newest 500), that this reader may see.

    Reading the books is itself recorded; an attempt that shows nothing is recorded as a denial. Three queries.
    """
    found = _of_case(reader, case_id)
    entry = Entry(
        action=BookAction.CONSULT,
        event="safeguard.case-book",
        object_type="safeguard.case_book",
        object_id=str(case_id),
        case_id=case_id,
        compartment_id=_compartment(found),
        result=str(len(found)),
        allowed=bool(found),
    )
    (record if found else record_denial)(reader, entry)
    return tuple(_line(row, reader.language) for row in found)


def seal_state() -> SealState:
    """Return how far the books are sealed now. Counts all rows, whoever reads: numbers only."""
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        size, at, waiting = cursor.fetchone()
    return SealState(size=size, sealed_at=at, unsealed=waiting)


def _of_case(reader: Reader, case_id: UUID) -> Sequence[Mapping[str, Any]]:
    everything = reader.kind == "system" or Role.PRIVACY_OFFICER in reader.roles
    mine = list(reader.compartments)
    return rows(CASE, {"case": case_id, "all": everything, "compartments": mine, "limit": LIMIT})


def _compartment(found: Sequence[Mapping[str, Any]]) -> UUID | None:
    return next((row["compartment_id"] for row in found if row["compartment_id"]), None)


def _line(row: Mapping[str, Any], language: str) -> BookLine:
    return BookLine(
        id=row["id"],
        at=row["at"],
        actor=row["actor"],
        actor_unit=(row["name_nl"] if language == "nl" else row["name_en"]) or "",
        action=BookAction(row["action"]),
        event=row["event"],
        object_type=row["object_type"],
        object_id=row["object_id"],
        result=row["result"],
        allowed=row["allowed"],
        legal_basis=row["legal_basis"],
        purpose=row["purpose"],
        justification=row["justification"],
        recipient=row["recipient"],
        explanation=row["explanation"],
        hash_hex=bytes(row["hash"]).hex(),
        position=row["position"],
        sealed_at=row["sealed_at"],
    )
