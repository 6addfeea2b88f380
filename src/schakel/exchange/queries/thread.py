"""The messages of a case as its page shows them."""

import json
from collections.abc import Mapping, Sequence
from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import Evidence
from schakel.exchange.models import Message
from schakel.exchange.queries.views import AnswerView, MessageView
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope, read
from schakel.safeguard.service import PersonRef

Proof = Mapping[UUID, tuple[Evidence, ...]]


def envelope_of(message: Message) -> Envelope:
    """Return a stored message as the envelope it is."""
    return read(json.dumps(message.envelope).encode())


def messages_of(case_id: UUID) -> list[Message]:
    """Return the messages of a case, the newest first. One query."""
    return list(Message.objects.filter(case_id=case_id).order_by("-at", "-sent_at", "id"))


def proof_of(messages: Sequence[Message]) -> Proof:
    """Return how far our messages came. One query, also when none is ours."""
    return channels.evidence([one.message_id for one in messages])


def view(message: Message, people: Mapping[UUID, PersonRef], proof: Proof) -> MessageView:
    """Return a message as the page shows it."""
    payload, ours = envelope_of(message).payload, message.direction == Message.Direction.OUT
    return MessageView(
        message_id=message.message_id,
        ours=ours,
        kind=message.kind,
        at=message.at,
        author=people.get(message.author_id) if message.author_id else None,
        text=text_of(payload),
        language=message.language,
        handling=codes(message),
        answers=tuple(answer_view(one) for one in payload.items) if isinstance(payload, formats.Answer) else (),
        evidence=proof.get(message.message_id, ()) if ours else (),
        simulated=message.simulated,
    )


def text_of(payload: object) -> str:
    """Return the running text of a message: the first of facts, remarks, text or reason that it has."""
    names = ("facts", "remarks", "text", "reason", "reasons")
    found = (getattr(payload, name, "") for name in names)
    return next((one for one in found if isinstance(one, str) and one), "")


def codes(message: Message) -> tuple[tuple[str, str], ...]:
    """Return the handling codes with their text."""
    return tuple((one["code"], one["text"]) for one in message.handling)


def answer_view(answer: formats.ItemAnswer) -> AnswerView:
    """Return the answer to one item."""
    return AnswerView(
        item=answer.item,
        text=answer.text,
        nature=answer.nature,
        evaluation=f"{answer.evaluation.source}{answer.evaluation.information}",
        as_of=answer.as_of,
        handling=tuple(one.code for one in answer.handling),
    )
