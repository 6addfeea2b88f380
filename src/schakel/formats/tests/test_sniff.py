"""JSON or XML: the first sign says which, and either way it is the same envelope and the same kind of error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.formats import format_of, glance_any, read_any
from schakel.formats.envelope import EnvelopeError, Kind, read
from schakel.formats.umf.tests.helpers import JSON, MESSAGE_ID, XML

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("kind", list(Kind))
def test_the_same_message_in_either_format_is_the_same_envelope(kind):
    assert read_any(JSON[kind]) == (read(JSON[kind]), "json")
    assert read_any(XML[kind]) == (read(JSON[kind]), "xml")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<", "xml"),
        (b"<?xml", "xml"),
        (b"<!DOCTYPE html>", "xml"),
        (b" \r\n\t<Message>", "xml"),
        (BOM + b"<a/>", "xml"),
        (BOM + b" \n<a/>", "xml"),
        ("<a/>".encode("utf-16"), "xml"),
        ("<a/>".encode("utf-16-be"), "xml"),
        ("<a/>".encode("utf-16-le"), "xml"),
        ("<a/>".encode("utf-32"), "xml"),
        (b"{}", "json"),
        (BOM + b"{}", "json"),
        (b"", "json"),
        (b"   ", "json"),
        (b"x<", "json"),
        ("{}".encode("utf-16"), "json"),
        (b"%PDF-1.4", "json"),
        (b"\xff" * 10, "json"),
    ],
)
def test_the_first_sign_says_which(data, name):
    assert format_of(data) == name


@given(st.binary(max_size=100) | st.binary(max_size=100).map(lambda rest: b"<" + rest))
def test_any_bytes_are_refused_in_words(data):
    with pytest.raises(EnvelopeError) as caught:
        read_any(data)
    assert caught.value.faults


@pytest.mark.parametrize("data", [JSON[Kind.REQUEST][:-20], XML[Kind.REQUEST][:-20]])
def test_who_sent_something_broken_is_told_in_either_format(data):
    found = glance_any(data)
    assert (found.message_id, found.kind) == (MESSAGE_ID, "request")
    assert (found.sender["country"], found.sender["authority"]) == ("BE", "BE-SPOC")


def test_very_many_blanks_are_no_burden():
    assert format_of(b" " * 5_000_000 + b"{") == "json"
