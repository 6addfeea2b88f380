"""What the tests of the XML share: examples, changes to them, and what comes of reading."""

from importlib.resources import files
from typing import Any

import pytest
from lxml import etree

from schakel.formats.envelope import Envelope, EnvelopeError, Kind
from schakel.formats.envelope.codec import decode, encode
from schakel.formats.umf import NAMESPACE, read_xml
from schakel.formats.umf.write import UNFIT

JSON = {kind: (files("schakel.formats.envelope") / "examples" / f"{kind}.json").read_bytes() for kind in Kind}
XML = {kind: (files("schakel.formats.umf") / "examples" / f"{kind}.xml").read_bytes() for kind in Kind}
REQUEST = XML[Kind.REQUEST]
MESSAGE_ID = "5c8a0001-1d2e-4f30-8a41-9b2c3d4e5f60"
NAMES = {"u": NAMESPACE}


def error_of(data: bytes) -> EnvelopeError:
    """Return the error that reading gives."""
    with pytest.raises(EnvelopeError) as caught:
        read_xml(data)
    return caught.value


def faults_of(data: bytes) -> list[tuple[str, str]]:
    """Return place and rule of every fault."""
    return [(fault.pointer, fault.rule) for fault in error_of(data).faults]


def payload_of(envelope: Envelope) -> Any:
    """Return the payload, of whatever kind it is."""
    return envelope.payload


def raw(old: str, new: str, data: bytes = REQUEST) -> bytes:
    """Return an example with one piece of its text replaced; without indentation."""
    text = flat(data).decode()
    assert old in text, text
    return text.replace(old, new, 1).encode("utf-8", errors="surrogatepass")


def flat(data: bytes) -> bytes:
    """Return an example without indentation and without its first line."""
    return etree.tostring(parsed(data), encoding="unicode").encode()


def parsed(data: bytes) -> etree._Element:
    """Return the tree of an example, without indentation."""
    return etree.fromstring(data, etree.XMLParser(remove_blank_text=True))


def xpath(tree: etree._Element, path: str, names: dict[str, str] = NAMES) -> Any:
    """Return what a path finds, a list or a text."""
    return tree.xpath(path, namespaces=names)


def carried(envelope: Envelope) -> Envelope:
    """Return an envelope with every character that XML cannot carry replaced."""

    def clean(value):
        if isinstance(value, dict):
            return {name: clean(one) for name, one in value.items()}
        if isinstance(value, list):
            return [clean(one) for one in value]
        return UNFIT.sub("\ufffd", value) if isinstance(value, str) else value

    result: Envelope = decode(Envelope, clean(encode(envelope)))
    return result
