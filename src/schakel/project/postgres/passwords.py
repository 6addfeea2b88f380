"""The random passwords of this node's database roles, in one file that only the launcher's account can read."""

import json
import os
import secrets
from pathlib import Path

ADMIN = "postgres"
ROLES = ("schakel_owner", "schakel_runtime", "schakel_auditor", "schakel_node")


def load_or_make(path: Path) -> dict[str, str]:
    """Return role -> password, made at the first call and the same ever after."""
    try:
        known: dict[str, str] = json.loads(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        known = {}
    missing = [role for role in (ADMIN, *ROLES) if role not in known]
    if missing:
        known |= {role: secrets.token_urlsafe(24) for role in missing}
        write_private(path, json.dumps(known, indent=1))
    return known


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody else can read, whole or not at all."""
    half = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)
