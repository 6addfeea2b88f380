"""Which element may stand where, and which member of the envelope it carries: made from the published JSON Schema.

An element is named as the member is, in PascalCase: `sentAt` is SentAt. The entry of a list is named by what it is.
The member `kind` has no element: the only child of Body says it by its name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from typing import Any

from schakel.formats.envelope.schema import published

NAMESPACE = "urn:schakel:umf:1"
Schema = Mapping[str, Any]

ENTRIES = {"party": "Recipient", "handling": "HandlingCode", "number": "ItemNumber", "longText": "Reason"}
WITHOUT_ELEMENT = {"schakel", "kind"}
BESIDE_THE_HEADER = ("payload", "attachments")
HEADER: Schema = {"title": "Header", "description": "Who writes to whom, when, and under which rules."}


class Form(Enum):
    """What stands in an element: elements (the first four) or a value."""

    GROUP = auto()
    LIST = auto()
    BODY = auto()
    IGNORED = auto()
    TEXT = auto()
    CODE = auto()
    NUMBER = auto()
    BOOLEAN = auto()
    BASE64 = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """What an element holds: its parts by their tag in Clark notation, and what the JSON Schema says of it."""

    form: Form
    schema: Schema
    parts: Mapping[str, "Part"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One element: its name, the member it carries ("" for Header, whose members are those around it), its shape."""

    element: str
    member: str
    shape: Shape
    schema: Schema

    @property
    def tag(self) -> str:
        """The name in Clark notation."""
        return f"{{{NAMESPACE}}}{self.element}"


@cache
def message() -> Part:
    """Return the outermost element."""
    schema = published()
    parts = list(_members(schema))
    inside = [one for one in parts if one.member not in BESIDE_THE_HEADER]
    header = Part("Header", "", Shape(Form.GROUP, schema, _by_tag(inside)), HEADER)
    beside = [one for name in BESIDE_THE_HEADER for one in parts if one.member == name]
    return Part("Message", "", Shape(Form.GROUP, schema, _by_tag([header, *beside])), schema)


def pascal(name: str) -> str:
    """Return a member or definition as an element: sentAt is SentAt, delay-notice is DelayNotice."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("-"))


def resolved(schema: Schema) -> Schema:
    """Return a part of the schema with its reference replaced by what it names."""
    if "$ref" not in schema:
        return schema
    return {**resolved(_definition(schema["$ref"])), **{name: one for name, one in schema.items() if name != "$ref"}}


def referred(schema: Schema) -> str:
    """Return the name of the definition that a part of the schema is, "" when it stands for itself."""
    return str(schema.get("$ref", "")).removeprefix("#/$defs/")


def required(part: Part, holder: Shape) -> bool:
    """Tell whether an element must be there. Header and Body always are."""
    return part.member in {"", "payload"} or part.member in holder.schema.get("required", ())


def _definition(reference: str) -> Schema:
    found: Schema = _definitions()[reference.removeprefix("#/$defs/")]
    return found


@cache
def _definitions() -> Schema:
    found: Schema = published()["$defs"]
    return found


def _members(schema: Schema) -> Iterator[Part]:
    for name, one in schema["properties"].items():
        if name == "payload":
            kinds = resolved(schema["properties"]["kind"])["enum"]
            yield Part("Body", name, Shape(Form.BODY, one, _by_tag([_payload(kind) for kind in kinds])), one)
        elif name not in WITHOUT_ELEMENT:
            yield Part(pascal(name), name, _shape(one), one)


def _payload(kind: str) -> Part:
    reference = {"$ref": f"#/$defs/{kind}"}
    return Part(pascal(kind), kind, _shape(reference), reference)


def _shape(schema: Schema) -> Shape:
    whole = resolved(schema)
    if whole["type"] == "object":
        return Shape(Form.GROUP, whole, _by_tag(list(_members(whole))))
    if whole["type"] == "array":
        name = referred(whole["items"])
        entry = Part(ENTRIES.get(name, pascal(name)), "", _shape(whole["items"]), whole["items"])
        return Shape(Form.LIST, whole, _by_tag([entry]))
    return Shape(_form(whole), whole)


def _form(schema: Schema) -> Form:
    if schema["type"] == "integer":
        return Form.NUMBER
    if schema["type"] == "boolean":
        return Form.BOOLEAN
    if "contentEncoding" in schema:
        return Form.BASE64
    return Form.TEXT if _keeps_its_blanks(schema) else Form.CODE


def _keeps_its_blanks(schema: Schema) -> bool:
    """A pattern that says what may not stand there ([^...]) describes a text; one that says what may, a code."""
    pattern = schema.get("pattern", "[^]")
    return not {"enum", "const", "format"} & set(schema) and re.search(r"\[\^", pattern) is not None


def _by_tag(parts: list[Part]) -> Mapping[str, Part]:
    return {part.tag: part for part in parts}
