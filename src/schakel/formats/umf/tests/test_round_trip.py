"""What is written as XML is read back, of every kind, as the same envelope that JSON carries."""

import base64
import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from schakel.formats.envelope import Attachment, Copy, EnvelopeError, Handling, Kind, Party, Withdrawal, read, write
from schakel.formats.envelope.codec import encode
from schakel.formats.envelope.tests.strategies import envelopes
from schakel.formats.umf import NAMESPACE, read_xml, write_xml
from schakel.formats.umf.tests.helpers import JSON, REQUEST, XML, carried, payload_of, raw
from schakel.formats.umf.write import unfit

SETTINGS = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def refused(envelope):
    with pytest.raises(EnvelopeError) as caught:
        write_xml(envelope)
    assert caught.value.message_id == str(envelope.message_id)
    return [(fault.pointer, fault.rule) for fault in caught.value.faults]


@pytest.mark.parametrize("kind", list(Kind))
@SETTINGS
@given(data=st.data())
def test_an_envelope_of_every_kind_comes_back_as_it_went(kind, data):
    envelope = carried(data.draw(envelopes(kind)))
    assume(len(set(envelope.handling)) == len(envelope.handling))
    try:
        json = write(envelope)
    except EnvelopeError:
        assume(False)
    written = write_xml(envelope)
    assert read_xml(written) == envelope
    assert write_xml(read_xml(written)) == written
    assert write(read_xml(write_xml(read(json)))) == json


@SETTINGS
@given(envelopes())
def test_an_envelope_is_written_exactly_when_xml_can_carry_its_characters(envelope):
    told = {fault.pointer for fault in unfit(encode(envelope))}
    if told:
        assert {rule for _, rule in refused(envelope)} == {"character"}
        assert len(refused(envelope)) == len(told)
    else:
        assert read_xml(write_xml(envelope)) == envelope


@pytest.mark.parametrize("kind", list(Kind))
def test_the_example_of_every_kind_is_the_envelope_of_its_example_in_json(kind):
    envelope = read_xml(XML[kind])
    assert envelope == read(JSON[kind])
    assert envelope.kind is kind
    assert read_xml(write_xml(envelope)) == envelope


def test_there_are_no_examples_but_those(request):
    folder = request.path.parents[1] / "examples"
    assert {one.name for one in folder.iterdir()} == {f"{kind}.xml" for kind in Kind}


def test_the_bytes_say_what_they_are_and_hold_no_blanks():
    written = write_xml(read_xml(REQUEST))
    assert written.startswith(
        f"<?xml version='1.0' encoding='UTF-8'?>\n<Message xmlns=\"{NAMESPACE}\"><Header>".encode()
    )
    assert b">\n<Header" not in written


@pytest.mark.parametrize(
    "title",
    [
        "  blanks around  ",
        "line\nline\r\nline\rline\ttab",
        "<b>&amp; ]]> <!-- \" ' -->",
        "عبد الله محمد الشريف",
        "Łódź Kraków çà et là IJ ĳ ë ñ",
        "王小明 \N{OLD KEY} e\u0301 \u202eright\u2069",
        "\u0085\u2028\u00a0\ufeff\ufffd\x7f",
        "=1+1",
    ],
)
def test_a_text_comes_back_to_the_letter(title):
    envelope = read(JSON[Kind.REQUEST])
    changed = replace(envelope, payload=replace(payload_of(envelope), title=title))
    assert read_xml(write_xml(changed)) == changed


@pytest.mark.parametrize("sign", ["\x01", "\x0b", "\x1f", "\x1b", "\ufffe", "\uffff", "\ud800", "\0"])
def test_a_character_that_xml_cannot_carry_is_refused_with_its_place(sign):
    envelope = read(JSON[Kind.REQUEST])
    items = (replace(payload_of(envelope).items[0], text=f"van{sign}"), *payload_of(envelope).items[1:])
    changed = replace(envelope, payload=replace(payload_of(envelope), items=items), sender=Party("BE", "BE-SPOC", sign))
    assert sorted(refused(changed)) == [
        ("/Message/Body/Request/Items/Item[1]/Text", "character"),
        ("/Message/Header/Sender/Name", "character"),
    ]


def test_we_never_write_what_we_would_refuse():
    envelope = read(JSON[Kind.REQUEST])
    naive = datetime(2026, 6, 5, 17, 45)  # noqa: DTZ001
    assert refused(replace(envelope, sent_at=naive, recipients=())) == [
        ("/Message/Header/Recipients", "minItems"),
        ("/Message/Header/SentAt", "pattern"),
    ]
    assert refused(replace(envelope, handling=(Handling("H3"),))) == [
        ("/Message/Header/Handling/HandlingCode[1]/Text", "required")
    ]
    nothing: Any = None
    assert refused(replace(envelope, sender=Party("BE", nothing))) == [("/Message/Header/Sender/Authority", "type")]


