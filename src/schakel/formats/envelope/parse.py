"""Bytes to JSON values, with everything refused that JSON readers disagree about or choke on.

A byte order mark at the start is taken off (RFC 8259 lets a reader ignore it); we never write one. Size, depth and
number of values are checked before the JSON reader starts, so no input can exhaust it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from uuid import UUID

from schakel.formats.envelope.faults import EnvelopeError, Fault, pointer
from schakel.formats.envelope.glance import STRING, glance_at
from schakel.text import Text

MAX_BYTES = 50 * 1024 * 1024
MAX_DEPTH = 32
MAX_VALUES = 50_000
MAX_QUOTES = 4 * MAX_VALUES
MAX_DIGITS = 15

Path = tuple[str | int, ...]
Twice = dict[int, tuple[dict[str, object], list[str]]]

BRACKET = re.compile(r"[\[\]{}]")
HIDDEN = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")

NUMBER = Text(
    "This number is not allowed; write a plain whole number", "Dit getal mag niet; schrijf een gewoon geheel getal"
)
TWICE = Text("This member stands here twice; keep one", "Dit veld staat hier twee keer; houd er één over")
CHARACTER = Text(
    "The text holds a NUL character or half of a character; take it out",
    "De tekst bevat een NUL-teken of een half teken; haal dat weg",
)


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Stands where NaN, Infinity or a number too long stood."""


@dataclass(slots=True)
class Parsed:
    """The JSON value, and the faults that concern single members."""

    value: object
    faults: list[Fault] = field(default_factory=list)


def parse(data: bytes) -> Parsed:
    """Return the JSON value in `data`. Raises EnvelopeError when it cannot be read to its end."""
    if len(data) > MAX_BYTES:
        raise _whole(
            "size", f"Larger than {MAX_BYTES} bytes; send less at once", f"Groter dan {MAX_BYTES} bytes; stuur minder"
        )
    text = _decoded(data)
    _measure(text)
    reader = _Reader()
    try:
        value = reader.loads(text)
    except json.JSONDecodeError as error:
        raise _whole(
            "syntax",
            f"No JSON: it goes wrong at line {error.lineno}, column {error.colno}; look at the signs just before it",
            f"Geen JSON: het gaat mis op regel {error.lineno}, kolom {error.colno}; kijk naar de tekens vlak ervoor",
            text,
        ) from None
    odd = bool(reader.twice) or reader.odd or HIDDEN.search(text) is not None
    return Parsed(value, list(_walk(value, (), reader.twice)) if odd else [])


def message_id(value: object) -> str:
    """Return the message id of a parsed envelope in its one spelling, "" when there is none."""
    found = value.get("messageId") if isinstance(value, dict) else None
    try:
        return str(UUID(found)) if isinstance(found, str) and len(found) == 36 else ""
    except ValueError:
        return ""


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = error.start + 1
        raise _whole(
            "encoding",
            f"Not UTF-8: byte {place} belongs to no character; save it as UTF-8",
            f"Geen UTF-8: byte {place} hoort bij geen teken; sla het op als UTF-8",
            data.decode("utf-8", errors="replace"),
        ) from None


def _measure(text: str) -> None:
    """Refuse what holds too many values or is too deep. Looks at brackets and commas outside strings only."""
    quotes = text.count('"') - text.count('\\"')
    bones = STRING.sub("", text) if quotes <= MAX_QUOTES else ""
    opened, closed = bones.count("[") + bones.count("{"), bones.count("]") + bones.count("}")
    if quotes > MAX_QUOTES or max(opened + bones.count(","), closed) > MAX_VALUES:
        raise _whole(
            "values", f"More than {MAX_VALUES} values; send less", f"Meer dan {MAX_VALUES} waarden; stuur minder"
        )
    if _depth(bones) > MAX_DEPTH:
        en = f"Nested deeper than {MAX_DEPTH} levels; the schema needs far fewer"
        nl = f"Dieper genest dan {MAX_DEPTH} niveaus; het schema heeft er veel minder nodig"
        raise _whole("depth", en, nl, text)


def _depth(bones: str) -> int:
    steps = ((bone[0] in "[{") - (bone[0] in "]}") for bone in BRACKET.finditer(bones))
    return max(accumulate(steps), default=0)


class _Reader:
    """A JSON reader that remembers members standing twice and numbers that are none."""

    def __init__(self) -> None:
        self.twice: Twice = {}
        self.odd = False

    def loads(self, text: str) -> object:
        return json.loads(
            text,
            object_pairs_hook=self._object,
            parse_constant=self._odd,
            parse_int=lambda digits: int(digits) if len(digits) <= MAX_DIGITS else self._odd(digits),
            parse_float=lambda digits: float(digits) if len(digits) <= MAX_DIGITS else self._odd(digits),
        )

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        members = dict(pairs)
        if len(members) < len(pairs):
            self.twice[id(members)] = (
                members,
                sorted(name for name, count in Counter(name for name, _ in pairs).items() if count > 1),
            )
        return members

    def _odd(self, _digits: str) -> NotANumber:
        self.odd = True
        return NotANumber()


def _walk(value: object, path: Path, twice: Twice) -> Iterator[Fault]:
    if isinstance(value, dict):
        yield from _walk_object(value, path, twice)
    elif isinstance(value, list):
        for place, member in enumerate(value):
            yield from _walk(member, (*path, place), twice)
    elif isinstance(value, NotANumber):
        yield Fault(pointer(path), "number", NUMBER)
    elif isinstance(value, str) and _unfit(value):
        yield Fault(pointer(path), "character", CHARACTER)


def _walk_object(value: dict[str, object], path: Path, twice: Twice) -> Iterator[Fault]:
    _, names = twice.get(id(value), (value, []))
    yield from (Fault(pointer((*path, name)), "twice", TWICE) for name in names)
    for name, member in value.items():
        if _unfit(name):
            yield Fault(pointer((*path, name)), "character", CHARACTER)
        yield from _walk(member, (*path, name), twice)


def _unfit(text: str) -> bool:
    return "\0" in text or any("\ud800" <= character <= "\udfff" for character in text)


def _whole(rule: str, en: str, nl: str, text: str = "") -> EnvelopeError:
    return EnvelopeError((Fault("", rule, Text(en, nl)),), message_id({"messageId": glance_at(text).message_id}))
