"""Writes the file of a simulated clock; schakel.safeguard.clock reads it."""

import json
from datetime import datetime
from pathlib import Path


def write_clock(path: Path, wall: datetime, shown: datetime, rate: float) -> None:
    """Let the clock show `shown` at wall time `wall` and run at `rate` (above 0; 1: as fast as the wall's)."""
    text = json.dumps({"wall": wall.isoformat(), "shown": shown.isoformat(), "rate": rate})
    half = path.with_name(f"{path.name}.tmp")
    half.write_text(text, encoding="ascii")
    half.rename(path)
