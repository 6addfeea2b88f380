"""Simulates the clock of this node, so that a night can be played at any time. Never in production."""

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from schakel.project import node
from schakel.project.clockfile import write_clock
from schakel.project.postgres import LauncherError

HELP = "simulate the clock: set, show or clear"
EARLIEST, LATEST, FASTEST = 1990, 2500, 86_400
WHICH = (
    f"Say which moment between {EARLIEST} and {LATEST}, such as: schakel clock set 2026-03-29T03:00"
    f" (and a rate above 0, at most {FASTEST})."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, a moment and a rate."""
    parser.add_argument("what", choices=["set", "show", "clear"])
    parser.add_argument(
        "moment", nargs="?", type=datetime.fromisoformat, help="such as 2026-03-29T03:00, in local time"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="seconds shown per second (default: 1)")


def run(options: argparse.Namespace) -> int:
    """Do it, and say what the clock shows now. Without a simulation the clock is the wall's."""
    from schakel.safeguard.clock import now, simulated

    node.prepare_state()
    path = _file()
    node.django()
    if options.what == "set":
        if options.moment is None or not EARLIEST <= options.moment.year <= LATEST or not 0 < options.rate <= FASTEST:
            raise LauncherError(WHICH)
        path.unlink(missing_ok=True)
        write_clock(path, now(), _aware(options.moment), options.rate)
    if options.what == "clear":
        path.unlink(missing_ok=True)
    print(f"{now().isoformat(timespec='seconds')} ({'simulated' if simulated() else 'real'})")
    return 0


def _file() -> Path:
    if os.environ["SCHAKEL_MODE"] == "production":
        message = "This node is in production: its clock cannot be simulated."
        raise LauncherError(message)
    return Path(os.environ["SCHAKEL_CLOCK_FILE"])


def _aware(moment: datetime) -> datetime:
    zone = ZoneInfo(os.environ.get("SCHAKEL_ZONE", "Europe/Amsterdam"))
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
