"""Brings the tables up to date, as the role that owns them."""

import argparse

from schakel.project import node
from schakel.project.postgres import LauncherError

HELP = "bring the tables up to date (as owner)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what Django's migrate takes."""
    parser.add_argument("rest", nargs="*", help="arguments for Django's migrate, such as --plan")


def run(options: argparse.Namespace) -> int:
    """Migrate."""
    with node.database("schakel migrate"):
        node.django("owner")
        from django.core.management import CommandError, call_command

        try:
            call_command("migrate", *(options.rest or ["--verbosity=1"]), interactive=False)
        except CommandError as fault:
            raise LauncherError(str(fault)) from fault
    return 0
