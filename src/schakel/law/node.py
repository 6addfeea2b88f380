"""One place in a law pack: its value with its address, so that every error says where it is and what is expected."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from schakel.text import Text

Path = tuple[str | int, ...]


class LawPackError(ValueError):
    """A law pack cannot be used. Says in which file, on which line, at which place, and what is expected there."""

    def __init__(self, text: Text | str) -> None:
        self.text = text if isinstance(text, Text) else Text(text, text)
        super().__init__(self.text.en)


@dataclass(frozen=True, slots=True)
class Node:
    """A value at `place` ("terms.other.days") of `file`; `lines` gives the line (from 1) of every path in the file."""

    file: str
    place: str
    value: object
    path: Path = ()
    lines: Mapping[Path, int] = field(default_factory=dict)

    @property
    def line(self) -> int | None:
        """The line of this value, or of the nearest thing around it that is there."""
        found = (self.lines.get(self.path[:length]) for length in range(len(self.path), 0, -1))
        return next((line for line in found if line is not None), None)

    def wrong(self, expected: Text) -> LawPackError:
        """Return the error that says what is expected here."""
        found = Text(f'found "{self.value}"', f'er staat "{self.value}"')
        if self.value is None:
            found = Text("nothing is there", "er staat niets")
        return self.fault(Text(f"expected {expected.en}; {found.en}", f"verwacht wordt {expected.nl}; {found.nl}"))

    def fault(self, text: Text) -> LawPackError:
        """Return an error about this place, with its address."""
        line = self.line
        en = f"{self.file}, {f'line {line}, ' if line else ''}{self.place or 'the whole file'}"
        nl = f"{self.file}, {f'regel {line}, ' if line else ''}{self.place or 'het hele bestand'}"
        return LawPackError(Text(f"{en}: {text.en}", f"{nl}: {text.nl}"))

    def renamed(self, place: str) -> "Node":
        """Return the same place under a name that its reader knows ("rule R15")."""
        return Node(self.file, place, self.value, self.path, self.lines)

    def members(self, *known: str) -> dict[str, "Node"]:
        """Return the known members by name; an absent one has the value None, an unknown one is an error."""
        if not isinstance(self.value, Mapping):
            keys = ", ".join(known)
            raise self.wrong(Text(f"the keys {keys}", f"de sleutels {keys}"))
        for name in self.value:
            if name not in known:
                keys = ", ".join(known)
                raise self.below(str(name)).fault(
                    Text(f"unknown key; known here: {keys}", f"onbekende sleutel; hier zijn bekend: {keys}")
                )
        return {name: self.below(name) for name in known}

    def below(self, name: str) -> "Node":
        """Return the member of that name."""
        inside = self.value.get(name) if isinstance(self.value, Mapping) else None
        place = f"{self.place}.{name}" if self.place else name
        return Node(self.file, place, inside, (*self.path, name), self.lines)

    def entries(self) -> Iterator["Node"]:
        """Return the entries of a list, numbered from 1."""
        if not isinstance(self.value, list) or not self.value:
            raise self.wrong(Text("a list with at least one entry", "een lijst met ten minste één regel"))
        return (
            Node(self.file, f"{self.place}, entry {number}", one, (*self.path, number - 1), self.lines)
            for number, one in enumerate(self.value, 1)
        )

    def dated(self) -> Iterator[tuple[date, "Node"]]:
        """Return the members of a mapping from dates."""
        if not isinstance(self.value, Mapping) or not self.value:
            raise self.wrong(Text("dates with what they are", "data met wat zij zijn"))
        for key, one in self.value.items():
            here = Node(self.file, f"{self.place}.{key}", one, (*self.path, str(key)), self.lines)
            yield Node(self.file, here.place, key, here.path, self.lines).day(), here

    def text(self) -> str:
        """Return a sentence or name that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.wrong(Text("a text", "een tekst"))
        return self.value.strip()

    def day(self) -> date:
        """Return a date."""
        if not isinstance(self.value, date) or isinstance(self.value, datetime):
            raise self.wrong(Text("a date written as 2026-04-06", "een datum geschreven als 2026-04-06"))
        return self.value

    def count(self) -> int:
        """Return a whole number of at least 1."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 1:
            raise self.wrong(Text("a whole number of at least 1", "een geheel getal vanaf 1"))
        return self.value

    def yes(self, otherwise: bool = False) -> bool:
        """Return yes or no; `otherwise` when nothing is there."""
        if self.value is None:
            return otherwise
        if not isinstance(self.value, bool):
            raise self.wrong(Text("true or false", "true of false (waar of onwaar)"))
        return self.value

    def zone(self) -> ZoneInfo:
        """Return a time zone."""
        try:
            return ZoneInfo(self.text())
        except (ValueError, OSError, KeyError):
            expected = Text("a time zone such as Europe/Amsterdam", "een tijdzone zoals Europe/Amsterdam")
            raise self.wrong(expected) from None


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe YAML in which a key may stand only once, and only true and false are true and false.

    YAML itself would silently take the last of two keys, and read the country code NO as false.
    """


def _once(loader: Any, node: yaml.MappingNode) -> dict[object, object]:
    found: dict[object, object] = {}
    for key, value in node.value:
        name = loader.construct_object(key, deep=True)
        if name in found:
            raise yaml.MarkedYAMLError(problem=f'the key "{name}" stands here twice', problem_mark=key.start_mark)
        found[name] = loader.construct_object(value, deep=True)
    return found


TRUTH = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
BOOLEAN = "tag:yaml.org,2002:bool"
Loader.yaml_implicit_resolvers = {
    letter: [(tag, TRUTH if tag == BOOLEAN else pattern) for tag, pattern in resolvers]
    for letter, resolvers in Loader.yaml_implicit_resolvers.items()
}
Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _once)


def _lines(node: yaml.Node | None, path: Path, found: dict[Path, int]) -> dict[Path, int]:
    """Note the line of everything in a file; what stands after a key has the line of the key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            found[below] = key.start_mark.line + 1
            _lines(value, below, found)
    if isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            found[(*path, number)] = value.start_mark.line + 1
            _lines(value, (*path, number), found)
    return found


def parse(file: str, data: bytes) -> Node:
    """Return the whole of a pack file. Raises LawPackError naming the line when it is no YAML."""
    loader = None
    try:
        loader = Loader(data)
        whole = loader.get_single_node()
        value = None if whole is None else loader.construct_document(whole)
        return Node(file, "", value, (), _lines(whole, (), {}))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = error.problem or "this is no YAML"
        raise LawPackError(
            Text(f"{file}, line {line}: {problem}", f"{file}, regel {line}: dit is geen geldige YAML ({problem})")
        ) from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        kind = type(error).__name__
        raise LawPackError(
            Text(
                f"{file}: this cannot be read as YAML text in UTF-8 ({kind})",
                f"{file}: dit is niet te lezen als YAML-tekst in UTF-8 ({kind})",
            )
        ) from None
    finally:
        if loader is not None:
            loader.dispose()
