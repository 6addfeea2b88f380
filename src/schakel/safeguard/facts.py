"""What safeguard tells other apps, as frozen dataclasses. Import them from `schakel.safeguard.service`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from schakel.rules.access import Decision, Role
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Reader:
    """Who acts or reads, with what they need to know. `kind` is "user" or "system" (id is then the process name)."""

    kind: str
    id: str
    name: str
    roles: frozenset[Role] = frozenset()
    units: frozenset[UUID] = frozenset()
    compartments: frozenset[UUID] = frozenset()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A user as other apps may show one: id, name, initials, and the unit's name in both languages."""

    id: UUID
    name: str
    initials: str
    unit: Text


class BookAction(StrEnum):
    """What the books record (LED 25, Wpg 32a; domain law 5.3)."""

    COLLECT = "collect"
    ALTER = "alter"
    CONSULT = "consult"
    DISCLOSE = "disclose"
    TRANSFER = "transfer"
    COMBINE = "combine"
    ERASE = "erase"
    EXPORT = "export"
    PRINT = "print"
    SEARCH = "search"
    DECIDE = "decide"
    LOGIN = "login"


@dataclass(frozen=True, slots=True)
class Entry:
    """One act for the books. No names in clear: persons as `subject_key`, personal content only in `sealed`.

    `event` is the act's dotted name ("exchange.answer"), `explanation` the full reasons of the decision (JSON-ready,
    strings, integers, booleans and lists only), `recipient` {"country", "authority", "person"}, `allowed` False for a
    denial. `subject_role` is the person's role in the case, `query_terms` a keyed hash of what was searched for,
    `on_behalf_of` the officer for whom somebody else acts.
    """

    action: BookAction
    event: str
    object_type: str
    object_id: str
    case_id: UUID | None = None
    compartment_id: UUID | None = None
    legal_basis: str = ""
    purpose: str = ""
    justification: str = ""
    recipient: Mapping[str, str] = field(default_factory=dict)
    channel: str = ""
    result: str = ""
    handling: Sequence[str] = ()
    subject_keys: Sequence[str] = ()
    sealed: Mapping[str, str] = field(default_factory=dict)
    explanation: Mapping[str, object] = field(default_factory=dict)
    function: str = ""
    pack_hash: str = ""
    allowed: bool = True
    subject_role: str = ""
    query_terms: str = ""
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class BookLine:
    """One row of the books as a page shows it; `sealed_at` None while it waits for the sealer, `position` its leaf."""

    id: UUID
    at: datetime
    actor: str
    actor_unit: str
    action: BookAction
    event: str
    object_type: str
    object_id: str
    result: str
    allowed: bool
    legal_basis: str
    purpose: str
    justification: str
    recipient: Mapping[str, str]
    explanation: Mapping[str, object]
    hash_hex: str
    position: int | None
    sealed_at: datetime | None


@dataclass(frozen=True, slots=True)
class SealState:
    """How far the books are sealed: positions, time of the last head, rows still unsealed."""

    size: int
    sealed_at: datetime | None
    unsealed: int


class Refused(Exception):  # noqa: N818
    """The reader may see the thing but not do this; carries the decision with its reasons. Pages show it as 403."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        super().__init__("; ".join(reason.text.en for reason in decision.verdict.reasons))


class Absent(Exception):  # noqa: N818
    """There is no such thing for this reader: hidden and non-existent alike. Pages show it as 404, always the same."""
