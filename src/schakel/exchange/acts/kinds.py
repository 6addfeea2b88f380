"""What each kind of message does to the request it is about: items, clock, marks, tasks. Nothing is erased or sent."""

from collections.abc import Callable, Mapping

from schakel.exchange.acts import changes
from schakel.exchange.acts.entering import Entering
from schakel.exchange.acts.subject_rows import add_persons
from schakel.exchange.acts.tasks import add_task
from schakel.exchange.models import Message, MessageMark, Task
from schakel.formats import envelope as formats
from schakel.safeguard import clock

Mark = MessageMark.Kind


def process(entering: Entering) -> None:
    """Do what the kind of message asks for. A kind without an entry here only stands in the thread."""
    for step in STEPS.get(type(entering.payload), ()):
        step(entering)


def task(kind: Task.Kind) -> Callable[[Entering], None]:
    """Return the step that makes a task about the message."""

    def make(entering: Entering) -> None:
        due_at = getattr(entering.payload, "due_at", None)
        add_task(entering.request.case, kind, entering.message.message_id, due_at)

    return make


def persons(entering: Entering) -> None:
    """Add the persons a message names."""
    add_persons(entering.request.case, entering.payload.persons, entering.message.message_id)


def mark(kind: Mark) -> Callable[[Entering], None]:
    """Return the step that marks the message a payload speaks of, if it is one of this sender's that we have."""

    def make(entering: Entering) -> None:
        payload, sender = entering.payload, entering.message
        rows = Message.objects.filter(
            message_id=payload.message_id,
            direction=Message.Direction.IN,
            sender_country=sender.sender_country,
            sender_authority=sender.sender_authority,
        )
        for affected in rows:
            MessageMark.objects.create(
                case_id=affected.case_id,
                compartment_id=affected.compartment_id,
                message_id=affected.message_id,
                kind=kind,
                items=[getattr(one, "item", one) for one in payload.items],
                reason=payload.reason,
                due_at=payload.due_at,
                by_message=sender.message_id,
                at=clock.now(),
            )

    return make


READ = task(Task.Kind.READ)
STEPS: Mapping[type, tuple[Callable[[Entering], None], ...]] = {
    formats.Request: (persons, READ),
    formats.Supplement: (persons, changes.supplement, READ),
    formats.Amendment: (changes.amend, READ),
    formats.Withdrawal: (changes.withdraw, READ),
    formats.Clarification: (task(Task.Kind.ANSWER_QUESTION),),
    formats.ClarificationAnswer: (persons, changes.clarified, READ),
    formats.Answer: (READ,),
    formats.Refusal: (READ,),
    formats.DelayNotice: (READ,),
    formats.OwnInitiative: (persons, READ),
    formats.Copy: (READ,),
    formats.Recall: (mark(Mark.RECALLED), task(Task.Kind.RECALL)),
    formats.Correction: (mark(Mark.CORRECTED), task(Task.Kind.CORRECT)),
    formats.Erasure: (mark(Mark.ERASURE), task(Task.Kind.ERASE)),
}
LATER = frozenset(
    {formats.Withdrawal, formats.Clarification, formats.Recall, formats.Correction, formats.Erasure, formats.Receipt}
)
"""Kinds that also belong in a case that is no longer open: they leave a task, so that nobody overlooks them."""
