"""The walk over the books: every row's hash, every place, every head, and the witness."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from schakel.crypto.books import NO_HEAD, Head, Peaks, batch_hash, head_hash, leaf, row_hash
from schakel.crypto.books import verify as signed_by
from schakel.crypto.canonical import moment
from schakel.safeguard import witness as witnesses
from schakel.safeguard.keynames import key_id
from schakel.safeguard.verify.report import Check, Finding, Report
from schakel.safeguard.verify.seen import CutShort, SeenHead, SeenRow, Source

KEPT = 100
LATE = timedelta(hours=1)


def verify(source: Source, public_key: Ed25519PublicKey, witness: Path | None = None) -> Report:
    """Walk the whole of `source` and return what was found; the memory it takes does not grow with the rows.

    `witness` is the file of heads kept outside the database; without it a rolled-back end cannot be seen.
    """
    walk = Walk(public_key, _witnessed(witness) if witness else None)
    for seen in source.seen():
        if isinstance(seen, SeenHead):
            walk.head(seen)
        elif isinstance(seen, CutShort):
            walk.found(Finding(Check.EXPORT_CUT_SHORT))
        elif seen.position is None:
            walk.unsealed_row(seen)
        else:
            walk.waiting[seen.position] = seen
    return walk.finish()


@dataclass
class Walk:
    """Where the walk stands."""

    key: Ed25519PublicKey
    witness: dict[int, bytes] | None
    peaks: Peaks = field(default_factory=Peaks)
    previous: bytes = NO_HEAD
    heads: int = 0
    sealed_at: datetime | None = None
    unsealed: int = 0
    unsealed_since: str = ""
    unwitnessed: int = 0
    more: int = 0
    late: int = 0
    first_late: int | None = None
    findings: list[Finding] = field(default_factory=list)
    waiting: dict[int, SeenRow] = field(default_factory=dict)

    def found(self, finding: Finding) -> None:
        """Keep the first hundred findings and count the rest."""
        if len(self.findings) < KEPT:
            self.findings.append(finding)
        else:
            self.more += 1

    def head(self, seen: SeenHead) -> None:
        """Check a head, then the rows it seals against the hashes it vouches for."""
        start = self.peaks.size
        entries, faults = self._vouched(seen)
        entries = (*self._headless(start, seen.head.size - len(entries)), *entries)
        grown = self.peaks.extend(entries)
        if (grown.size, grown.root()) != (seen.head.size, seen.head.root):
            faults.append(Check.HEAD_ROOT)
        if seen.head.previous != self.previous:
            faults.append(Check.HEAD_CHAIN)
        self._late(start, seen.head)
        self._rows(start, seen.head.size, entries)
        for check in faults or self._beside(seen, grown):
            self.found(_of_head(check, seen.head))
        self._witnessed(seen)
        self.peaks = grown if grown.size == seen.head.size else _restart(seen, grown)
        self.previous, self.sealed_at, self.heads = head_hash(seen.head, seen.signature), seen.head.at, self.heads + 1

    def unsealed_row(self, seen: SeenRow) -> None:
        """Check a row that no head seals yet by its own hash, and whether it should have been sealed."""
        if seen.behind:
            self.found(Finding(Check.ROW_INSERTED, None, seen.entry, seen.at))
        else:
            self.unsealed += 1
            self.unsealed_since = min(self.unsealed_since or seen.at, seen.at)
        if not _own_hash(seen):
            self.found(Finding(Check.ROW_ALTERED, None, seen.entry, seen.at))

    def finish(self) -> Report:
        """Return the report, after what the end itself shows."""
        for position in sorted(self.waiting):
            row = self.waiting[position]
            self.found(Finding(Check.LEAF_WITHOUT_HEAD, position, row.entry, row.at))
        if self.witness:
            self.found(Finding(Check.HEADS_ROLLED_BACK, size=min(self.witness)))
        return Report(
            rows=self.peaks.size,
            heads=self.heads,
            sealed_at=self.sealed_at,
            unsealed=self.unsealed,
            unsealed_since=self.unsealed_since,
            findings=tuple(self.findings),
            more=self.more,
            late=self.late,
            first_late=self.first_late,
            unwitnessed=None if self.witness is None else self.unwitnessed,
        )

    def _vouched(self, seen: SeenHead) -> tuple[tuple[bytes, ...], list[Check]]:
        """The hashes this head's signature stands for: its own list, or the rows' when only the list was altered."""
        if signed_by(seen.head, seen.signature, self.key):
            return seen.entries, []
        stored = tuple(row.hash or b"" for row in self._between(self.peaks.size, seen.head.size))
        if signed_by(_with_batch(seen.head, batch_hash(stored)), seen.signature, self.key):
            return stored, [Check.HEAD_LIST]
        own = seen.head.key_id == key_id(self.key)
        return seen.entries, [Check.HEAD_SIGNATURE if own else Check.HEAD_OTHER_KEY]

    def _headless(self, start: int, end: int) -> tuple[bytes, ...]:
        """The hashes of rows whose head is gone: the root of the next one tells whether they are right."""
        rows = self._between(start, end)
        return tuple(row.hash or b"" for row in rows) if len(rows) == end - start else ()

    def _between(self, start: int, end: int) -> list[SeenRow]:
        return [self.waiting[position] for position in sorted(self.waiting) if start < position <= end]

    def _late(self, start: int, head: Head) -> None:
        limit = moment(head.at - LATE)
        late = [row.position for row in self._between(start, head.size) if row.at < limit]
        self.late += len(late)
        self.first_late = self.first_late or next(iter(late), None)

    def _rows(self, start: int, end: int, entries: tuple[bytes, ...]) -> None:
        among = frozenset(entries)
        for position, entry in enumerate(entries, start + 1):
            self._row(position, entry, among)
        for row in self._between(start, end):
            del self.waiting[row.position or 0]

    def _row(self, position: int, entry: bytes, among: frozenset[bytes]) -> None:
        row = self.waiting.get(position)
        if row is None:
            self.found(Finding(Check.LEAF_MISSING, position))
            return
        check = next((check for check, fails in ROW_CHECKS if fails(row, entry, among)), None)
        if check:
            self.found(Finding(check, position, row.entry, row.at))

    def _beside(self, seen: SeenHead, grown: Peaks) -> list[Check]:
        """What stands beside a sound head and is not signed: its hash and the tree it goes on from."""
        fits = seen.hash == head_hash(seen.head, seen.signature) and seen.peaks == grown.to_bytes()
        return [] if fits else [Check.HEAD_ALTERED]

    def _witnessed(self, seen: SeenHead) -> None:
        if self.witness is None:
            return
        saw = self.witness.pop(seen.head.size, None)
        if saw is None:
            self.unwitnessed += 1
        elif saw != head_hash(seen.head, seen.signature):
            self.found(_of_head(Check.HEAD_NOT_WITNESSED_SO, seen.head))


def _own_hash(row: SeenRow) -> bool:
    """Tell whether the content gives the hash; content that has no canonical form was never written by us."""
    try:
        return row.content is not None and row.hash == row_hash(row.content)
    except (TypeError, ValueError, RecursionError):
        return False


def _leaf_fits(row: SeenRow) -> bool:
    """Tell whether a leaf names the row it stands for by its id and time."""
    return row.content is not None and (row.entry, row.at) == (row.content["id"], row.content["at"])


ROW_CHECKS: tuple[tuple[Check, Callable[[SeenRow, bytes, frozenset[bytes]], bool]], ...] = (
    (Check.ROW_DELETED, lambda row, _entry, _among: row.content is None),
    (Check.ROW_ALTERED, lambda row, _entry, _among: not _own_hash(row)),
    (Check.ROW_OUT_OF_ORDER, lambda row, entry, among: row.hash != entry and row.hash in among),
    (Check.ROW_REPLACED, lambda row, entry, _among: row.hash != entry),
    (Check.LEAF_ALTERED, lambda row, entry, _among: row.leaf != leaf(entry) or not _leaf_fits(row)),
)


def _of_head(check: Check, head: Head) -> Finding:
    return Finding(check, size=head.size, at=head.at.isoformat())


def _with_batch(head: Head, batch: bytes) -> Head:
    return Head(head.size, head.root, batch, head.previous, head.at, head.key_id)


def _restart(seen: SeenHead, grown: Peaks) -> Peaks:
    """Go on from what a head says after its size did not fit, so that one fault is not told for every later head."""
    try:
        stored = Peaks.from_bytes(seen.peaks)
    except ValueError:
        return grown
    return stored if stored.size == seen.head.size else grown


def _witnessed(path: Path) -> dict[int, bytes]:
    """Size -> hash of the head as first seen: a history written anew adds a second line, which does not count."""
    seen: dict[int, bytes] = {}
    for saw in witnesses.read(path):
        seen.setdefault(saw.head.size, saw.hash)
    return seen
