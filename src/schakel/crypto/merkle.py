"""The Merkle tree of RFC 6962 section 2.1, whole and growing."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Self

HASH_BYTES = 32
SIZE_BYTES = 8
EMPTY = hashlib.sha256(b"").digest()


def leaf(entry: bytes) -> bytes:
    """Return the hash of one leaf (32 bytes): SHA-256 over 0x00 and the entry."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    """Return the hash of two subtrees (32 bytes): SHA-256 over 0x01, left and right."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(entries: Sequence[bytes]) -> bytes:
    """Return the Merkle tree hash of all entries (not hashed yet); for the books the entries are the row hashes."""
    if len(entries) <= 1:
        return leaf(entries[0]) if entries else EMPTY
    half = 1 << (len(entries) - 1).bit_length() - 1
    return node(root(entries[:half]), root(entries[half:]))


@dataclass(frozen=True, slots=True)
class Peaks:
    """A tree that grows: the number of entries, and the roots of its complete subtrees, largest first.

    There is one peak per bit of `size`: at most 64 hashes stand for any number of rows.
    """

    size: int = 0
    hashes: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size < 1 << 8 * SIZE_BYTES:
            raise ValueError("peaks: the size does not fit in 8 bytes")
        if len(self.hashes) != self.size.bit_count() or any(len(one) != HASH_BYTES for one in self.hashes):
            raise ValueError(f"peaks: {self.size} entries need {self.size.bit_count()} hashes of {HASH_BYTES} bytes")

    def append(self, entry: bytes) -> Self:
        """Return the peaks with one entry more."""
        return self.extend((entry,))

    def extend(self, entries: Iterable[bytes]) -> Self:
        """Return the peaks with these entries added in order."""
        hashes, size = list(self.hashes), self.size
        for entry in entries:
            carried, rest = leaf(entry), size
            while rest & 1:
                carried, rest = node(hashes.pop(), carried), rest >> 1
            hashes.append(carried)
            size += 1
        return type(self)(size, tuple(hashes))

    def root(self) -> bytes:
        """Return the tree hash, equal to `root` of all entries so far."""
        if not self.hashes:
            return EMPTY
        return reduce(lambda right, left: node(left, right), reversed(self.hashes))

    def to_bytes(self) -> bytes:
        """Return 8 bytes size (big endian) and the hashes."""
        return self.size.to_bytes(SIZE_BYTES, "big") + b"".join(self.hashes)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote. Raises ValueError when the length does not fit the size."""
        size, rest = int.from_bytes(data[:SIZE_BYTES], "big"), data[SIZE_BYTES:]
        if len(data) != SIZE_BYTES + HASH_BYTES * size.bit_count():
            raise ValueError(f"peaks: {len(data)} bytes do not fit {size} entries")
        return cls(size, tuple(rest[start : start + HASH_BYTES] for start in range(0, len(rest), HASH_BYTES)))
