"""How an item is reached, over time (Dir. 2(5)-(7); section 2.4, R19)."""

from collections.abc import Sequence

from schakel.rules.clocks.engine.events import Event, Reclassified
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.rounds import ItemAsked
from schakel.rules.clocks.facts import Access


def reclassified(
    item: ItemAsked, happened: Sequence[Event]
) -> tuple[tuple[Reclassified, ...], tuple[Reclassified, ...]]:
    """Return the changes of access that count, and those that do not: from direct to indirect without a reason."""
    access, counted, ignored = item.access, list[Reclassified](), list[Reclassified]()
    for event in of(Reclassified, happened):
        if item.number not in event.items:
            continue
        if access is Access.DIRECT and event.access is Access.INDIRECT and not _said(event.reason):
            ignored.append(event)
            continue
        access = event.access
        counted.append(event)
    return tuple(counted), tuple(ignored)


def _said(text: str) -> bool:
    return any(character.isalnum() for character in text)
