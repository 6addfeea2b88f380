"""A clock that a test sets."""

from datetime import UTC, datetime
from pathlib import Path

from schakel.project.clockfile import write_clock

STANDING = 1e-9


class SimulatedClock:
    """A clock a test sets."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def set(self, shown: datetime, rate: float = STANDING) -> datetime:
        """Show `shown` (aware) from now on, standing still unless `rate` says otherwise; returns it."""
        write_clock(self.path, datetime.now(UTC), shown, rate)
        return shown
