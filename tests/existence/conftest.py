"""The world every existence test looks at."""

import pytest

from schakel.project.testing.clock import SimulatedClock
from tests.existence.world import World


@pytest.fixture
def world(db: None, simulated_clock: SimulatedClock) -> World:
    return World(simulated_clock)
