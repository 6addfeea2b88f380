"""What is in these bytes? An envelope, or the reasons why not and whom to tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from schakel.channels.acts.wire import limit, marking_in, read, too_secret
from schakel.formats import glance_any
from schakel.formats.envelope import Envelope, EnvelopeError, Kind, Party, Request
from schakel.text import Text

EMPTY = Text(
    "The file is empty. Write it under a name that ends in .tmp, and rename it when it is complete.",
    "Het bestand is leeg. Schrijf het onder een naam die op .tmp eindigt, en hernoem het als het compleet is.",
)
CODE = re.compile(r"[A-Z]{2}")
AUTHORITY = re.compile(r"[A-Z0-9][A-Z0-9-]{1,39}")


@dataclass(frozen=True, slots=True)
class Examined:
    """The envelope, or None with reasons; sender and message id as far as they can be read, for a refusing receipt.

    `sealed` is the marking of what is too secret to be held here: nobody may read it ("" for everything else).
    """

    envelope: Envelope | None
    reasons: tuple[Text, ...] = ()
    sender: Party | None = None
    message_id: UUID | None = None
    kind: str = ""
    sealed: str = ""

    @property
    def urgent(self) -> bool | None:
        """Whether it is an urgent request; None when nobody can tell."""
        if self.envelope is None:
            return None
        payload = self.envelope.payload
        return isinstance(payload, Request) and payload.urgency is not None


def examine(data: bytes) -> Examined:
    """Read the bytes. Never raises for what a stranger may have written."""
    if len(data) > limit():
        return unread(data) or Examined(None, (too_large(),), *peek(data))
    if not data:
        return Examined(None, (EMPTY,))
    try:
        envelope = read(data)
    except EnvelopeError as error:
        told = tuple(fault_text(fault.pointer, fault.text) for fault in error.faults)
        return unread(data) or Examined(None, told, *peek(data))
    if (reason := too_secret(envelope.classification)) is not None:
        seen = envelope.sender, envelope.message_id, envelope.kind.value
        return Examined(None, (reason,), *seen, sealed=envelope.classification)
    return Examined(envelope, (), envelope.sender, envelope.message_id, envelope.kind.value)


def unread(data: bytes) -> Examined | None:
    """Return what becomes of bytes that are no envelope but carry a marking we may not hold; None when they do not."""
    marking = printable(marking_in(data))
    reason = too_secret(marking) if marking else None
    return None if reason is None else Examined(None, (reason,), *peek(data), sealed=marking)


def too_large() -> Text:
    """Say that a file is over the limit."""
    size = f"{limit() / (1024 * 1024):.3g} MiB"
    return Text(
        f"The file is larger than {size}. It is kept aside; ask the sender to split it.",
        f"Het bestand is groter dan {size}. Het is apart gezet; vraag de afzender het te splitsen.",
    )


def fault_text(pointer: str, text: Text) -> Text:
    """Put the place of a fault before its words."""
    place = f"{pointer}: " if pointer else ""
    return Text(printable(place + text.en), printable(place + text.nl))


def printable(text: str) -> str:
    """Return text that any database and page takes: no NUL, no half characters, at most 500 characters."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "?")[:500]


def peek(data: bytes) -> tuple[Party | None, UUID | None, str]:
    """Return sender, message id and kind of something that is no envelope, as far as they have the right form."""
    found = glance_any(data)
    return party(found.sender), identifier(found.message_id), found.kind if found.kind in set(Kind) else ""


def party(found: Mapping[str, str]) -> Party | None:
    """Return country and authority if both look like codes."""
    country, authority = found.get("country", ""), found.get("authority", "")
    if not CODE.fullmatch(country) or not AUTHORITY.fullmatch(authority):
        return None
    return Party(country, authority)


def identifier(found: str) -> UUID | None:
    """Return a UUID, or None for anything else."""
    try:
        return UUID(found)
    except ValueError:
        return None
