"""Says how long starts take on this machine: the database from nothing and again, the whole demonstration again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from schakel.project.postgres import Cluster, find_binaries


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    started = time.monotonic()
    act()
    return time.monotonic() - started


def database(state: Path) -> dict[str, float]:
    """Time starts and stops of the database."""
    cluster = Cluster.at(state, find_binaries())
    first = seconds(cluster.start)
    stop = seconds(cluster.stop)
    again = seconds(cluster.start)
    cluster.stop()
    return {"database, first start": first, "database, stop": stop, "database, later start": again}


def demonstration(state: Path) -> dict[str, float]:
    """Time two starts of the demonstration until it answers, and its stop."""
    found = {}
    for name in ("first", "later"):
        command = [sys.executable, "-m", "schakel", "demo"]
        environment = {**os.environ, "SCHAKEL_STATE": str(state)}
        demo = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        lines = iter(demo.stdout or ())
        found[f"demonstration, {name} start"] = seconds(lambda: next(line for line in lines if "Schakel is at" in line))  # noqa: B023
        demo.send_signal(signal.SIGINT)
        found["demonstration, stop"] = seconds(demo.wait)
    return found


def measure(home: Path) -> None:
    """Print how long starts and stops take."""
    for what, took in (database(home / "a") | demonstration(home / "b")).items():
        print(f"{what:44}{took:9.2f} s")
