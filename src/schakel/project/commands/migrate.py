"""Brings the tables up to date, as the role that owns them."""

import argparse

from schakel.project import node

HELP = "bring the tables up to date (as owner)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what Django's migrate takes."""
    parser.add_argument("rest", nargs="*", help="arguments for Django's migrate, such as --plan")


def run(options: argparse.Namespace) -> int:
    """Migrate."""
    with node.database("schakel migrate"):
        node.django("owner")
        from django.core.management import call_command

        call_command("migrate", *(options.rest or ["--verbosity=1"]), interactive=False)
    return 0
