"""A clock drawn in characters: how it runs, stands still and runs out."""

from datetime import datetime, timedelta

from schakel.rules.clocks import ItemClock, Span
from schakel.text import Text

RUNS, STILL, PAST, DUE, NOW = "=", ".", "!", "|", "^"
WIDTH = 60
LEGEND = Text(
    f"{RUNS} runs   {STILL} stands still   {DUE} due   {PAST} past the due   {NOW} now",
    f"{RUNS} loopt   {STILL} staat stil   {DUE} uiterlijk   {PAST} na de termijn   {NOW} nu",
)


def line(item: ItemClock, now: datetime, width: int = WIDTH) -> tuple[str, str]:
    """Return two lines of `width` characters: the clock from its start to its end, and where now is.

    The clock ends at its due or, if later, at the answer or now. A clock that was closed is drawn until it was closed.
    """
    until = item.closed_at or now
    end = max(one for one in (item.due_strict, until, item.started_at + timedelta(minutes=1)) if one is not None)
    step = (end - item.started_at) / width
    cells = [_cell(item, item.started_at + step * (number + 0.5)) for number in range(width)]
    if item.due_strict is not None:
        cells[_at(item.due_strict, item.started_at, step, width)] = DUE
    marks = [" "] * width
    if item.started_at <= now:
        marks[_at(min(now, end), item.started_at, step, width)] = NOW
    return "".join(cells), "".join(marks).rstrip()


def _cell(item: ItemClock, moment: datetime) -> str:
    if any(_within(moment, span) for span in item.suspended):
        return STILL
    if item.due_strict is not None and moment > item.due_strict:
        return PAST
    return RUNS


def _within(moment: datetime, span: Span) -> bool:
    return span.start <= moment and (span.end is None or moment < span.end)


def _at(moment: datetime, start: datetime, step: timedelta, width: int) -> int:
    return min(width - 1, max(0, int((moment - start) / step)))
