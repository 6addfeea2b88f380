"""What the test of a refusal needs to know."""

from dataclasses import dataclass, field
from datetime import datetime

from schakel.rules.refusal.grounds import NationalMap
from schakel.rules.refusal.record import Record
from schakel.rules.refusal.setting import Setting


@dataclass(frozen=True, slots=True)
class ItemRefusal:
    """One item that is refused: its number, the record of each ground, and the reasons as the requester reads them."""

    item: int
    records: tuple[Record, ...]
    told: str


@dataclass(frozen=True, slots=True)
class RefusalFacts:
    """A refusal about to be sent. `due` is the strict due (aware; None without a clock); `breach_cause` if it is past.

    `open_items` are all items of the request that are neither answered nor refused yet.
    """

    open_items: tuple[int, ...]
    refusals: tuple[ItemRefusal, ...]
    request_language: str
    language: str
    due: datetime | None
    now: datetime
    setting: Setting
    national: NationalMap = field(default_factory=dict)
    breach_cause: str = ""
    we_list: tuple[str, ...] = ()
