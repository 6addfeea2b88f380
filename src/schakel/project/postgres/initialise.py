"""Makes an empty data folder: UTF-8, C order, passwords for everybody. Appears whole or not at all."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from schakel.project.postgres.account import Account
from schakel.project.postgres.binaries import Binaries
from schakel.project.postgres.errors import LauncherError
from schakel.project.postgres.options import environment
from schakel.project.postgres.passwords import ADMIN
from schakel.project.postgres.spawn import spawn

FIRST_BUILTIN_LOCALE = 17


def initialise(data_dir: Path, binaries: Binaries, account: Account, password: str, *, durable: bool) -> None:
    """Make `data_dir` with initdb, for `account`, with `password` for the administrator.

    Raises LauncherError with initdb's own words when it fails.
    """
    half = data_dir.with_name(f"{data_dir.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    account.own(half)
    with tempfile.NamedTemporaryFile("w", prefix="schakel-", suffix=".pw") as file:
        file.write(password)
        file.flush()
        if account.other:
            os.chown(file.name, account.uid, account.gid)
        _initdb(half, binaries, account, Path(file.name), durable=durable)
    half.rename(data_dir)


def check_version(data_dir: Path, binaries: Binaries) -> None:
    """Raise LauncherError when `data_dir` was made by another major version than the programs are."""
    made_by = int((data_dir / "PG_VERSION").read_text(encoding="ascii"))
    runs = binaries.major()
    if made_by != runs:
        message = (
            f"The data in {data_dir} was made by PostgreSQL {made_by}, the programs are {runs}. "
            f"Use a PostgreSQL {made_by} (SCHAKEL_POSTGRES_BIN), or move the data over with pg_dump."
        )
        raise LauncherError(message)


def _initdb(half: Path, binaries: Binaries, account: Account, pwfile: Path, *, durable: bool) -> None:
    command = [binaries.program("initdb"), "-D", str(half), "-U", ADMIN, f"--pwfile={pwfile}", "--auth=scram-sha-256"]
    command += ["--encoding=UTF8", *_locale(binaries.major()), "--no-instructions"]
    command += [] if durable else ["--no-sync"]
    process = spawn(command, at_death=signal.SIGINT, environment=environment(), account=account, output=subprocess.PIPE)
    said, _ = process.communicate()
    if process.returncode != 0:
        message = f"PostgreSQL could not make its data folder {half}:\n{said.decode(errors='replace')}"
        raise LauncherError(message)


def _locale(major: int) -> list[str]:
    if major >= FIRST_BUILTIN_LOCALE:
        return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]
