"""Fixtures for every test of the product. All connect as the runtime role; see the names for the exceptions."""

import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

from schakel.project.testing.clock import SimulatedClock
from schakel.project.testing.server import serve
from schakel.project.testing.testbed import Testbed

BED: Testbed | None = None


@dataclass(frozen=True, slots=True)
class CommittedDatabase:
    """A database of one test: its name, and the environment that leads other processes to it."""

    name: str
    environment: dict[str, str] = field(repr=False)


@pytest.fixture(scope="session")
def testbed() -> Testbed:
    """Return the run's cluster."""
    assert BED is not None
    return BED


@pytest.fixture(scope="session")
def django_db_setup(testbed: Testbed, django_test_environment: None) -> Iterator[None]:  # noqa: ARG001
    """Point Django to this worker's own copy of the migrated database, as the runtime role."""
    name = testbed.clone()
    with repointed(name):
        yield
    testbed.drop(name)


@pytest.fixture
def committed_db(
    request: pytest.FixtureRequest,
    testbed: Testbed,
    django_test_environment: None,  # noqa: ARG001
    django_db_blocker: DjangoDbBlocker,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[CommittedDatabase]:
    """Give this test a database of its own in which it really commits, for several connections or processes."""
    if request.node.get_closest_marker("django_db"):
        pytest.fail("committed_db and db exclude each other: one really commits, the other rolls back.")
    name = testbed.clone()
    environment = testbed.cluster.environment(name)
    for variable, url in environment.items():
        monkeypatch.setenv(variable, url)
    with django_db_blocker.unblock(), repointed(name):
        yield CommittedDatabase(name, environment)
    testbed.drop(name)


@pytest.fixture
def connect_as(testbed: Testbed) -> Iterator[Callable[[str], psycopg.Connection]]:
    """Return a function from role name (such as "schakel_auditor") to a connection to this test's database."""
    opened: list[psycopg.Connection] = []

    def connect(role: str) -> psycopg.Connection:
        opened.append(testbed.connect(role, current_database()))
        return opened[-1]

    yield connect
    for connection in opened:
        connection.close()


@pytest.fixture
def owner_connection(connect_as: Callable[[str], psycopg.Connection]) -> psycopg.Connection:
    """Return a connection as the owner of the tables. It sees what is committed: use it with committed_db."""
    return connect_as("schakel_owner")


@pytest.fixture
def auditor_connection(connect_as: Callable[[str], psycopg.Connection]) -> psycopg.Connection:
    """Return a connection as the auditor. It sees what is committed: use it with committed_db."""
    return connect_as("schakel_auditor")


@pytest.fixture
def simulated_clock(monkeypatch: pytest.MonkeyPatch, settings: object) -> Iterator[SimulatedClock]:
    """Return a clock that stands still where set() puts it; for this test's processes too."""
    with tempfile.TemporaryDirectory(prefix="schakel-clock-") as folder:
        path = Path(folder) / "clock.json"
        monkeypatch.setenv("SCHAKEL_CLOCK_FILE", str(path))
        settings.SCHAKEL_CLOCK_FILE = str(path)  # type: ignore[attr-defined]
        yield SimulatedClock(path)


@pytest.fixture
def live_site(committed_db: CommittedDatabase) -> Iterator[str]:  # noqa: ARG001
    """Serve the whole site over this test's own database in a thread; returns http://127.0.0.1:port."""
    with serve() as address:
        yield address


@contextmanager
def repointed(name: str) -> Generator[None]:
    """Let both of Django's connections use database `name` for a while."""
    from django.db import connections

    before = current_database()
    _point(connections, name)
    try:
        yield
    finally:
        _point(connections, before)


def current_database() -> str:
    """Return the name of the database that Django's connections use now."""
    from django.db import connections

    return str(connections["default"].settings_dict["NAME"])


def _point(connections, name: str) -> None:  # type: ignore[no-untyped-def]
    for alias in connections:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
