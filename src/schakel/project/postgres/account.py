"""Under which operating-system account the server runs: never root, and no account is ever made."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from schakel.project.postgres.errors import LauncherError

UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """An existing account: its number, the number of its group, its name."""

    uid: int
    gid: int
    name: str

    @property
    def other(self) -> bool:
        """Tell whether a process must change to this account first."""
        return self.uid != os.geteuid()

    def can(self, *command: str) -> bool:
        """Tell whether `command` succeeds when this account runs it."""
        identity: dict[str, object] = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.other else {}
        try:
            done = subprocess.run(command, check=False, capture_output=True, cwd="/", timeout=30, **identity)  # type: ignore[call-overload]  # noqa: S603
        except OSError:
            return False
        return bool(done.returncode == 0)

    def can_enter(self, folder: Path) -> bool:
        """Tell whether this account can pass through `folder`."""
        return self.can("/bin/sh", "-c", 'cd "$1"', "sh", str(folder))

    def own(self, folder: Path) -> None:
        """Make `folder` if it is not there, and give it to this account alone (0700)."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.other:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)


def choose_account(data_dir: Path) -> Account:
    """Return our own account; for root the owner of the data, else `postgres`, else `nobody`."""
    if (uid := os.geteuid()) != 0:
        return Account(uid, os.getegid(), _name(uid))
    if data_dir.is_dir() and (owner := data_dir.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid, _name(owner.st_uid))
    for name in UNPRIVILEGED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, name)
    message = f"PostgreSQL refuses to run as root and none of the accounts {', '.join(UNPRIVILEGED)} exists."
    raise LauncherError(message)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
