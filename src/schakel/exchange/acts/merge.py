"""Join two cases that are one request over two channels (R4), and take them apart again: the earliest clock stays."""

from uuid import UUID

from django.db.models import Q, QuerySet

from schakel.exchange.acts.clock import add_event, clock_of, undo_event
from schakel.exchange.acts.entries import altered
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.settle import settle
from schakel.exchange.alike import plain
from schakel.exchange.models import Case, Duplicate, Item, Merge, Request
from schakel.exchange.timeline import ground
from schakel.rules.access import Decision
from schakel.rules.clocks import Access
from schakel.rules.clocks.engine.events import Asked, Received
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, reading, record
from schakel.text import Text

ACTION = "exchange.merge"
SAME = Text("These are one and the same case.", "Dit is een en dezelfde zaak.")
NOT_ALIKE = Text(
    "Only two open requests of the same country can be joined.",
    "Alleen twee open verzoeken van hetzelfde land kunnen samengevoegd worden.",
)
NOT_JOINED = Text("These cases are not joined.", "Deze zaken zijn niet samengevoegd.")
ANSWERED = Text(
    "A question that came with the other case is answered here already. Leave them joined.",
    "Een vraag die met de andere zaak meekwam is hier al beantwoord. Laat ze samen.",
)


def merge(reader: Reader, case_id: UUID, other_id: UUID, reason: str) -> UUID:
    """Join two requests and return the case that stays: the one that came first.

    What only the later one asks goes along, with the moment at which that came. Raises Absent, Refused, ActFault.
    """
    with reading(reader):
        one, other, decision = both(reader, case_id, other_id)
        faults = [*reasoned("reason", reason)]
        if case_id == other_id:
            faults.append(FieldFault("", "R4", SAME))
        elif not alike(one, other):
            faults.append(FieldFault("", "R4", NOT_ALIKE))
        if faults:
            raise ActFault(tuple(faults))
        stays, goes = sorted((one, other), key=lambda request: (request.received_at, str(request.case_id)))
        join(reader, stays, goes, reason.strip())
        pair(case_id, other_id).update(state=Duplicate.State.MERGED)
        more = {"other": str(goes.case_id)}
        record(reader, altered(stays, ACTION, "joined", decision, reason=reason, found=settle(stays), more=more))
        record(
            reader,
            altered(goes, ACTION, "went into another", decision, reason=reason, more={"other": str(stays.case_id)}),
        )
        return stays.case_id


def unmerge(reader: Reader, case_id: UUID, other_id: UUID, reason: str) -> None:
    """Take two cases apart: both clocks run as if they had never been joined.

    Raises Absent, Refused, Overtaken, ActFault.
    """
    with reading(reader):
        one, other, decision = both(reader, case_id, other_id)
        here = Q(case_id=case_id, other_id=other_id) | Q(case_id=other_id, other_id=case_id)
        found = Merge.objects.select_for_update().filter(here, undone_at__isnull=True).first()
        if faults := reasoned("reason", reason):
            raise ActFault(faults)
        if found is None:
            raise Overtaken((FieldFault("", "merge.joined", NOT_JOINED),))
        stays, goes = (one, other) if found.case_id == one.case_id else (other, one)
        part(reader, found, stays, goes, reason.strip())
        pair(case_id, other_id).update(state=Duplicate.State.OPEN)
        for request in (stays, goes):
            record(
                reader,
                altered(request, "exchange.unmerge", "taken apart", decision, reason=reason, found=settle(request)),
            )


def dismiss(reader: Reader, case_id: UUID, other_id: UUID, reason: str) -> None:
    """Say that two cases are not one request: the proposal goes. Raises Absent, Refused, ActFault."""
    with reading(reader):
        one, _, decision = both(reader, case_id, other_id)
        if faults := reasoned("reason", reason):
            raise ActFault(faults)
        pair(case_id, other_id).filter(state=Duplicate.State.OPEN).update(state=Duplicate.State.DISMISSED)
        record(
            reader, altered(one, "exchange.dismiss", "not one", decision, reason=reason, more={"other": str(other_id)})
        )


def both(reader: Reader, case_id: UUID, other_id: UUID) -> tuple[Request, Request, Decision]:
    """Return two cases the reader may see and change, locked always in the same order. Raises Absent, Refused."""
    found = {one: find(reader, one, ACTION, lock=True) for one in sorted({case_id, other_id})}
    decisions = [allow(reader, one, ACTION) for one in found.values()]
    return found[case_id], found[other_id], decisions[0]


def pair(case_id: UUID, other_id: UUID) -> QuerySet[Duplicate]:
    """Return the proposals about two cases."""
    here = Q(case_id=case_id, other_id=other_id) | Q(case_id=other_id, other_id=case_id)
    return Duplicate.objects.filter(here)


def alike(one: Request, other: Request) -> bool:
    """Tell whether two cases can be one request at all."""
    kinds = {one.case.kind, other.case.kind}
    return kinds == {Case.Kind.REQUEST} and one.is_open and other.is_open and one.country == other.country


def join(reader: Reader, stays: Request, goes: Request, reason: str) -> None:
    """Bring the items of the later request over as its second receipt, and close it."""
    numbers = mapped(stays, goes)
    event = Received(
        id="",
        at=goes.received_at,
        items=tuple(Asked(numbers[one.number], Access(one.access)) for one in open_items(goes)),
        regime=stays.regime,
        urgent=goes.urgent,
        ground=ground(goes.ground),
    )
    event_id = add_event(reader, stays.case, event, goes.message.message_id)
    Merge.objects.create(
        case=stays.case,
        compartment_id=stays.compartment_id,
        other=goes.case,
        other_compartment_id=goes.compartment_id,
        at=clock.now(),
        by=UUID(reader.id),
        reason=reason,
        event_id=event_id,
        items={str(number): here for number, here in numbers.items()},
    )
    goes.is_open, goes.case.state = False, Case.State.MERGED
    goes.save(update_fields=["is_open"])
    goes.case.save(update_fields=["state"])


def open_items(request: Request) -> list[Item]:
    """Return what a request still asks."""
    return list(Item.objects.filter(case_id=request.case_id, dropped=False, answered_at__isnull=True))


def mapped(stays: Request, goes: Request) -> dict[int, int]:
    """Return which number every open item of the later request has here; what is not asked yet becomes a new item."""
    rows = list(Item.objects.filter(case_id=stays.case_id))
    here = {plain(one.text): one.number for one in rows if not one.dropped}
    last = max((one.number for one in rows), default=0)
    found: dict[int, int] = {}
    for one in open_items(goes):
        number = here.get(plain(one.text))
        if number is None:
            last = number = last + 1
            Item.objects.create(
                case=stays.case, compartment_id=stays.compartment_id, number=last, text=one.text, access=one.access
            )
        found[one.number] = number
    return found


def part(reader: Reader, found: Merge, stays: Request, goes: Request, reason: str) -> None:
    """Undo a merge; refused when something that came with it was answered."""
    undo_event(reader, stays.case, found.event_id)
    asked = {one.item for one in clock_of(stays.case_id).items}
    brought = set(found.items.values()) - asked
    if Item.objects.filter(case_id=stays.case_id, number__in=brought, answered_at__isnull=False).exists():
        raise ActFault((FieldFault("", "merge.answered", ANSWERED),))
    found.undone_at, found.undone_by, found.undone_reason = clock.now(), UUID(reader.id), reason
    found.save(update_fields=["undone_at", "undone_by", "undone_reason"])
    goes.case.state = Case.State.OPEN
    goes.case.save(update_fields=["state"])
