"""What the pages of intake and registration show, as frozen dataclasses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from schakel.channels.service import ChannelRef
from schakel.exchange.subjects import SubjectKind
from schakel.safeguard.service import PersonRef
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One message in no case. `state` is unassigned, quarantined or aside; `overdue` when it waits too long (R3).

    `sealed`: classified above what this node may hold, kept unread (R54). `aside` is why it was set aside ("" if not).
    """

    inbox_id: UUID
    channel: ChannelRef
    received_at: datetime
    age: timedelta
    limit: timedelta
    state: str
    kind: str
    sender: str
    urgent: bool | None
    size: int
    reasons: tuple[Text, ...]
    overdue: bool
    sealed: bool = False
    aside: str = ""


@dataclass(frozen=True, slots=True)
class IntakeQueue:
    """Everything in no case the reader may see, the longest waiting first; what was set aside apart."""

    rows: tuple[IntakeRow, ...]
    aside: tuple[IntakeRow, ...]
    overdue: int


@dataclass(frozen=True, slots=True)
class IntakePage:
    """One message in no case, opened. `text` is its running text, `title` its heading; both "" when nobody can read it.

    `acts` are what the reader may do now: assign, register, aside, back, pass_on. `prefilled` are the fields of a
    registration by hand as far as the message gives them, by the names of `acts.told.Told`.
    """

    row: IntakeRow
    title: str
    text: str
    reference: str
    recipients: tuple[str, ...]
    prefilled: Mapping[str, object]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlarmView:
    """Something that stays on the screen until somebody acts. `kind`: terrorism, unassigned or sealed.

    `case_id` and `number` for a case, `inbox_id` for a message in no case.
    """

    kind: str
    since: datetime
    text: Text
    urgent: bool
    case_id: UUID | None = None
    number: str = ""
    inbox_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskView:
    """Something to do in a case. `kind` see `models.Task.Kind`; `owner` is the owner of the case, if any."""

    task_id: UUID
    case_id: UUID
    number: str
    kind: str
    text: Text
    made_at: datetime
    due_at: datetime | None
    owner: PersonRef | None
    message_id: UUID | None
    done_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject of the case. `role` is a role of `rules.subjects` for a person, else ""; `by` None: from a message."""

    subject_id: UUID
    kind: SubjectKind
    label: str
    fields: Mapping[str, str]
    role: str
    link: str
    by: PersonRef | None
    at: datetime
    message_id: UUID | None


@dataclass(frozen=True, slots=True)
class DuplicateView:
    """Another case that may be the same request (R4). Shown only to who may see both.

    `merge_into` is the case that would stay: the one with the earliest clock.
    """

    other_id: UUID
    other_number: str
    other_title: str
    channel: ChannelRef
    received_at: datetime
    why: tuple[Text, ...]
    merge_into: UUID


@dataclass(frozen=True, slots=True)
class MergedView:
    """A case joined with this one. `kept`: this case stayed and the other went into it; else the other way round."""

    other_id: UUID
    other_number: str
    kept: bool
    at: datetime
    by: PersonRef | None
    reason: str


@dataclass(frozen=True, slots=True)
class MarkView:
    """What a later message said of this one: recalled, corrected or erasure; nothing happens by itself.

    `items` are those concerned; none means all. `by_message` said it, with `reason`, to be done by `due_at`.
    """

    kind: str
    items: tuple[int, ...]
    reason: str
    due_at: datetime | None
    by_message: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy sent to us for information (R7): between whom, on which ground; no clock runs."""

    case_id: UUID
    number: str
    title: str
    kind: str
    sender: str
    recipients: tuple[str, ...]
    basis: str
    channel: ChannelRef
    received_at: datetime


@dataclass(frozen=True, slots=True)
class CauseRow:
    """A request with a term that ran out and no cause recorded yet. `items` are the item numbers."""

    case_id: UUID
    number: str
    title: str
    items: tuple[int, ...]
    is_open: bool
