"""Reading the files of a pack: rules with their examples, and closed lists. Every fault is told in words."""

from collections.abc import Iterator, Mapping
from datetime import date

from schakel.law.node import LawPackError, Node
from schakel.law.rule import MARKS, ClosedList, Entry, Example, Mark, Period, Rule
from schakel.text import Text

RULE_KEYS = (
    "id",
    "article",
    "en",
    "nl",
    "function",
    "parameters",
    "valid_from",
    "valid_until",
    "mark",
    "source",
    "examples",
)
LIST_KEYS = ("id", "article", "en", "nl", "valid_from", "valid_until", "mark", "source", "entries")
FILE_KEYS = ("instrument", "source", "valid_from", "bases", "rules", "lists")
Base = Mapping[str, object]


def rules(whole: Node, faults: list[LawPackError]) -> Iterator[Rule]:
    """Yield the rules of a file; what is wrong with one goes to `faults`, and the next is read."""
    head = whole.members(*FILE_KEYS)
    if head["rules"].value is None:
        return
    since = head["valid_from"].day()
    bases = _bases(head["bases"])
    for entry in head["rules"].entries():
        try:
            yield _rule(_named(entry, "rule", "regel"), since, bases)
        except LawPackError as fault:
            faults.append(fault)


def lists(whole: Node, faults: list[LawPackError]) -> Iterator[ClosedList]:
    """Yield the closed lists of a file; what is wrong with one goes to `faults`, and the next is read."""
    head = whole.members(*FILE_KEYS)
    if head["lists"].value is None:
        return
    since = head["valid_from"].day()
    for entry in head["lists"].entries():
        try:
            yield _list(_named(entry, "list", "lijst"), since)
        except LawPackError as fault:
            faults.append(fault)


def _named(entry: Node, en: str, _nl: str) -> Node:
    name = entry.below("id").value
    return entry.renamed(f"{en} {name}") if isinstance(name, str) and name.strip() else entry


def _rule(node: Node, since: date, bases: Mapping[str, Base]) -> Rule:
    members = node.members(*RULE_KEYS)
    return Rule(
        id=members["id"].text(),
        article=_article(members["article"]),
        sentence=sentence(members["en"], members["nl"]),
        function=members["function"].text() if members["function"].value is not None else "",
        parameters=_mapping(members["parameters"]),
        period=_period(members, since),
        mark=_mark(members["mark"]),
        source=members["source"].text() if members["source"].value is not None else "",
        examples=tuple(_examples(members["examples"], bases)),
        file=node.file,
        line=node.line,
    )


def _list(node: Node, since: date) -> ClosedList:
    members = node.members(*LIST_KEYS)
    found = ClosedList(
        id=members["id"].text(),
        name=sentence(members["en"], members["nl"]),
        article=_article(members["article"]),
        period=_period(members, since),
        mark=_mark(members["mark"]),
        source=members["source"].text() if members["source"].value is not None else "",
        entries=tuple(_entry(entry) for entry in members["entries"].entries()),
        file=node.file,
        line=node.line,
    )
    doubles = {code for code in found.codes() if found.codes().count(code) > 1}
    if doubles:
        names = ", ".join(sorted(doubles))
        raise members["entries"].fault(
            Text(f"this code stands here twice: {names}", f"deze code staat er twee keer: {names}")
        )
    return found


def _entry(node: Node) -> Entry:
    value = node.value
    if not isinstance(value, Mapping):
        raise node.wrong(Text("a code with en and nl", "een code met en en nl"))
    more = {str(key): one for key, one in value.items() if key not in {"code", "en", "nl", "article"}}
    article = node.below("article")
    return Entry(
        _code(node.below("code")),
        sentence(node.below("en"), node.below("nl")),
        "" if article.value is None else article.text(),
        more,
    )


def _code(node: Node) -> str:
    return node.text()


def _article(node: Node) -> str:
    if not isinstance(node.value, str) or not node.value.strip():
        raise node.fault(
            Text(
                "the article is missing: say where the law says this, such as Dir. 5(1)(a)",
                "het artikel ontbreekt: zeg waar dit in de wet staat, zoals Dir. 5(1)(a)",
            )
        )
    return node.value.strip()


def sentence(en: Node, nl: Node) -> Text:
    """Return a sentence that must stand there in both languages."""
    if not isinstance(nl.value, str) or not nl.value.strip():
        raise nl.fault(
            Text(
                "the Dutch sentence is missing: add a line nl: with the same sentence in Dutch",
                "de Nederlandse zin ontbreekt: voeg een regel nl: toe met dezelfde zin in het Nederlands",
            )
        )
    if not isinstance(en.value, str) or not en.value.strip():
        raise en.fault(
            Text(
                "the English sentence is missing: add a line en: with the same sentence in English",
                "de Engelse zin ontbreekt: voeg een regel en: toe met dezelfde zin in het Engels",
            )
        )
    return Text(" ".join(en.value.split()), " ".join(nl.value.split()))


def _mark(node: Node) -> Mark:
    if node.value not in set(Mark):
        known = ", ".join(f"{mark.value} ({words.en})" for mark, words in MARKS.items())
        bekend = ", ".join(f"{mark.value} ({words.nl})" for mark, words in MARKS.items())
        raise node.wrong(
            Text(f"how far this was checked, one of {known}", f"hoe ver dit is getoetst, een van {bekend}")
        )
    return Mark(str(node.value))


def _period(members: Mapping[str, Node], since: date) -> Period:
    first = since if members["valid_from"].value is None else members["valid_from"].day()
    last = None if members["valid_until"].value is None else members["valid_until"].day()
    if last is not None and last < first:
        raise members["valid_until"].wrong(Text(f"a day on or after {first}", f"een dag op of na {first}"))
    return Period(first, last)


def _mapping(node: Node) -> Base:
    if node.value is None:
        return {}
    if not isinstance(node.value, Mapping):
        raise node.wrong(Text("names with values, such as hours: 8", "namen met waarden, zoals hours: 8"))
    return {str(key): value for key, value in node.value.items()}


def _bases(node: Node) -> Mapping[str, Base]:
    return {name: _mapping(node.below(name)) for name in _mapping(node)}


def _examples(node: Node, bases: Mapping[str, Base]) -> Iterator[Example]:
    if node.value is None:
        return
    for entry in node.entries():
        members = entry.members("en", "nl", "like", "facts", "expect")
        base: Base = {}
        if members["like"].value is not None:
            name = members["like"].text()
            if name not in bases:
                known = ", ".join(sorted(bases)) or "-"
                raise members["like"].wrong(
                    Text(f"one of the bases of this file: {known}", f"een van de bases van dit bestand: {known}")
                )
            base = bases[name]
        expect = _mapping(members["expect"])
        if not expect:
            raise members["expect"].wrong(Text("what must come out", "wat eruit moet komen"))
        title = sentence(members["en"], members["nl"])
        yield Example(title, merged(base, _mapping(members["facts"])), expect, entry.line)


def merged(base: Base, more: Base) -> Base:
    """Return `base` with the changes of `more`, also inside nested mappings."""
    found = dict(base)
    for key, value in more.items():
        inside = found.get(key)
        found[key] = merged(inside, value) if isinstance(inside, Mapping) and isinstance(value, Mapping) else value
    return found
