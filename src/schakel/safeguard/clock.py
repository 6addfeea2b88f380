"""The one clock of all processes. Nothing else asks what time it is, so that a night can be simulated.

A simulated clock is a file named by SCHAKEL_CLOCK_FILE holding {"wall": ISO, "shown": ISO, "rate": number}: at wall
time `wall` the clock shows `shown` and runs at `rate`. Refused in production by the preflight.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Simulation:
    """At wall time `wall` the clock shows `shown`; from there it runs `rate` seconds per second."""

    wall: datetime
    shown: datetime
    rate: float


_read: dict[str, tuple[int, Simulation]] = {}


def now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return from_wall(datetime.now(UTC))


def from_wall(moment: datetime) -> datetime:
    """Return what the clock showed at wall time `moment` (aware); the same moment when nothing is simulated."""
    wall = moment.astimezone(UTC)
    simulation = _simulation()
    if simulation is None:
        return wall
    return simulation.shown + (wall - simulation.wall) * simulation.rate


def simulated() -> bool:
    """Tell whether a simulated clock is in use; every page says so."""
    return _simulation() is not None


def _simulation() -> Simulation | None:
    name: str = settings.SCHAKEL_CLOCK_FILE
    if not name:
        return None
    path = Path(name)
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError:
        return None
    known = _read.get(name)
    if known is None or known[0] != changed:
        known = _read[name] = (changed, _parse(path))
    return known[1]


def _parse(path: Path) -> Simulation:
    """Read the clock file. Raises ValueError naming the file and what is wrong with it."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        wall, shown = (datetime.fromisoformat(found[key]) for key in ("wall", "shown"))
        rate = float(found["rate"])
    except (KeyError, TypeError, ValueError) as fault:
        message = f"The clock file {path} must hold wall and shown as ISO moments and rate as a number: {fault}."
        raise ValueError(message) from fault
    if wall.tzinfo is None or shown.tzinfo is None or rate <= 0:
        message = f"The clock file {path} needs moments with a time zone and a rate above zero."
        raise ValueError(message)
    return Simulation(wall.astimezone(UTC), shown.astimezone(UTC), rate)
