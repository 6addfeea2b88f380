"""Removes this node's data: only of a demonstration, and only when it does not run."""

import argparse
import shutil

from schakel.project import node
from schakel.project.environment import state_dir
from schakel.project.postgres import LauncherError

HELP = "remove a demonstration's data"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Remove the state folder. Raises LauncherError when the node runs or is no demonstration."""
    state = state_dir()
    if not state.exists():
        return 0
    kept = state / node.MODE_FILE
    if not kept.exists() or kept.read_text(encoding="ascii").strip() != "demo":
        message = f"{state} is no demonstration's; remove it by hand if you are sure."
        raise LauncherError(message)
    cluster = node.own_cluster()
    if cluster.lock.taken():
        message = f"This node runs: {cluster.lock.holder()}. Stop it first."
        raise LauncherError(message)
    shutil.rmtree(state)
    return 0
