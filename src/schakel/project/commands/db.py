"""Opens psql on this node's database."""

import argparse
import os
import shutil
import subprocess

from schakel.project import node
from schakel.project.postgres import LauncherError, find_binaries
from schakel.project.postgres.urls import VARIABLES

HELP = "open psql on the database: `schakel db shell`"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the word `shell`, the role, and what psql takes."""
    parser.add_argument("what", choices=["shell"])
    _add_role(parser, "auditor")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="arguments for psql")


def run(options: argparse.Namespace) -> int:
    """Open psql and return its exit status."""
    role, rest = role_and_rest(options)
    with node.database("schakel db shell"):
        url = os.environ.get(VARIABLES[role], "")
        if not url:
            message = f"{VARIABLES[role]} is not set."
            raise LauncherError(message)
        return subprocess.run([_psql(), url, *rest], check=False).returncode  # noqa: S603


def role_and_rest(options: argparse.Namespace) -> tuple[str, list[str]]:
    """Return the role, which may also stand after the word `shell`, and what psql gets."""
    late = argparse.ArgumentParser(prog="schakel db shell", add_help=False, allow_abbrev=False)
    _add_role(late, options.role)
    found, rest = late.parse_known_args(options.rest)
    return found.role, rest[1:] if rest[:1] == ["--"] else rest


def _add_role(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument("--role", choices=sorted(VARIABLES), default=default, help="as whom (default: auditor)")


def _psql() -> str:
    beside = find_binaries().folder / "psql"
    found = str(beside) if beside.exists() else shutil.which("psql")
    if found is None:
        message = "There is no psql on this machine; install PostgreSQL's client."
        raise LauncherError(message)
    return found
