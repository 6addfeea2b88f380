"""A head of the books: how many rows, their Merkle root, and the head before, signed with Ed25519."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from schakel.crypto.canonical import canonical

PAYLOAD = b"schakel.books.head/1\n"
HEAD = b"schakel.books.head-hash/1\n"
BATCH = b"schakel.books.batch/1\n"
NO_HEAD = bytes(32)


@dataclass(frozen=True, slots=True)
class Head:
    """One head. `size` rows have the Merkle `root`; `batch` is the hash of the rows this head added; `previous` the
    hash of the head before (NO_HEAD for the first); `at` aware; `key_id` names the signing key. Hashes are 32 bytes."""

    size: int
    root: bytes
    batch: bytes
    previous: bytes
    at: datetime
    key_id: str


def batch_hash(row_hashes: Iterable[bytes]) -> bytes:
    """Return the hash (32 bytes) of the row hashes one head adds, in their order."""
    return hashlib.sha256(BATCH + b"".join(row_hashes)).digest()


def payload(head: Head) -> bytes:
    """Return the bytes that are signed."""
    return PAYLOAD + canonical(
        {
            "size": head.size,
            "root": head.root.hex(),
            "batch": head.batch.hex(),
            "previous": head.previous.hex(),
            "at": head.at,
            "keyId": head.key_id,
        }
    )


def head_hash(head: Head, signature: bytes) -> bytes:
    """Return the hash (32 bytes) by which the next head names this one; it covers the signature too."""
    return hashlib.sha256(HEAD + hashlib.sha256(payload(head)).digest() + signature).digest()


def sign(head: Head, key: Ed25519PrivateKey) -> bytes:
    """Return the signature of a head (64 bytes). Ed25519 needs no randomness."""
    return key.sign(payload(head))


def verify(head: Head, signature: bytes, key: Ed25519PublicKey) -> bool:
    """Tell whether the signature over this head was made with the private half of `key`."""
    try:
        key.verify(signature, payload(head))
    except InvalidSignature:
        return False
    return True
