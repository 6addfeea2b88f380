"""From the words of an example to the facts of a function: dataclasses, closed lists, dates; unknown names refused."""

import types
from collections.abc import Mapping, Set
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from schakel.text import Text

T = TypeVar("T")
PLAIN: Mapping[type, Text] = {
    str: Text("a text (in quotes)", "een tekst (tussen aanhalingstekens)"),
    bool: Text("true or false", "true of false (waar of onwaar)"),
    int: Text("a whole number", "een geheel getal"),
    float: Text("a number", "een getal"),
    date: Text("a date such as 2026-04-06", "een datum zoals 2026-04-06"),
}
YEARS = range(1900, 2200)
UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


class FactError(ValueError):
    """What stands in an example cannot be read as a fact. Says at which name, what is expected, in both languages."""

    def __init__(self, place: str, expected: Text, found: object) -> None:
        self.place, self.expected, self.found = place, expected, found
        self.text = Text(
            f'facts, {place or "as a whole"}: expected {expected.en}; found "{found}"',
            f'facts, {place or "als geheel"}: verwacht wordt {expected.nl}; er staat "{found}"',
        )
        super().__init__(self.text.en)


def build(kind: type[T], value: object, place: str = "") -> T:
    """Return `value` as `kind`. Raises FactError naming the place."""
    return cast(T, _built(kind, value, place))


def _built(kind: Any, value: object, place: str) -> object:
    origin = get_origin(kind)
    if kind is Any or kind is object:
        return value
    if origin in {Union, types.UnionType}:
        return _either(get_args(kind), value, place)
    if origin is not None:
        return _many(origin, get_args(kind), value, place)
    if is_dataclass(kind):
        return _dataclass(cast(type, kind), value, place)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind, value, place)
    return _plain(kind, value, place)


def _either(kinds: tuple[Any, ...], value: object, place: str) -> object:
    """One of several: nothing, the one kind that is left, or the dataclass that is named or whose ground is."""
    if value is None and type(None) in kinds:
        return None
    left = [kind for kind in kinds if kind is not type(None)]
    if len(left) == 1:
        return _built(left[0], value, place)
    wanted = str(value.get("is", value.get("ground"))) if isinstance(value, Mapping) else ""
    for kind in left:
        if wanted in {str(getattr(kind, "ground", "")), kind.__name__}:
            assert isinstance(value, Mapping)
            return _built(kind, {key: one for key, one in value.items() if _is_fact(key, kind)}, place)
    named = ", ".join(str(getattr(kind, "ground", kind.__name__)) for kind in left)
    expected = Text(f"is: or ground:, one of {named}", f"is: of ground:, een van {named}")
    raise FactError(place, expected, wanted)


def _is_fact(key: str, kind: Any) -> bool:
    """`is` and a ground that belongs to the kind as such only say which kind is meant."""
    return key in {one.name for one in fields(kind)} or key not in {"is", "ground"}


def _many(origin: Any, parts: tuple[Any, ...], value: object, place: str) -> object:
    if issubclass(origin, Mapping):
        if not isinstance(value, Mapping):
            raise FactError(place, Text("names with values", "namen met waarden"), value)
        return {_built(parts[0], key, place): _built(parts[1], one, f"{place}.{key}") for key, one in value.items()}
    if not isinstance(value, list | tuple):
        raise FactError(place, Text("a list, such as [a, b]", "een lijst, zoals [a, b]"), value)
    if origin is tuple and Ellipsis not in parts:
        return tuple(_built(kind, one, place) for kind, one in zip(parts, value, strict=True))
    found = [_built(parts[0], one, f"{place}, {number}") for number, one in enumerate(value, 1)]
    return frozenset(found) if issubclass(origin, Set) else tuple(found)


def _dataclass(kind: type, value: object, place: str) -> object:
    if not isinstance(value, Mapping):
        raise FactError(place, Text("names with values", "namen met waarden"), value)
    hints, known = get_type_hints(kind), {one.name: one for one in fields(kind)}
    for name in value:
        if name not in known:
            names = ", ".join(known)
            raise FactError(f"{place}.{name}".lstrip("."), Text(f"one of {names}", f"een van {names}"), name)
    given = {name: _built(hints[name], one, f"{place}.{name}".lstrip(".")) for name, one in value.items()}
    for name, one in known.items():
        if name not in given and one.default is MISSING and one.default_factory is MISSING:
            raise FactError(f"{place}.{name}".lstrip("."), Text("a value", "een waarde"), "")
    return kind(**given)


def _enum(kind: type[Enum], value: object, place: str) -> Enum:
    for one in kind:
        if value == one.value or (isinstance(value, str) and value.upper() == one.name):
            return one
    named = ", ".join(str(one.value) for one in kind)
    raise FactError(place, Text(f"one of {named}", f"een van {named}"), value)


def _plain(kind: type, value: object, place: str) -> object:
    if kind is datetime:
        return moment(value, place)
    if kind is timedelta:
        return length(value, place)
    if kind is date and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise FactError(place, PLAIN[date], value) from None
    if type(value) is not kind and not (kind is float and isinstance(value, int)):
        raise FactError(place, PLAIN.get(kind, Text(kind.__name__, kind.__name__)), value)
    return value


def moment(value: object, place: str) -> datetime:
    """Return a moment that carries its offset from UTC."""
    found = value
    if isinstance(value, str):
        try:
            found = datetime.fromisoformat(value)
        except ValueError:
            found = None
    if not isinstance(found, datetime) or found.utcoffset() is None or found.year not in YEARS:
        expected = Text("a moment such as 2026-06-05T17:45+02:00", "een moment zoals 2026-06-05T17:45+02:00")
        raise FactError(place, expected, value)
    return found


def length(value: object, place: str) -> timedelta:
    """Return a length of time written as "2 h 40 m"."""
    parts = value.split() if isinstance(value, str) else []
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if not pairs or len(parts) % 2 or any(not number.isdigit() or unit not in UNITS for number, unit in pairs):
        raise FactError(place, Text("a length such as 2 h 40 m", "een duur zoals 2 h 40 m"), value)
    return timedelta(**{UNITS[unit]: int(number) for number, unit in pairs})
