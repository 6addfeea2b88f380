"""The mathematics of the books: the bytes and hash of a row, the Merkle tree over rows, signed heads.

A row's hash stands in the row itself, so whoever alters a row must alter the hash; the hashes are the entries of the
tree, so whoever alters a hash must alter the root; the root is signed.
"""

import hashlib
from collections.abc import Mapping

from schakel.crypto.canonical import canonical
from schakel.crypto.heads import NO_HEAD, Head, batch_hash, head_hash, payload, sign, verify
from schakel.crypto.merkle import EMPTY, Peaks, leaf, node, root

__all__ = [
    "EMPTY",
    "NO_HEAD",
    "Head",
    "Peaks",
    "batch_hash",
    "canonical",
    "head_hash",
    "leaf",
    "node",
    "payload",
    "root",
    "row_bytes",
    "row_hash",
    "sign",
    "verify",
]

ROW = b"schakel.books.row/1\n"


def row_bytes(row: Mapping[str, object]) -> bytes:
    """Return the bytes of a row that are hashed: the name of the form, then canonical JSON of all its members."""
    return ROW + canonical(row)


def row_hash(row: Mapping[str, object]) -> bytes:
    """Return the hash of a row (32 bytes), which is also its entry in the tree."""
    return hashlib.sha256(row_bytes(row)).digest()
