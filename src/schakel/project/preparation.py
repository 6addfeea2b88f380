"""Makes what a start needs and only what is stale: translations, tables, static files, the demonstration's world."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

from schakel.project import stamps, translations
from schakel.project.postgres import LauncherError
from schakel.project.postgres.mark import read_marks, write_marks

WELCOME = "welcome.txt"


def prepare(state: Path, *, demo: bool) -> list[str]:
    """Make what is stale and return what was made, in words. The database's addresses are in the environment."""
    made = ["translations"] if translations.compile_stale() else []
    owner = os.environ["SCHAKEL_OWNER_URL"]
    known = read_marks(owner)
    if known.get("tables") != stamps.migrations():
        schakel("migrate", "--verbosity=0")
        write_marks(owner, {"tables": stamps.migrations()})
        made.append("tables")
    if _statics(state):
        made.append("static files")
    if demo and known.get("world") != stamps.demo_world():
        schakel("prepare", "--world")
        write_marks(owner, {"world": stamps.demo_world()})
        made.append("the demonstration's world")
    return made


def load_world(state: Path) -> None:
    """Load the demonstration's people and messages as the runtime role; keep what it says for the banner.

    `schakel.project.demo.load` is repeatable and returns the lines to show, such as who can sign in.
    """
    demo = importlib.import_module("schakel.project.demo")
    (state / WELCOME).write_text(str(demo.load() or ""), encoding="utf-8")


def schakel(*words: str) -> None:
    """Run one of our own commands. Raises LauncherError with its last words when it fails."""
    command = [sys.executable, "-m", "schakel", *words]
    done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)  # noqa: S603
    if done.returncode != 0:
        message = f"`schakel {' '.join(words)}` failed:\n{done.stdout}{done.stderr}"
        raise LauncherError(message)


def _statics(state: Path) -> bool:
    stamp, current = state / "static.stamp", stamps.statics()
    if (state / "static").is_dir() and stamp.exists() and stamp.read_text(encoding="ascii") == current:
        return False
    schakel("manage", "collectstatic", "--noinput", "--clear", "--verbosity=0")
    stamp.write_text(current, encoding="ascii")
    return True
