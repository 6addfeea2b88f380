"""The published schema, compiled once: its references filled in, so that checking a message follows none."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

SCHEMA_FILE = "schakel-envelope-1.schema.json"
FORMATS = FormatChecker(formats=())
UNIQUE_ITEMS: Any = Draft202012Validator.VALIDATORS["uniqueItems"]


def published() -> dict[str, Any]:
    """Return the published JSON Schema as it stands beside this file."""
    text = files("schakel.formats.envelope").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def validator() -> Validator:
    """Return the validator of the envelope."""
    schema = published()
    whole = _filled({name: part for name, part in schema.items() if name != "$defs"}, schema["$defs"])
    stricter: Any = extend
    strict: type[Validator] = stricter(Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique})
    return strict(whole, format_checker=FORMATS)


def errors(document: Any) -> Iterator[ValidationError]:
    """Yield what the schema finds wrong, in the order of the document; a wrong format before a wrong pattern."""
    found = validator().iter_errors(document)
    return iter(
        sorted(found, key=lambda error: ([str(part) for part in error.absolute_path], error.validator != "format"))
    )


def _filled(part: Any, definitions: Mapping[str, Any]) -> Any:
    """Return a part of the schema with every reference replaced by what it names; no definition contains itself."""
    if isinstance(part, list):
        return [_filled(one, definitions) for one in part]
    if not isinstance(part, dict):
        return part
    rest = {name: _filled(one, definitions) for name, one in part.items() if name != "$ref"}
    if "$ref" not in part:
        return rest
    return _filled(definitions[part["$ref"].removeprefix("#/$defs/")], definitions) | rest


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Python's $ also matches before a last line break, that of JSON Schema does not."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


def _pattern(_validator: Validator, pattern: str, instance: object, _schema: object) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError("pattern")


def _unique(validator: Validator, wanted: bool, instance: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """Compare entries only where the list is not too long already: comparing takes the square of its length."""
    if not validator.is_type(instance, "array") or len(instance) <= schema["maxItems"]:
        yield from UNIQUE_ITEMS(validator, wanted, instance, schema)


@FORMATS.checks("date-time", raises=(ValueError, OverflowError))
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value).astimezone(UTC))


@FORMATS.checks("date", raises=ValueError)
def _is_day(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))


@FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or bool(UUID(value).int + 1)
