"""The public face of safeguard: who reads, may they, and the books. The only module of this app others import."""

from schakel.safeguard.acts.access import denial, may, missing, require, said
from schakel.safeguard.acts.books import NoTransactionError, record, record_denial
from schakel.safeguard.acts.people import add_compartment, add_unit, add_user, join_unit, name_for
from schakel.safeguard.facts import (
    Absent,
    BookAction,
    BookLine,
    Entry,
    PersonRef,
    Reader,
    Refused,
    SealState,
)
from schakel.safeguard.queries.books import case_book, seal_state
from schakel.safeguard.queries.people import desk_compartment, is_marked, people, person
from schakel.safeguard.queries.readers import reader_for, system
from schakel.safeguard.reading import reading
from schakel.safeguard.sealing import seal, subject_key
from schakel.safeguard.tracing import span

__all__ = [
    "Absent",
    "BookAction",
    "BookLine",
    "Entry",
    "NoTransactionError",
    "PersonRef",
    "Reader",
    "Refused",
    "SealState",
    "add_compartment",
    "add_unit",
    "add_user",
    "case_book",
    "denial",
    "desk_compartment",
    "is_marked",
    "join_unit",
    "may",
    "missing",
    "name_for",
    "people",
    "person",
    "reader_for",
    "reading",
    "record",
    "record_denial",
    "require",
    "said",
    "seal",
    "seal_state",
    "span",
    "subject_key",
    "system",
]
