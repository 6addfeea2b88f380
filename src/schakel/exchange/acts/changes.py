"""What a message of theirs changes in what they ask: more items, other words, fewer items, an answer to our question.

Nothing here loosens a clock by machine: a changed question keeps its first clock unless it was closed, and only a
person says that it is reached in another way.
"""

from collections.abc import Iterable
from typing import Any

from schakel.exchange.acts.clock import add_event
from schakel.exchange.acts.entering import Entering
from schakel.exchange.models import Item
from schakel.exchange.timeline import ground
from schakel.formats import envelope as formats
from schakel.rules.clocks import Access
from schakel.rules.clocks.engine.events import (
    Amended,
    Asked,
    ClarificationAnswered,
    Event,
    Supplemented,
    UrgencyClaimed,
    Withdrawn,
)


def supplement(entering: Entering) -> None:
    """Add the new items; each has this arrival as its own receipt."""
    add_items(entering, entering.payload.items)


def amend(entering: Entering) -> None:
    """Change items as they now read. What was closed is asked anew; what is open keeps its clock, the strictest."""
    reword(entering, entering.payload.items)
    if entering.payload.urgent is not None:
        claim(entering)


def claim(entering: Entering) -> None:
    """Take over what the requester says of the urgency."""
    urgency, request = entering.payload.urgency, entering.request
    request.urgent = bool(entering.payload.urgent)
    request.ground, request.urgency_reason = (urgency.ground, urgency.reason) if urgency else ("", "")
    request.save(update_fields=["urgent", "ground", "urgency_reason"])
    event = UrgencyClaimed(**frame(entering), urgent=request.urgent, ground=ground(request.ground))
    write(entering, event)


def withdraw(entering: Entering) -> None:
    """Close the items they no longer need; none named is the whole request."""
    named = frozenset(entering.payload.items)
    write(entering, Withdrawn(**frame(entering), items=named or None))


def clarified(entering: Entering) -> None:
    """Their answer to a question of ours: from here on the clock runs again."""
    event = ClarificationAnswered(**frame(entering), clarification=str(entering.payload.clarification_id))
    write(entering, event)
    reword(entering, entering.payload.items)


def reword(entering: Entering, items: Iterable[formats.Item]) -> None:
    """Give items their new words; a number that we do not know is a new item."""
    known = {one.number: one for one in Item.objects.filter(case_id=entering.request.case_id, dropped=False)}
    new = [one for one in items if one.number not in known]
    changed = [one for one in items if one.number in known and one.text != known[one.number].text]
    closed = {one.number for one in changed if known[one.number].answered_at is not None}
    for one in changed:
        known[one.number].text = one.text
        known[one.number].save(update_fields=["text"])
    for numbers, other in ((closed, True), ({one.number for one in changed} - closed, False)):
        if numbers:
            write(entering, Amended(**frame(entering), items=frozenset(numbers), asks_other=other))
    add_items(entering, new)


def add_items(entering: Entering, items: Iterable[formats.Item]) -> None:
    """Add items under their own number, or the next free one when it is taken by another question."""
    rows = Item.objects.filter(case_id=entering.request.case_id).values_list("number", "text", "dropped")
    taken = {number: (text, dropped) for number, text, dropped in rows}
    asked, new = [], []
    for one in items:
        text, dropped = taken.get(one.number, ("", False))
        if one.number in taken and text == one.text and not dropped:
            continue
        fresh = one.number not in taken or text != one.text
        number = max(taken) + 1 if fresh and one.number in taken else one.number
        taken[number] = (one.text, False)
        asked.append(Asked(number, Access(one.access)))
        new += [row(entering, number, one)] if fresh else []
    Item.objects.bulk_create(new)
    if asked:
        write(entering, Supplemented(**frame(entering), items=tuple(asked)))


def row(entering: Entering, number: int, asked: formats.Item) -> Item:
    """Return the row of a new item, not saved yet."""
    case = entering.request.case
    return Item(case=case, compartment_id=case.compartment_id, number=number, text=asked.text, access=asked.access)


def frame(entering: Entering) -> dict[str, Any]:
    """Return what all events of a message have."""
    return {"id": "", "at": entering.at, "entered_at": entering.entered_at, "reason": entering.reason}


def write(entering: Entering, event: Event) -> None:
    """Add an event of the message."""
    add_event(entering.reader, entering.request.case, event, entering.message.message_id)
