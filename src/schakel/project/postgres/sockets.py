"""Where the server's socket is: near its data, or in a short folder when the kernel or libpq cannot take that path."""

import hashlib
import os
import tempfile
from pathlib import Path

from schakel.project.postgres.account import Account
from schakel.project.postgres.errors import LauncherError

SOCKET = ".s.PGSQL.5432"
LONGEST = 99


def usable(folder: Path) -> Path:
    """Return `folder` when its socket's path has less than 100 bytes and no comma, else a short one of its own."""
    if _fits(folder):
        return folder
    name = f"schakel-{os.geteuid()}-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"
    short = Path(tempfile.gettempdir()) / name
    return short if _fits(short) else Path("/tmp") / name  # noqa: S108  # nosec B108


def prepare(folder: Path, account: Account) -> None:
    """Make the socket's folder for `account` alone. Refuses one that somebody else has put there."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if folder.is_symlink() or not folder.is_dir() or folder.stat().st_uid not in {account.uid, os.geteuid()}:
            message = f"{folder} belongs to somebody else; remove it, or set SCHAKEL_STATE to a shorter path."
            raise LauncherError(message) from None
    account.own(folder)
    (folder / SOCKET).unlink(missing_ok=True)
    (folder / f"{SOCKET}.lock").unlink(missing_ok=True)


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / SOCKET)) <= LONGEST and "," not in str(folder)
