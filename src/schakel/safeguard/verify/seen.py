"""What a source of the books yields, in this order: the rows of a head, the head, and so on; then unsealed rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from schakel.crypto.books import Head


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row as stored. `position` and `leaf` None while unsealed; `content` and `hash` None when the row is gone.

    `behind` is set on an unsealed row whose transaction was over before the last head was made.
    """

    position: int | None
    entry: str
    at: str
    leaf: bytes | None
    content: Mapping[str, object] | None
    hash: bytes | None
    behind: bool = False


@dataclass(frozen=True, slots=True)
class SeenHead:
    """A head as stored; `entries` the row hashes it says it added, and `head.batch` made from them."""

    head: Head
    entries: tuple[bytes, ...]
    peaks: bytes
    signature: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class CutShort:
    """The source ended before it should."""


Seen = SeenRow | SeenHead | CutShort


class Source(Protocol):
    """Where the books are read from."""

    def seen(self) -> Iterable[Seen]:
        """Yield everything in order. Raises UnverifiableError when there is no way in."""
        ...


def split(leaves: bytes) -> tuple[bytes, ...]:
    """Return the 32-byte hashes in a row of bytes; a rest that is too short is kept, so that it does not fit."""
    return tuple(leaves[start : start + 32] for start in range(0, len(leaves), 32))
