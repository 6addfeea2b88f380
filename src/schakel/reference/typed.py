"""Lists that others work with, as facts of their own kind."""

import re
from collections.abc import Callable
from typing import TypeVar

from schakel.reference import facts
from schakel.reference.queries import reach, rows

T = TypeVar("T")
YES = "yes"


def listed(code: str, make: Callable[[facts.Row], T]) -> tuple[T, ...]:
    """Return every row of a list as `make` reads it. One query."""
    return tuple(make(row) for row in rows(code))


def theme(row: facts.Row) -> facts.Theme:
    """Read a phenomenon."""
    return facts.Theme(
        row.code,
        row.name,
        several(row.attribute("empact_2026_2029")),
        several(row.attribute("agenda_2027_2030_theme")),
        several(row.attribute("action_lines")),
        row.proof,
    )


def channel(row: facts.Row) -> facts.Channel:
    """Read a channel."""
    return facts.Channel(
        row.code,
        row.name,
        row.attribute("official_five") == YES,
        row.attribute("carrier"),
        row.attribute("main_reach"),
        row.attribute("time_rules_known"),
        row.attribute("cautions"),
        reach(row.attribute("by_country"), row.attribute("by_status")),
        row.proof,
    )


def network(row: facts.Row) -> facts.Network:
    """Read a network."""
    return facts.Network(
        row.code,
        row.name,
        row.attribute("theme"),
        row.attribute("kind"),
        row.attribute("note"),
        reach(row.attribute("by_country"), row.attribute("by_status")),
        row.proof,
    )


def level(row: facts.Row) -> facts.Level:
    """Read a level of cooperation."""
    types = tuple(part.strip() for part in row.attribute("default_cooperation_types").split(";") if part.strip())
    return facts.Level(row.code, row.name, row.attribute("definition"), row.attribute("prerequisite"), types, row.proof)


def several(text: str) -> tuple[str, ...]:
    """Return the codes of a cell: "E1; E3" is E1 and E3."""
    return tuple(part for part in re.split(r"[\s,;/]+", text) if part)
