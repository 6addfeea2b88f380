"""Who wants to know that a message of ours reached them: higher rooms say so by kind of message."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Delivered:
    """They have a message of ours: which, in which case, since when (UTC), and when we knew."""

    message_id: UUID
    kind: str
    case_id: UUID | None
    at: datetime
    known_at: datetime


Listener = Callable[[Delivered], None]
_listeners: dict[str, list[Listener]] = {}


def on_delivered(kind: str, listener: Listener) -> None:
    """Call `listener` for every receipt of a message of this kind, in the transaction that keeps the evidence."""
    known = _listeners.setdefault(kind, [])
    if listener not in known:
        known.append(listener)


def tell(delivered: Delivered) -> None:
    """Tell everybody who wants to know."""
    for listener in _listeners.get(delivered.kind, ()):
        listener(delivered)
