"""The messages of a case as its page shows them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import Evidence
from schakel.exchange.models import Message, MessageMark
from schakel.exchange.queries.intake_views import MarkView
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


def view(
    message: Message, people: Mapping[UUID, PersonRef], proof: Proof, marks: Mapping[UUID, MarkView]
) -> MessageView:
    """Return a message as the page shows it. What did not belong here shows that, and none of its text."""
    payload, ours = envelope_of(message).payload, message.direction == Message.Direction.OUT
    mark = marks.get(message.message_id)
    if mark is not None and mark.kind == MessageMark.Kind.DETACHED:
        payload = None
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
        title=str(getattr(payload, "title", "")),
        mark=mark,
        about=getattr(payload, "clarification_id", None) or getattr(payload, "message_id", None),
        items=tuple(sorted(set(_numbers(payload)))),
        questions=tuple(_questions(payload)),
        by_hand=message.by_hand,
    )


def _numbers(payload: object) -> Iterator[int]:
    """Yield the item numbers a message names."""
    for one in getattr(payload, "items", ()):
        number = one if isinstance(one, int) else getattr(one, "item", getattr(one, "number", None))
        if isinstance(number, int):
            yield number


def _questions(payload: object) -> Iterator[tuple[int, str]]:
    """Yield the questions of a clarification, or the answers to them."""
    if isinstance(payload, formats.Clarification):
        yield from ((one.number, one.text) for one in payload.questions)
    elif isinstance(payload, formats.ClarificationAnswer):
        yield from ((one.question, one.text) for one in payload.answers)


def text_of(payload: object) -> str:
    """Return the running text of a message: the first of facts, remarks, text or reason that it has."""
    names = ("facts", "relevance", "remarks", "text", "reason", "reasons")
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
