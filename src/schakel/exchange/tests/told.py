"""Messages of every kind about a request, for tests of the desk."""

import uuid
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from schakel.channels.tests.helpers import BELGIUM, US, World, bring, inbox_rows
from schakel.exchange.acts.clarified import send_clarification
from schakel.exchange.acts.told import Call, Destination, Told, ToldItem, TypedSubject
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Request
from schakel.exchange.subjects import SubjectKind
from schakel.exchange.tests.helpers import TEST
from schakel.formats.envelope import Clarification, Envelope, Party, Question
from schakel.formats.envelope.model import PAYLOADS
from schakel.safeguard import clock
from schakel.safeguard.service import reading

PERSON = TypedSubject(
    SubjectKind.PERSON, {"name": "Tibo Wellenbeek", "birth_date": "1990-02-01"}, "victim", "In the van"
)


def about(request: Envelope, payload: Any, sender: Party = BELGIUM, **changes: Any) -> Envelope:
    """Return a message of theirs about a request."""
    kind = next(kind for kind, one in PAYLOADS.items() if one is type(payload))
    envelope = Envelope(
        message_id=uuid.uuid4(), kind=kind, sent_at=clock.now(), sender=sender, recipients=(US,), language="en",
        payload=payload, in_reply_to=request.message_id,
    )  # fmt: skip
    return replace(envelope, **changes)


def arrive(world: World, envelope: Envelope, at: datetime | None = None) -> str:
    """Bring a message in, and return what became of it."""
    bring(world, envelope, at)
    while register_once():
        pass
    return next(row.state for row in inbox_rows() if row.message_id == envelope.message_id)


def inbox_id(envelope: Envelope) -> UUID:
    """Return the row of the inbox a message is."""
    return next(row.id for row in inbox_rows() if row.message_id == envelope.message_id)


def ask(case_id: UUID, *items: int, ground: str = "RF-b", letters: tuple[str, ...] = ("a",)) -> UUID:
    """Send a question to the requester and return its message id."""
    question = Clarification(items or (1,), (Question(1, "Which van?"),), letters, ground)
    with reading(TEST):
        request = Request.objects.select_related("case", "message").get(pk=case_id)
        return send_clarification(TEST, request, question).message_id


def told(**changes: Any) -> Told:
    """Return a request as somebody typed it."""
    known: dict[str, Any] = {
        "country": "BE", "authority": "BE-SPOC", "title": "Van seen in Breda", "items": (ToldItem("Who rents it?"),),
        "purpose": "investigate", "offence": "Kidnapping", "facts": "A man was forced into a grey van.",
        "reference": "FCT-0608-B", "subjects": (PERSON,), "urgent": True, "ground": "U2", "urgency_reason": "His life.",
    }  # fmt: skip
    return Told(**known | changes)


def call(**changes: Any) -> Call:
    """Return a request told by phone just now."""
    typed = {name: changes.pop(name) for name in list(changes) if name in Told.__dataclass_fields__}
    known: dict[str, Any] = {
        "told": told(**typed), "told_at": clock.now(), "caller": "Insp. Verlinden", "channel_code": "siena",
        "caller_number": "+32 2 555 01 02",
    }  # fmt: skip
    return Call(**known | changes)


AMSTERDAM = Destination("NL", "NL-AMS", "siena", "Amsterdam")
