"""Envelope to XML: elements in the order of the schema, no blanks, UTF-8; the same envelope is the same bytes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from schakel.formats.envelope.codec import encode
from schakel.formats.envelope.faults import EnvelopeError, Fault, all_told, pointer
from schakel.formats.envelope.model import Envelope
from schakel.formats.envelope.read import VERSION
from schakel.formats.envelope.write import fits
from schakel.formats.umf.parse import parse
from schakel.formats.umf.place import placed
from schakel.formats.umf.read import faults_of_values
from schakel.formats.umf.shape import NAMESPACE, Form, Part, Shape, message
from schakel.formats.umf.words import CHARACTER

UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Document = Mapping[str, Any]
Filled = tuple[Part, Any]


def write_xml(envelope: Envelope) -> bytes:
    """Return the envelope as UTF-8 XML that `read_xml` takes back unchanged.

    Raises EnvelopeError with every fault when `read_xml` would not take it: we never send what we would refuse.
    """
    identifier = str(envelope.message_id)
    try:
        fits(envelope.kind, envelope.payload, "/payload", identifier)
    except EnvelopeError as error:
        kinds: Document = {"kind": envelope.kind.value, "payload": {}}
        raise EnvelopeError(tuple(placed(error.faults, kinds)), identifier) from None
    document = {"schakel": VERSION, **encode(envelope)}
    found = [*placed(unfit(document), document), *faults_of_values(document)]
    if found:
        raise EnvelopeError(all_told(found), identifier)
    data: bytes = etree.tostring(tree(document), encoding="UTF-8", xml_declaration=True)
    parse(data)
    return data


def unfit(document: Document) -> Iterator[Fault]:
    """Yield the texts that hold a character which XML 1.0 cannot carry, not even as a reference."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(((*path, name), one) for name, one in value.items())
        elif isinstance(value, list):
            waiting.extend(((*path, place), one) for place, one in enumerate(value))
        elif isinstance(value, str) and UNFIT.search(value):
            yield Fault(pointer(path), "character", CHARACTER)


def tree(document: Document) -> etree._Element:
    """Return the outermost element of a document that has no faults."""
    names: Any = {None: NAMESPACE}
    root = etree.Element(message().tag, nsmap=names)
    waiting: list[tuple[etree._Element, Shape, Any]] = [(root, message().shape, document)]
    while waiting:
        element, shape, value = waiting.pop()
        if not shape.parts:
            element.text = _spelled(value)
        for part, one in _filled(shape, value):
            waiting.append((etree.SubElement(element, part.tag), part.shape, one))
    return root


def _filled(shape: Shape, value: Any) -> Iterator[Filled]:
    """Yield the elements inside one, with what each holds; Header and Body are filled from what is around them."""
    for part in shape.parts.values():
        if shape.form is Form.LIST:
            yield from ((part, one) for one in value)
        elif shape.form is Form.BODY:
            yield from [(part, value["payload"])] * (part.member == value["kind"])
        elif not part.member or part.shape.form is Form.BODY:
            yield part, value
        elif part.member in value:
            yield part, value[part.member]


def _spelled(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
