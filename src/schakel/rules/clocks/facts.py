"""What the clock of one item needs to know."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Regime(StrEnum):
    """Under which law a message is exchanged; only DIR977 has the clock of article 5(1)."""

    DIR977 = "DIR977"
    OTHER = "OTHER"


class Access(StrEnum):
    """How the requested state reaches the information (Dir. 2(5)-(7)). Unknown counts as direct (R19)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    UNKNOWN = "unknown"


class UrgencyGround(StrEnum):
    """The closed list of Dir. 4(4)."""

    PUBLIC_SECURITY = "U1"
    LIFE = "U2"
    DETENTION = "U3"
    LOSING_RELEVANCE = "U4"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The requested state's legal time zone and public holidays; `holidays` are local dates."""

    zone: ZoneInfo
    holidays: frozenset[date]


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What the clock of one item needs to know. Datetimes are aware; `answered_at` None while it is open."""

    regime: Regime
    received_at: datetime
    urgent: bool
    ground: UrgencyGround | None
    access: Access
    answered_at: datetime | None = None


def in_utc(moment: datetime, name: str) -> datetime:
    """Return an aware moment in UTC. Raises ValueError naming the field when it carries no offset."""
    if moment.utcoffset() is None:
        raise ValueError(f"{name} has no time zone: give the moment with its offset from UTC")
    return moment.astimezone(UTC)
