"""A message on its way into a case."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from schakel.exchange.models import Message, Request
from schakel.safeguard.service import Reader


@dataclass(frozen=True, slots=True)
class Entering:
    """A message that enters a case: who lets it in, the request, the message and its payload, when it came (UTC).

    `entered_at` and `reason` are set when a person put it there later.
    """

    reader: Reader
    request: Request
    message: Message
    payload: Any
    at: datetime
    entered_at: datetime | None = None
    reason: str = ""
