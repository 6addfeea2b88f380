"""Payloads of the side that asks, and the questions about what it asks."""

from dataclasses import dataclass
from uuid import UUID

from schakel.formats.envelope.model.common import Item, Person, Urgency


@dataclass(frozen=True, slots=True)
class Request:
    """Payload of kind request (Dir. 4). `urgency` None when not urgent; a text that was not given is ""."""

    title: str
    purpose: str
    offence: str
    facts: str
    availability: str
    necessity: str
    items: tuple[Item, ...]
    persons: tuple[Person, ...] = ()
    urgency: Urgency | None = None
    use_limits: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Supplement:
    """Payload of kind supplement: more facts, persons or items for the request in `in_reply_to`. Item numbers go on."""

    text: str
    items: tuple[Item, ...] = ()
    persons: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """Payload of kind amendment: items as they now read (same numbers), and urgency as it now is if it changed."""

    reason: str
    items: tuple[Item, ...] = ()
    urgent: bool | None = None
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Payload of kind withdrawal: the items no longer asked for; none means the whole request."""

    reason: str
    items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a clarification."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Clarification:
    """Payload of kind clarification (Dir. 6(3)): the items that wait for it, the questions, the missing letters of
    Dir. 4(5), and the ground on which the items would otherwise be refused ("" when it stops no clock)."""

    items: tuple[int, ...]
    questions: tuple[Question, ...]
    letters: tuple[str, ...] = ()
    ground: str = ""


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """The answer to one question of a clarification."""

    question: int
    text: str


@dataclass(frozen=True, slots=True)
class ClarificationAnswer:
    """Payload of kind clarification-answer: an answer per question, and items as they now read (same numbers).

    `clarification_id` is the message id of the clarification; `in_reply_to` stays the request.
    """

    clarification_id: UUID
    answers: tuple[QuestionAnswer, ...]
    items: tuple[Item, ...] = ()
    persons: tuple[Person, ...] = ()
