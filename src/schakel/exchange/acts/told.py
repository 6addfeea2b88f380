"""What is typed at the desk: a request told by phone or read from a message, a subject, where to pass something on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from schakel.exchange.subjects import SubjectKind


@dataclass(frozen=True, slots=True)
class ToldItem:
    """One piece of information asked for; `access` direct, indirect or unknown."""

    text: str
    access: str = "unknown"


@dataclass(frozen=True, slots=True)
class TypedSubject:
    """A subject as typed: `fields` by the names of `subjects.FIELDS`; `role` for persons; the link to the request."""

    kind: SubjectKind
    fields: Mapping[str, str]
    role: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A request as somebody typed it. Who asks: `country`, `authority` code, its name and its reference.

    `regime` a code of the pack or OTHER; `urgent` with `ground` U1-U4 and `urgency_reason`; texts may be "".
    """

    country: str
    authority: str
    title: str
    items: Sequence[ToldItem]
    authority_name: str = ""
    reference: str = ""
    regime: str = "DIR977"
    purpose: str = ""
    offence: str = ""
    facts: str = ""
    availability: str = ""
    necessity: str = ""
    use_limits: str = ""
    theme: str = ""
    language: str = "en"
    urgent: bool = False
    ground: str = ""
    urgency_reason: str = ""
    subjects: Sequence[TypedSubject] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Call:
    """A request told by phone: when it was told (aware), who called, from which number, why it is entered later ("" if
    it is not), over which channel an answer will go."""

    told: Told
    told_at: datetime
    caller: str
    channel_code: str
    caller_number: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where something is passed on to: an authority of a country, and over which channel."""

    country: str
    authority: str
    channel_code: str
    name: str = ""
