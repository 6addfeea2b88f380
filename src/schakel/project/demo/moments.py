"""Let something happen earlier today: the one clock shows another moment for a while, in this process only."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.project.clockfile import write_clock

STANDING = 1e-9


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the clock stand at `moment` (aware)."""
    before = settings.SCHAKEL_CLOCK_FILE
    with tempfile.TemporaryDirectory(prefix="schakel-moment-") as folder:
        path = Path(folder) / "clock.json"
        write_clock(path, moment, moment, STANDING)
        settings.SCHAKEL_CLOCK_FILE = str(path)
        try:
            yield
        finally:
            settings.SCHAKEL_CLOCK_FILE = before


def grey_week(now: datetime) -> datetime:
    """Return an arrival whose seven days ended a little while ago today, so that its outer limit, the end of the day,
    is still ahead."""
    local = now.astimezone(ZoneInfo(settings.SCHAKEL_ZONE))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return now - timedelta(days=7) - min(timedelta(minutes=55), (local - midnight) / 2)
