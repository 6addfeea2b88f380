"""Passes its words on to Django's own commands."""

import argparse

from schakel.project import node

HELP = "run a Django command, such as `schakel manage check`"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the database role and whatever Django's command takes."""
    parser.add_argument(
        "--role", choices=["runtime", "owner", "auditor"], default="runtime", help="as whom (default: runtime)"
    )
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="the command and its arguments")


def run(options: argparse.Namespace) -> int:
    """Run the command."""
    with node.database("schakel manage"):
        node.django(options.role)
        from django.core.management import execute_from_command_line

        execute_from_command_line(["schakel manage", *options.rest])
    return 0
