"""Is the pack sound, and do its examples come out? Every fault at once, each in words, in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schakel.law.consistency import inconsistencies
from schakel.law.functions import FUNCTIONS, FactError, Outcome, run
from schakel.law.load import PACKS, PARTNERS, Files, Pack, assemble, files, partner
from schakel.law.node import LawPackError
from schakel.law.rule import Example, Rule
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Result:
    """One example that ran: its rule, and what came out. `fault` says why it did not run, or what differs."""

    rule: Rule
    example: Example
    outcome: Outcome | None
    fault: Text | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: the pack if it could be read at all, every fault, and every example with its result."""

    pack: Pack | None
    faults: tuple[Text, ...]
    results: tuple[Result, ...]

    @property
    def sound(self) -> bool:
        return not self.faults and all(one.fault is None for one in self.results)


def check(jurisdiction: str = "nl", root: Path = PACKS) -> Report:
    """Read the packs, test that they hold together, and run every example."""
    try:
        return examine(files(jurisdiction, root), jurisdiction)
    except LawPackError as fault:
        return Report(None, (fault.text,), ())


def examine(these: Files, jurisdiction: str) -> Report:
    """Do the same with files that were read already."""
    faults: list[LawPackError] = []
    try:
        pack = assemble(these, jurisdiction, None, faults)
    except LawPackError as fault:
        return Report(None, (*(one.text for one in faults), fault.text), ())
    texts = [fault.text for fault in faults]
    texts += [*_calendars(these), *inconsistencies(pack)]
    return Report(pack, tuple(texts), tuple(examples(pack)))


def examples(pack: Pack) -> Iterator[Result]:
    """Run every example of every rule whose function we know."""
    for rule in pack.rules:
        if rule.function in FUNCTIONS:
            yield from (result(rule, example, pack) for example in rule.examples)


def result(rule: Rule, example: Example, pack: Pack) -> Result:
    """Run one example of a rule."""
    try:
        outcome = run(rule.function, example.facts, example.expect, pack.clock, pack.terms)
    except FactError as fault:
        return Result(rule, example, None, _at_example(rule, example, fault.text))
    except (ValueError, TypeError, KeyError) as fault:
        return Result(rule, example, None, _at_example(rule, example, Text(f"facts: {fault}", f"facts: {fault}")))
    return Result(rule, example, outcome, None if outcome.well else _differs(rule, example, outcome))


def _differs(rule: Rule, example: Example, outcome: Outcome) -> Text:
    en = "; ".join(
        f'{name}: expected "{wanted}", but "{found}" came out' for name, wanted, found in outcome.differences
    )
    nl = "; ".join(
        f'{name}: verwacht "{wanted}", maar er kwam "{found}" uit' for name, wanted, found in outcome.differences
    )
    return _at_example(rule, example, Text(f"the example fails: {en}", f"het voorbeeld klopt niet: {nl}"))


def _at_example(rule: Rule, example: Example, text: Text) -> Text:
    title = example.title
    return Text(
        f'{rule.file}, line {example.line}, rule {rule.id}, example "{title.en}": {text.en}',
        f'{rule.file}, regel {example.line}, regel {rule.id}, voorbeeld "{title.nl}": {text.nl}',
    )


def _calendars(these: Files) -> Iterator[Text]:
    for name in these.contents:
        if name.startswith(f"{PARTNERS}/"):
            try:
                partner(Path(name).stem, these.root)
            except LawPackError as fault:
                yield fault.text
