"""What can happen to a request, as far as its clock is concerned. Every event is a fact with a moment and an id."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from schakel.rules.clocks.facts import Access, UrgencyGround

Items = frozenset[int]
NONE: Items = frozenset()
"""An event that names no item does nothing: an empty audience is nobody."""


class Opener(StrEnum):
    """Who reopens an item that was closed: the requester, who asks again, or we, who closed it too early."""

    REQUESTER = "requester"
    OURSELVES = "ourselves"


class Cause(StrEnum):
    """Why a term was not met (section 2.8): the closed list of causes."""

    LATE_TRIAGE = "late_triage"
    SOURCE = "source_not_reachable"
    AUTHORITY_LATE = "authority_late"
    TRANSLATION = "translation"
    AUTHORISATION = "authorisation"
    OUTAGE = "outage"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Asked:
    """One item as it is asked for: its number and how we reach the information (Dir. 2(5)-(7))."""

    number: int
    access: Access = Access.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One fact. `id` is unique; `at` is when it happened (aware), `entered_at` when it was typed in if that was later.

    The same event given twice is one event; two different events under one id are an error.
    """

    id: str
    at: datetime
    entered_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Event):
    """A request reached our gateway (Dir. 5(1)). A second one is the same request over another channel (R4)."""

    items: tuple[Asked, ...] = ()
    regime: str = "DIR977"
    urgent: bool = False
    ground: UrgencyGround | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplemented(Event):
    """The requester asks for more: new items, each with this moment as its own receipt."""

    items: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended(Event):
    """The requester changes items. `asks_other`: something else than before, so a new question, received now."""

    items: Items = NONE
    asks_other: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Event):
    """The requester no longer needs these items; None is the whole request."""

    items: Items | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgencyClaimed(Event):
    """The requester says after all that it is urgent (Dir. 4(4)), or that it no longer is."""

    urgent: bool = True
    ground: UrgencyGround | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgencyLowered(Event):
    """We treat a request as not urgent: after which clarification, and by somebody in which role (section 2.7)."""

    clarification: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequesterTold(Event):
    """The requester was told, in its language, that we treat the request as not urgent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reclassified(Event):
    """We see that items are reached in another way than we thought (Dir. 2(5)-(7))."""

    items: Items = NONE
    access: Access = Access.DIRECT


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationSent(Event):
    """We asked them something about items. `tied_to`: what we would otherwise refuse for, a letter of Dir. 4(5) ("b")
    or a ground of 6(1) ("RF-b"); empty when it would only be nice to know."""

    clarification: str = ""
    items: Items = NONE
    tied_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationDelivered(Event):
    """The receipt that says when they had our question."""

    clarification: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClarificationAnswered(Event):
    """Their answer reached us. `shows_urgency`: whether it shows one of U1-U4; None when that was not judged."""

    clarification: str = ""
    shows_urgency: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Event):
    """These items were answered (Dir. 5(1)); the others stay open."""

    items: Items = NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Event):
    """These items were refused, on a ground of Dir. 6(1) ("RF-a")."""

    items: Items = NONE
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Event):
    """Closed items are open again."""

    items: Items = NONE
    by: Opener = Opener.REQUESTER


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationAsked(Event):
    """We asked a judicial authority for its authorisation (Dir. 9(2)); `kind` is the type of information."""

    authorisation: str = ""
    items: Items = NONE
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayNoticeSent(Event):
    """We told the requester how long the authorisation is expected to take, and why (Dir. 5(2)(a))."""

    authorisation: str = ""
    expected: timedelta = field(default_factory=timedelta)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateSent(Event):
    """We told the requester how the authorisation stands (Dir. 5(2)(b))."""

    authorisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationDecided(Event):
    """The judicial authority granted or refused."""

    authorisation: str = ""
    granted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseGiven(Event):
    """Somebody recorded why the term of these items was not met."""

    items: Items = NONE
    cause: Cause = Cause.LATE_TRIAGE


KINDS: tuple[type[Event], ...] = (
    Received,
    Supplemented,
    Amended,
    UrgencyClaimed,
    Reclassified,
    ClarificationSent,
    ClarificationDelivered,
    ClarificationAnswered,
    UrgencyLowered,
    RequesterTold,
    AuthorisationAsked,
    DelayNoticeSent,
    UpdateSent,
    AuthorisationDecided,
    Answered,
    Refused,
    Withdrawn,
    Reopened,
    CauseGiven,
)
"""All kinds, in the order in which events of the same moment are taken."""
