"""From law pack to rules: the only file access below the line."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from schakel.law.node import LawPackError, Node, parse
from schakel.rules.clocks import Calendar, Term, Terms, Unit
from schakel.rules.text import Text

PACKS = Path(__file__).parent
DIRECTIVE = "eu/directive-2023-977.yaml"
CALENDAR = "{jurisdiction}/calendar.yaml"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: the local date and its name."""

    day: date
    name: Text


@dataclass(frozen=True, slots=True)
class Pack:
    """The law one node works by. `pack_hash` (64 hex digits) stands in every act, so that it can be replayed later.

    `holidays` are known from `known_from` until `known_until` (local dates, inclusive); `in_force` is the day from
    which the terms apply.
    """

    jurisdiction: str
    calendar: Calendar
    holidays: tuple[Holiday, ...]
    known_from: date
    known_until: date
    terms: Terms
    in_force: date
    pack_hash: str


def load(jurisdiction: str = "nl", root: Path = PACKS) -> Pack:
    """Read the packs of the EU and of one jurisdiction ("nl") under `root`.

    Raises LawPackError naming file, key and what is expected. Read once and keep: the files are small.
    """
    if not (jurisdiction.isascii() and jurisdiction.isalpha()):
        raise LawPackError(f'"{jurisdiction}" is no jurisdiction: expected letters such as nl')
    names = (DIRECTIVE, CALENDAR.format(jurisdiction=jurisdiction))
    files = {name: _bytes(root, name) for name in names}
    directive, calendar = (parse(name, data) for name, data in files.items())
    terms, in_force = _directive(directive)
    zone, days, first, last = _calendar(calendar, jurisdiction)
    dates = frozenset(one.day for one in days)
    return Pack(jurisdiction, Calendar(zone, dates), days, first, last, terms, in_force, pack_hash(files))


def pack_hash(files: dict[str, bytes]) -> str:
    """Return SHA-256 (hex) over the names and contents of pack files, in the order of their names."""
    parts = (f"{name}\n{hashlib.sha256(files[name]).hexdigest()}\n" for name in sorted(files))
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def _bytes(root: Path, name: str) -> bytes:
    try:
        return (root / name).read_bytes()
    except OSError:
        raise LawPackError(f"{name}: this file of the law pack is missing or cannot be read") from None


def _directive(whole: Node) -> tuple[Terms, date]:
    members = whole.members("instrument", "in_force", "source", "verification", "terms")
    for name in ("instrument", "source", "verification"):
        members[name].text()
    terms = members["terms"].members("urgent_direct", "urgent_indirect", "other")
    return Terms(**{name: _term(node) for name, node in terms.items()}), members["in_force"].day()


def _term(node: Node) -> Term:
    members = node.members("hours", "days", "article", "en", "nl")
    given = [unit for unit in Unit if members[unit].value is not None]
    if len(given) != 1:
        raise node.wrong("either hours or days, and not both")
    text = Text(members["en"].text(), members["nl"].text())
    return Term(members[given[0]].count(), given[0], members["article"].text(), text)


def _calendar(whole: Node, jurisdiction: str) -> tuple[ZoneInfo, tuple[Holiday, ...], date, date]:
    members = whole.members("jurisdiction", "zone", "source", "verification", "covers", "holidays")
    for name in ("source", "verification"):
        members[name].text()
    if members["jurisdiction"].text() != jurisdiction:
        raise members["jurisdiction"].wrong(f"{jurisdiction}, as the folder says")
    covers = members["covers"].members("from", "until")
    first, last = covers["from"].day(), covers["until"].day()
    if last < first:
        raise covers["until"].wrong(f"a date after {first}")
    return members["zone"].zone(), _holidays(members["holidays"], first, last), first, last


def _holidays(node: Node, first: date, last: date) -> tuple[Holiday, ...]:
    found: dict[date, Holiday] = {}
    for entry in node.entries():
        members = entry.members("date", "en", "nl")
        day = members["date"].day()
        if day in found:
            raise members["date"].wrong("a date that is not in the list yet")
        if not first <= day <= last:
            raise members["date"].wrong(f"a date from {first} until {last}, as covers says")
        found[day] = Holiday(day, Text(members["en"].text(), members["nl"].text()))
    return tuple(found.values())
