"""The published schema is enough for a stranger: it says everything, and it says what the dataclasses say."""

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import get_args, get_type_hints

import pytest
from jsonschema import Draft202012Validator

from schakel.formats.envelope import model
from schakel.formats.envelope.codec import camel
from schakel.formats.envelope.schema import FORMATS, published
from schakel.formats.envelope.words import SENTENCES

SCHEMA = published()
DEFINITIONS = SCHEMA["$defs"]
PARTS = {
    "party": model.Party,
    "handling": model.Handling,
    "evaluation": model.Evaluation,
    "urgency": model.Urgency,
    "item": model.Item,
    "person": model.Person,
    "attachment": model.Attachment,
    "itemAnswer": model.ItemAnswer,
    "statement": model.Statement,
    "itemRefusal": model.ItemRefusal,
    "question": model.Question,
    "questionAnswer": model.QuestionAnswer,
} | {kind.value: cls for kind, cls in model.PAYLOADS.items()}


def subschemas(part, path="#"):
    """Every schema within a schema, with its path; conditions only repeat what stands elsewhere."""
    yield path, part
    for name, member in part.get("properties", {}).items():
        yield from subschemas(member, f"{path}/{name}")
    if "items" in part:
        yield from subschemas(part["items"], f"{path}/items")
    for name, member in part.get("$defs", {}).items():
        yield from subschemas(member, f"{path}/$defs/{name}")


ALL = dict(subschemas(SCHEMA))


def test_it_is_a_valid_schema_of_draft_2020_12_under_its_own_name():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "urn:schakel:envelope:1"


@pytest.mark.parametrize("path", [path for path in ALL if not path.endswith("/items")])
def test_every_member_and_definition_has_a_title_and_a_description(path):
    assert ALL[path]["title"]
    assert ALL[path]["description"].endswith(".")


@pytest.mark.parametrize(
    "path", [path for path, part in ALL.items() if part.get("type") == "object" and "properties" in part]
)
def test_no_object_takes_members_that_the_schema_does_not_name(path):
    assert ALL[path]["additionalProperties"] is False
    assert set(ALL[path]["required"]) <= set(ALL[path]["properties"])


def test_every_kind_has_a_definition_of_its_payload_and_a_rule_that_asks_for_it():
    asked = {
        rule["if"]["properties"]["kind"]["enum"][0]: rule["then"]["properties"]["payload"]["$ref"]
        for rule in SCHEMA["allOf"]
        if "properties" in rule["then"]
    }
    assert asked == {kind.value: f"#/$defs/{kind.value}" for kind in model.Kind}
    assert all(kind in DEFINITIONS for kind in model.Kind)


def test_a_copy_may_hold_what_has_a_payload_of_its_own_and_no_copy():
    rules = DEFINITIONS["copy"]["allOf"]
    assert [rule["if"]["properties"]["kind"]["enum"][0] for rule in rules] == DEFINITIONS["copy"]["properties"]["kind"][
        "enum"
    ]
    assert {"copy", "receipt", "status"}.isdisjoint(DEFINITIONS["copy"]["properties"]["kind"]["enum"])


@pytest.mark.parametrize(
    ("values", "enum"),
    [
        (DEFINITIONS["kind"]["enum"], model.Kind),
        (DEFINITIONS["evidenceState"]["enum"], model.EvidenceState),
        (DEFINITIONS["receipt"]["properties"]["state"]["enum"], model.ReceiptState),
        (DEFINITIONS["status"]["properties"]["state"]["enum"], model.StatusState),
        (DEFINITIONS["ground"]["enum"], model.RefusalGround),
    ],
)
def test_the_closed_lists_are_those_of_the_code(values, enum):
    assert values == [member.value for member in enum]


@pytest.mark.parametrize("name", sorted(PARTS))
def test_the_members_of_a_definition_are_the_fields_of_its_dataclass(name):
    assert list(DEFINITIONS[name]["properties"]) == [camel(one.name) for one in fields(PARTS[name])]


def test_the_members_of_the_envelope_are_the_fields_of_its_dataclass():
    names = {camel(one.name) for one in fields(model.Envelope)} | {"schakel"}
    assert set(SCHEMA["properties"]) == names


@pytest.mark.parametrize(
    ("part", "cls"), [(SCHEMA, model.Envelope), *((DEFINITIONS[name], cls) for name, cls in PARTS.items())]
)
def test_what_is_not_required_has_a_default_or_may_be_an_empty_text(part, cls):
    hints = get_type_hints(cls)
    for one in fields(cls):
        if camel(one.name) not in part["required"]:
            assert one.default is not MISSING or hints[one.name] is str, one.name
        else:
            assert one.default is MISSING, one.name


@pytest.mark.parametrize("path", list(ALL))
def test_what_the_reader_relies_on_is_there(path):
    part = ALL[path]
    assert "uniqueItems" not in part or "maxItems" in part
    assert "pattern" not in part or part["examples"]
    assert ("minimum" in part) is ("maximum" in part)
    assert part.get("type") != "array" or "$ref" in part["items"]
    assert part.get("type") != "string" or {"maxLength", "enum", "contentEncoding"} & set(part)


def test_every_rule_of_the_schema_has_a_sentence_of_its_own():
    silent = {"title", "description", "examples", "default", "$ref", "$schema", "$id", "$defs", "properties", "items"}
    silent |= {"allOf", "if", "then", "contentEncoding", "required", "additionalProperties"}
    assert {keyword for part in ALL.values() for keyword in part} - silent == set(SENTENCES)


@pytest.mark.parametrize("path", [path for path, part in ALL.items() if "examples" in part])
def test_every_example_in_the_schema_is_right(path):
    for example in ALL[path]["examples"]:
        Draft202012Validator(ALL[path], format_checker=FORMATS).validate(example)


def test_every_field_is_of_a_type_that_the_reader_knows():
    plain = {"str", "int", "bool", "UUID", "datetime", "date", "bytes", "object", "NoneType"}
    for cls in {model.Envelope, *PARTS.values()}:
        for hint in get_type_hints(cls).values():
            for one in [arg for arg in get_args(hint) if arg is not Ellipsis] or [hint]:
                assert one.__name__ in plain or is_dataclass(one) or issubclass(one, Enum)


def test_the_file_is_written_as_people_read_it():
    text = json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"
    assert len(text.splitlines()) > 1000
    assert len(json.dumps(SCHEMA)) < 100_000
