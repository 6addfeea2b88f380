"""From a request and its items to a row of the worklist."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from schakel.channels.service import ChannelRef
from schakel.exchange.clockwork import ground, regime
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Item, Request
from schakel.exchange.queries.views import CountryRef, WorkRow
from schakel.rules.clocks import Access, Due, ItemFacts, Standing, State, due, riskiest, standing
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


def item_facts(request: Request, item: Item) -> ItemFacts:
    """Return what the clock of an item needs, from the stored columns that `check-dues` proves."""
    return ItemFacts(
        regime=regime(request.regime),
        received_at=request.received_at,
        urgent=request.urgent,
        ground=ground(request.ground),
        access=Access(item.access),
        answered_at=item.answered_at,
    )


def clocked(request: Request, items: Sequence[Item], now: datetime) -> tuple[Clocked, ...]:
    """Return the items with their clocks."""
    law = pack()
    found = []
    for item in items:
        facts = item_facts(request, item)
        when = due(facts, law.calendar, law.terms)
        found.append(Clocked(item, when, standing(facts, when, now)))
    return tuple(found)


def leading(items: Sequence[Clocked]) -> Clocked | None:
    """Return the open item that asks for a hand first, or None when all are answered."""
    running = [one for one in items if one.item.answered_at is None]
    first = riskiest([one.standing for one in running])
    return next((one for one in running if one.standing == first), None)


def row(request: Request, items: Sequence[Item], around: Around) -> WorkRow:
    """Return the row of a request."""
    clocks = clocked(request, items, around.now)
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
        answered=sum(one.item.answered_at is not None for one in clocks),
        items=len(clocks),
        owner=around.people.get(request.owner_id) if request.owner_id else None,
        late_entry=request.late_entry,
        next_act=next_act(request, around),
    )


def next_act(request: Request, around: Around) -> str:
    """Return what this reader would do next: take what nobody has, answer what is his own, else read."""
    if not around.able or not request.is_open:
        return "read"
    if request.owner_id is None:
        return "take"
    return "answer" if str(request.owner_id) == around.reader.id else "read"


def channel_of(code: str, known: Mapping[str, ChannelRef]) -> ChannelRef:
    """Return the channel, or its bare code when it is no longer configured."""
    return known.get(code) or ChannelRef(code, "", "", code, code, simulated=False)
