"""Who sent it, and as what? Read from bytes that are no envelope, in bounded time and memory, so as to answer them.

Nothing found here is trusted: it is what the sender seems to have written, in the outermost object, at its first place.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

MAX_TOKENS = 200_000

STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
TOKEN = re.compile(STRING.pattern + r"|[\[\]{}]", re.DOTALL)
VALUE = re.compile(r'\s*:\s*(?:"([^"\\]{1,64})"|(\{))?')


class Member(NamedTuple):
    """A member with a short text as its value, and the member of the outermost object that holds it ("" if none)."""

    holder: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Glance:
    """The texts found, "" where none was: they may be anything the sender wrote."""

    message_id: str = ""
    kind: str = ""
    sender: Mapping[str, str] = field(default_factory=dict)


def glance(data: bytes) -> Glance:
    """Look into bytes of any kind; what is no UTF-8 is read as far as it can be."""
    return glance_at(data.decode(json.detect_encoding(data), errors="replace"))


def glance_at(text: str) -> Glance:
    """Look into a text of any kind."""
    found: dict[tuple[str, str], str] = {}
    for member in _members(text):
        found.setdefault((member.holder, member.name), member.value)
    sender = {name: value for (holder, name), value in found.items() if holder == "sender"}
    return Glance(found.get(("", "messageId"), ""), found.get(("", "kind"), ""), sender)


def _members(text: str) -> Iterator[Member]:
    depth, holder = 0, ""
    for token in islice(TOKEN.finditer(text), MAX_TOKENS):
        sign = token[0]
        if not sign.startswith('"'):
            depth += 1 if sign in "[{" else -1
            holder = holder if depth > 1 else ""
        elif 0 < depth <= 2 and (value := VALUE.match(text, token.end())):
            holder, member = _member(sign[1:-1], value, holder if depth == 2 else "", depth)
            if member.value:
                yield member


def _member(name: str, value: re.Match[str], holder: str, depth: int) -> tuple[str, Member]:
    """Return in which object the next token is, and the member itself."""
    opens = depth == 1 and value[2] is not None
    return name if opens else holder, Member(holder, name, value[1] or "")
