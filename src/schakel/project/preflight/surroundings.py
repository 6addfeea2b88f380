"""Are the settings fit for production?"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from schakel.project.preflight.faults import Fault

SHORTEST_KEY = 50


def settings(environment: Mapping[str, str]) -> Iterator[Fault]:
    """Find settings that production refuses; a demonstration or test may have them."""
    if environment.get("SCHAKEL_MODE", "production") != "production":
        return
    if environment.get("SCHAKEL_CLOCK_FILE"):
        yield Fault("the clock can be simulated (SCHAKEL_CLOCK_FILE is set)", "unset SCHAKEL_CLOCK_FILE")
    if len(_secret_key(environment)) < SHORTEST_KEY:
        yield Fault(
            "SCHAKEL_SECRET_KEY is missing or short",
            f"put at least {SHORTEST_KEY} random characters in SCHAKEL_SECRET_KEY and keep them secret",
        )


def _secret_key(environment: Mapping[str, str]) -> str:
    kept = Path(environment.get("SCHAKEL_STATE", "")) / "secret-key"
    return environment.get("SCHAKEL_SECRET_KEY") or (kept.read_text(encoding="ascii") if kept.is_file() else "")
