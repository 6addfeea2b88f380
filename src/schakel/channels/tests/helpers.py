"""A small world for tests: two units, one file channel, envelopes from Belgium. Used by the tests of exchange too."""

import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connection

from schakel.channels import jobs
from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.models import ChannelInstance, Inbound, Outbound, OutboundEvidence
from schakel.formats.envelope import (
    Envelope,
    EvidenceState,
    Handling,
    Item,
    Kind,
    Party,
    Person,
    Receipt,
    ReceiptState,
    Request,
    Urgency,
    write,
)
from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.service import (
    Reader,
    add_compartment,
    add_unit,
    add_user,
    desk_compartment,
    join_unit,
    name_for,
    reader_for,
    reading,
    system,
)

BELGIUM = Party("BE", "BE-SPOC", "Brussels desk", "FCT-0608-B")
GERMANY = Party("DE", "DE-SPOC", "Wiesbaden desk", "BKA-77")
BRAZIL = Party("BR", "BR-NCB", "Brasilia bureau", "BR-1")
US = Party("NL", "NL-SPOC")
ORDER = [state.value for state in EvidenceState]
LONG_AGO = timedelta(days=400)
BOOKS = "SELECT event, allowed, result, object_id, case_id, compartment_id FROM safeguard_book ORDER BY at, id"


@dataclass(frozen=True, slots=True)
class World:
    """One desk, one marked compartment, another unit, and one channel with its folders."""

    unit: UUID
    compartment: UUID
    marked: UUID
    elsewhere: UUID
    channel: ChannelInstance
    inbox: Path
    outbox: Path


def make_world(folder: Path, code: str = "siena") -> World:
    """Make the world in the database and the folders on disk."""
    with reading(system("test")):
        unit = add_unit("NL-DESK", "National desk", "Landelijke desk")
        marked = add_compartment("NL-DESK-M", "Marked", unit)
        add_unit("NL-OTHER", "Other desk", "Andere desk")
        _, elsewhere = desk_compartment("NL-OTHER")
        _, compartment = desk_compartment("NL-DESK")
        channel = make_channel(folder, code)
    return World(unit, compartment, marked, elsewhere, channel, folder / code / "in", folder / code / "out")


def make_channel(folder: Path, code: str, **fields: Any) -> ChannelInstance:
    """Make a file channel with its folders."""
    inbox, outbox = folder / code / "in", folder / code / "out"
    for one in (inbox, outbox):
        one.mkdir(parents=True)
    known: dict[str, Any] = {
        "code": code, "kind": "file", "official": "siena", "name_en": code.title(), "name_nl": code.title(),
        "unit_code": "NL-DESK", "config": {"inbox": str(inbox), "outbox": str(outbox)}, "simulated": True,
    }  # fmt: skip
    return ChannelInstance.objects.create(**known | fields)


def officer(world: World, name: str = "A. Brinkhof", role: Role = Role.DESK_OFFICER, unit: str = "NL-DESK") -> Reader:
    """Make a user with a role in a unit and return the reader he or she is."""
    with reading(system("test")):
        user = add_user(f"user-{uuid.uuid4().hex[:12]}", name)
        unit_id, _ = desk_compartment(unit)
        join_unit(user, unit_id, role, since=clock.now() - LONG_AGO)
    return reader_for(user)


def named(world: World, reader: Reader) -> Reader:
    """Name a user for the marked compartment."""
    with reading(system("test")):
        name_for(UUID(reader.id), world.marked, "works on it", since=clock.now() - LONG_AGO)
    return reader_for(UUID(reader.id))


def asks(sender: Party = BELGIUM, *, items: int = 2, urgent: bool = True, **changes: Any) -> Envelope:
    """Return a request; changes to its payload go by the payload's names, `access` is that of all items."""
    access = str(changes.pop("access", "direct"))
    envelope_changes = {name: changes.pop(name) for name in list(changes) if name in Envelope.__dataclass_fields__}
    payload = Request(
        title="Grey van near Roosendaal in a kidnapping in Antwerp",
        purpose="investigate",
        offence="Kidnapping",
        facts="A man was forced into a grey van in Antwerp at 15:20.",
        availability="The van has a Dutch plate.",
        necessity="There is no other way to find him in time.",
        items=tuple(Item(number, f"Question {number}", access) for number in range(1, items + 1)),
        persons=(Person("Tibo Wellenbeek", "victim", "Forced into the van", "1990-02-01", "BE"),),
        urgency=Urgency("U2", "His life is in danger.") if urgent else None,
        use_limits="Not in court without our permission.",
        theme="Kidnapping",
    )
    envelope = Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.REQUEST,
        sent_at=datetime(2026, 6, 5, 15, 45, tzinfo=UTC),
        sender=sender,
        recipients=(US,),
        language="en",
        payload=replace(payload, **changes),
        handling=(Handling("H1"),),
    )
    return replace(envelope, **envelope_changes)


def confirms(
    message_id: UUID, state: ReceiptState = ReceiptState.RECEIVED, sender: Party = BELGIUM, **more: Any
) -> Envelope:
    """Return a receipt of theirs about a message of ours."""
    at = more.pop("at", None) or clock.now()
    reasons = tuple(more.pop("reasons", ()))
    envelope = Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.RECEIPT,
        sent_at=at,
        sender=sender,
        recipients=(US,),
        language="en",
        payload=Receipt(message_id, state, at, reasons),
    )
    return replace(envelope, **more)


def drop(folder: Path, content: Envelope | bytes, name: str = "") -> Path:
    """Write a file the way partners must: under another name, then renamed."""
    data = content if isinstance(content, bytes) else write(content)
    path = folder / (name or f"{uuid.uuid4()}.json")
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_bytes(data)
    return temporary.rename(path)


def bring(world: World, content: Envelope | bytes, received_at: datetime | None = None) -> Inbound:
    """Take a message in without a file, at a chosen moment of arrival."""
    data = content if isinstance(content, bytes) else write(content)
    return receive(world.channel, Delivery("message.json", data, len(data), received_at or clock.now()))


def poll() -> int:
    """Poll all channels once."""
    return jobs.poll_once()


def inbox_rows() -> list[Inbound]:
    """Return everything that came in, the oldest first, as an own process sees it."""
    with reading(system("test")):
        return list(Inbound.objects.order_by("received_at", "id"))


def outbox_rows(kind: str = "") -> list[Outbound]:
    """Return what goes out, as an own process sees it."""
    with reading(system("test")):
        rows = Outbound.objects.order_by("queued_at", "id")
        return list(rows.filter(kind=kind) if kind else rows)


def evidence_rows() -> list[OutboundEvidence]:
    """Return all evidence, as an own process sees it."""
    with reading(system("test")):
        return sorted(OutboundEvidence.objects.all(), key=lambda line: (line.recorded_at, ORDER.index(line.state)))


def books() -> list[dict[str, object]]:
    """Return the rows of the books in this test's transaction, the oldest first."""
    with reading(system("test")), connection.cursor() as cursor:
        cursor.execute(BOOKS)
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
