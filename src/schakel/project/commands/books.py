"""Verifies or exports the books; an export can be verified anywhere, without a database."""

import argparse
from collections.abc import Sequence

from schakel.project import node

HELP = "verify the books: `schakel books verify`, `schakel books export FILE`"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take what schakel.safeguard.verify takes."""
    parser.add_argument(
        "rest", nargs=argparse.REMAINDER, metavar="verify|export ...", help="`verify --help` tells more"
    )


def run(options: argparse.Namespace) -> int:
    """Do it as the auditor; returns 0 when the books are sound, 1 when altered, 2 when they could not be verified."""
    from schakel.safeguard.verify import main

    if not needs_database(options.rest):
        node.prepare_state()
        return main(options.rest)
    with node.database("schakel books"):
        return main(options.rest)


def needs_database(words: Sequence[str]) -> bool:
    """Tell whether the books are read from the database: not when help is asked, nor for a file to verify."""
    plain = [word for before, word in zip(["", *words], words, strict=False) if not (option(word) or valued(before))]
    return "--help" not in words and not (plain[:1] == ["verify"] and len(plain) > 1)


def option(word: str) -> bool:
    """Tell whether a word is an option's name."""
    return word.startswith("--")


def valued(word: str) -> bool:
    """Tell whether a word is an option whose value is the next word; all options here have values."""
    return option(word) and "=" not in word
