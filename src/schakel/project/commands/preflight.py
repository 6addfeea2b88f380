"""Looks whether the database and the settings are as Schakel needs them; says what is wrong and what mends it."""

import argparse
import os

from schakel.project import node
from schakel.project.preflight import inspect
from schakel.project.preflight.dba import script

HELP = "check the database and the settings before a start"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether the administrator's SQL is wanted."""
    parser.add_argument("--sql", action="store_true", help="print what a database administrator runs once")


def run(options: argparse.Namespace) -> int:
    """Print the faults; returns 1 when there is one."""
    if options.sql:
        print(script())
        return 0
    with node.database("schakel preflight"):
        faults = inspect(os.environ)
    for fault in faults:
        print(fault)
    print("no fault found" if not faults else f"{len(faults)} fault(s)")
    return 1 if faults else 0
