"""Elements to the document that the envelope's JSON would be, while they are read: no tree, no recursion."""

from collections.abc import Mapping
from typing import Any

from schakel.formats.envelope.faults import EnvelopeError, Fault, pointer
from schakel.formats.envelope.parse import MAX_DEPTH, MAX_VALUES
from schakel.formats.envelope.read import VERSION
from schakel.formats.umf import words
from schakel.formats.umf.frame import BLANKS, HOLDERS, NOTHING, VALUES, Frame, opened, put
from schakel.formats.umf.shape import NAMESPACE, Form, message
from schakel.text import Text

MAX_ELEMENTS = MAX_VALUES + 100
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
HINTS = {XSI + "schemaLocation", XSI + "noNamespaceSchemaLocation"}
PREFIXES = {XSI: "xsi:", "{http://www.w3.org/XML/1998/namespace}": "xml:"}


class Builder:
    """Takes the events of the XML reader. `document` grows, `faults` are those of the XML itself.

    Raises EnvelopeError as soon as it is too deep, holds too many elements, or is another format.
    """

    def __init__(self) -> None:
        self.document: dict[str, Any] = {"schakel": VERSION}
        self.faults: list[Fault] = []
        self._open: list[Frame] = []
        self._elements = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        self._measure(1 + len(attributes))
        self._open.append(self._child(self._open[-1], tag) if self._open else _outermost(tag, self.document))
        for name in attributes if self._open[-1].part is not NOTHING else ():
            if len(self._open) > 1 or name not in HINTS:
                self._fault("attribute", words.ATTRIBUTE, f"@{_shown(name)}")

    def data(self, text: str) -> None:
        """Some text stands in the open element."""
        frame = self._open[-1]
        if frame.form in HOLDERS and text.strip(BLANKS):
            self._fault_once("mixed", words.MIXED)
        elif frame.form not in HOLDERS and frame.part is not NOTHING:
            frame.text.append(text)

    def comment(self, _text: str) -> None:
        """A comment between elements is welcome; inside a value it is not."""
        if self._open and self._open[-1].form not in HOLDERS:
            self._fault_once("comment", words.COMMENT)

    def pi(self, _target: str, _data: str | None = None) -> None:
        """A processing instruction is welcome nowhere."""
        self._measure(1)
        self._fault("instruction", words.INSTRUCTION)

    def doctype(self, *_names: str | None) -> None:
        """A DOCTYPE was refused before the reader began; this is the second lock."""
        raise EnvelopeError((Fault("", "doctype", words.DOCTYPE),))

    def end(self, _tag: str) -> None:
        """The open element closes."""
        frame = self._open[-1]
        if frame.form in VALUES:
            put(self._open[-2], frame.part, VALUES[frame.form]("".join(frame.text)))
        elif frame.form is Form.BODY and not frame.seen:
            self._fault("required", _choice(frame))
        self._open.pop()

    def close(self) -> dict[str, Any]:
        """Return the document."""
        return self.document

    def _child(self, holder: Frame, tag: str) -> Frame:
        number = holder.seen[tag] = holder.seen.get(tag, 0) + 1
        part = holder.part.shape.parts.get(tag)
        if part is None:
            self._strange(holder, tag)
            return Frame(NOTHING)
        if holder.form is Form.LIST:
            return opened(holder, part, number) if number <= _enough(holder) else Frame(NOTHING)
        if number > 1:
            self._fault("twice", words.TWICE, f"{part.element}[{number}]")
            return Frame(NOTHING)
        if holder.form is Form.BODY and len(holder.seen) > 1:
            self._fault("one", words.ONE_BODY, part.element)
            return Frame(NOTHING)
        return opened(holder, part, 0)

    def _strange(self, holder: Frame, tag: str) -> None:
        """Tell of an element that may not stand here; inside one that was told already nothing is told."""
        if holder.part is NOTHING:
            return
        namespace, name = _split(tag)
        if holder.form not in HOLDERS:
            self._fault_once("mixed", words.ONLY_TEXT)
            return
        if holder.form is Form.BODY:
            self._fault_once("kind", _choice(holder))
        if namespace != NAMESPACE:
            self._fault("namespace", words.FOREIGN, name)
        elif holder.form is not Form.BODY:
            self._fault("unknown", words.UNKNOWN, name)

    def _measure(self, more: int) -> None:
        self._elements += more
        if self._elements > MAX_ELEMENTS:
            en, nl = f"More than {MAX_ELEMENTS} elements; send less", f"Meer dan {MAX_ELEMENTS} elementen; stuur minder"
            raise EnvelopeError((Fault("", "values", Text(en, nl)),))
        if len(self._open) >= MAX_DEPTH:
            en = f"Nested deeper than {MAX_DEPTH} levels; the schema needs far fewer"
            nl = f"Dieper genest dan {MAX_DEPTH} niveaus; het schema heeft er veel minder nodig"
            raise EnvelopeError((Fault("", "depth", Text(en, nl)),))

    def _fault_once(self, rule: str, text: Text) -> None:
        told = self._open[-1].told
        if rule not in told and self._open[-1].part is not NOTHING:
            told.add(rule)
            self._fault(rule, text)

    def _fault(self, rule: str, text: Text, *more: str) -> None:
        path = (*(frame.step for frame in self._open if frame.part is not NOTHING), *more)
        self.faults.append(Fault(pointer(path), rule, text))


def _outermost(tag: str, document: dict[str, Any]) -> Frame:
    """Open the message; nothing else of another format is known, so that is the only fault told."""
    namespace, name = _split(tag)
    if tag == message().tag:
        return Frame(message(), value=document)
    if namespace == NAMESPACE:
        rule, text = "unknown", words.OUTERMOST
    elif namespace.startswith(NAMESPACE.rpartition(":")[0] + ":"):
        rule, text = "version", words.OTHER_VERSION
    else:
        rule, text = "namespace", words.NO_NAMESPACE
    raise EnvelopeError((Fault(pointer((name,)), rule, text),))


def _enough(holder: Frame) -> int:
    """How many entries of a list are kept: one too many says that it is too long, more say nothing more."""
    most: int = holder.part.shape.schema["maxItems"]
    return most + 1


def _choice(body: Frame) -> Text:
    return words.kinds(part.element for part in body.part.shape.parts.values())


def _split(tag: str) -> tuple[str, str]:
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name


def _shown(attribute: str) -> str:
    namespace, name = _split(attribute)
    return PREFIXES.get(f"{{{namespace}}}", "") + name
