"""Makes what a start needs and only what is stale: translations, tables, static files."""

import argparse

from schakel.project import node, preparation

HELP = "make what a start needs: translations, tables, static files"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether only the demonstration's world is wanted."""
    parser.add_argument(
        "--world", action="store_true", help="load the demonstration's people and messages, nothing else"
    )


def run(options: argparse.Namespace) -> int:
    """Prepare, and say what was made."""
    with node.database("schakel prepare"):
        state = node.prepare_state()
        if options.world:
            node.django()
            preparation.load_world(state)
        else:
            print("made:", ", ".join(preparation.prepare(state, demo=False)) or "nothing, all is up to date")
    return 0