def test_a_kind_with_the_payload_of_another_is_not_written():
    envelope = read(JSON[Kind.REQUEST])
    assert refused(replace(envelope, payload=Withdrawal("no"))) == [("/Message/Body/Request", "payload")]
    copy = read(JSON[Kind.COPY])
    assert isinstance(copy.payload, Copy)
    wrong = replace(copy, payload=replace(copy.payload, payload=Withdrawal("no")))
    assert refused(wrong) == [("/Message/Body/Copy/Body", "payload")]


def test_the_same_moment_in_another_zone_is_the_same_bytes_and_comes_back_in_utc():
    envelope = read_xml(REQUEST)
    elsewhere = replace(envelope, sent_at=envelope.sent_at.astimezone(timezone(timedelta(hours=5, minutes=30))))
    assert write_xml(elsewhere) == write_xml(envelope)
    assert read_xml(raw("T15:45:00Z", "T17:45:00+02:00")).sent_at == datetime(2026, 6, 5, 15, 45, tzinfo=UTC)


def test_the_order_of_elements_is_free_except_in_lists():
    text = raw("<Purpose>investigate</Purpose>", "").replace(b"</Request>", b"<Purpose>investigate</Purpose></Request>")
    assert read_xml(text) == read_xml(REQUEST)
    header, rest = text.split(b"</Header>")
    start, header = header.split(b"<Header>")
    turned = start + rest.removesuffix(b"</Message>") + b"<Header>" + header + b"</Header></Message>"
    assert read_xml(turned) == read_xml(REQUEST)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<Number>1</Number>", "<Number>\n  +01\t</Number>"),
        ("<Code>H1</Code>", "<Code>\r\n H1 </Code>"),
        ("<SentAt>2026-06-05T15:45:00Z</SentAt>", "<SentAt>\n2026-06-05T15:45:00Z\n</SentAt>"),
        ("<Size>17</Size>", "<Size> 17</Size>"),
        ("<Content>JVBERi0xLjQg", "<Content>\n  JVBERi0x\r\n  LjQg"),
        ("<Country>BE</Country>", "<Country><![CDATA[BE]]></Country>"),
        ("<Country>BE</Country>", "<Country>&#66;&#x45;</Country>"),
        ("<Title>Grey", "<Title><![CDATA[Grey]]>"),
        ("<Header>", "<!-- from the desk --><Header><!-- again -->"),
        ("<Header>", "\n\t <Header>"),
    ],
)
def test_what_xml_says_in_two_ways_is_read_as_one(old, new):
    assert read_xml(raw(old, new)) == read_xml(REQUEST)


@pytest.mark.parametrize(("said", "meant"), [("true", True), ("1", True), ("false", False), (" 0 ", False)])
def test_truth_is_written_in_both_ways_of_xml(said, meant):
    answer = raw("<Complete>false</Complete>", f"<Complete>{said}</Complete>", XML[Kind.ANSWER])
    assert payload_of(read_xml(answer)).complete is meant


def test_cdata_and_escapes_are_only_text():
    title = payload_of(read_xml(raw("<Title>Grey", "<Title><![CDATA[<b>&amp;]]>&lt;&amp;&#13;"))).title
    assert title.startswith("<b>&amp;<&\r van")


def test_any_prefix_is_the_same_namespace():
    text = raw("<Message", "<Message").decode()
    prefixed = text.replace("</", "</m:").replace("<", "<m:").replace("<m:/m:", "</m:").replace("xmlns=", "xmlns:m=")
    assert read_xml(prefixed.encode()) == read_xml(REQUEST)
    again = raw("<Sender>", f'<s:Sender xmlns:s="{NAMESPACE}">').replace(b"</Sender>", b"</s:Sender>")
    assert read_xml(again) == read_xml(REQUEST)


def test_a_byte_order_mark_is_taken_off_and_never_written():
    assert read_xml(b"\xef\xbb\xbf" + REQUEST) == read_xml(REQUEST)
    assert not write_xml(read_xml(REQUEST)).startswith(b"\xef")


def test_an_attachment_larger_than_ten_megabytes_comes_back():
    content = bytes(range(256)) * 45_000
    attachment = Attachment("film.mp4", "video/mp4", hashlib.sha256(content).hexdigest(), len(content), content)
    envelope = replace(read_xml(REQUEST), attachments=(attachment,))
    written = write_xml(envelope)
    assert base64.b64encode(content) in written
    assert read_xml(written) == envelope
