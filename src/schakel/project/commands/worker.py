"""Runs the node's standing processes: takes messages in, registers them, sends answers out, seals the books."""

import argparse
import os

from schakel.project import node
from schakel.project.loops import LOOPS, SIMULATED, run_until_stopped

HELP = "run the standing processes (intake, outbox, sealer)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the processes to run."""
    parser.add_argument("processes", nargs="*", metavar="PROCESS", help=f"some of: {', '.join(LOOPS)} (default: all)")


def run(options: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    if unknown := set(options.processes) - set(LOOPS):
        print(f"schakel worker: there is no process {', '.join(sorted(unknown))}; choose from {', '.join(LOOPS)}.")
        return 2
    with node.database("schakel worker"):
        node.django()
        run_until_stopped(options.processes or standing())
    return 0


def standing() -> list[str]:
    """Return the processes of this node: in the demonstration the simulated partner too."""
    demo = os.environ.get("SCHAKEL_MODE") == "demo"
    return [process for process in LOOPS if demo or process not in SIMULATED]
