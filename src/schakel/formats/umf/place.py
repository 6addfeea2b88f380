"""Where something stands in the XML, as people write it: /Message/Body/Request/Items/Item[2]/Text."""

from collections.abc import Iterable, Mapping
from typing import Any

from schakel.formats.envelope.faults import Fault, pointer
from schakel.formats.umf.shape import Form, Part, Shape, message
from schakel.formats.umf.words import missing

Document = Mapping[str, Any]


def placed(faults: Iterable[Fault], document: Document) -> list[Fault]:
    """Return faults of the envelope's members as faults of the elements that carry them."""
    return [_placed(fault, steps(fault.pointer, document)) for fault in faults]


def _placed(fault: Fault, path: tuple[str, ...]) -> Fault:
    text = missing(path[-1]) if fault.rule == "required" else fault.text
    return Fault(pointer(path), fault.rule, text)


def steps(json_pointer: str, document: Document) -> tuple[str, ...]:
    """Return the path of the element that carries the member a JSON pointer names. The document says which kinds."""
    path, shape, holder = [message().element], message().shape, document
    for name in json_pointer.split("/")[1:]:
        if shape.form is Form.LIST:
            (entry,) = shape.parts.values()
            path.append(f"{entry.element}[{int(name) + 1}]")
            shape = entry.shape
            continue
        for part in _towards(name, shape, holder):
            path.append(part.element)
            shape = part.shape
        if name == "payload":
            holder = holder.get("payload") or {}
    return tuple(path)


def _towards(member: str, shape: Shape, holder: Document) -> list[Part]:
    """Return the elements from a group down to one of its members; a kind is said by what stands in the body."""
    member = "payload" if member == "kind" else member
    found = [part for part in shape.parts.values() if part.member == member]
    if member == "payload":
        return found + [part for part in found[0].shape.parts.values() if part.member == holder.get("kind")]
    if found:
        return found
    header = next(part for part in shape.parts.values() if not part.member)
    return [header, *_towards(member, header.shape, holder)]
