"""An element that is open, and how what stands in it fills the document around it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from schakel.formats.umf.shape import Form, Part, Shape

BLANKS = " \t\r\n"
HOLDERS = {Form.GROUP, Form.LIST, Form.BODY}
WHOLE_NUMBER = re.compile(r"[+-]?[0-9]+")
BLANK = re.compile(f"[{BLANKS}]+")
BEYOND = 10**9
TRUTHS = {"true": True, "1": True, "false": False, "0": False}
NOTHING = Part("", "", Shape(Form.IGNORED, {}), {})


@dataclass(slots=True)
class Frame:
    """An element that is open: its place among its likes in a list, what it fills, its text, and the children seen."""

    part: Part
    index: int = 0
    value: Any = None
    text: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    @property
    def form(self) -> Form:
        """What may stand in it."""
        return self.part.shape.form

    @property
    def step(self) -> str:
        """Its step in a path."""
        return f"{self.part.element}[{self.index}]" if self.index else self.part.element


def opened(holder: Frame, part: Part, index: int) -> Frame:
    """Open an element that fills something; Header and Body fill what is around them."""
    if part.shape.form not in HOLDERS:
        return Frame(part, index)
    if part.shape.form is Form.BODY or (not part.member and holder.form is Form.GROUP):
        return Frame(part, index, holder.value)
    value: Any = [] if part.shape.form is Form.LIST else {}
    put(holder, part, value)
    return Frame(part, index, value)


def put(holder: Frame, part: Part, value: Any) -> None:
    """Put a value where its element stands: into a list, as the payload with its kind, or as a member."""
    if holder.form is Form.LIST:
        holder.value.append(value)
    elif holder.form is Form.BODY:
        holder.value["kind"], holder.value["payload"] = part.member, value
    else:
        holder.value[part.member] = value


def _number(text: str) -> int | str:
    """Return the whole number, the text as it is when it is none; beyond fifteen signs only that it is too large."""
    text = text.strip(BLANKS)
    if not WHOLE_NUMBER.fullmatch(text):
        return text
    return int(text) if len(text) <= 15 else BEYOND


VALUES: Mapping[Form, Callable[[str], Any]] = {
    Form.TEXT: str,
    Form.CODE: lambda text: text.strip(BLANKS),
    Form.NUMBER: _number,
    Form.BOOLEAN: lambda text: TRUTHS.get(text.strip(BLANKS), text.strip(BLANKS)),
    Form.BASE64: lambda text: BLANK.sub("", text),
}
