"""What a kind of channel must be able to do. The plugin moves bytes; everything else is the same for all kinds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Found:
    """Something in an inbox. `arrived` is wall time (UTC), `mark` tells whether it is still the same thing."""

    name: str
    arrived: datetime
    size: int
    mark: tuple[int, ...]


class Failed(Exception):  # noqa: N818
    """The gateway did not take or give the message; the text says why, without personal data."""


class Plugin(Protocol):
    """A kind of channel. `config` is the channel instance's settings."""

    kind: str

    def scan(self, config: Mapping[str, str]) -> Sequence[Found]:
        """Return what has come in, the oldest first. Raises Failed when the inbox cannot be read."""

    def fetch(self, config: Mapping[str, str], found: Found, limit: int) -> bytes:
        """Return at most `limit` + 1 bytes. Raises Failed when it cannot be read now."""

    def settle(self, config: Mapping[str, str], found: Found, *, keep: bool) -> None:
        """Take it out of the inbox, after its row is durable; `keep` puts it aside (we did not take all its bytes)."""

    def deliver(self, config: Mapping[str, str], name: str, data: bytes) -> str:
        """Hand over the bytes under `name`, the same name again being harmless; return what was done. Raises Failed."""
