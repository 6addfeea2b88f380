"""One throw-away cluster per test run: pytest's first process starts it, its workers find it by environment."""

import atexit
import contextlib
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
from psycopg import sql

from schakel.project import translations
from schakel.project.postgres import Cluster, find_binaries, roles

HOME = "SCHAKEL_TEST_HOME"
PREFIX = "schakel-test-"
FAULT = "fault.txt"
SETTINGS = {
    "SCHAKEL_MODE": "test",
    "DJANGO_SETTINGS_MODULE": "schakel.project.settings",
    "SCHAKEL_SECRET_KEY": "a key for tests that nobody relies on, long enough for Django's checks",
    "SCHAKEL_DB_ROLE": "runtime",
    "SCHAKEL_CLOCK_FILE": "",
    "SCHAKEL_HTTPS": "no",
}


class Testbed:
    """The cluster of this test run as one process of it sees it; only the process that made it stops it."""

    __test__ = False

    def __init__(self, home: Path, *, made_here: bool) -> None:
        self.home = home
        self.made_here = made_here
        self.cluster = Cluster.at(home, find_binaries(), durable=False)
        self._numbers = itertools.count(1)
        self._started = False

    @classmethod
    def of_this_run(cls) -> "Testbed":
        """Join the run's test bed, or make its folder and set the environment that Django's settings read."""
        if known := os.environ.get(HOME):
            return cls(Path(known), made_here=False)
        sweep()
        home = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
        home.chmod(0o711)
        os.environ[HOME] = str(home)
        bed = cls(home, made_here=True)
        bed.cluster.home.mkdir(mode=0o711)
        os.environ.update(SETTINGS | {"SCHAKEL_STATE": str(home / "state")} | bed.cluster.environment())
        (home / "state" / "static").mkdir(mode=0o700, parents=True)
        atexit.register(bed.close)
        return bed

    def start(self) -> None:
        """Start the cluster and migrate its database as owner, once. A fault is kept for ready() to tell."""
        if not self.made_here or self._started:
            return
        self._started = True
        try:
            translations.compile_stale()
            self.cluster.start("the tests")
            self._migrate()
        except Exception as fault:
            (self.home / FAULT).write_text(str(fault), encoding="utf-8")

    def ready(self) -> None:
        """Start if need be; raises RuntimeError with the fault when there is no migrated database to copy."""
        self.start()
        if (fault := self.home / FAULT).exists():
            raise RuntimeError(fault.read_text(encoding="utf-8"))

    def clone(self) -> str:
        """Make a fresh copy of the migrated database and return its name."""
        self.ready()
        name = f"schakel_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{next(self._numbers)}"
        with self.cluster.connect_admin() as admin:
            roles.make_database(admin, name, template=roles.DATABASE)
        return name

    def drop(self, name: str) -> None:
        """Remove a copy, whoever is still connected to it."""
        with self.cluster.connect_admin() as admin:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def connect(self, role: str, database: str) -> psycopg.Connection:
        """Return a connection as schakel_owner, schakel_auditor or schakel_runtime."""
        return psycopg.connect(self.cluster.url(role, database))

    def close(self) -> None:
        """Stop the cluster and remove its folder, in the process that made it."""
        if self.made_here and self.home.exists():
            self.cluster.stop()
            shutil.rmtree(self.home, ignore_errors=True)

    def _migrate(self) -> None:
        command = [sys.executable, "-m", "schakel", "migrate"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)  # noqa: S603
        if done.returncode != 0:
            message = f"The migrations failed:\n{done.stdout}{done.stderr}"
            raise RuntimeError(message)


def sweep() -> None:
    """Remove what killed test runs of ours have left in the temporary folder."""
    for home in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        lock = Cluster.at(home, find_binaries()).lock
        with contextlib.suppress(FileNotFoundError):  # another run may be sweeping too
            if home.stat().st_uid == os.geteuid() and lock.path.exists() and not lock.taken():
                shutil.rmtree(home, ignore_errors=True)
