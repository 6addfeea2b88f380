"""One value, one sequence of bytes: canonical JSON for everything that is hashed or signed."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import UUID


def canonical(value: object) -> bytes:
    """Return `value` as canonical JSON: members sorted by code point, no blanks, UTF-8, no escapes but the needed.

    Takes None, booleans, integers, strings (and string enums), UUIDs, aware datetimes (written in UTC with
    microseconds and "Z"), dates, lists and tuples, and mappings with string keys. Raises TypeError naming the place
    of anything else (floats have no one spelling), ValueError for a naive datetime or a text that is no Unicode.
    """
    plain = _plain(value, "")
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def moment(value: datetime, place: str = "moment") -> str:
    """Return an aware datetime as "2026-06-05T15:45:00.000000Z"."""
    if value.utcoffset() is None:
        raise ValueError(f"{place}: a moment needs its offset from UTC")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


def _plain(value: object, place: str) -> object:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {_key(key, place): _plain(member, f"{place}/{key}") for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(member, f"{place}/{number}") for number, member in enumerate(value)]
    return _text(value, place)


def _text(value: object, place: str) -> str:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return moment(value, place or "/")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{place or '/'}: {type(value).__name__} has no canonical form")


def _key(key: object, place: str) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{place or '/'}: a member name must be a text, not {type(key).__name__}")
    return str(key)
