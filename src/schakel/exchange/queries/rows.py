"""From a request and its items to a row of the worklist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar
from uuid import UUID

from schakel.channels.service import ChannelRef
from schakel.exchange.clocks import kept_due, standing_of
from schakel.exchange.models import Case, Item, Request
from schakel.exchange.queries.views import CountryRef, WorkRow
from schakel.rules.clocks import Due, Standing, State, riskiest
from schakel.safeguard.service import PersonRef, Reader

WITHOUT = Standing(State.NONE, timedelta(0), 0.0)


@dataclass(frozen=True, slots=True)
class Around:
    """What rows share: the moment, who reads and may act, and names looked up once for all rows."""

    now: datetime
    reader: Reader
    able: bool
    people: Mapping[UUID, PersonRef]
    channels: Mapping[str, ChannelRef]
    countries: Mapping[str, CountryRef]


@dataclass(frozen=True, slots=True)
class Clocked:
    """An item with its due and how it stands."""

    item: Item
    due: Due | None
    standing: Standing

    @property
    def answered_at(self) -> datetime | None:
        """When it was closed, if it was."""
        return self.item.answered_at


def clocked(items: Sequence[Item], now: datetime) -> tuple[Clocked, ...]:
    """Return the items with how they stand, from the stored columns that `check-dues` proves."""
    return tuple(Clocked(item, kept_due(item), standing_of(item, now)) for item in items)


class Stands(Protocol):
    """An item, as far as it matters which one asks for a hand first."""

    @property
    def standing(self) -> Standing: ...

    @property
    def answered_at(self) -> datetime | None: ...


S = TypeVar("S", bound=Stands)


def leading(items: Sequence[S]) -> S | None:
    """Return the open item that asks for a hand first, or None when all are answered."""
    running = [one for one in items if one.answered_at is None]
    first = riskiest([one.standing for one in running])
    return next((one for one in running if one.standing == first), None)


def row(request: Request, items: Sequence[Item], around: Around) -> WorkRow:
    """Return the row of a request."""
    clocks = clocked(items, around.now)
    lead = leading(clocks)
    return WorkRow(
        case_id=request.case_id,
        number=request.case.number,
        title=request.case.title,
        theme=request.theme,
        country=around.countries[request.country],
        authority=request.authority_name or request.authority,
        channel=channel_of(request.channel_code, around.channels),
        urgent=request.urgent,
        ground=request.ground,
        received_at=request.received_at,
        due=lead.due if lead else None,
        standing=lead.standing if lead else WITHOUT,
        answered=sum(one.answered_at is not None for one in clocks),
        items=len(clocks),
        owner=around.people.get(request.owner_id) if request.owner_id else None,
        late_entry=request.late_entry,
        next_act=next_act(request, around),
        reference=request.reference,
        kind=request.case.kind,
        alarm=request.alarm,
        cause_owed=any(owes_cause(one) for one in clocks),
        tasks=getattr(request, "tasks", 0),
    )


def owes_cause(one: Clocked) -> bool:
    """Tell whether a term of an item ran out and nobody said why."""
    late = one.standing.state in {State.LATE, State.GREY} and not one.item.caused
    return one.item.cause_owed or late


def next_act(request: Request, around: Around) -> str:
    """Return what this reader would do next: take what nobody has, answer what is his own, else read."""
    if not around.able or not request.is_open:
        return "read"
    if request.owner_id is None:
        return "take"
    mine = str(request.owner_id) == around.reader.id and request.case.kind == Case.Kind.REQUEST
    return "answer" if mine else "read"


def channel_of(code: str, known: Mapping[str, ChannelRef]) -> ChannelRef:
    """Return the channel, or its bare code when it is no longer configured."""
    return known.get(code) or ChannelRef(code, "", "", code, code, simulated=False)
