"""The page "Law": every rule, list and example in words, and the tests that show it. No framework here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from schakel.law.check import Result, result
from schakel.law.functions import FUNCTIONS
from schakel.law.load import PACKS, Pack
from schakel.law.node import Node, parse
from schakel.law.rule import MARKS, ClosedList, Entry, Mark, Rule
from schakel.law.words import expected, given, parameter
from schakel.text import Text

SHOWN = "shown-by.yaml"


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One example: what is put in and what must come out, line by line, and whether it does; `fault` says why not."""

    title: Text
    given: tuple[str, ...]
    expected: tuple[str, ...]
    well: bool
    fault: Text | None


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule as a person reads it. `since` and `until` are local dates; `tests` are paths of modules that show it.

    `function` is "" when the desk keeps the rule and no function of the law room does.
    """

    id: str
    article: str
    sentence: Text
    parameters: tuple[Text, ...]
    since: date
    until: date | None
    mark: Mark
    checked: Text
    source: str
    function: str
    examples: tuple[ExampleView, ...]
    tests: tuple[str, ...]

    def in_force(self, on: date) -> bool:
        """Tell whether it is in force on a local date."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class ListView:
    """One closed list as a person reads it."""

    id: str
    name: Text
    article: str
    mark: Mark
    checked: Text
    source: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class LawView:
    """The whole page: rules in the order of the files, lists, and the hash that acts store."""

    jurisdiction: str
    rules: tuple[RuleView, ...]
    lists: tuple[ListView, ...]
    pack_hash: str

    def rule(self, name: str) -> tuple[RuleView, ...]:
        """Return every period of one rule; empty when there is none."""
        return tuple(one for one in self.rules if one.id == name)


def law(pack: Pack) -> LawView:
    """Return the page of a pack; its examples run."""
    shown = shown_by()
    return LawView(
        pack.jurisdiction,
        tuple(rule(one, pack, shown) for one in pack.rules),
        tuple(closed_list(one) for one in pack.lists),
        pack.pack_hash,
    )


def rule(one: Rule, pack: Pack, shown: Mapping[str, tuple[str, ...]]) -> RuleView:
    """Return one rule as a person reads it."""
    return RuleView(
        id=one.id,
        article=one.article,
        sentence=one.sentence,
        parameters=tuple(parameter(name, value) for name, value in one.parameters.items()),
        since=one.period.first,
        until=one.period.last,
        mark=one.mark,
        checked=MARKS[one.mark],
        source=one.source,
        function=one.function,
        examples=tuple(_examples(one, pack)),
        tests=shown.get(one.id, ()),
    )


def closed_list(one: ClosedList) -> ListView:
    """Return one list as a person reads it."""
    return ListView(one.id, one.name, one.article, one.mark, MARKS[one.mark], one.source, one.entries)


@cache
def shown_by() -> Mapping[str, tuple[str, ...]]:
    """Return by rule id the test modules that show it. Raises LawPackError when the list cannot be read."""
    whole = parse(SHOWN, (PACKS / SHOWN).read_bytes())
    return {name: tuple(_paths(whole.below(name))) for name in _names(whole)}


def _names(whole: Node) -> Iterator[str]:
    if not isinstance(whole.value, Mapping):
        raise whole.wrong(Text("rule ids with lists of test modules", "ids van regels met lijsten van testmodules"))
    return (str(name) for name in whole.value)


def _paths(node: Node) -> Iterator[str]:
    return (entry.text() for entry in node.entries())


def _examples(one: Rule, pack: Pack) -> Iterator[ExampleView]:
    if one.function not in FUNCTIONS:
        return
    for example in one.examples:
        ran: Result = result(one, example, pack)
        yield ExampleView(example.title, given(example.facts), expected(example.expect), ran.fault is None, ran.fault)
