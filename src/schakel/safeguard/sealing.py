"""Sealed fields and pseudonyms, under the keys of the state folder."""

import base64
import hashlib
import secrets
from collections.abc import Mapping

from schakel.crypto import seal as crypto
from schakel.safeguard import keys


def seal(fields: Mapping[str, str], place: str) -> str:
    """Return `fields` sealed (AES-256-GCM, base64); they open only at the same `place` ("book:<id>", "mfa")."""
    key = keys.sealing_key()
    name = hashlib.sha256(key).hexdigest()[:16]
    sealed = crypto.seal(fields, key, name, secrets.token_bytes(crypto.NONCE_BYTES), place.encode())
    return base64.b64encode(sealed).decode("ascii")


def unseal(token: str, place: str) -> dict[str, str]:
    """Return what `seal` sealed at this place. Raises crypto.seal.SealError when it does not open."""
    return crypto.open_sealed(base64.b64decode(token), keys.sealing_key(), place.encode())


def subject_key(kind: str, value: str) -> str:
    """Return the pseudonymous key (keyed hash, hex) under which the books know a person, plate or number."""
    return crypto.subject_key(keys.subjects_key(), kind, value)
