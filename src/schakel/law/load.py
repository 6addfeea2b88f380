"""From law pack to rules: the only file access below the line."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from schakel.law import calendar, clocks, read
from schakel.law.calendar import Days, Holiday
from schakel.law.node import LawPackError, Node, parse
from schakel.law.rule import ClosedList, Rule
from schakel.rules.clocks import Calendar, ClockLaw, Deviation, Terms
from schakel.rules.refusal import Ground, NationalGround
from schakel.text import Text

PACKS = Path(__file__).parent
UNION, PARTNERS = "eu", "calendars"
DIRECTIVE, CLOCKS = "eu/directive-2023-977.yaml", "eu/clocks.yaml"
CALENDAR, NATIONAL = "{jurisdiction}/calendar.yaml", "{jurisdiction}/jurisdiction.yaml"
T = TypeVar("T", Rule, ClosedList)
BOOKS = ("rules", "lists")
GROUNDS = "refusal-grounds-national"


@dataclass(frozen=True, slots=True)
class Pack:
    """The law one node works by. `pack_hash` (64 hex digits) stands in every act, so that it can be replayed later.

    `holidays` are known from `known_from` until `known_until` (local dates, inclusive); `in_force` is the day from
    which the terms apply. `rules` and `lists` are those in force on `on`; without `on`, all that the pack holds.
    """

    jurisdiction: str
    calendar: Calendar
    holidays: tuple[Holiday, ...]
    known_from: date
    known_until: date
    terms: Terms
    in_force: date
    pack_hash: str
    on: date | None
    rules: tuple[Rule, ...]
    lists: tuple[ClosedList, ...]
    clock: ClockLaw
    national: Mapping[Ground, NationalGround]

    def rule(self, name: str) -> Rule:
        """Return a rule by its id; of several periods the last. Raises KeyError."""
        return _last(self.rules, name)

    def list(self, name: str) -> ClosedList:
        """Return a closed list by its id; of several periods the last. Raises KeyError."""
        return _last(self.lists, name)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a pack as they lie on the disk: name below the root to content."""

    root: Path
    contents: Mapping[str, bytes]

    def node(self, name: str) -> Node:
        """Return a file, read. Raises LawPackError when it is not there or no YAML."""
        if name not in self.contents:
            raise LawPackError(
                Text(
                    f"{name}: this file of the law pack is missing or cannot be read",
                    f"{name}: dit bestand van het wetspakket ontbreekt of is niet te lezen",
                )
            )
        return parse(name, self.contents[name])

    def books(self, jurisdiction: str) -> Iterator[Node]:
        """Yield the files with rules and lists, the Union's first. Raises LawPackError."""
        for folder in (UNION, jurisdiction):
            for book in BOOKS:
                for name in sorted(self.contents):
                    if name.startswith(f"{folder}/{book}/"):
                        yield self.node(name)


def load(jurisdiction: str = "nl", root: Path = PACKS, on: date | None = None) -> Pack:
    """Read the packs of the EU and of one jurisdiction ("nl") under `root`, as in force on the local date `on`.

    Raises LawPackError naming file, line, place and what is expected; the first fault only (see `check` for all).
    Read once and keep.
    """
    faults: list[LawPackError] = []
    pack = assemble(files(jurisdiction, root), jurisdiction, on, faults)
    if faults:
        raise faults[0]
    return pack


def files(jurisdiction: str, root: Path = PACKS) -> Files:
    """Return the files of the packs of the EU, of one jurisdiction, and of the partners' calendars."""
    if not (jurisdiction.isascii() and jurisdiction.isalpha()):
        raise LawPackError(
            Text(
                f'"{jurisdiction}" is no jurisdiction: expected letters such as nl',
                f'"{jurisdiction}" is geen rechtsgebied: verwacht worden letters zoals nl',
            )
        )
    found = {}
    for folder in (UNION, jurisdiction, PARTNERS):
        for path in sorted((root / folder).rglob("*.yaml")):
            found[path.relative_to(root).as_posix()] = path.read_bytes()
    return Files(root, found)


def assemble(these: Files, jurisdiction: str, on: date | None, faults: list[LawPackError]) -> Pack:
    """Return the pack; what is wrong with single rules and lists goes to `faults`, all else is raised."""
    terms, in_force = clocks.directive(these.node(DIRECTIVE))
    days = calendar.own(these.node(CALENDAR.format(jurisdiction=jurisdiction)), jurisdiction)
    books = list(these.books(jurisdiction))
    rules = tuple(one for book in books for one in read.rules(book, faults) if one.period.holds(on))
    lists = tuple(one for book in books for one in read.lists(book, faults) if one.period.holds(on))
    by_name = {one.id: one for one in lists}
    national = these.node(NATIONAL.format(jurisdiction=jurisdiction))
    return Pack(
        jurisdiction=jurisdiction,
        calendar=days.calendar,
        holidays=days.holidays,
        known_from=days.known_from,
        known_until=days.known_until,
        terms=terms,
        in_force=in_force,
        pack_hash=pack_hash(these.contents),
        on=on,
        rules=rules,
        lists=lists,
        clock=clocks.law(these.node(CLOCKS), national, terms, days.calendar, by_name),
        national=_grounds(by_name),
    )


def partner(country: str, root: Path = PACKS) -> Days:
    """Return the calendar of a partner state by its ISO code ("BE"). Raises LawPackError when we have none."""
    if not (country.isascii() and country.isalpha()):
        raise LawPackError(Text(f'"{country}" is no country code', f'"{country}" is geen landcode'))
    name = f"{PARTNERS}/{country.lower()}.yaml"
    path = root / name
    found = {name: path.read_bytes()} if path.is_file() else {}
    return calendar.partner(Files(root, found).node(name), country.upper())


def partner_clock(pack: Pack, country: str, root: Path = PACKS) -> ClockLaw:
    """Return the law that a request of ours runs under at a partner: our terms, its zone and holidays.

    We do not know for what its law asks an authorisation: any delay that it tells us of counts (kind "any").
    """
    law = pack.clock
    deviation = Deviation("art. 5(2)", frozenset({"any"}))
    return ClockLaw(
        partner(country, root).calendar, law.regimes, deviation, law.hours, law.days, law.uncounted, law.supervisors
    )


def pack_hash(contents: Mapping[str, bytes]) -> str:
    """Return SHA-256 (hex) over the names and contents of pack files, in the order of their names."""
    parts = (f"{name}\n{hashlib.sha256(contents[name]).hexdigest()}\n" for name in sorted(contents))
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def _grounds(lists: Mapping[str, ClosedList]) -> Mapping[Ground, NationalGround]:
    entries = lists[GROUNDS].entries if GROUNDS in lists else ()
    return {Ground(one.code): NationalGround(one.article, one.more.get("verified") is True) for one in entries}


def _last(found: tuple[T, ...], name: str) -> T:
    named = [one for one in found if one.id == name]
    if not named:
        raise KeyError(name)
    return max(named, key=lambda one: one.period.first)
