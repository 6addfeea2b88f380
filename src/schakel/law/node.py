"""One place in a law pack: its value with its address, so that every error names file, key and what is expected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import yaml


class LawPackError(ValueError):
    """A law pack cannot be used. Says in which file, under which key, and what is expected there."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value at `place` ("terms.other.days") of `file`."""

    file: str
    place: str
    value: object

    def wrong(self, expected: str) -> LawPackError:
        """Return the error that says what is expected here."""
        found = "nothing is there" if self.value is None else f'found "{self.value}"'
        return LawPackError(f"{self.file}, {self.place or 'the whole file'}: expected {expected}; {found}")

    def members(self, *known: str) -> dict[str, "Node"]:
        """Return the known members by name; an absent one has the value None, an unknown one is an error."""
        if not isinstance(self.value, Mapping):
            raise self.wrong(f"the keys {', '.join(known)}")
        for name in self.value:
            if name not in known:
                raise LawPackError(
                    f"{self.file}, {self._below(str(name))}: unknown key; known here: {', '.join(known)}"
                )
        return {name: Node(self.file, self._below(name), self.value.get(name)) for name in known}

    def entries(self) -> Iterator["Node"]:
        """Return the entries of a list, numbered from 1."""
        if not isinstance(self.value, list) or not self.value:
            raise self.wrong("a list with at least one entry")
        return (Node(self.file, f"{self.place}, entry {number}", one) for number, one in enumerate(self.value, 1))

    def text(self) -> str:
        """Return a sentence or name that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.wrong("a text")
        return self.value.strip()

    def day(self) -> date:
        """Return a date."""
        if not isinstance(self.value, date) or isinstance(self.value, datetime):
            raise self.wrong("a date written as 2026-04-06")
        return self.value

    def count(self) -> int:
        """Return a whole number of at least 1."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 1:
            raise self.wrong("a whole number of at least 1")
        return self.value

    def zone(self) -> ZoneInfo:
        """Return a time zone."""
        try:
            return ZoneInfo(self.text())
        except (ValueError, OSError, KeyError):
            raise self.wrong("a time zone such as Europe/Amsterdam") from None

    def _below(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name


class Loader(yaml.SafeLoader):
    """Safe YAML in which a key may stand only once, also where YAML itself would silently take the last."""


def _once(loader: Loader, node: yaml.MappingNode) -> dict[object, object]:
    found: dict[object, object] = {}
    for key, value in node.value:
        name = loader.construct_object(key, deep=True)
        if name in found:
            raise yaml.MarkedYAMLError(problem=f'the key "{name}" stands here twice', problem_mark=key.start_mark)
        found[name] = loader.construct_object(value, deep=True)
    return found


Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _once)


def parse(file: str, data: bytes) -> Node:
    """Return the whole of a pack file. Raises LawPackError naming the line when it is no YAML."""
    try:
        return Node(file, "", yaml.load(data, Loader))  # noqa: S506 (Loader is a SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LawPackError(f"{file}, line {line}: {error.problem or 'this is no YAML'}") from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise LawPackError(f"{file}: this cannot be read as YAML text in UTF-8 ({type(error).__name__})") from None
