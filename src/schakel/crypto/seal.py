"""Sealed fields: AES-256-GCM over a few texts, so that a row keeps its hash when its key is destroyed.

Layout: 0x01, length of the key id (1 byte), key id, nonce (12 bytes), ciphertext with tag. What stands before the
ciphertext is authenticated together with the caller's associated data.
"""

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from schakel.crypto.canonical import canonical

VERSION = 1
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
PREFIX_BYTES = 2
CODES = frozenset({"plate", "phone", "document", "iban", "number"})
SUBJECT = b"schakel.books.subject/1\n"


class SealError(ValueError):
    """A seal cannot be made or opened; says why, never what is inside."""


def seal(fields: Mapping[str, str], key: bytes, key_id: str, nonce: bytes, associated: bytes = b"") -> bytes:
    """Return `fields` sealed under `key` (32 bytes), which `key_id` (1-255 bytes) names.

    `nonce` (12 bytes) must never be used twice with one key; the caller brings the randomness. `associated` ties the
    seal to its place (the row's id), so that it cannot be moved to another.
    """
    name = key_id.encode()
    if len(nonce) != NONCE_BYTES:
        raise SealError(f"the nonce must be {NONCE_BYTES} bytes")
    if not 1 <= len(name) <= 255:
        raise SealError("the key id must be 1 to 255 bytes")
    header = bytes((VERSION, len(name))) + name + nonce
    return header + _cipher(key).encrypt(nonce, canonical(fields), _bound(header, associated))


def open_sealed(sealed: bytes, key: bytes, associated: bytes = b"") -> dict[str, str]:
    """Return the fields of a seal. Raises SealError for a wrong key or place, or when a byte was changed."""
    header, nonce = _header(sealed)
    try:
        plain = _cipher(key).decrypt(nonce, sealed[len(header) :], _bound(header, associated))
    except InvalidTag:
        raise SealError("this seal does not open: another key or place, or it was changed") from None
    return {str(name): str(value) for name, value in json.loads(plain).items()}


def key_id_of(sealed: bytes) -> str:
    """Return the id of the key that opens this seal. It is not yet proved until the seal opens."""
    header, _ = _header(sealed)
    return header[PREFIX_BYTES:-NONCE_BYTES].decode(errors="replace")


def subject_key(secret: bytes, kind: str, value: str) -> str:
    """Return the key (64 hex digits) under which the books know a person, plate or number: HMAC-SHA-256.

    `kind` ("person", "plate", "phone") keeps equal values of different kinds apart; `value` is normalised first.
    """
    if len(secret) < KEY_BYTES:
        raise SealError(f"the secret must be at least {KEY_BYTES} bytes")
    message = SUBJECT + canonical([kind, normalised(kind, value)])
    return hmac.new(secret, message, hashlib.sha256).hexdigest()


def normalised(kind: str, value: str) -> str:
    """Return a value as it is compared: one Unicode form, no case, single blanks; codes without any separators."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).casefold())
    if kind in CODES:
        return "".join(character for character in folded if character.isalnum())
    return " ".join(folded.split())


def _cipher(key: bytes) -> AESGCM:
    if len(key) != KEY_BYTES:
        raise SealError(f"the key must be {KEY_BYTES} bytes")
    return AESGCM(key)


def _header(sealed: bytes) -> tuple[bytes, bytes]:
    end = PREFIX_BYTES + (sealed[1] if len(sealed) > 1 else 0) + NONCE_BYTES
    if sealed[:1] != bytes((VERSION,)) or len(sealed) < end + TAG_BYTES:
        raise SealError("these bytes are no seal")
    return sealed[:end], sealed[end - NONCE_BYTES : end]


def _bound(header: bytes, associated: bytes) -> bytes:
    return header + associated
