"""What is wrong with an envelope, in words for whoever made it. Never its content: faults are sent and logged."""

from dataclasses import dataclass

from schakel.text import Text

MAX_FAULTS = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: a JSON pointer ("/payload/items/0/text"), the rule broken, and what to do."""

    pointer: str
    rule: str
    text: Text


class EnvelopeError(ValueError):
    """The bytes are no envelope we can take. `faults` holds all of them; `message_id` is set when it could be read."""

    def __init__(self, faults: tuple[Fault, ...], message_id: str = "") -> None:
        self.faults = faults
        self.message_id = message_id
        super().__init__("; ".join(f"{fault.pointer}: {fault.text.en}" for fault in faults))


def pointer(path: tuple[str | int, ...]) -> str:
    """Return a path as a JSON pointer (RFC 6901); a member name longer than 60 characters is cut."""
    return "".join("/" + _shown(part).replace("~", "~0").replace("/", "~1") for part in path)


def _shown(part: str | int) -> str:
    """A member name may come from anybody: shorten it and show only what can be printed."""
    text = "".join(character if character.isprintable() else "?" for character in str(part)[:61])
    return text if len(text) <= 60 else f"{text[:60]}…"


def all_told(faults: list[Fault]) -> tuple[Fault, ...]:
    """Return the first fault of each place, in order; after MAX_FAULTS one line says that there are more."""
    first: dict[str, Fault] = {}
    for fault in faults:
        first.setdefault(fault.pointer, fault)
    told = tuple(first.values())
    if len(told) <= MAX_FAULTS:
        return told
    more = len(told) - MAX_FAULTS
    text = Text(f"And {more} faults more; repair these first", f"En nog {more} fouten; herstel eerst deze")
    return (*told[:MAX_FAULTS], Fault("", "more", text))
