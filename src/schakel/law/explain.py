"""Why is it due then? A story of events to pages of text, in either language, with the clock drawn."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from schakel.law.draw import LEGEND, line
from schakel.law.functions.facts import FactError
from schakel.law.load import Pack
from schakel.law.moments import say
from schakel.law.node import LawPackError, parse
from schakel.law.story import Story, read
from schakel.rules.clocks import Duty, ItemClock, ItemState, RequestClock, Step, clock
from schakel.rules.clocks.engine.say import lasting
from schakel.text import Text

EXAMPLE = b"""\
# A story of a request. Every event says what happened and at which moment, with the offset from UTC.
now: 2026-06-06T00:30+02:00
events:
  - {what: received, at: 2026-06-05T17:45+02:00, urgent: true, ground: U2, items: [direct, indirect]}
  - {what: question sent, at: 2026-06-05T18:20+02:00, clarification: link, items: [1], tied_to: d}
  - {what: question delivered, at: 2026-06-05T18:30+02:00, clarification: link}
  - {what: question sent, at: 2026-06-05T19:00+02:00, clarification: colour, items: [1]}
  - {what: question delivered, at: 2026-06-05T19:00+02:00, clarification: colour}
  - {what: question answered, at: 2026-06-05T21:10+02:00, clarification: link}
"""
STATES: Mapping[ItemState, Text] = {
    ItemState.ONTIME: Text("on time", "op tijd"),
    ItemState.SOON: Text("nearly due", "bijna verstreken"),
    ItemState.GREY: Text("late, within the outer legal limit", "te laat, binnen de uiterste wettelijke grens"),
    ItemState.LATE: Text("late", "te laat"),
    ItemState.PAUSED: Text("stands still", "staat stil"),
    ItemState.AWAITING: Text("waits for an authorisation", "wacht op toestemming"),
    ItemState.DONE: Text("answered in time", "op tijd beantwoord"),
    ItemState.DONE_LATE: Text("answered late", "te laat beantwoord"),
    ItemState.WITHDRAWN: Text("withdrawn", "ingetrokken"),
    ItemState.NONE: Text("no clock", "geen klok"),
}


def story(file: str, data: bytes) -> Story:
    """Return the story of a file (YAML or JSON). Raises LawPackError naming the file and what is expected."""
    whole = parse(file, data)
    if not isinstance(whole.value, Mapping):
        raise whole.wrong(Text("the keys now and events", "de sleutels now en events"))
    whole.members("now", "events")
    try:
        return read(whole.value)
    except FactError as fault:
        raise LawPackError(Text(f"{file}, {fault.text.en}", f"{file}, {fault.text.nl}")) from None


def explain(told: Story, pack: Pack, language: str) -> str:
    """Return the explanation of every item, as text. Raises ValueError as `clock` does."""
    found = clock(told.events, pack.clock, told.now)
    return "\n".join(_lines(found, told.now, pack.clock.calendar.zone, language)) + "\n"


def _lines(found: RequestClock, now: datetime, zone: ZoneInfo, language: str) -> Iterator[str]:
    seen = Text("Seen at", "Bekeken op")
    yield f"{seen.say(language)} {say(now, zone).say(language)}"
    yield LEGEND.say(language)
    for item in found.items:
        yield ""
        yield from _item(item, now, zone, language)
    for step in found.steps:
        yield _step(step, zone, language)
    if found.duties:
        yield ""
        yield Text("To do:", "Te doen:").say(language)
        yield from (f"  - {_duty(duty, zone, language)}" for duty in found.duties)


def _item(item: ItemClock, now: datetime, zone: ZoneInfo, language: str) -> Iterator[str]:
    yield f"{Text('Item', 'Onderdeel').say(language)} {item.item}: {headline(item, zone).say(language)}"
    if item.length:
        drawn, marks = line(item, now)
        yield f"  [{drawn}]"
        yield f"   {marks}"
    yield from (_step(step, zone, language) for step in item.steps)


def headline(item: ItemClock, zone: ZoneInfo) -> Text:
    """Return the state of an item with its due, or with what is left while it stands still."""
    state = STATES[item.state]
    if item.due_strict is not None:
        due = say(item.due_strict, zone)
        return Text(f"{state.en}; due {due.en}", f"{state.nl}; uiterlijk {due.nl}")
    if item.left is not None and item.state is ItemState.PAUSED:
        left = lasting(item.left)
        return Text(f"{state.en} with {left.en} left", f"{state.nl} met nog {left.nl}")
    return state


def _step(step: Step, zone: ZoneInfo, language: str) -> str:
    label = step.label if step.at is None else say(step.at, zone)
    return f"  {label.say(language):<29} {step.text.say(language)} ({step.article})"


def _duty(duty: Duty, zone: ZoneInfo, language: str) -> str:
    text = duty.text.say(language)
    if duty.item:
        text = f"{Text('item', 'onderdeel').say(language)} {duty.item}: {text}"
    if duty.by is not None:
        text += f"; {Text('by', 'uiterlijk').say(language)} {say(duty.by, zone).say(language)}"
    return f"{text} ({duty.article})"
