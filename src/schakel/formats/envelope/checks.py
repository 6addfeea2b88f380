"""What a schema cannot say: numbers that must be unique, and attachments that must be what they claim."""

import binascii
import hashlib
from collections.abc import Iterator, Mapping

from schakel.formats.envelope.faults import Fault, pointer
from schakel.text import Text

UNIQUE: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "request": (("items", ("number",)),),
    "supplement": (("items", ("number",)),),
    "amendment": (("items", ("number",)),),
    "clarification": (("questions", ("number",)),),
    "clarification-answer": (("answers", ("question",)), ("items", ("number",))),
    "answer": (("items", ("item",)),),
    "correction": (("items", ("item",)),),
    "refusal": (("items", ("item", "ground")),),
    "own-initiative": (("statements", ("number",)),),
}
TWICE = Text(
    "This stands in the list already; give each its own number, and answer each once",
    "Dit staat al in de lijst; geef elk een eigen nummer, en beantwoord elk één keer",
)
BASE64 = Text("The content is no base64; encode the file again", "De inhoud is geen base64; codeer het bestand opnieuw")
SIZE = Text(
    "The size is not that of the content; send the file again",
    "De grootte is niet die van de inhoud; stuur het bestand opnieuw",
)
SHA256 = Text(
    "The checksum is not that of the content; send the file again",
    "De controlesom is niet die van de inhoud; stuur het bestand opnieuw",
)


def faults_in(document: object) -> Iterator[Fault]:
    """Yield the faults of a parsed envelope, whatever its shape: what is malformed is the schema's to tell."""
    if isinstance(document, dict):
        yield from _unique(document, ())
        yield from _attachments(document.get("attachments"))


def _unique(holder: Mapping[str, object], path: tuple[str | int, ...]) -> Iterator[Fault]:
    kind, payload, path = holder.get("kind"), holder.get("payload"), (*path, "payload")
    if not isinstance(payload, dict) or not isinstance(kind, str):
        return
    for name, keys in UNIQUE.get(kind, ()):
        yield from _twice(payload.get(name), keys, (*path, name))
    if kind == "copy":
        yield from _unique(payload, path)


def _twice(entries: object, keys: tuple[str, ...], path: tuple[str | int, ...]) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for place, entry in enumerate(entries if isinstance(entries, list) else ()):
        values = tuple(entry.get(key) for key in keys) if isinstance(entry, dict) else (None,)
        if not all(isinstance(value, int | float | str) and not isinstance(value, bool) for value in values):
            continue
        if values in seen:
            yield Fault(pointer((*path, place, keys[0])), "unique", TWICE)
        seen.add(values)


def _attachments(attachments: object) -> Iterator[Fault]:
    if not isinstance(attachments, list):
        return
    yield from _twice(attachments, ("name",), ("attachments",))
    for place, attachment in enumerate(attachments):
        if isinstance(attachment, dict) and isinstance(attachment.get("content"), str):
            yield from _content(attachment, ("attachments", place))


def _content(attachment: Mapping[str, object], path: tuple[str | int, ...]) -> Iterator[Fault]:
    try:
        content = binascii.a2b_base64(str(attachment["content"]).encode(), strict_mode=True)
    except ValueError:
        yield Fault(pointer((*path, "content")), "base64", BASE64)
        return
    if attachment.get("size") != len(content):
        yield Fault(pointer((*path, "size")), "attachment", SIZE)
    if attachment.get("sha256") != hashlib.sha256(content).hexdigest():
        yield Fault(pointer((*path, "sha256")), "attachment", SHA256)
