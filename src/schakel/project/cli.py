"""The command line `schakel`. Each command is a module in `commands` with HELP, arguments() and run()."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from types import ModuleType

from schakel.project.postgres.errors import LauncherError

COMMANDS = (
    "demo", "worker", "migrate", "prepare", "preflight", "books", "check-dues", "clock", "db", "manage", "forget",
    "law", "reference",
)  # fmt: skip
MODULES = {"check-dues": "dues"}
PASSED_ON = ("migrate", "books")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 well, 1 a fault, 2 a wrong command line."""
    options = understand(list(sys.argv[1:] if words is None else words))
    try:
        return int(options.run(options))
    except LauncherError as fault:
        print(f"schakel: {fault}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def understand(words: list[str]) -> argparse.Namespace:
    """Return what the words ask for. Some commands pass all their words on, options too."""
    if words[:1] and words[0] in PASSED_ON:
        return argparse.Namespace(run=_module(words[0]).run, rest=words[1:])
    return parser().parse_args(words)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    whole = argparse.ArgumentParser(prog="schakel", description="Schakel, the workplace of a single point of contact.")
    choices = whole.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        _add(choices, name)
    return whole


def _add(choices: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str) -> None:
    module = _module(name)
    one = choices.add_parser(name, help=module.HELP, description=module.__doc__)
    module.arguments(one)
    one.set_defaults(run=module.run)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"schakel.project.commands.{MODULES.get(name, name)}")
