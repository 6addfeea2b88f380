"""The worklist: what is due, the riskiest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from schakel.channels import service as channels
from schakel.exchange.countries import country_refs
from schakel.exchange.models import Item, Request, Task
from schakel.exchange.queries import risk
from schakel.exchange.queries.rows import Around, channel_of, row
from schakel.exchange.queries.shift import group_of, grouped, next_handover
from schakel.exchange.queries.views import Group, WorkFilter, Worklist, WorkRow
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, may, people, reading, require

MOST = 500
AT_A_GLANCE = 10


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page with their groups."""

    rows: tuple[WorkRow, ...]
    groups: tuple[Group, ...]
    more: bool


def worklist(reader: Reader, chosen: WorkFilter) -> Worklist:
    """Return open requests the reader may see, grouped by the moment of the shift. A constant number of queries.

    Counts and choices are over all open requests the reader may see, rows over the filtered ones, at most 500.
    Raises Refused for somebody without a desk role.
    """
    with reading(reader):
        require(reader, "exchange.worklist", Resource("exchange.worklist", ""))
        now = clock.now()
        everything = Request.objects.filter(is_open=True)
        counts = counted(everything, reader, now)
        choices = list(everything.values_list("country", "channel_code", "theme").distinct())
        waiting = channels.waiting_count()
        around = surroundings(reader, now, {country for country, _, _ in choices})
        page = shown(filtered(everything, reader, chosen), around)
    return Worklist(
        groups=page.groups,
        riskiest=page.rows[:AT_A_GLANCE],
        **counts,
        more=page.more,
        chosen=chosen,
        channels=tuple(channel_of(code, around.channels) for code in sorted({code for _, code, _ in choices})),
        countries=tuple(around.countries[code] for code in sorted(around.countries)),
        themes=tuple(sorted({theme for _, _, theme in choices if theme})),
        unassigned=waiting.count,
        alarm=waiting.alarm,
    )


def counted(rows: QuerySet[Request], reader: Reader, now: datetime) -> dict[str, int]:
    """Return how many there are, mine, nobody's, and of every state. One query."""
    return rows.aggregate(
        total=Count("case_id"),
        mine=Count("case_id", filter=mine(reader)),
        nobody=Count("case_id", filter=Q(owner_id__isnull=True)),
        late=Count("case_id", filter=risk.late(now)),
        grey=Count("case_id", filter=risk.grey(now)),
        soon=Count("case_id", filter=risk.soon(now)),
        paused=Count("case_id", filter=Q(paused=True)),
    )


def mine(reader: Reader) -> Q:
    """What the reader has taken; an own process has nothing."""
    return Q(owner_id=UUID(reader.id)) if reader.kind == "user" else Q(pk__in=[])


def filtered(rows: QuerySet[Request], reader: Reader, chosen: WorkFilter) -> QuerySet[Request]:
    """Return what the reader filters on."""
    who = {"mine": mine(reader), "nobody": Q(owner_id__isnull=True)}.get(chosen.who, Q())
    wanted = {"channel_code": chosen.channel, "country": chosen.country, "theme": chosen.theme}
    return rows.filter(who, **{name: value for name, value in wanted.items() if value})


def surroundings(reader: Reader, now: datetime, countries: set[str]) -> Around:
    """Look up what rows share. The owners come with the rows."""
    able = may(reader, "exchange.take", Resource("exchange.case", "")).allowed
    return Around(now, reader, able, {}, channels.channels(), country_refs(countries))


def shown(rows: QuerySet[Request], around: Around) -> Page:
    """Return the first 500 rows, the riskiest first. Three queries: requests, items, owners."""
    todo = Task.objects.filter(case_id=OuterRef("case_id"), done_at__isnull=True).order_by().values("case_id")
    counting = Subquery(todo.annotate(count=Count("id")).values("count"))
    rows = rows.select_related("case").annotate(tasks=Coalesce(counting, 0))
    found = list(risk.by_risk(rows, around.now)[: MOST + 1])
    more, found = len(found) > MOST, found[:MOST]
    items = items_of(found)
    owners = people([one.owner_id for one in found if one.owner_id])
    new = {one.country for one in found} - around.countries.keys()  # came in since the choices were read
    countries = {**around.countries, **country_refs(new)} if new else around.countries
    around = Around(around.now, around.reader, around.able, owners, around.channels, countries)
    made = [(one, row(one, items[one.case_id], around)) for one in found]
    handover = next_handover(around.now, ZoneInfo(settings.SCHAKEL_ZONE))
    keyed = [(group_of(line, handover, first=one.first), line) for one, line in made]
    return Page(tuple(line for _, line in made), grouped(keyed), more)


def items_of(requests: Sequence[Request]) -> dict[UUID, list[Item]]:
    """Return the items of several requests by case, in order. One query."""
    found: dict[UUID, list[Item]] = defaultdict(list)
    for item in Item.objects.filter(case_id__in=[one.case_id for one in requests], dropped=False).order_by(
        "case_id", "number"
    ):
        found[item.case_id].append(item)
    return found
