"""Fixtures of the tests of channels."""

from pathlib import Path

import pytest

from schakel.channels.tests.helpers import World, make_world


@pytest.fixture
def world(db: None, tmp_path: Path) -> World:
    """Return one desk with a file channel."""
    return make_world(tmp_path)
