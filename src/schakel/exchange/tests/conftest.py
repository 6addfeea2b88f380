"""Fixtures of the tests of the desk."""

from pathlib import Path

import pytest

from schakel.channels.tests.helpers import World, make_world, officer
from schakel.safeguard.service import Reader


@pytest.fixture
def world(db: None, tmp_path: Path) -> World:
    """Return one desk with a file channel."""
    return make_world(tmp_path)


@pytest.fixture
def reader(world: World) -> Reader:
    """Return a desk officer of that desk."""
    return officer(world)
