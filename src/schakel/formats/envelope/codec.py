"""Dataclasses <-> JSON values. A member's name is the field's name in camelCase; its type is the field's type."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache, partial
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints
from uuid import UUID

from schakel.formats.envelope.model import PAYLOADS, Kind
from schakel.formats.envelope.schema import published


class Member(NamedTuple):
    """One field: its name, the JSON member's name, its default (MISSING when none) and how to read its value."""

    field: str
    name: str
    default: object
    read: Callable[[Any], Any]


def decode(cls: type, value: Mapping[str, Any]) -> Any:
    """Return the dataclass that `value`, which the schema found right, stands for."""
    given: dict[str, Any] = {}
    for member in members(cls):
        if member.name in value:
            given[member.field] = member.read(value[member.name])
        elif member.default is MISSING:
            given[member.field] = ""
    if "payload" in given:
        given["payload"] = decode(PAYLOADS[Kind(value["kind"])], value["payload"])
    return cls(**given)


def encode(value: object) -> Any:
    """Return the JSON value of a dataclass or of anything in its fields. Fields left empty become no member."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((member, getattr(value, member.field)) for member in members(type(value)))
        must = _required(type(value))
        return {m.name: encode(one) for m, one in pairs if m.name in must or not _left_out(one, m.default)}
    if isinstance(value, tuple):
        return [encode(one) for one in value]
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, UUID | date) else value


@cache
def _required(cls: type) -> frozenset[str]:
    """Return the members that the schema wants even when they are empty."""
    kind = next((kind.value for kind, payload in PAYLOADS.items() if payload is cls), None)
    definitions = published()["$defs"]
    part = definitions.get(kind or cls.__name__[0].lower() + cls.__name__[1:], {})
    return frozenset(part.get("required", ()))


@cache
def members(cls: type) -> tuple[Member, ...]:
    """Return the members of a dataclass."""
    hints = get_type_hints(cls)
    return tuple(Member(one.name, camel(one.name), one.default, _reader(hints[one.name])) for one in fields(cls))


def camel(name: str) -> str:
    """Return a field's name as a member's name: sent_at is sentAt."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _left_out(value: object, default: object) -> bool:
    return value == "" or ((value is None or value is False or value == ()) and value == default)


def _moment(value: datetime) -> str:
    """In UTC, so that the same moment is the same text; without offset as it is, for the schema to refuse."""
    try:
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value.tzinfo else value.isoformat()
    except OverflowError:
        return value.isoformat()


READERS: Mapping[Any, Callable[[Any], Any]] = {
    UUID: UUID,
    datetime: lambda text: datetime.fromisoformat(text).astimezone(UTC),
    date: date.fromisoformat,
    bytes: base64.b64decode,
    int: int,
}


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) is UnionType:
        return _reader(next(one for one in get_args(hint) if one is not type(None)))
    if get_origin(hint) is tuple:
        return partial(_each, _reader(get_args(hint)[0]))
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(decode, hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return READERS.get(hint, lambda value: value)


def _each(read: Callable[[Any], Any], values: list[Any]) -> tuple[Any, ...]:
    return tuple(read(value) for value in values)
