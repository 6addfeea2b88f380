"""Running one example: facts in, answer out, compared with what the pack says must come out."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import datetime
from typing import get_type_hints

from schakel.law import story
from schakel.law.functions.facts import FactError, build, moment
from schakel.law.functions.plain import Plain, plain
from schakel.rules.categories import ANNEX_II_B, CategoryTable
from schakel.rules.clocks import Calendar, ClockLaw, Deviation, OwnRequest, Terms, clock, mirror
from schakel.rules.functions import FUNCTIONS
from schakel.text import Text

CLOCK, MIRROR = "rules.clocks.clock/2", "rules.clocks.mirror/1"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of an example, and what differs from what was expected: name, expected, found."""

    answer: Plain
    differences: tuple[tuple[str, object, object], ...]

    @property
    def well(self) -> bool:
        return not self.differences


def run(
    function: str, facts: Mapping[str, object], expect: Mapping[str, object], law: ClockLaw, terms: Terms
) -> Outcome:
    """Run a function on the facts of an example. Raises FactError when the facts cannot be read."""
    answer = plain(_called(function, facts, law, terms), law.calendar.zone)
    return Outcome(answer, tuple(_differences(expect, answer)))


def _called(function: str, facts: Mapping[str, object], law: ClockLaw, terms: Terms) -> object:
    if function == CLOCK:
        told = story.read({key: value for key, value in facts.items() if key in {"now", "events"}})
        return clock(told.events, _law(facts, law), told.now)
    if function == MIRROR:
        return _mirror(facts, law)
    return _general(FUNCTIONS[function], facts, {Calendar: law.calendar, Terms: terms, CategoryTable: ANNEX_II_B})


def _law(facts: Mapping[str, object], law: ClockLaw) -> ClockLaw:
    """`delay_for: [telecom]` looks at a country whose law asks an authorisation for that."""
    if "delay_for" not in facts:
        return law
    kinds = build(frozenset[str], facts["delay_for"], "delay_for")
    return ClockLaw(
        law.calendar,
        law.regimes,
        Deviation("art. 5(2)", kinds),
        law.hours,
        law.days,
        law.uncounted,
        law.supervisors,
    )


def _mirror(facts: Mapping[str, object], law: ClockLaw) -> object:
    own = build(OwnRequest, {"id": "ours", **_part(facts, "own")}, "own")
    told = facts.get("events")
    events = story.read({"events": told}).events if told else ()
    return mirror(own, events, law, moment(facts.get("now"), "now"))


def _part(facts: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = facts.get(name)
    if not isinstance(part, Mapping):
        raise FactError(name, Text("names with values", "namen met waarden"), part)
    return part


def _general(function: Callable[..., object], facts: Mapping[str, object], usual: Mapping[type, object]) -> object:
    """Call a function with its facts: as its one dataclass, or argument by argument; tables come from the law."""
    hints = get_type_hints(function)
    names = [name for name in inspect.signature(function).parameters if hints.get(name) not in usual]
    given: dict[str, object] = {
        name: usual[hint] for name, hint in hints.items() if isinstance(hint, type) and hint in usual
    }
    required = [
        name for name in names if inspect.signature(function).parameters[name].default is inspect.Parameter.empty
    ]
    if len(required) == 1 and is_dataclass(hints[required[0]]) and set(facts) != {required[0]}:
        return function(**{required[0]: build(hints[required[0]], facts)}, **given)
    for name, value in facts.items():
        if name not in names:
            known = ", ".join(names)
            raise FactError(name, Text(f"one of {known}", f"een van {known}"), name)
        given[name] = build(hints[name], value, name)
    missing = [name for name in required if name not in given]
    if missing:
        raise FactError(missing[0], Text("a value", "een waarde"), "")
    return function(**given)


def _differences(expect: Mapping[str, object], answer: Plain) -> list[tuple[str, object, object]]:
    found = []
    for name, wanted in expect.items():
        there = answer.get(name)
        if isinstance(wanted, Mapping) and isinstance(there, Mapping):
            inside = _differences({str(key): one for key, one in wanted.items()}, there)
            found += [(f"{name}.{part}", want, got) for part, want, got in inside]
        elif not _same(name, wanted, there):
            found.append((name, wanted, there))
    return found


def _same(name: str, wanted: object, there: object) -> bool:
    if name == "says":
        parts = wanted if isinstance(wanted, list) else [wanted]
        sentences = there if isinstance(there, list) else []
        return all(any(str(part) in sentence for sentence in sentences) for part in parts)
    if isinstance(wanted, list) and isinstance(there, list):
        return all(any(_same("", one, other) for other in there) for one in wanted) and (bool(wanted) or not there)
    if isinstance(wanted, Mapping) and isinstance(there, Mapping):
        return not _differences({str(key): one for key, one in wanted.items()}, there)
    if isinstance(there, str) and not isinstance(wanted, bool):
        return str(wanted) == there or _moments(wanted, there)
    return wanted == there


def _moments(wanted: object, there: str) -> bool:
    """The same moment may be written in two ways."""
    try:
        return moment(wanted, "") == datetime.fromisoformat(there)
    except (FactError, ValueError, TypeError):
        return False
