"""Reference data: shows what other CSV files would change, or loads them. What they no longer name ends and is kept."""

import argparse
import sys
from pathlib import Path

from schakel.project import node
from schakel.project.postgres.errors import LauncherError

HELP = "reference data: `schakel reference diff FOLDER`, `schakel reference update FOLDER`"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, the folder with the CSV files, and the language."""
    parser.add_argument("what", choices=["diff", "update"], help="show what would change, or change it")
    parser.add_argument("folder", type=Path, help="holds some or all of the CSV files; lists without file stay")
    parser.add_argument("--language", choices=["en", "nl"], default="en", help="in which language (default: en)")


def run(options: argparse.Namespace) -> int:
    """Do it as the owner of the tables; returns 1 when a file has a fault, and then nothing is changed."""
    if not options.folder.is_dir():
        message = f"{options.folder} is no folder."
        raise LauncherError(message)
    with node.database("schakel reference"):
        node.django("owner")
        return _change(options.what, options.folder, options.language)


def _change(what: str, folder: Path, language: str) -> int:
    from schakel.reference.loading import load, report
    from schakel.reference.loading.faults import ReferenceDataError

    try:
        found = load.preview(folder) if what == "diff" else load.update(folder)
    except ReferenceDataError as error:
        print(report.faults(error, language), file=sys.stderr)
        return 1
    print(report.told(found, language), end="")
    return 0
