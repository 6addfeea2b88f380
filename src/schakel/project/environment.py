"""What the environment says: state folder, secret key, database address. Settings stay a list of values."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

URL_VARIABLES = {
    "runtime": "DATABASE_URL",
    "owner": "SCHAKEL_OWNER_URL",
    "auditor": "SCHAKEL_AUDITOR_URL",
}


def flag(name: str, *, default: bool) -> bool:
    """Return whether an environment variable says yes; `default` when it is unset or empty."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes"} if os.environ.get(name) else default


def one_of(name: str, first: str, *others: str) -> str:
    """Return the choice in an environment variable, `first` when unset. Raises RuntimeError naming the choices."""
    chosen = os.environ.get(name) or first
    if chosen not in {first, *others}:
        message = f"{name} is {chosen!r}; choose one of {', '.join((first, *others))}."
        raise RuntimeError(message)
    return chosen


def checkout() -> Path:
    """Return the folder that holds src/."""
    return Path(__file__).resolve().parents[3]


def state_dir() -> Path:
    """Return SCHAKEL_STATE, or .state in the checkout; for root a folder that an unprivileged server can reach."""
    if chosen := os.environ.get("SCHAKEL_STATE"):
        return Path(chosen).resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/schakel") / hashlib.sha256(str(checkout()).encode()).hexdigest()[:12]
    return checkout() / ".state"


def secret_key(state: Path, mode: str) -> str:
    """Return SCHAKEL_SECRET_KEY, or the key kept in the state folder; a random one for tests and set-up."""
    if chosen := os.environ.get("SCHAKEL_SECRET_KEY"):
        return chosen
    path = state / "secret-key"
    if path.is_file():
        return path.read_text(encoding="ascii").strip()
    if mode == "production":
        message = "SCHAKEL_SECRET_KEY is not set: put at least 50 random characters in it and keep them secret."
        raise RuntimeError(message)
    return secrets.token_urlsafe(50)


def database(*, autocommit_only: bool = False) -> dict[str, Any]:
    """Return Django's description of the database for the role in SCHAKEL_DB_ROLE (runtime when unset).

    Raises RuntimeError when the role is unknown. A missing URL gives a dead address: commands that need no
    database work, all others say what is missing.
    """
    role = os.environ.get("SCHAKEL_DB_ROLE", "runtime")
    if role not in URL_VARIABLES:
        message = f"SCHAKEL_DB_ROLE is {role!r}; choose one of {', '.join(URL_VARIABLES)}."
        raise RuntimeError(message)
    settings = from_url(os.environ.get(URL_VARIABLES[role], ""))
    return settings | {"ATOMIC_REQUESTS": not autocommit_only, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def from_url(url: str) -> dict[str, Any]:
    """Return Django's DATABASES entry for postgresql://user:password@host:port/name?host=/socket/folder."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    port = options.pop("port", "") or str(parts.port or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "schakel",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host or "schakel-database-url-is-not-set.invalid",
        "PORT": port,
        "OPTIONS": {"application_name": "schakel", "connect_timeout": "5", **options},
    }
