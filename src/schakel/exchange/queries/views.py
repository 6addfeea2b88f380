"""What the desk's pages show, as frozen dataclasses. Queries fill them, templates and the API only read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from schakel.channels.service import ChannelRef, Evidence
from schakel.exchange.queries.intake_views import DuplicateView, MarkView, MergedView, SubjectView, TaskView
from schakel.rules.clocks import Breach, Due, Duty, Escalation, Span, Standing, Step
from schakel.rules.validity import Point
from schakel.rules.verdict import Verdict
from schakel.safeguard.service import PersonRef
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class CountryRef:
    """A country for display; `zone` is an IANA time zone of its capital ("" when unknown)."""

    code: str
    name: Text
    zone: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One request on the worklist. `number` is what people say on the phone; `next_act` take, answer or read.

    `reference` is what the sender calls it ("" when it gave none); `kind` request or initiative; `alarm` as long as
    nobody acted on terrorism; `cause_owed` when a term ran out and nobody said why; `tasks` counts the open ones.
    """

    case_id: UUID
    number: str
    title: str
    theme: str
    country: CountryRef
    authority: str
    channel: ChannelRef
    urgent: bool
    ground: str
    received_at: datetime
    due: Due | None
    standing: Standing
    answered: int
    items: int
    owner: PersonRef | None
    late_entry: bool
    next_act: str
    reference: str = ""
    kind: str = "request"
    alarm: bool = False
    cause_owed: bool = False
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class WorkFilter:
    """What the reader filters on; "" is everything. `who` is all, mine or nobody."""

    who: str = "all"
    channel: str = ""
    country: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one moment of the shift: now, before hand-over, after hand-over, paused, no clock."""

    key: str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True, slots=True)
class Worklist:
    """The worklist: groups, the ten riskiest, counts for the reader's own eyes, and the filter's choices.

    `more` is set when the page holds only the first rows; `unassigned` counts messages in no case, `alarm` when one of
    them waits too long.
    """

    groups: tuple[Group, ...]
    riskiest: tuple[WorkRow, ...]
    total: int
    mine: int
    nobody: int
    late: int
    grey: int
    soon: int
    paused: int
    more: bool
    chosen: WorkFilter
    channels: tuple[ChannelRef, ...]
    countries: tuple[CountryRef, ...]
    themes: tuple[str, ...]
    unassigned: int
    alarm: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with its own clock.

    `answered_at` is when it was closed, however; `state` the word of `rules.clocks.ItemState`. While it stands still
    `due` is None and `left` what remains; `suspended` are the pauses that counted. `steps` say why.
    """

    number: int
    text: str
    access: str
    due: Due | None
    standing: Standing
    answered_at: datetime | None
    state: str = ""
    left: timedelta | None = None
    started_at: datetime | None = None
    suspended: tuple[Span, ...] = ()
    escalation: Escalation | None = None
    breaches: tuple[Breach, ...] = ()
    duties: tuple[Duty, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def cause_owed(self) -> bool:
        """Whether a term ran out and nobody recorded why."""
        return any(one.cause is None for one in self.breaches)


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer given to one item, inside a message of the thread."""

    item: int
    text: str
    nature: str
    evaluation: str
    as_of: date
    handling: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message of the thread, ours or theirs; `author` only on ours; `language` as declared.

    `mark` is what a later message said of it; `about` the message it speaks of; `items` the item numbers it names;
    `questions` those it asks or answers, by number; `by_hand`: somebody here typed it.
    """

    message_id: UUID
    ours: bool
    kind: str
    at: datetime
    author: PersonRef | None
    text: str
    language: str
    handling: tuple[tuple[str, str], ...]
    answers: tuple[AnswerView, ...]
    evidence: tuple[Evidence, ...]
    simulated: bool
    title: str = ""
    mark: MarkView | None = None
    about: UUID | None = None
    items: tuple[int, ...] = ()
    questions: tuple[tuple[int, str], ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person named in the request, as the requester described them."""

    name: str
    role: str
    link: str
    birth_date: str
    nationality: str


@dataclass(frozen=True, slots=True)
class RequestPage:
    """Everything on the screen of one request, or of a case of another kind (`kind`: request, initiative, copy).

    `acts` are take and answer, `further` what else the reader may do now (see `queries.page.MORE`).
    `regimes` and `causes` are the choices of acts, by code; `suggested_regime` what channel and theme point to ("" when
    nothing); `letters_missing` those of Dir. 4(5); `entry_reason` why it was entered later than it came.
    """

    case_id: UUID
    compartment_id: UUID
    number: str
    title: str
    state: str
    their_reference: str
    country: CountryRef
    authority: str
    channel: ChannelRef
    classification: str
    handling: tuple[tuple[str, str], ...]
    regime: str
    urgent: bool
    ground: str
    urgency_reason: str
    purpose: str
    offence: str
    facts: str
    language: str
    received_at: datetime
    late_entry: bool
    owner: PersonRef | None
    items: tuple[ItemView, ...]
    leading: ItemView | None
    messages: tuple[MessageView, ...]
    persons: tuple[PersonView, ...]
    points: tuple[Point, ...]
    share: Verdict
    acts: Sequence[str]
    refusals: Sequence[Text]
    further: Sequence[str] = ()
    kind: str = "request"
    alarm: bool = False
    entry_reason: str = ""
    caller: str = ""
    subjects: tuple[SubjectView, ...] = ()
    tasks: tuple[TaskView, ...] = ()
    duplicates: tuple[DuplicateView, ...] = ()
    merged: tuple[MergedView, ...] = ()
    suggested_regime: str = ""
    regimes: Mapping[str, Text] = field(default_factory=dict)
    causes: Mapping[str, Text] = field(default_factory=dict)
    letters_missing: tuple[str, ...] = ()
