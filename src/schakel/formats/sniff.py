"""Bytes that may be JSON or XML: the first sign that is no blank says which."""

import re
from typing import Literal

from schakel.formats import envelope, umf
from schakel.formats.envelope.glance import Glance, glance

FormatName = Literal["json", "xml"]
XML = re.compile(rb"[\0\t\n\r \xef\xbb\xbf\xfe\xff]*+<")


def read_any(data: bytes) -> tuple[envelope.Envelope, FormatName]:
    """Return the envelope in `data` and the format it came in. Raises EnvelopeError as the reader of that format."""
    name = format_of(data)
    return (umf.read_xml(data) if name == "xml" else envelope.read(data)), name


def glance_any(data: bytes) -> Glance:
    """Say who seems to have sent bytes that could not be read, and as what, so as to answer them."""
    return umf.glance_xml(data) if format_of(data) == "xml" else glance(data)


def format_of(data: bytes) -> FormatName:
    """Return "xml" when the first sign, after blanks and a byte order mark, is "<"; else "json"."""
    return "xml" if XML.match(data) else "json"
