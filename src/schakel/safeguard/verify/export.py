"""The books as a file of JSON lines, to be verified elsewhere. Rows carry pseudonyms and sealed fields, no names."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schakel.crypto.books import Head, batch_hash
from schakel.safeguard import witness
from schakel.safeguard.verify.report import UnverifiableError
from schakel.safeguard.verify.seen import CutShort, Seen, SeenHead, SeenRow, Source, split
from schakel.text import Text

FORMAT = "schakel-books/1"


def export(source: Source, path: Path) -> int:
    """Write everything of `source` to a new file and return the number of lines between the first and the last.

    Raises FileExistsError: an export is never overwritten.
    """
    lines = 0
    with path.open("x", encoding="utf-8") as stream:
        _write(stream, {"format": FORMAT})
        for seen in source.seen():
            _write(stream, _as_json(seen))
            lines += 1
        _write(stream, {"end": lines})
    return lines


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file made by `export`."""

    path: Path

    def seen(self) -> Iterator[Seen]:
        """Yield what the file holds. Raises UnverifiableError when it is no export or a line cannot be read."""
        try:
            with self.path.open(encoding="utf-8", errors="replace") as stream:
                if stream.readline().strip() != json.dumps({"format": FORMAT}, separators=(",", ":")):
                    raise UnverifiableError(self._fault(1))
                yield from self._lines(stream)
        except OSError as fault:
            raise UnverifiableError(_unreadable(self.path, str(fault.strerror))) from fault

    def _lines(self, stream: Iterator[str]) -> Iterator[Seen]:
        for number, line in enumerate(stream, 2):
            try:
                found = json.loads(line)
                if "end" in found:
                    if found["end"] != number - 2:
                        yield CutShort()
                    return
                seen = _from_json(found)
            except (KeyError, TypeError, ValueError, RecursionError) as fault:
                raise UnverifiableError(self._fault(number)) from fault
            yield seen
        yield CutShort()

    def _fault(self, line: int) -> Text:
        return _unreadable(self.path, f"line/regel {line}")


def _unreadable(path: Path, why: str) -> Text:
    return Text(f"{path} is no export of the books: {why}", f"{path} is geen uitvoer van het logboek: {why}")


def _write(stream: Any, line: object) -> None:
    stream.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def _as_json(seen: Seen) -> dict[str, object]:
    if isinstance(seen, SeenHead):
        own = {"leaves": b"".join(seen.entries).hex(), "peaks": seen.peaks.hex(), "hash": seen.hash.hex()}
        return {"head": witness.as_json(seen.head, seen.signature) | own}
    if isinstance(seen, CutShort):
        return {"cut_short": True}
    return {
        "position": seen.position,
        "entry": seen.entry,
        "at": seen.at,
        "leaf": seen.leaf.hex() if seen.leaf is not None else None,
        "row": seen.content,
        "hash": seen.hash.hex() if seen.hash is not None else None,
        "behind": seen.behind,
    }


def _from_json(found: dict[str, Any]) -> Seen:
    if "head" in found:
        return _head(found["head"])
    if "cut_short" in found:
        return CutShort()
    leaf, row_hash = found["leaf"], found["hash"]
    return SeenRow(
        position=found["position"],
        entry=found["entry"],
        at=found["at"],
        leaf=None if leaf is None else bytes.fromhex(leaf),
        content=found["row"],
        hash=None if row_hash is None else bytes.fromhex(row_hash),
        behind=found["behind"],
    )


def _head(found: dict[str, Any]) -> SeenHead:
    saw = witness.from_json(found)
    entries = split(bytes.fromhex(found["leaves"]))
    told = saw.head
    head = Head(told.size, told.root, batch_hash(entries), told.previous, told.at, told.key_id)
    return SeenHead(head, entries, bytes.fromhex(found["peaks"]), saw.signature, saw.hash)
