"""Addresses of the database as environment variables carry them."""

from pathlib import Path
from urllib.parse import quote

VARIABLES = {"runtime": "DATABASE_URL", "owner": "SCHAKEL_OWNER_URL", "auditor": "SCHAKEL_AUDITOR_URL"}


def socket_url(role: str, password: str, socket_dir: Path, database: str) -> str:
    """Return postgresql://role:password@/database?host=/socket/folder, everything percent-encoded."""
    return f"postgresql://{role}:{quote(password, safe='')}@/{quote(database, safe='')}?host={quote(str(socket_dir))}"
