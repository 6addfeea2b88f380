"""This node's state folder and database, for every command: one of our own, or the one DATABASE_URL names."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schakel.project.environment import state_dir
from schakel.project.postgres import Cluster, LauncherError, find_binaries
from schakel.project.postgres.passwords import write_private

MODE_FILE = "mode"
CLOCK_FILE = "clock.json"
KEY_FILE = "secret-key"


def own_cluster() -> Cluster:
    """Return this node's own cluster, running or not."""
    return Cluster.at(state_dir(), find_binaries())


def given_from_outside() -> bool:
    """Tell whether the database is somebody else's: DATABASE_URL is set."""
    return bool(os.environ.get("DATABASE_URL"))


def prepare_state(mode: str | None = None) -> Path:
    """Make the state folder with its secret key, set SCHAKEL_STATE and SCHAKEL_MODE, and return the folder.

    The mode is `mode`, else SCHAKEL_MODE, else the one this folder was made in, else production. In a demonstration
    the clock can be simulated.
    """
    state = state_dir()
    state.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        state.chmod(0o711)
    os.environ["SCHAKEL_STATE"] = str(state)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakel.project.settings")
    os.environ["SCHAKEL_MODE"] = _mode(state, mode)
    if os.environ["SCHAKEL_MODE"] == "demo":
        os.environ.setdefault("SCHAKEL_CLOCK_FILE", str(state / CLOCK_FILE))
    if _needs_key(state):
        write_private(state / KEY_FILE, secrets.token_urlsafe(50))
    return state


@contextmanager
def database(purpose: str) -> Iterator[None]:
    """Have a database in the environment while the block runs: the given one, or ours, started if it does not run."""
    prepare_state()
    if given_from_outside():
        yield
        return
    cluster = own_cluster()
    started = start_or_join(cluster, purpose)
    os.environ.update(cluster.environment())
    try:
        yield
    finally:
        if started:
            cluster.stop()


def start_or_join(cluster: Cluster, purpose: str) -> bool:
    """Start our cluster, or use the one another of our processes runs. Tells whether we started it."""
    try:
        cluster.start(purpose)
    except LauncherError:
        if cluster.lock.taken() and cluster.answers():
            return False
        raise
    return True


def django(role: str = "runtime") -> None:
    """Load Django, connecting as `role`: runtime, owner or auditor."""
    os.environ["SCHAKEL_DB_ROLE"] = role
    import django as library

    try:
        library.setup()
    except RuntimeError as fault:
        raise LauncherError(str(fault)) from fault


def _needs_key(state: Path) -> bool:
    """Our own node keeps its key beside its data; a production node on another's database is given one."""
    given = os.environ.get("SCHAKEL_SECRET_KEY") or (state / KEY_FILE).exists()
    return not given and (os.environ["SCHAKEL_MODE"] != "production" or not given_from_outside())


def _mode(state: Path, mode: str | None) -> str:
    kept = state / MODE_FILE
    if mode is not None:
        kept.write_text(mode, encoding="ascii")
        return mode
    if chosen := os.environ.get("SCHAKEL_MODE"):
        return chosen
    return kept.read_text(encoding="ascii").strip() if kept.exists() else "production"
