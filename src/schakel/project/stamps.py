"""Tells whether something made earlier is still of these files, so that the second start does no work twice."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]


def digest(files: Iterable[Path]) -> str:
    """Return a hash over the names and contents of `files`, in any order."""
    whole = hashlib.sha256()
    for path in sorted(files):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.name}\0{content}\0".encode())
    return whole.hexdigest()[:32]


def migrations() -> str:
    """Return the stamp of everything that decides how the tables look."""
    return digest([*SOURCE.glob("*/migrations/*.py"), *_locks()])


def demo_world() -> str:
    """Return the stamp of the demonstration's people and messages, on these tables."""
    return digest([*SOURCE.glob("project/demo.py"), *SOURCE.glob("project/demo/**/*.*"), *_locks()]) + migrations()


def statics() -> str:
    """Return the stamp of everything that is served as a static file."""
    return digest([path for path in SOURCE.glob("*/static/**/*") if path.is_file()] + _locks())


def _locks() -> list[Path]:
    return list(SOURCE.parents[1].glob("requirements/run.txt"))
