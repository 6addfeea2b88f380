"""Clocks as the books keep them: a line per item."""

from collections.abc import Mapping

from schakel.exchange.clocks import due_of
from schakel.rules.clocks import Due, RequestClock


def clock_lines(found: RequestClock) -> list[str]:
    """Return one line per item of a clock."""
    still = {one.item: f"item {one.item}: stands still, {one.left} left" for one in found.items if one.suspended}
    lines = {one.item: due_lines({one.item: due_of(one)})[0] for one in found.items}
    return [still[n] if n in still and found.of(n).due_strict is None else line for n, line in sorted(lines.items())]


def due_lines(dues: Mapping[int, Due | None]) -> list[str]:
    """Return one line per item: when it is due by both readings, or that no clock runs."""
    return [f"item {number}: {_due(due)}" for number, due in sorted(dues.items())]


def _due(due: Due | None) -> str:
    if due is None:
        return "no clock of art. 5(1)"
    last = due.steps[-1].article if due.steps else ""
    return f"due {due.strict.isoformat()}, outer {due.legal.isoformat()} {last}".strip()
