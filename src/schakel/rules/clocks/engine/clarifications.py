"""Questions to the requester, and when they stop the clock (Dir. 6(3); NL-Reg. 7(3); sections 2.5, R21, R22)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from schakel.rules.clocks.engine.events import (
    ClarificationAnswered,
    ClarificationDelivered,
    ClarificationSent,
    Event,
)
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.spans import Span, union


@dataclass(frozen=True, slots=True)
class Question:
    """One clarification: as sent, when they had it and when their answer reached us (the earliest of each).

    `shows_urgency`: what was judged of their answer; None when nothing was.
    """

    sent: ClarificationSent
    delivered_at: datetime | None
    answered_at: datetime | None
    shows_urgency: bool | None

    @property
    def tied(self) -> bool:
        """Whether we would have to refuse without an answer: only then the law stops the clock."""
        return any(reason.strip() for reason in self.sent.tied_to)

    @property
    def pause(self) -> Span | None:
        """From their receipt until ours; None when no clock stops (no ground, no receipt, answered before receipt).

        A receipt that is dated before we sent the question counts from the moment we sent it.
        """
        if not self.tied or self.delivered_at is None:
            return None
        span = Span(max(self.sent.at, self.delivered_at), self.answered_at)
        return span if span.until > span.start else None


def questions(happened: Sequence[Event]) -> tuple[Question, ...]:
    """Return every clarification that was sent, in order; the first of several under one name counts."""
    sent: dict[str, ClarificationSent] = {}
    for event in of(ClarificationSent, happened):
        sent.setdefault(event.clarification, event)
    return tuple(_question(one, happened) for one in sent.values())


def orphans(happened: Sequence[Event]) -> Iterator[Event]:
    """Yield receipts and answers that belong to no question of ours: they change nothing."""
    known = {one.clarification for one in of(ClarificationSent, happened)}
    for event in happened:
        if isinstance(event, ClarificationDelivered | ClarificationAnswered) and event.clarification not in known:
            yield event


def pauses(asked: Iterable[Question], item: int) -> tuple[Span, ...]:
    """Return when the clock of one item stands still: the union of its questions, never the sum."""
    return union(one.pause for one in asked if item in one.sent.items and one.pause is not None)


def _question(sent: ClarificationSent, happened: Sequence[Event]) -> Question:
    delivered = [one for one in of(ClarificationDelivered, happened) if one.clarification == sent.clarification]
    answers = [one for one in of(ClarificationAnswered, happened) if one.clarification == sent.clarification]
    first = answers[0] if answers else None
    judged = [one.shows_urgency for one in answers if one.shows_urgency is not None]
    return Question(
        sent,
        delivered[0].at if delivered else None,
        first.at if first else None,
        any(judged) if judged else None,
    )
