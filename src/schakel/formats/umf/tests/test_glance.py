"""Who sent something that is no message, as far as it can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.formats.envelope import Kind
from schakel.formats.envelope.glance import Glance
from schakel.formats.umf import glance_xml
from schakel.formats.umf.tests.helpers import MESSAGE_ID, REQUEST, XML, raw

BE = {"country": "BE", "authority": "BE-SPOC"}


@pytest.mark.parametrize("kind", list(Kind))
def test_kind_and_message_id_of_every_example_are_found(kind):
    found = glance_xml(XML[kind])
    assert found.kind == kind
    assert len(found.message_id) == 36
    assert set(found.sender) == {"country", "authority"}


@pytest.mark.parametrize(
    "data",
    [
        REQUEST,
        REQUEST[:-50],
        REQUEST.decode().encode("utf-16"),
        raw("Grey", "G\ud83drey"),
        raw("<Header>", "<Header a='1'>"),
        raw("<Body>", "<Body a='>"),
        b"<!DOCTYPE a>" + REQUEST,
        REQUEST.replace(b"</", b"</m:").replace(b"<m:/", b"</").replace(b"<Header", b"<m:Header"),
    ],
)
def test_it_is_found_whatever_else_is_wrong(data):
    assert (glance_xml(data).message_id, glance_xml(data).sender) == (MESSAGE_ID, BE)


def test_the_sender_of_a_copied_message_is_not_the_sender():
    assert glance_xml(XML[Kind.COPY]).sender["country"] != ""
    copy = XML[Kind.COPY]
    header = copy[copy.index(b"<Header>") : copy.index(b"</Header>")]
    assert glance_xml(copy.replace(header, b"<Header>")) == Glance("", "copy", {})


def test_recipients_are_no_senders():
    text = raw("<Sender>", "<Recipient>").replace(b"</Sender>", b"</Recipient>")
    assert glance_xml(text).sender == {}


@pytest.mark.parametrize("data", [b"", b"<", b"<Header>", b"<Header><Sender>", b"<Body><Letter/></Body>", b"\xff\xfe"])
def test_where_nothing_can_be_read_nothing_is_said(data):
    assert glance_xml(data) == Glance("", "", {})


def test_what_stands_far_from_the_start_of_a_header_is_not_looked_for():
    assert glance_xml(b"<Header>" + b" " * 20_001 + b"<MessageId>x</MessageId>").message_id == ""


@given(st.text(st.sampled_from("<>/ HeaderSnMsgIdBoy:x"), max_size=100))
def test_it_never_breaks(text):
    assert isinstance(glance_xml(text.encode()), Glance)
