"""The XML Schema beside this file, made from the published JSON Schema so that the two cannot drift apart."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from schakel.formats.umf.shape import (
    NAMESPACE,
    Form,
    Part,
    Schema,
    Shape,
    message,
    pascal,
    referred,
    required,
    resolved,
)

XSD_FILE = "schakel-umf-1.xsd"
XS = "{http://www.w3.org/2001/XMLSchema}"
TITLE = """
Schakel message as XML, version 1.

Shaped after the ideas of the Universal Message Format (UMF): a header, a body, and information about persons and things
in elements of their own. It is NOT UMF: the schema of UMF is not public, nothing here was taken from it, and neither
this file nor any message by it has been validated against it.

It carries the same sixteen kinds of message and the same members as the Schakel envelope in JSON
(schakel-envelope-1.schema.json, urn:schakel:envelope:1). The child of Body says the kind. The order of elements is
free, except of the entries of a list. There are no attributes (xsi:schemaLocation on Message is passed over).

What XML Schema 1.0 cannot say and a reader checks all the same: InReplyTo is required for Supplement, Amendment,
Withdrawal, Clarification, ClarificationAnswer, Answer, Refusal and DelayNotice; Text is required with handling code
H3; numbers of items, questions and statements, entries of Handling, ItemNumber and Letter, and names of attachments are
unique in their list; Size and Sha256 are those of Content; a moment is a real one in the years 1 to 9999. The file is
UTF-8 and XML 1.0, at most 50 MiB, 32 levels and 50,000 elements, without DOCTYPE and processing instructions, and
without comments inside a value (between elements they are welcome).
"""
SAID: Mapping[str, str] = {
    "Message": "One message between authorities that exchange police information. Articles named in this file are "
    "those of Directive (EU) 2023/977 unless said otherwise.",
    "Body": "The content: exactly one element, whose name is the kind of message.",
    "Content": "The bytes in base64 (RFC 4648 section 4, with padding); blanks and line breaks are passed over.",
}
BASES = {
    Form.TEXT: "xs:string",
    Form.CODE: "xs:token",
    Form.NUMBER: "xs:integer",
    Form.BOOLEAN: "xs:boolean",
    Form.BASE64: "xs:base64Binary",
}
MOMENTS = {"date-time": "xs:dateTime", "date": "xs:date"}
FACETS = {"minLength": "minLength", "maxLength": "maxLength", "minimum": "minInclusive", "maximum": "maxInclusive"}


def xsd() -> bytes:
    """Return the XML Schema."""
    names: Any = {"xs": XS.strip("{}"), None: NAMESPACE}
    root = etree.Element(f"{XS}schema", nsmap=names)
    root.attrib.update({"targetNamespace": NAMESPACE, "elementFormDefault": "qualified", "version": "1"})
    _document(root, TITLE)
    top = _add(root, "element", name="Message", type="Message")
    _document(top, SAID["Message"])
    for name, shape in _structures().items():
        _structure(_add(root, "complexType", name=name), shape)
    for name, shape in _values().items():
        simple = _add(root, "simpleType", name=name)
        _document(simple, str(shape.schema["description"]))
        _value(simple, shape)
    etree.indent(root, "  ")
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def _every() -> Iterator[Part]:
    """Yield every element, each type opened once, the outer before the inner."""
    waiting, done = [message()], set[str]()
    while waiting:
        part = waiting.pop(0)
        if _type(part) in done and part.shape.form is Form.GROUP:
            continue
        done.add(_type(part))
        for one in part.shape.parts.values():
            yield one
            waiting.append(one)


def _structures() -> dict[str, Shape]:
    found = {"Message": message().shape}
    for part in _every():
        if part.shape.form in {Form.GROUP, Form.BODY}:
            found.setdefault(_type(part), part.shape)
    return found


def _values() -> dict[str, Shape]:
    parts = [part for part in _every() if not part.shape.parts and referred(part.schema)]
    named = {_type(part): resolved({"$ref": part.schema["$ref"]}) for part in parts}
    forms = {_type(part): part.shape.form for part in parts}
    return {name: Shape(forms[name], named[name]) for name in sorted(named)}


def _type(part: Part) -> str:
    """Return the name of an element's type: that of its definition, else its own; a copied body takes fewer kinds."""
    if part.shape.form is Form.BODY:
        return "Body" if len(part.shape.parts) == len(_kinds().parts) else "CopiedBody"
    return pascal(referred(part.schema)) or part.element


def _kinds() -> Shape:
    return next(part.shape for part in message().shape.parts.values() if part.shape.form is Form.BODY)


def _structure(parent: etree._Element, shape: Shape) -> None:
    group = _add(parent, "choice" if shape.form is Form.BODY else "all")
    for part in shape.parts.values():
        least = {} if shape.form is Form.BODY or required(part, shape) else {"minOccurs": "0"}
        _element(group, part, **least)


def _element(parent: etree._Element, part: Part, **occurs: str) -> None:
    element = _add(parent, "element", name=part.element, **occurs)
    _document(element, _said(part))
    if part.shape.form is Form.LIST:
        _list(element, part.shape)
    elif part.shape.parts or referred(part.schema):
        element.set("type", _type(part))
    elif part.shape.form in {Form.BOOLEAN, Form.BASE64}:
        element.set("type", BASES[part.shape.form])
    else:
        _value(_add(element, "simpleType"), part.shape)


def _list(element: etree._Element, shape: Shape) -> None:
    sequence = _add(_add(element, "complexType"), "sequence")
    (entry,) = shape.parts.values()
    _element(sequence, entry, minOccurs=str(shape.schema.get("minItems", 0)), maxOccurs=str(shape.schema["maxItems"]))


def _value(simple: etree._Element, shape: Shape) -> None:
    moment = MOMENTS.get(shape.schema.get("format", ""))
    restriction = _add(simple, "restriction", base=moment or BASES[shape.form])
    for name, facet in FACETS.items():
        if name in shape.schema and not moment:
            _add(restriction, facet, value=str(shape.schema[name]))
    for value in _patterns(shape.schema):
        _add(restriction, "pattern", value=value)
    for value in shape.schema.get("enum", ()):
        _add(restriction, "enumeration", value=value)


def _patterns(schema: Schema) -> Iterator[str]:
    """Yield the pattern as XML Schema writes it: always of the whole, and without signs that XML has none of."""
    if "pattern" in schema:
        yield schema["pattern"].removeprefix("^").removesuffix("$").replace("\\u0000-\\u001f", "\\t\\n\\r")


def _said(part: Part) -> str:
    if part.element in SAID:
        return SAID[part.element]
    said = str(part.shape.schema["description"] if "description" not in part.schema else part.schema["description"])
    default = part.shape.schema.get("default")
    if default is None:
        return said
    return f"{said} Left out, it is {'false' if default is False else default}."


def _add(parent: etree._Element, kind: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, XS + kind, attributes)


def _document(parent: etree._Element, said: str) -> None:
    _add(_add(parent, "annotation"), "documentation").text = said
