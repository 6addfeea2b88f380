"""From sheets to facts: what each row says, as the fields of its table. No database here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from schakel.reference.columns import COLUMNS, ZONE_COLUMNS
from schakel.reference.dates import begins
from schakel.reference.lists import COUNTRIES, EVERY, INSTRUMENTS, STATUSES, ZONES, ListSpec
from schakel.reference.loading.faults import DataFault
from schakel.reference.loading.files import Row, Sheet, sheet
from schakel.text import Text

JOIN = " | "
DATES = ("since", "until", "signed", "in_force")
CODES = {"iso2": re.compile(r"[A-Z]{2}"), "iso3": re.compile(r"[A-Z]{3}")}
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says: the list it belongs to, its key, its place in the file (row 2 of a sheet is 0), its fields."""

    list: str
    key: tuple[str, ...]
    place: int
    values: Values


def facts(files: Mapping[str, bytes], faults: list[DataFault]) -> dict[str, tuple[Said, ...]]:
    """Return by list what the files say; what is wrong in them goes to `faults`. A list without file is left out."""
    zones = _zones(files, faults)
    found = {}
    for code, spec in EVERY.items():
        if spec.file not in files:
            continue
        read = sheet(spec.file, files[spec.file], COLUMNS[code], faults)
        if read is not None:
            _check(spec, read, faults)
            found[code] = tuple(_said(spec, row, row.number - 2, zones) for row in read.rows)
    _known_countries(found, faults)
    return found


def _zones(files: Mapping[str, bytes], faults: list[DataFault]) -> dict[str, Row]:
    if ZONES not in files:
        return {}
    read = sheet(ZONES, files[ZONES], ZONE_COLUMNS, faults)
    rows = read.rows if read is not None else ()
    for row in rows:
        try:
            ZoneInfo(row.cells["zone"])
        except (ValueError, OSError, KeyError):
            faults.append(DataFault(ZONES, row.number, "zone", NO_ZONE))
    return {row.cells["iso2"]: row for row in rows}


def _check(spec: ListSpec, read: Sheet, faults: list[DataFault]) -> None:
    """Look at every cell that must be something, and at keys that stand twice."""
    seen: dict[tuple[str, ...], int] = {}
    for row in read.rows:
        faults.extend(_cells(spec, row))
        key = tuple(row.cells[column] for column in spec.key)
        if key in seen:
            text = Text(f"says the same as row {seen[key]}", f"zegt hetzelfde als rij {seen[key]}")
            faults.append(DataFault(spec.file, row.number, ", ".join(spec.key), text))
        seen.setdefault(key, row.number)


def _cells(spec: ListSpec, row: Row) -> Iterator[DataFault]:
    if not any(row.cells[column] for column in spec.key):
        yield DataFault(spec.file, row.number, spec.key[0], NO_KEY)
    for column in ("source", "verification"):
        if not row.cells[column]:
            yield DataFault(spec.file, row.number, column, NEEDED)
    for column, pattern in CODES.items():
        if column in row.cells and not pattern.fullmatch(row.cells[column]):
            yield DataFault(spec.file, row.number, column, NO_CODE)
    for column in DATES:
        given = row.cells.get(column, "")
        if given and not _date(given):
            yield DataFault(spec.file, row.number, column, NO_DATE)


def _date(given: str) -> bool:
    try:
        return begins(given) is not None
    except ValueError:
        return False


def _known_countries(found: Mapping[str, tuple[Said, ...]], faults: list[DataFault]) -> None:
    """Every country that a statement is about must be in the list of countries, when both are given."""
    if COUNTRIES.code not in found:
        return
    known = {said.key[0] for said in found[COUNTRIES.code]}
    for said in found.get(STATUSES.code, ()):
        if said.key[0] not in known:
            faults.append(DataFault(STATUSES.file, said.place + 2, "iso3", NO_COUNTRY))


def _said(spec: ListSpec, row: Row, place: int, zones: Mapping[str, Row]) -> Said:
    cells = dict(row.cells)
    if spec is COUNTRIES:
        zone = zones.get(cells["iso2"])
        extra = {"zone": zone.cells["zone"] if zone else "", "zone_source": zone.cells["source"] if zone else ""}
        return Said(spec.code, (cells.pop("iso3"),), place, cells | extra)
    if spec is STATUSES:
        return Said(spec.code, (cells.pop("iso3"), cells.pop("status_key")), place, cells)
    if spec is INSTRUMENTS:
        return Said(spec.code, (cells.pop("code"),), place, cells)
    return Said(spec.code, (spec.code, code(spec, cells)), place, _list_values(spec, cells))


def code(spec: ListSpec, cells: Mapping[str, str]) -> str:
    """Return what names a row of a list: its key columns together, empty ones left out."""
    return JOIN.join(cells[column] for column in spec.key if cells[column])


def _list_values(spec: ListSpec, cells: Mapping[str, str]) -> Values:
    single = len(spec.key) == 1
    return {
        "name_en": cells[spec.name_en] if spec.name_en else "",
        "name_nl": cells[spec.name_nl] if spec.name_nl else "",
        "attributes": {name: cell for name, cell in cells.items() if name not in _outside(spec, single=single)},
        "source": cells["source"],
        "verification": cells["verification"],
    }


def _outside(spec: ListSpec, *, single: bool) -> Iterable[str]:
    """The columns that have a field of their own; the parts of a key of several columns stay attributes too."""
    names = {spec.name_en, spec.name_nl, "source", "verification"}
    return names | set(spec.key) if single else names


NO_KEY = Text("is empty, and names the row", "is leeg, en benoemt de rij")
NEEDED = Text(
    'must be filled in; write "memory" when nobody checked it',
    'moet zijn ingevuld; schrijf "memory" als niemand het controleerde',
)
NO_CODE = Text("is no country code of ISO 3166-1, in capitals", "is geen landcode van ISO 3166-1, in hoofdletters")
NO_DATE = Text(
    "must begin with a year, a month or a day, such as 2026, 2026-04 or 2026-04-06",
    "moet beginnen met een jaar, maand of dag, zoals 2026, 2026-04 of 2026-04-06",
)
NO_ZONE = Text(
    "is no time zone of the IANA database, such as Europe/Paris",
    "is geen tijdzone uit de IANA-databank, zoals Europe/Paris",
)
NO_COUNTRY = Text("is a country that countries.csv does not have", "is een land dat niet in countries.csv staat")
