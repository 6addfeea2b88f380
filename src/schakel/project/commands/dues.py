"""Computes every stored due again from its events and tells which differ: a stored due is only there to sort by."""

import argparse

from schakel.project import node

HELP = "compute every due again from its events and compare"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001
    """Compare, print each difference by case id, and return 1 if there is one."""
    with node.database("schakel check-dues"):
        node.django()
        from schakel.exchange.service import differences

        looked_at, found = differences()
    for one in found:
        place = f"item {one.item}" if one.item else "request"
        print(f"case {one.case_id}, {place}, {one.column}: stored {one.stored}, computed {one.computed}")
    print(f"{looked_at} requests looked at, {len(found)} differences.")
    return 1 if found else 0
