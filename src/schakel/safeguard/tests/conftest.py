"""Fixtures of safeguard: sealed books that a test may tamper with behind the application's back."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from schakel.safeguard import jobs, keys, verify
from schakel.safeguard.tests.world import record


@pytest.fixture
def state(tmp_path: Path, settings) -> Path:
    """A state folder of this test's own: keys and witness."""
    settings.STATE_DIR = tmp_path
    return tmp_path


@pytest.fixture
def public_key(state: Path) -> Ed25519PublicKey:
    """The key an auditor took away."""
    return keys.books_key().public_key()


@pytest.fixture
def source(committed_db, state: Path) -> verify.Database:
    """The database as the auditor reads it."""
    return verify.Database(committed_db.environment["SCHAKEL_AUDITOR_URL"])


@pytest.fixture
def books(source: verify.Database) -> verify.Database:
    """Twelve rows under three heads."""
    for count in (5, 4, 3):
        record(count, purpose="investigate")
        assert jobs.seal_once() == count
    return source


@pytest.fixture
def behind(testbed, committed_db) -> Iterator[psycopg.Connection]:
    """A superuser's connection: somebody with the keys of the machine room."""
    with testbed.cluster.connect_admin(committed_db.name) as connection:
        connection.autocommit = True
        yield connection
