"""One PostgreSQL server of our own, in the foreground of this process: it lives and dies with us."""

import shutil
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from schakel.project.postgres import options, pidfile, roles, sockets
from schakel.project.postgres.account import choose_account
from schakel.project.postgres.binaries import Binaries
from schakel.project.postgres.errors import LauncherError
from schakel.project.postgres.initialise import check_version, initialise
from schakel.project.postgres.lock import Lock
from schakel.project.postgres.passwords import ADMIN, load_or_make
from schakel.project.postgres.server import PATIENCE, Server
from schakel.project.postgres.urls import VARIABLES, socket_url


class Cluster:
    """A data folder, a socket folder and the programs to run them. Folders are made at the first start.

    `durable` False gives up safety at a power cut for speed: for throw-away test clusters only.
    """

    def __init__(self, data_dir: Path, socket_dir: Path, binaries: Binaries, *, durable: bool = True) -> None:
        self.data_dir = data_dir.resolve()
        self.socket_dir = sockets.usable(socket_dir.resolve())
        self.binaries = binaries
        self.durable = durable
        self.home = self.data_dir.parent
        self.log = self.home / "postgres.log"
        self.lock = Lock(self.home / "postgres.lock")
        self.server: Server | None = None

    @classmethod
    def at(cls, state: Path, binaries: Binaries, *, durable: bool = True) -> Self:
        """Return the cluster kept in the state folder `state`."""
        return cls(state / "postgres" / "data", state / "postgres" / "socket", binaries, durable=durable)

    @property
    def passwords(self) -> dict[str, str]:
        """Role -> password; made at first use."""
        return load_or_make(self.home / "passwords.json")

    def url(self, role: str = "schakel_runtime", database: str = roles.DATABASE) -> str:
        """Return the address at which `role` reaches `database`."""
        return socket_url(role, self.passwords[role], self.socket_dir, database)

    def environment(self, database: str = roles.DATABASE) -> dict[str, str]:
        """Return the environment variables that lead the application, the owner and the auditor here."""
        return {variable: self.url(f"schakel_{role}", database) for role, variable in VARIABLES.items()}

    def init(self) -> None:
        """Make the folders and, when there is none yet, the data. Raises LauncherError when one is out of reach."""
        self.home.mkdir(parents=True, exist_ok=True)
        account = choose_account(self.data_dir)
        if account.other:
            self.home.chmod(0o711)
        if not account.can_enter(self.home):
            message = f"The account {account.name}, which runs PostgreSQL, cannot reach {self.home}; set SCHAKEL_STATE."
            raise LauncherError(message)
        self.binaries = self.binaries.readable_by(account, self.home / "binaries")
        if not (self.data_dir / "PG_VERSION").is_file():
            initialise(self.data_dir, self.binaries, account, self.passwords[ADMIN], durable=self.durable)
        check_version(self.data_dir, self.binaries)

    def start(self, purpose: str = "schakel") -> None:
        """Start the server and wait until it answers. Raises LauncherError: it runs already, or why it does not."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.lock.acquire(purpose)
        try:
            self.init()
            self.launch()
            self._prepare()
        except BaseException:
            self.stop()
            raise

    def launch(self) -> None:
        """Start the server of a cluster that is locked and made; also used when it has died under us."""
        account = choose_account(self.data_dir)
        deadline = time.monotonic() + PATIENCE
        while True:
            pidfile.clear(self.data_dir)
            sockets.prepare(self.socket_dir, account)
            (self.data_dir / "pg_hba.conf").write_text(options.ACCESS, encoding="ascii")
            arguments = options.arguments(self.data_dir, self.socket_dir, durable=self.durable)
            self.server = Server([self.binaries.program("postgres"), *arguments], account, self.log)
            if self.server.wait_until(self.ask):
                return
            if time.monotonic() > deadline:
                message = f"An earlier PostgreSQL server on {self.data_dir} does not end; {self.log} says which."
                raise LauncherError(message)
            time.sleep(0.1)

    def stop(self, patience: float = 4.0) -> None:
        """Stop the server (connections are cut, nothing committed is lost) and give the lock back."""
        if self.server is not None:
            self.server.stop(patience)
            self.server = None
        if self.lock.held:
            self.lock.release()
            if self.socket_dir.parent != self.home:
                shutil.rmtree(self.socket_dir, ignore_errors=True)

    def connect_admin(self, database: str = "postgres") -> psycopg.Connection:
        """Return a connection as the cluster's administrator, in autocommit. For the launcher and the tests alone."""
        return psycopg.connect(self.url(ADMIN, database), autocommit=True, connect_timeout=5)

    def ask(self) -> None:
        """Connect for real; raises psycopg.OperationalError when that does not work."""
        self.connect_admin().close()

    def answers(self) -> bool:
        """Tell whether a real connection works now."""
        try:
            self.ask()
        except psycopg.OperationalError:
            return False
        return True

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _prepare(self) -> None:
        with self.connect_admin() as admin:
            roles.make_roles(admin, self.passwords)
            roles.make_database(admin)
        with self.connect_admin(roles.DATABASE) as admin:
            roles.prepare_schema(admin)
