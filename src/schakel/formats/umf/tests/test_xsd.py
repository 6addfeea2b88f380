"""The XML Schema is enough for a stranger: it takes what we write, says what we refuse, and explains every element."""

import dataclasses
from importlib.resources import files

import pytest
import xmlschema
from hypothesis import HealthCheck, assume, given, settings
from lxml import etree

from schakel.formats.envelope import EnvelopeError, Kind
from schakel.formats.envelope.codec import camel
from schakel.formats.envelope.model import PAYLOADS
from schakel.formats.envelope.schema import published
from schakel.formats.envelope.tests.strategies import envelopes
from schakel.formats.umf import NAMESPACE, write_xml
from schakel.formats.umf.shape import Form, message, pascal, referred, resolved
from schakel.formats.umf.tests.helpers import REQUEST, XML, carried, faults_of, raw, xpath
from schakel.formats.umf.xsd import XSD_FILE, xsd

FILE = files("schakel.formats.umf") / XSD_FILE
TREE = etree.fromstring(FILE.read_bytes())
LIBXML = etree.XMLSchema(TREE)
PYTHON = xmlschema.XMLSchema10(FILE.read_text(encoding="utf-8"))
XS = {"xs": "http://www.w3.org/2001/XMLSchema"}


def valid(data: bytes) -> bool:
    """Ask two validators of others; they must agree."""
    tree = etree.fromstring(data)
    found = LIBXML.validate(tree)
    assert PYTHON.is_valid(etree.tostring(tree, encoding="unicode")) is found
    return found


def parts(part, path=""):
    """Every element with its path and its part."""
    path = f"{path}/{part.element}"
    yield path, part
    for one in part.shape.parts.values():
        yield from parts(one, path)


ALL = dict(parts(message()))


def test_the_file_is_the_one_made_from_the_json_schema():
    assert FILE.read_bytes() == xsd(), "run tools/umf.py"


def test_it_is_xml_schema_1_0_under_its_own_namespace():
    assert TREE.get("targetNamespace") == NAMESPACE == "urn:schakel:umf:1"
    assert PYTHON.xsd_version == "1.0"


def test_it_says_plainly_that_it_is_not_umf():
    said = " ".join(xpath(TREE, "string(xs:annotation)", XS).split())
    assert "Shaped after the ideas of the Universal Message Format" in said
    assert "It is NOT UMF" in said
    assert "neither this file nor any message by it has been validated against it" in said


@pytest.mark.parametrize("element", list(TREE.iter("{*}element")), ids=lambda one: one.get("name"))
def test_every_element_says_what_it_means(element):
    said = element.findtext("xs:annotation/xs:documentation", namespaces=XS)
    assert said
    assert said.endswith(".")
    assert "JSON" not in said


def test_every_named_type_is_used_and_every_type_used_is_named():
    named = set(xpath(TREE, "/xs:schema/xs:complexType/@name | /xs:schema/xs:simpleType/@name", XS))
    used = {one for one in xpath(TREE, "//xs:element/@type", XS) if not one.startswith("xs:")}
    assert used == named


def test_the_sixteen_kinds_are_the_choices_of_a_body():
    body = xpath(TREE, "xs:complexType[@name='Body']/xs:choice/xs:element/@name", XS)
    assert body == [pascal(kind) for kind in Kind]
    copied = xpath(TREE, "xs:complexType[@name='CopiedBody']/xs:choice/xs:element/@name", XS)
    assert copied == [pascal(one) for one in published()["$defs"]["copy"]["properties"]["kind"]["enum"]]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_member_of_a_payload_has_its_element_and_no_more(kind):
    shape = ALL[f"/Message/Body/{pascal(kind)}"].shape
    members = {camel(one.name) for one in dataclasses.fields(PAYLOADS[kind])} - {"kind"}
    assert {part.member for part in shape.parts.values()} == members
    assert all(part.element in {pascal(part.member), "Body"} for part in shape.parts.values())


def test_every_member_of_the_envelope_has_its_element_in_header_body_or_beside_them():
    members = {
        part.member for path, part in ALL.items() if path.count("/") == 3 and path.startswith("/Message/Header/")
    }
    members |= {part.member for path, part in ALL.items() if path.count("/") == 2}
    assert members - {""} == set(published()["properties"]) - {"schakel", "kind"}


@pytest.mark.parametrize("path", [path for path, part in ALL.items() if referred(part.schema) and not part.shape.parts])
def test_a_value_of_a_named_type_adds_nothing_to_its_type(path):
    schema = ALL[path].schema
    named = resolved({"$ref": schema["$ref"]})
    spoken = {"title", "description"}
    assert {k: v for k, v in resolved(schema).items() if k not in spoken} == {
        k: v for k, v in named.items() if k not in spoken
    }


def test_only_texts_keep_their_blanks():
    codes = {path.rpartition("/")[2] for path, part in ALL.items() if part.shape.form is Form.CODE}
    texts = {path.rpartition("/")[2] for path, part in ALL.items() if part.shape.form is Form.TEXT}
    assert {"SentAt", "MessageId", "Country", "Authority", "BirthDate", "MediaType", "Purpose", "Basis"} <= codes
    assert {"Title", "Text", "Name", "Link", "Reference", "Theme", "Facts"} <= texts


@pytest.mark.parametrize("kind", list(Kind))
def test_two_validators_of_others_take_the_example_of_every_kind(kind):
    assert valid(XML[kind])


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(envelopes())
def test_what_we_write_is_valid(envelope):
    try:
        written = write_xml(carried(envelope))
    except EnvelopeError:
        assume(False)
    assert LIBXML.validate(etree.fromstring(written)), LIBXML.error_log


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<Title>Grey", "<Titel>x</Titel><Title>Grey"),
        ("<Title>Grey", "<Title>x</Title><Title>Grey"),
        ("<Title>Grey", f"<Title>{'x' * 501}"),
        ("<Purpose>investigate", "<Purpose>curiosity"),
        ("<Purpose>investigate", "<Purpose>"),
        ("<Number>1</Number>", "<Number>0</Number>"),
        ("<Number>1</Number>", "<Number>one</Number>"),
        ("<Number>1</Number>", "<Number/>"),
        ("<Country>BE</Country>", "<Country>be</Country>"),
        ("<Country>BE</Country>", ""),
        ("T15:45:00Z", "T15:45:00"),
        ("T15:45:00Z", "T25:45:00Z"),
        ("<Name>van.pdf", "<Name>.van.pdf"),
        ("<Name>van.pdf", "<Name>a/b"),
        ("<Header>", "<Header>text"),
        ("<Header>", '<Header id="1">'),
        ("<BirthDate>1994-02-00", "<BirthDate>1 May 1994"),
        ('xmlns="urn:schakel:umf:1"', 'xmlns="urn:schakel:umf:2"'),
    ],
)
def test_what_the_schema_refuses_we_refuse(old, new):
    changed = raw(old, new)
    assert not valid(changed)
    assert faults_of(changed)


def test_a_hint_where_the_schema_lies_is_valid_and_passed_over():
    hint = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:schakel:umf:1 file:///etc/passwd"'
    assert valid(REQUEST)
    assert LIBXML.validate(etree.fromstring(raw("<Message", f"<Message {hint}")))
