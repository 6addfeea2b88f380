"""The primitives every handling code is turned into (section 3.6), and the use that somebody wants to make."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a restriction forbids. `no_private` bars private parties and every system outside law enforcement."""

    NO_COURT = "no_court"
    NO_FORWARD = "no_forward"
    FORWARD_ONLY_TO = "forward_only_to"
    PURPOSE = "purpose"
    NO_THIRD_COUNTRY = "no_third_country"
    NO_EUROPOL = "no_europol"
    NO_PRIVATE = "no_private"
    DESTROY_AFTER = "destroy_after"
    READ_ONLY = "read_only"
    HUMAN_REVIEW = "human_review"
    ORIGINATOR_CONSENT = "originator_consent"


@dataclass(frozen=True, slots=True, order=True)
class Restriction:
    """One restriction: what, set by whom (authority code), on which item, and the code it came from ("H2").

    `audience` holds the authority codes of forward_only_to, and empty means nobody; `purposes` those of purpose, and
    empty means none; `until` is the last day of destroy_after; `text` what a person must read.
    """

    kind: Kind
    by: str = ""
    item: str = ""
    code: str = ""
    audience: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    until: date = date.max
    text: str = ""


Restrictions = frozenset[Restriction]


class Act(StrEnum):
    """What somebody wants to do with an item."""

    READ = "read"
    SHOW_HIT = "show_hit"
    ANALYSE = "analyse"
    SHOW_CONTENT = "show_content"
    COPY = "copy"
    FORWARD = "forward"
    EXPORT = "export"
    EUROPOL = "europol"
    COURT = "court"


LEAVING = frozenset({Act.SHOW_CONTENT, Act.COPY, Act.FORWARD, Act.EXPORT, Act.EUROPOL, Act.COURT})
"""Acts by which the content reaches somebody else."""


class Party(StrEnum):
    """What the recipient is."""

    POLICE = "police"
    JUDICIAL = "judicial"
    EUROPOL = "europol"
    NOT_POLICE = "not_police"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Use:
    """One use: the act, the recipient (authority code), what it is, whether outside EU and Schengen, purpose, day.

    `within`: the person belongs to the unit that received the item.
    """

    act: Act
    recipient: str
    party: Party
    third_country: bool
    purpose: str
    on: date
    within: bool = False


@dataclass(frozen=True, slots=True)
class Permission:
    """What lifts a restriction: its kind, who set it, on which item; for whom, which acts and purposes, from when till.

    It lifts exactly what it names. Only whoever set a restriction can give it (`given_by`, authority code); for
    human_review it is the recorded reading of a named officer (`given_by`, user id).
    """

    kind: Kind
    set_by: str
    item: str
    given_by: str
    recipients: frozenset[str]
    acts: frozenset[Act]
    purposes: frozenset[str]
    given_on: date
    expires: date
    reference: str
