"""Clocks as the books keep them: a line per item."""

from collections.abc import Mapping

from schakel.rules.clocks import Due


def due_lines(dues: Mapping[int, Due | None]) -> list[str]:
    """Return one line per item: when it is due by both readings, or that no clock runs."""
    return [f"item {number}: {_due(due)}" for number, due in sorted(dues.items())]


def _due(due: Due | None) -> str:
    if due is None:
        return "no clock of art. 5(1)"
    last = due.steps[-1].article if due.steps else ""
    return f"due {due.strict.isoformat()}, outer {due.legal.isoformat()} {last}".strip()
