"""Read the CSV files of a folder and check their shape, every fault told at once."""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from schakel.reference.lists import FILES
from schakel.reference.loading.faults import DataFault
from schakel.text import Text

DATA = Path(__file__).parent.parent / "data"
LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts it, and its cells by column."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: its columns and its rows, cells without blanks around them."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder that we know, by name. Raises OSError."""
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).is_file()}


def digest(files: Mapping[str, bytes]) -> str:
    """Return SHA-256 (hex) over names and contents."""
    parts = (f"{name} {hashlib.sha256(files[name]).hexdigest()}\n" for name in sorted(files))
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def sheet(file: str, data: bytes, known: Iterable[str], faults: list[DataFault]) -> Sheet | None:
    """Return a file with exactly the columns `known`, in any order; None when it has none to go by."""
    text = _decoded(file, data, faults)
    if text is None:
        return None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[tuple[int, list[str]]] = []
    try:
        lines = [(reader.line_num, line) for line in reader]
    except csv.Error:
        faults.append(DataFault(file, reader.line_num, "", BROKEN))
        return None
    if not lines or not _header(file, tuple(lines[0][1]), tuple(known), faults):
        return None
    columns = tuple(lines[0][1])
    rows = [_row(file, number, columns, line, faults) for number, (_, line) in enumerate(lines[1:], 2) if any(line)]
    return Sheet(file, columns, tuple(row for row in rows if row is not None))


def _decoded(file: str, data: bytes, faults: list[DataFault]) -> str | None:
    if len(data) > LARGEST:
        faults.append(DataFault(file, 0, "", TOO_LARGE))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        faults.append(DataFault(file, data[: fault.start].count(b"\n") + 1, "", NO_UTF8))
        return None
    if "\0" in text:
        faults.append(DataFault(file, text[: text.index("\0")].count("\n") + 1, "", NUL))
        return None
    if not text.strip():
        faults.append(DataFault(file, 0, "", EMPTY))
        return None
    return text


def _header(file: str, found: tuple[str, ...], known: tuple[str, ...], faults: list[DataFault]) -> bool:
    before = len(faults)
    named = ", ".join(known)
    for column in known:
        if column not in found:
            faults.append(DataFault(file, 1, column, MISSING))
    for column in found:
        if column not in known:
            text = Text(f"is not known here; the columns are {named}", f"is hier niet bekend; de kolommen zijn {named}")
            faults.append(DataFault(file, 1, column or "-", text))
        elif found.count(column) > 1:
            faults.append(DataFault(file, 1, column, TWICE))
    return len(faults) == before


def _row(file: str, number: int, columns: tuple[str, ...], line: list[str], faults: list[DataFault]) -> Row | None:
    if len(line) != len(columns):
        text = Text(
            f"has {len(line)} cells where {len(columns)} are needed; is a comma or a quote missing?",
            f"heeft {len(line)} cellen waar er {len(columns)} nodig zijn; ontbreekt een komma of aanhalingsteken?",
        )
        faults.append(DataFault(file, number, "", text))
        return None
    return Row(number, dict(zip(columns, (cell.strip() for cell in line), strict=True)))


BROKEN = Text(
    "is no CSV: a quote is opened and not closed, or stands inside a cell",
    "is geen CSV: een aanhalingsteken is niet gesloten, of staat midden in een cel",
)
TOO_LARGE = Text("is larger than 10 MB", "is groter dan 10 MB")
NO_UTF8 = Text("is not in UTF-8: save it as CSV UTF-8", "staat niet in UTF-8: sla het op als CSV UTF-8")
NUL = Text("holds a character that text cannot have (NUL)", "bevat een teken dat niet in tekst kan staan (NUL)")
EMPTY = Text("is empty", "is leeg")
MISSING = Text("is missing in the header", "ontbreekt in de kop")
TWICE = Text("stands twice in the header", "staat twee keer in de kop")
