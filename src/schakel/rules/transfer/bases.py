"""On what a transfer may rest, as recorded. One shape per basis; a memorandum is recorded too, and never enough."""

from dataclasses import dataclass
from datetime import date, datetime

from schakel.rules.transfer.kinds import DerogationGround, KingdomGround


@dataclass(frozen=True, slots=True)
class Adequacy:
    """LED 36: an adequacy decision of the Commission, by its number, from a day until a day (None: no end)."""

    decision: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """LED 37(1)(a): an instrument by its id, whether it binds and holds safeguards, and whether it covers this case."""

    id: str
    binding: bool
    safeguards: bool
    covers_offence: bool
    covers_data: bool
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """LED 37(1)(b): our own assessment of the safeguards: when, supervisor told, this transfer documented."""

    assessed_on: date
    supervisor_told: bool
    documented: bool


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """What the transfer register gets (LED 38(3)): moment (aware), recipient, reason, the data sealed."""

    at: datetime
    recipient: str
    reason: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Derogation:
    """LED 38: ground, why necessary, the weighing against the person's rights, and who of rank decided (user id).

    `no_other_basis`: why 36 and 37 do not serve; `national_law`: the provision for ground (b); `earlier`: derogation
    transfers to this country in the last 90 days, this one not counted.
    """

    ground: DerogationGround
    justification: str
    balancing: str
    decided_by: str
    senior: bool
    register: RegisterEntry | None
    no_other_basis: str = ""
    national_law: str = ""
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Kingdom:
    """The basis towards the other countries of the Kingdom, with its explanation."""

    ground: KingdomGround
    explanation: str


@dataclass(frozen=True, slots=True)
class Memorandum:
    """A memorandum of understanding by its id. It binds nobody, so nothing rests on it alone (R63)."""

    id: str


Basis = Adequacy | Instrument | Assessment | Derogation | Kingdom | Memorandum
