"""Cases for tests of the desk."""

import uuid
from datetime import date, datetime
from typing import Any
from uuid import UUID

from schakel.channels.tests.helpers import World, asks, bring, outbox_rows
from schakel.exchange.acts.answer import Given, answer
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case, Item, Message, Request
from schakel.formats.envelope import Envelope, read
from schakel.safeguard.service import Reader, reading, system

TEST = system("test")


def registered(
    world: World, envelope: Envelope | None = None, received_at: datetime | None = None, **changes: Any
) -> UUID:
    """Bring a request in, register it and return its case."""
    envelope = envelope or asks(**changes)
    bring(world, envelope, received_at)
    while register_once():
        pass
    with reading(TEST):
        return Message.objects.get(message_id=envelope.message_id).case_id


def hide(world: World, case_id: UUID) -> UUID:
    """Move a case into the marked compartment and return its id."""
    with reading(TEST):
        Case.objects.filter(pk=case_id).update(compartment_id=world.marked)
    return case_id


def give(item: int = 1, **changes: Any) -> Given:
    """Return a complete answer to one item."""
    known: dict[str, Any] = {
        "item": item, "text": "The keeper is a rental firm in Bergen op Zoom.", "nature": "fact", "source": "A",
        "information": "1", "as_of": date(2026, 6, 5), "handling": ("H1",),
    }  # fmt: skip
    return Given(**known | changes)


def send(reader: Reader, case_id: UUID, *given: Given, **more: Any) -> UUID:
    """Answer items of a case."""
    known: dict[str, Any] = {"submission": uuid.uuid4(), "language": "en"}
    return answer(reader, case_id, given or (give(),), **known | more)


def request_of(case_id: UUID) -> Request:
    """Return a request as an own process sees it."""
    with reading(TEST):
        return Request.objects.select_related("case").get(pk=case_id)


def items_of(case_id: UUID) -> list[Item]:
    """Return the items of a case as an own process sees them."""
    with reading(TEST):
        return list(Item.objects.filter(case_id=case_id))


def payload_of(envelope: Envelope) -> Any:
    """Return what an envelope carries, of whatever kind."""
    return envelope.payload


def answers() -> list[Envelope]:
    """Return our answers as the envelopes that go out, the oldest first."""
    return [read(bytes(row.data)) for row in outbox_rows("answer")]


def messages_of(case_id: UUID) -> list[Message]:
    """Return the thread of a case as an own process sees it, the oldest first."""
    with reading(TEST):
        return list(Message.objects.filter(case_id=case_id).order_by("at", "id"))
