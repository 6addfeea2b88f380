"""Bytes to the document they stand for, with everything refused that XML readers disagree about or choke on.

What costs a reader dearly (a DOCTYPE, heaps of attributes, references or tags) is refused before the reader starts.
"""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from schakel.formats.envelope.faults import EnvelopeError, Fault
from schakel.formats.envelope.parse import MAX_BYTES, MAX_VALUES, message_id
from schakel.formats.umf import words
from schakel.formats.umf.build import Builder
from schakel.formats.umf.glance import glance_at
from schakel.text import Text

MAX_TAGS = 4 * MAX_VALUES
MAX_REFERENCES = 1_000_000
MAX_ATTRIBUTES = 16

WIDE = re.compile(rb"(?:\xff\xfe|\xfe\xff|\x00+[<\xfe]|<\x00)")
DECLARATION = re.compile(r"<\?xml(?=[ \t\r\n])[^?<>]*+\?>")
VERSION = re.compile(r"[ \t\r\n]version[ \t\r\n]*=[ \t\r\n]*[\"']([^\"']*)")
ENCODING = re.compile(r"[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*[\"']([^\"']*)")
DOCTYPE = re.compile(r"(?:[ \t\r\n]++|<!--.*?-->|<\?.*?\?>)*+<!doctype", re.DOTALL | re.IGNORECASE)
ATTRIBUTE = r"""\s++[^\s<>="'/]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+')"""
MANY_ATTRIBUTES = re.compile(rf"""<[^\s<>/!?="']++(?:{ATTRIBUTE}){{{MAX_ATTRIBUTES + 1}}}""")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The document, in the shape of the envelope's JSON, and the faults of the XML around it."""

    document: dict[str, Any]
    faults: list[Fault]


def parse(data: bytes) -> Parsed:
    """Return the document in `data`. Raises EnvelopeError when it cannot be read to its end."""
    if len(data) > MAX_BYTES:
        en, nl = f"Larger than {MAX_BYTES} bytes; send less at once", f"Groter dan {MAX_BYTES} bytes; stuur minder"
        raise _whole("size", Text(en, nl))
    text = _decoded(data)
    _check_declaration(text)
    _measure(text)
    builder = Builder()
    try:
        etree.fromstring(text.encode(), _reader(builder))
    except etree.XMLSyntaxError as error:
        raise _whole(*_stumbled(error), text) from None
    except EnvelopeError as error:
        raise EnvelopeError(error.faults, _identified(text)) from None
    return Parsed(builder.document, builder.faults)


def _stumbled(error: Any) -> tuple[str, Text]:
    line, column = error.position
    return words.broken(error.code, line, column)


def _reader(builder: Any) -> etree.XMLParser:
    """Return a reader that opens nothing, resolves nothing, and hands every event to `builder`."""
    return etree.XMLParser(
        target=builder,
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=False,
    )


def _decoded(data: bytes) -> str:
    if WIDE.match(data):
        raise _whole("encoding", words.UTF_16, data[:100_000].replace(b"\0", b"").decode("utf-8", errors="replace"))
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = error.start + 1
        sentence = Text(
            f"Not UTF-8: byte {place} belongs to no character; save it as UTF-8",
            f"Geen UTF-8: byte {place} hoort bij geen teken; sla het op als UTF-8",
        )
        raise _whole("encoding", sentence, data.decode("utf-8", errors="replace")) from None


def _check_declaration(text: str) -> None:
    found = DECLARATION.match(text)
    if found is None:
        return
    version, encoding = VERSION.search(found[0]), ENCODING.search(found[0])
    if encoding is not None and encoding[1].upper() != "UTF-8":
        raise _whole("encoding", words.DECLARED, text)
    if version is not None and version[1] != "1.0":
        raise _whole("version", words.XML_1_1, text)


def _measure(text: str) -> None:
    if DOCTYPE.match(text):
        raise _whole("doctype", words.DOCTYPE, text)
    if text.count("<") > MAX_TAGS:
        en, nl = f"More than {MAX_TAGS} tags; send less", f"Meer dan {MAX_TAGS} tags; stuur minder"
        raise _whole("values", Text(en, nl), text)
    if text.count("&") > MAX_REFERENCES:
        raise _whole("values", words.REFERENCES, text)
    if MANY_ATTRIBUTES.search(text):
        raise _whole("attribute", words.ATTRIBUTES, text)


def _whole(rule: str, sentence: Text, text: str = "") -> EnvelopeError:
    return EnvelopeError((Fault("", rule, sentence),), _identified(text))


def _identified(text: str) -> str:
    return message_id({"messageId": glance_at(text).message_id})
