"""The law as data: check the packs and run their examples, or explain why a request is due when it is."""

import argparse
import sys
from pathlib import Path

from schakel.law import LawPackError, load
from schakel.law.check import check
from schakel.law.explain import EXAMPLE, explain, story
from schakel.law.load import PACKS
from schakel.law.report import told
from schakel.project.postgres.errors import LauncherError

HELP = "the law: `schakel law check`, `schakel law explain FILE`"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do, a file, the folder of the packs, the jurisdiction and the language."""
    parser.add_argument("what", choices=["check", "explain"], help="check the packs, or explain a file of events")
    parser.add_argument("file", nargs="?", type=Path, help="events in YAML or JSON (for explain)")
    parser.add_argument("--example", action="store_true", help="explain an example, and show how such a file looks")
    parser.add_argument("--pack", type=Path, default=PACKS, metavar="DIR", help="the folder that holds eu/ and nl/")
    parser.add_argument("--jurisdiction", default="nl", help="whose law (default: nl)")
    parser.add_argument("--language", choices=["en", "nl"], default="en", help="in which language (default: en)")


def run(options: argparse.Namespace) -> int:
    """Do it; returns 0 when all is well, 1 when the pack or the file has a fault."""
    if options.what == "check":
        report = check(options.jurisdiction, options.pack)
        print(told(report, options.language), end="")
        return 0 if report.sound else 1
    try:
        name, data = _events(options)
        print(explain(story(name, data), load(options.jurisdiction, options.pack), options.language), end="")
    except LawPackError as fault:
        print(f"schakel law: {fault.text.say(options.language)}", file=sys.stderr)
        return 1
    except ValueError as fault:
        print(f"schakel law: {fault}", file=sys.stderr)
        return 1
    return 0


def _events(options: argparse.Namespace) -> tuple[str, bytes]:
    if options.example:
        print(EXAMPLE.decode())
        return "example", EXAMPLE
    if options.file is None:
        message = "Say which file, such as: schakel law explain events.yaml (or --example)."
        raise LauncherError(message)
    try:
        return options.file.name, options.file.read_bytes()
    except OSError as fault:
        message = f"{options.file} cannot be read: {fault.strerror}."
        raise LauncherError(message) from None
