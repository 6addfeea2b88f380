"""Does a pack hold together? Ids, dates, functions and codes; every fault in words, in both languages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from schakel.law.codes import CODES, PARTIAL
from schakel.law.functions import FUNCTIONS
from schakel.law.load import Pack
from schakel.law.rule import ClosedList, Rule
from schakel.text import Text


def inconsistencies(pack: Pack) -> Iterator[Text]:
    """Yield what does not fit: unknown functions and codes, ids used twice, dates that overlap."""
    yield from _rules(pack)
    yield from _lists(pack)


def _rules(pack: Pack) -> Iterator[Text]:
    same: Mapping[str, list[Rule]] = defaultdict(list)
    for rule in pack.rules:
        same[rule.id].append(rule)
        if rule.function and rule.function not in FUNCTIONS:
            yield _unknown_function(rule)
        if rule.examples and not rule.function:
            yield _at(
                rule,
                Text(
                    "has examples but names no function to run them",
                    "heeft voorbeelden maar noemt geen functie die ze uitvoert",
                ),
            )
    for rules in same.values():
        yield from _periods(rules, "rule", "regel")


def _lists(pack: Pack) -> Iterator[Text]:
    same: Mapping[str, list[ClosedList]] = defaultdict(list)
    for one in pack.lists:
        same[one.id].append(one)
        yield from _codes(one)
    for lists in same.values():
        yield from _periods(lists, "list", "lijst")


def _periods(same: Sequence[Rule | ClosedList], en: str, nl: str) -> Iterator[Text]:
    """One id may stand twice only for periods that do not overlap."""
    for number, one in enumerate(same):
        for other in same[:number]:
            if one.period == other.period:
                yield _at(
                    one,
                    Text(
                        f"the id {one.id} is used twice ({other.file}, line {other.line}): every {en} has its own",
                        f"het id {one.id} is twee keer gebruikt ({other.file}, regel {other.line}): "
                        f"elke {nl} heeft een eigen id",
                    ),
                )
            elif one.period.overlaps(other.period):
                yield _overlap(one, other)


def _overlap(one: Rule | ClosedList, other: Rule | ClosedList) -> Text:
    return _at(
        one,
        Text(
            f"its dates overlap with those on line {other.line} of {other.file}: let valid_until there end the day "
            f"before {one.period.first}",
            f"de data overlappen met die op regel {other.line} van {other.file}: laat valid_until daar eindigen op de "
            f"dag voor {one.period.first}",
        ),
    )


def _codes(one: ClosedList) -> Iterator[Text]:
    """A list that the program works with holds exactly the codes that the program knows."""
    known = CODES.get(one.id)
    if known is None:
        return
    unknown = [code for code in one.codes() if code not in known]
    missing = [code for code in known if code not in one.codes()]
    if unknown:
        names = ", ".join(unknown)
        yield _at(one, Text(f"codes the program does not know: {names}", f"codes die het programma niet kent: {names}"))
    if missing and one.id not in PARTIAL:
        names = ", ".join(missing)
        yield _at(
            one,
            Text(f"codes of the closed list are missing: {names}", f"codes van de gesloten lijst ontbreken: {names}"),
        )


def _unknown_function(rule: Rule) -> Text:
    stem = rule.function.split("/")[0]
    like = ", ".join(name for name in sorted(FUNCTIONS) if name.split("/")[0] == stem) or ", ".join(sorted(FUNCTIONS))
    return _at(
        rule,
        Text(
            f'there is no function "{rule.function}"; the program has {like}',
            f'er is geen functie "{rule.function}"; het programma kent {like}',
        ),
    )


def _at(one: Rule | ClosedList, text: Text) -> Text:
    kind = ("rule", "regel") if isinstance(one, Rule) else ("list", "lijst")
    return Text(
        f"{one.file}, line {one.line}, {kind[0]} {one.id}: {text.en}",
        f"{one.file}, regel {one.line}, {kind[1]} {one.id}: {text.nl}",
    )
