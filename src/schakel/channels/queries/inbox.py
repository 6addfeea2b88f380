"""Reads of what came in."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q

from schakel.channels.acts.wire import read
from schakel.channels.facts import ChannelRef, Held, Waiting, WaitingCount
from schakel.channels.models import ChannelInstance, Inbound
from schakel.formats.envelope import EnvelopeError
from schakel.safeguard import clock
from schakel.text import Text

URGENT_LIMIT = timedelta(minutes=15)
OTHER_LIMIT = timedelta(minutes=60)
STATES = (Inbound.State.UNASSIGNED, Inbound.State.QUARANTINED)
SHOWN = 500


def waiting() -> tuple[Waiting, ...]:
    """Return what is in no case, the oldest first, at most 500."""
    rows = Inbound.objects.defer("data").filter(state__in=STATES).select_related("channel")
    return tuple(_waiting(row) for row in rows.order_by("received_at", "id")[:SHOWN])


def aside() -> tuple[Waiting, ...]:
    """Return what was set aside, the newest first, at most 500."""
    rows = Inbound.objects.defer("data").filter(state=Inbound.State.ASIDE).select_related("channel")
    return tuple(_waiting(row) for row in rows.order_by("-received_at", "id")[:SHOWN])


def held(inbox_id: UUID, *, lock: bool = False) -> Held | None:
    """Return one message in no case, set aside or not, that the reader may see; None for anything else."""
    rows = Inbound.objects.select_related("channel").filter(state__in=(*STATES, Inbound.State.ASIDE))
    rows = rows.select_for_update(of=("self",)) if lock else rows
    row = rows.filter(pk=inbox_id).first()
    return None if row is None else _held(row)


def _held(row: Inbound) -> Held:
    data = b"" if row.sealed else bytes(row.data)
    try:
        envelope = read(data) if data else None
    except EnvelopeError:
        envelope = None
    place = row.compartment_id, row.message_id, row.classification
    return Held(_waiting(row), row.late, envelope, data, *place)


def waiting_count() -> WaitingCount:
    """Return how many are in no case, and whether one waits longer than it may (R3). Two queries."""
    rows = Inbound.objects.filter(state__in=STATES)
    now = clock.now()
    patient = Q(urgent=False, received_at__lt=now - OTHER_LIMIT)
    pressing = (Q(urgent=True) | Q(urgent__isnull=True)) & Q(received_at__lt=now - URGENT_LIMIT)
    return WaitingCount(rows.count(), rows.filter(patient | pressing).exists())


def as_received(message_id: UUID, case_id: UUID) -> bytes | None:
    """Return the bytes of an inbound message of a case as they came, or None."""
    rows = Inbound.objects.filter(message_id=message_id, case_id=case_id, state=Inbound.State.REGISTERED, sealed=False)
    data = rows.values_list("data", flat=True).first()
    return None if data is None else bytes(data)


def ref(row: ChannelInstance) -> ChannelRef:
    """Return a channel instance as other apps show it."""
    return ChannelRef(row.code, row.kind, row.official, row.name_en, row.name_nl, row.simulated, row.unit_code)


def _waiting(row: Inbound) -> Waiting:
    return Waiting(
        inbox_id=row.id,
        channel=ref(row.channel),
        received_at=row.received_at,
        state=row.state,
        size=row.size,
        sender=" ".join(part for part in (row.sender_country, row.sender_authority) if part),
        reasons=tuple(Text(reason["en"], reason["nl"]) for reason in row.reasons),
        limit=OTHER_LIMIT if row.urgent is False else URGENT_LIMIT,
        kind=row.kind,
        urgent=row.urgent,
        aside=row.aside,
        sealed=row.sealed,
    )
