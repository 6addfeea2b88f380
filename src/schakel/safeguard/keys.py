"""Keys kept in the state folder: made on first use in a demonstration or test, required in production."""

import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

SEALING = "sealing.key"
SUBJECTS = "subjects.key"
BOOKS = "books.key"
BOOKS_PUBLIC = "books.pub"


class MissingKeyError(RuntimeError):
    """A key is not there, and this deployment may not make one by itself."""


def folder() -> Path:
    """Return the folder of the keys, 0700."""
    path = Path(settings.STATE_DIR) / "keys"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def sealing_key() -> bytes:
    """Return the 32 bytes under which fields are sealed. Raises MissingKeyError."""
    return _kept(folder() / SEALING)


def subjects_key() -> bytes:
    """Return the 32 bytes under which persons become pseudonyms. Raises MissingKeyError."""
    return _kept(folder() / SUBJECTS)


def books_key() -> Ed25519PrivateKey:
    """Return the private key that signs the books; its public half lies next to it in PEM. Raises MissingKeyError."""
    return _signer(folder() / BOOKS)


def books_public_path() -> Path:
    """Return where the public key of the books lies, for an auditor to take away."""
    books_key()
    return folder() / BOOKS_PUBLIC


def make_all() -> list[Path]:
    """Make the keys that are not there yet, whatever the mode, and return their paths."""
    made = [path for path in (folder() / SEALING, folder() / SUBJECTS) if _write_once(path, secrets.token_bytes(32))]
    path = folder() / BOOKS
    return [*made, path] if _make_signer(path) else made


@lru_cache(maxsize=16)
def _kept(path: Path) -> bytes:
    if not path.exists():
        _allowed(path)
        _write_once(path, secrets.token_bytes(32))
    found = path.read_bytes()
    if len(found) != 32:
        message = f"{path} must hold exactly 32 bytes and holds {len(found)}."
        raise MissingKeyError(message)
    return found


@lru_cache(maxsize=16)
def _signer(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        _allowed(path)
        _make_signer(path)
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        message = f"{path} must hold an Ed25519 private key in PEM."
        raise MissingKeyError(message)
    public = path.with_name(BOOKS_PUBLIC)
    if not public.exists():
        _write_once(public, _public_pem(key), mode=0o644)
    return key


def _make_signer(path: Path) -> bool:
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return _write_once(path, pem)


def _public_pem(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def _allowed(path: Path) -> None:
    if settings.MODE == "production":
        message = f"{path} is missing. Make the keys once with `schakel manage make_keys`, and keep a copy elsewhere."
        raise MissingKeyError(message)


def _write_once(path: Path, content: bytes, mode: int = 0o600) -> bool:
    """Write a whole file that nobody wrote before; return False when another process was first."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True
