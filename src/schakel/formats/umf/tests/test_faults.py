"""Every fault of a message in XML is told at once, with its path, its rule and a remedy in both languages."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from schakel.formats.envelope import Envelope, EnvelopeError, Kind
from schakel.formats.envelope.faults import MAX_FAULTS
from schakel.formats.umf import NAMESPACE, read_xml
from schakel.formats.umf.tests.helpers import (
    MESSAGE_ID,
    REQUEST,
    XML,
    error_of,
    faults_of,
    flat,
    parsed,
    raw,
    xpath,
)

TAKEN = None
HEADER, BODY, ITEM = "/Message/Header", "/Message/Body/Request", "/Message/Body/Request/Items/Item"
FILE = "/Message/Attachments/Attachment[1]"


def changed(path, value, data=REQUEST):
    """An example with the text of one element replaced, or the element taken away."""
    root = parsed(data)
    (found,) = xpath(root, "/".join(f"u:{step}" if step else "" for step in path.split("/")))
    if value is TAKEN:
        found.getparent().remove(found)
    else:
        del found[:]
        found.text = value
    return etree.tostring(root)


ONE_FAULT = [
    (f"{HEADER}/MessageId", TAKEN, "required"),
    (f"{HEADER}/MessageId", "5c8a0001", "format"),
    (f"{HEADER}/MessageId", "{5c8a0001-1d2e-4f30-8a41-9b2c3d4e5f60}", "maxLength"),
    (f"{HEADER}/SentAt", "2026-06-05T17:45:00", "pattern"),
    (f"{HEADER}/SentAt", "2026-02-30T17:45:00+02:00", "format"),
    (f"{HEADER}/SentAt", "", "format"),
    (f"{HEADER}/Sender/Country", "be", "pattern"),
    (f"{HEADER}/Sender/Authority", "../etc", "pattern"),
    (f"{HEADER}/Sender", TAKEN, "required"),
    (f"{HEADER}/Recipients", "", "minItems"),
    (f"{HEADER}/Language", "English", "pattern"),
    (f"{HEADER}/Regime", "PRUM", "enum"),
    (f"{HEADER}/Classification", "EU-SECRET", "enum"),
    (f"{HEADER}/Handling/HandlingCode[1]/Code", "H4", "enum"),
    (f"{HEADER}/Handling/HandlingCode[2]/Code", "H1", "uniqueItems"),
    (f"{BODY}/Title", "", "minLength"),
    (f"{BODY}/Title", "x" * 501, "maxLength"),
    (f"{BODY}/Purpose", "curiosity", "enum"),
    (f"{BODY}/Items", TAKEN, "required"),
    (f"{BODY}/Items", "", "minItems"),
    (f"{ITEM}[1]/Number", "0", "minimum"),
    (f"{ITEM}[1]/Number", "-3", "minimum"),
    (f"{ITEM}[1]/Number", "10000", "maximum"),
    (f"{ITEM}[1]/Number", "9" * 5000, "maximum"),
    (f"{ITEM}[1]/Number", "1.5", "type"),
    (f"{ITEM}[1]/Number", "one", "type"),
    (f"{ITEM}[1]/Number", "\u0661", "type"),
    (f"{ITEM}[1]/Number", "", "type"),
    (f"{ITEM}[4]/Number", "1", "unique"),
    (f"{ITEM}[2]/Access", "maybe", "enum"),
    (f"{ITEM}[2]/Text", TAKEN, "required"),
    (f"{BODY}/Persons/Person[1]/Role", "villain", "enum"),
    (f"{BODY}/Persons/Person[1]/BirthDate", "1 May 1980", "pattern"),
    (f"{BODY}/Urgency/Ground", "U5", "enum"),
    (f"{FILE}/Name", "../van.pdf", "pattern"),
    (f"{FILE}/MediaType", "pdf", "pattern"),
    (f"{FILE}/Content", "%%%", "base64"),
    (f"{FILE}/Content", "JVBE\u00a0Ri0x", "base64"),
    (f"{FILE}/Size", "3", "attachment"),
    (f"{FILE}/Sha256", "0" * 64, "attachment"),
]


@pytest.mark.parametrize(("path", "value", "rule"), ONE_FAULT)
def test_one_fault_is_told_with_its_place_and_rule(path, value, rule):
    place = path.rpartition("/")[0].rpartition("/")[0] if rule == "uniqueItems" else path
    assert faults_of(changed(path, value)) == [(place, rule)]


@pytest.mark.parametrize(("path", "value", "rule"), [one for one in ONE_FAULT if one[1] is not TAKEN and one[2]])
def test_the_place_of_a_fault_is_a_path_that_finds_the_element(path, value, rule):
    data = changed(path, value)
    for fault in error_of(data).faults:
        path = "/".join(f"u:{step}" if step else "" for step in fault.pointer.split("/"))
        assert len(xpath(etree.fromstring(data), path)) == 1


@pytest.mark.parametrize(
    ("kind", "path", "value", "rule"),
    [
        (Kind.ANSWER, "/Message/Header/InReplyTo", TAKEN, "required"),
        (Kind.ANSWER, "/Message/Body/Answer/Items/ItemAnswer[2]/Item", "1", "unique"),
        (Kind.ANSWER, "/Message/Body/Answer/Items/ItemAnswer[1]/Evaluation/Source", "D", "enum"),
        (Kind.ANSWER, "/Message/Body/Answer/Items/ItemAnswer[1]/AsOf", "2026-02-30", "format"),
        (Kind.ANSWER, "/Message/Body/Answer/Items/ItemAnswer[1]/Handling", TAKEN, "required"),
        (Kind.ANSWER, "/Message/Body/Answer/Items/ItemAnswer[2]/Handling/HandlingCode[2]/Text", "", "minLength"),
        (Kind.ANSWER, "/Message/Body/Answer/Complete", "no", "type"),
        (Kind.CLARIFICATION, "/Message/Body/Clarification/Items/ItemNumber[1]", "0", "minimum"),
        (Kind.CLARIFICATION, "/Message/Body/Clarification/Letters/Letter[1]", "g", "enum"),
        (Kind.CLARIFICATION, "/Message/Body/Clarification/Questions/Question[2]/Number", "1", "unique"),
        (Kind.REFUSAL, "/Message/Body/Refusal/Items/ItemRefusal[1]/Ground", "RF-f", "enum"),
        (Kind.DELAY_NOTICE, "/Message/Body/DelayNotice/ExpectedAt", TAKEN, "required"),
        (Kind.COPY, "/Message/Body/Copy/Basis", "9", "enum"),
        (Kind.COPY, "/Message/Body/Copy/Sender/Country", "xx", "pattern"),
        (Kind.COPY, "/Message/Body/Copy/Body/Answer/Items/ItemAnswer[1]/Item", "0", "minimum"),
        (Kind.RECEIPT, "/Message/Body/Receipt/State", "lost", "enum"),
        (Kind.STATUS, "/Message/Body/Status/MessageId", "7", "format"),
    ],
)
def test_every_kind_has_its_own_rules(kind, path, value, rule):
    assert faults_of(changed(path, value, XML[kind])) == [(path, rule)]


def test_all_faults_are_told_at_once_those_of_the_xml_and_those_of_the_values():
    text = raw("<Title>Grey", "<Titel>x</Titel><Title>Grey").replace(b">BE<", b">be<", 1)
    text = text.replace(b"<Theme>", b"<Theme a='1'>").replace(b"<Urgency>", b"<Urgency>now")
    text = text.replace(b"<Purpose>investigate</Purpose>", b"<Purpose>x</Purpose><Purpose>detect</Purpose>")
    assert sorted(faults_of(text)) == [
        ("/Message/Body/Request/Purpose", "enum"),
        ("/Message/Body/Request/Purpose[2]", "twice"),
        ("/Message/Body/Request/Theme/@a", "attribute"),
        ("/Message/Body/Request/Titel", "unknown"),
        ("/Message/Body/Request/Urgency", "mixed"),
        ("/Message/Header/Sender/Country", "pattern"),
    ]


BODIES = [
    ("<Body/>", [("/Message/Body", "required")]),
    ("<Body><Letter/></Body>", [("/Message/Body", "kind")]),
    ("<Body>request</Body>", [("/Message/Body", "mixed")]),
    ("", [("/Message/Body", "required")]),
    ("<Body><Withdrawal><Reason>x</Reason></Withdrawal></Body>", [("/Message/Header/InReplyTo", "required")]),
    (
        "<Body><Recall/></Body>",
        [("/Message/Body/Recall/MessageId", "required"), ("/Message/Body/Recall/Reason", "required")],
    ),
    ('<Body><Request xmlns="urn:x"/></Body>', [("/Message/Body", "kind"), ("/Message/Body/Request", "namespace")]),
]


@pytest.mark.parametrize(("body", "faults"), BODIES)
def test_a_body_holds_one_message_of_a_known_kind(body, faults):
    text = flat(REQUEST).decode()
    start, rest = text.split("<Body>")
    assert faults_of(f"{start}{body}{rest.split('</Body>')[1]}".encode()) == faults


def test_a_body_with_two_messages_is_refused_at_the_second():
    two = raw("</Body>", "<Withdrawal><Reason>x</Reason></Withdrawal></Body>")
    assert faults_of(two) == [("/Message/Body/Withdrawal", "one")]
    same = raw("</Body>", "<Request/></Body>")
    assert faults_of(same) == [("/Message/Body/Request[2]", "twice")]


def test_a_copy_may_hold_no_copy_and_no_receipt():
    assert faults_of(raw("<Body><Answer>", "<Body><Receipt/><Answer>", XML[Kind.COPY]))[0] == (
        "/Message/Body/Copy/Body",
        "kind",
    )


def test_without_a_header_everything_that_belongs_there_is_asked_for():
    found = faults_of(changed("/Message/Header", TAKEN))
    assert [place for place, _ in found] == [
        f"/Message/Header/{name}" for name in ("MessageId", "SentAt", "Sender", "Recipients", "Language")
    ]


def test_what_is_missing_is_named_as_its_element():
    (fault,) = error_of(changed("/Message/Header/SentAt", TAKEN)).faults
    assert fault.text.en == "“SentAt” is missing; add it"
    assert fault.text.nl == "“SentAt” ontbreekt; voeg het toe"


@pytest.mark.parametrize(
    ("data", "place", "rule"),
    [
        (b"<Message/>", "/Message", "namespace"),
        (b'<Message xmlns=""/>', "/Message", "namespace"),
        (b'<Message xmlns="urn:other"/>', "/Message", "namespace"),
        (b"<html><body/></html>", "/html", "namespace"),
        (b'<Message xmlns="urn:schakel:umf:2"/>', "/Message", "version"),
        (b'<Message xmlns="urn:schakel:umf:1.1"><x/></Message>', "/Message", "version"),
        (f'<Letter xmlns="{NAMESPACE}"/>'.encode(), "/Letter", "unknown"),
    ],
)
def test_another_format_is_one_fault_because_nothing_else_of_it_is_known(data, place, rule):
    assert faults_of(data) == [(place, rule)]


BROKEN = [
    (REQUEST[:-2], "syntax"),
    (REQUEST[:-20], "syntax"),
    (REQUEST + b"<a/>", "syntax"),
    (REQUEST + b"text", "syntax"),
    (b" " + REQUEST, "syntax"),
    (raw("</Header>", "</Heather>"), "syntax"),
    (raw("<Header>", "<Header"), "syntax"),
    (raw("Grey", "G&rey"), "syntax"),
    (raw("Grey", "G<rey"), "syntax"),
    (raw("Grey", "G&nbsp;rey"), "entity"),
    (raw("Grey", "G\x01rey"), "character"),
    (raw("Grey", "G\0rey"), "character"),
    (raw("Grey", "G\uffferey"), "character"),
    (raw("Grey", "G&#0;rey"), "character"),
    (raw("Grey", "G&#x1f;rey"), "character"),
    (raw("Grey", "G&#xD800;rey"), "character"),
    (raw("Grey", "G]]>rey"), "syntax"),
    (raw("Grey", "<![CDATA[Grey"), "size"),
    (raw("Grey", f"<![CDATA[{'a' * 10_000_001}]]>"), "size"),
    (raw("<Header>", "<Header a='1' a='2'>"), "attribute"),
    (b"<", "syntax"),
    (b"", "syntax"),
    (b"{}", "syntax"),
    (raw("Grey", "Gr\ud83dey"), "encoding"),
    (b"<\xff", "encoding"),
    (b"\xc0\x80", "encoding"),
]


@pytest.mark.parametrize(("data", "rule"), BROKEN)
def test_what_is_no_xml_is_told_with_its_place_and_the_message_it_was(data, rule):
    error = error_of(data)
    assert [(fault.pointer, fault.rule) for fault in error.faults] == [("", rule)]
    if MESSAGE_ID.encode() in data:
        assert error.message_id == MESSAGE_ID
    if rule not in {"encoding"}:
        assert "at line " in error.faults[0].text.en
        assert " op regel " in error.faults[0].text.nl


def test_very_many_faults_end_with_how_many_more_there_are():
    extra = "".join(f"<x{number}/>" for number in range(MAX_FAULTS + 7))
    error = error_of(raw("</Header>", f"{extra}</Header>"))
    assert len(error.faults) == MAX_FAULTS + 1
    assert error.faults[-1].text.en == "And 7 faults more; repair these first"


def test_a_long_name_is_cut_in_the_path():
    (fault,) = error_of(raw("<Title>", f"<{'x' * 100}/><Title>")).faults
    assert fault.pointer == f"/Message/Body/Request/{'x' * 60}…"


SECRET = "Wellenbeek-is-the-secret"
JARGON = ("None", "dict", "lxml", "libxml", "XMLSyntax", "PCDATA", "parser", "object", "member", "JSON value", "codec")


def all_errors():
    for path, value, _ in ONE_FAULT:
        yield error_of(changed(path, value))
    for data, _ in BROKEN:
        yield error_of(data)
    for name in ("<Title a='1'>", "<Title><b/>", "<Title><!-- -->", "<?x?><Title>", "<Titel/><Title>", "x<Title>"):
        yield error_of(raw("<Title>", name))
    for data in (
        b"<a/>",
        b'<a xmlns="urn:schakel:umf:2"/>',
        b"<!DOCTYPE a><a/>",
        '<?xml version="1.0"?>'.encode("utf-16"),
    ):
        yield error_of(data)


def test_every_fault_speaks_both_languages_without_jargon_and_with_a_remedy():
    for error in all_errors():
        for fault in error.faults:
            assert fault.text.en != fault.text.nl
            assert {";", ","} & set(fault.text.en)
            assert {";", ","} & set(fault.text.nl)
            assert not any(word in fault.text.en for word in JARGON), fault.text.en


@pytest.mark.parametrize("path", sorted({path for path, value, _ in ONE_FAULT if value and "Text" not in path}))
def test_no_fault_repeats_what_stood_in_the_message(path):
    found = outcome(changed(path, SECRET))
    assert isinstance(found, Envelope) or SECRET not in str(found)
    assert isinstance(found, Envelope) or all(SECRET not in fault.text.nl for fault in found.faults)


def outcome(data):
    """What reading gives: an envelope, or the error. Anything else raised is a bug."""
    try:
        return read_xml(data)
    except EnvelopeError as error:
        return error


names = st.sampled_from(
    ["Header", "Body", "Title", "Items", "Item", "Request", "Copy", "Number", "Handling", "x", "Message", "Attachments"]
)
junk = st.recursive(
    st.text(st.characters(categories=["L", "N", "Zs"]), max_size=5) | st.just("<!--x-->") | st.just("<?x y?>"),
    lambda inner: st.builds(
        lambda name, attribute, inside: f"<{name}{attribute}>{''.join(inside)}</{name}>",
        names,
        st.sampled_from(["", "", "", " a='1'", " xmlns='urn:x'", f" xmlns='{NAMESPACE}'"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=15,
)
PLACES = [
    "<Header>",
    "<Sender>",
    "<Country>",
    "</Header>",
    "<Body>",
    "<Request>",
    "<Items>",
    "<Item>",
    "<Title>",
    "</Message>",
]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLACES), junk)
def test_any_junk_anywhere_is_an_envelope_or_a_list_of_faults(place, inside):
    found = outcome(raw(place, place + inside))
    if isinstance(found, EnvelopeError):
        assert found.faults
        assert len({fault.pointer for fault in found.faults}) == len(found.faults)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(junk)
def test_any_junk_as_the_whole_of_a_message_is_a_list_of_faults(inside):
    assert error_of(f"<Message xmlns='{NAMESPACE}'>{inside}</Message>".encode()).faults


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data):
    assert error_of(data).faults


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(list(Kind)), st.data())
def test_a_message_cut_or_hit_anywhere_never_breaks_the_reader(kind, data):
    whole = bytearray(XML[kind])
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    for attempt in (bytes(whole), cut):
        found = outcome(attempt)
        assert isinstance(found, Envelope) or found.message_id == "" or UUID(found.message_id)
