"""What channels tells other apps, as frozen dataclasses."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from schakel.formats.envelope import Envelope, EvidenceState
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class ChannelRef:
    """A channel instance as other apps show it. `kind` is the plugin (file); `official` one of the vision's channels
    (siena, interpol, sirene, own_liaison, foreign_liaison, treaty); `simulated` is said on every page. `unit` is the
    code of the unit whose desk receives."""

    code: str
    kind: str
    official: str
    name_en: str
    name_nl: str
    simulated: bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One verified message waiting to be registered. `received_at` is the true arrival (UTC); `late` when the pick-up
    came more than five minutes after it (an outage), which is flagged (R2). `unit` is the receiving desk's code, `data`
    the bytes as they came."""

    inbox_id: UUID
    channel: ChannelRef
    received_at: datetime
    late: bool
    envelope: Envelope
    unit: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Evidence:
    """One state of one outgoing message with its moment (UTC)."""

    state: EvidenceState
    at: datetime
    detail: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An inbound message in no case: quarantined by the channel or left over by the desk, with reasons in words.

    `limit` is how long it may wait before it is an alarm (R3). `urgent` None when nobody can tell. `aside` is why it
    was set aside; `sealed`: too secret for this node, kept unread.
    """

    inbox_id: UUID
    channel: ChannelRef
    received_at: datetime
    state: str
    size: int
    sender: str
    reasons: tuple[Text, ...]
    limit: timedelta = timedelta(minutes=15)
    kind: str = ""
    urgent: bool | None = None
    aside: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """An inbound message in no case, in somebody's hands. `envelope` None when it cannot be read or may not be.

    `data` is empty for what is sealed. `compartment_id` is where it stands, `message_id` what its sender calls it.
    """

    waiting: Waiting
    late: bool
    envelope: Envelope | None
    data: bytes
    compartment_id: UUID
    message_id: UUID | None
    classification: str


@dataclass(frozen=True, slots=True)
class WaitingCount:
    """How many messages are in no case; whether one waits too long (R3: 15 minutes if urgent or unknown, else 60)."""

    count: int
    alarm: bool
