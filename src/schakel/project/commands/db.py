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
    parser.add_argument("--role", choices=sorted(VARIABLES), default="auditor", help="as whom (default: auditor)")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="arguments for psql")


def run(options: argparse.Namespace) -> int:
    """Open psql and return its exit status."""
    with node.database("schakel db shell"):
        url = os.environ.get(VARIABLES[options.role], "")
        if not url:
            message = f"{VARIABLES[options.role]} is not set."
            raise LauncherError(message)
        rest = options.rest[1:] if options.rest[:1] == ["--"] else options.rest
        return subprocess.run([_psql(), url, *rest], check=False).returncode  # noqa: S603


def _psql() -> str:
    beside = find_binaries().folder / "psql"
    found = str(beside) if beside.exists() else shutil.which("psql")
    if found is None:
        message = "There is no psql on this machine; install PostgreSQL's client."
        raise LauncherError(message)
    return found
