"""Who sent it, and as what? Read from bytes that are no message, in bounded time, so as to answer them.

Nothing found here is trusted: it is what the sender seems to have written in the first Header and the first Body.
"""

import re

from schakel.formats.envelope.glance import Glance
from schakel.formats.umf.shape import Form, message

MAX_HEADER = 20_000
PREFIX = r"(?:[\w.-]{1,40}:)?"
REST = r"(?![\w.:-])[^<>]*+>"
BODY = re.compile(rf"<{PREFIX}Body{REST}\s*+<{PREFIX}([A-Za-z]{{1,40}})")
OPENED = {name: re.compile(rf"<{PREFIX}{name}{REST}?") for name in ("Header", "Sender")}
CLOSED = {name: re.compile(rf"</{PREFIX}{name}{REST}") for name in OPENED}
VALUES = {
    name: re.compile(rf"<{PREFIX}{name}{REST}([^<>]{{1,100}}+)<") for name in ("MessageId", "Country", "Authority")
}


def glance_xml(data: bytes) -> Glance:
    """Look into bytes of any kind; what is no UTF-8 is read as far as it can be."""
    return glance_at(data.replace(b"\0", b"").decode("utf-8", errors="replace"))


def glance_at(text: str) -> Glance:
    """Look into a text of any kind."""
    header = _inside(text, "Header")
    sender = _inside(header, "Sender")
    found = {name.lower(): value for name in ("Country", "Authority") if (value := _value(sender, name))}
    return Glance(_value(header, "MessageId"), _kind(text), found)


def _inside(text: str, name: str) -> str:
    """Return what stands in the first element of a name, as far as we look."""
    start = OPENED[name].search(text)
    if start is None:
        return ""
    part = text[start.end() : start.end() + MAX_HEADER]
    end = CLOSED[name].search(part)
    return part[: end.start()] if end else part


def _value(text: str, name: str) -> str:
    found = VALUES[name].search(text)
    return found[1].strip() if found else ""


def _kind(text: str) -> str:
    (body,) = (part.shape for part in message().shape.parts.values() if part.shape.form is Form.BODY)
    kinds = {part.element: part.member for part in body.parts.values()}
    found = BODY.search(text)
    return kinds.get(found[1], "") if found else ""
