"""The calendars of a pack: our own by statute, those of partner states computed; zone, holidays, years known."""

from dataclasses import dataclass
from datetime import date

from schakel.law.node import Node
from schakel.rules.clocks import Calendar
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: the local date and its name."""

    day: date
    name: Text


@dataclass(frozen=True, slots=True)
class Days:
    """A calendar with the names of its holidays, and the days (local, inclusive) between which it is complete."""

    calendar: Calendar
    holidays: tuple[Holiday, ...]
    known_from: date
    known_until: date
    verification: str


def own(whole: Node, jurisdiction: str) -> Days:
    """Return our own calendar."""
    members = whole.members("jurisdiction", "zone", "source", "verification", "covers", "holidays")
    members["source"].text()
    if members["jurisdiction"].text() != jurisdiction:
        raise members["jurisdiction"].wrong(
            Text(f"{jurisdiction}, as the folder says", f"{jurisdiction}, zoals de map heet")
        )
    first, last = _covers(members["covers"])
    found: dict[date, Holiday] = {}
    for entry in members["holidays"].entries():
        parts = entry.members("date", "en", "nl")
        day = _within(parts["date"], first, last)
        if day in found:
            raise parts["date"].wrong(
                Text("a date that is not in the list yet", "een datum die nog niet in de lijst staat")
            )
        found[day] = Holiday(day, Text(parts["en"].text(), parts["nl"].text()))
    calendar = Calendar(members["zone"].zone(), frozenset(found))
    return Days(calendar, tuple(found.values()), first, last, members["verification"].text())


def partner(whole: Node, country: str) -> Days:
    """Return the calendar of a partner state; its holidays have one name, in English where the source has it."""
    members = whole.members("country", "zone", "source", "verification", "covers", "holidays")
    members["source"].text()
    if members["country"].text() != country:
        raise members["country"].wrong(Text(f"{country}, as the file says", f"{country}, zoals het bestand heet"))
    first, last = _covers(members["covers"])
    found = []
    for day, name in members["holidays"].dated():
        if not first <= day <= last:
            raise name.fault(
                Text(f"outside the years from {first} until {last}", f"buiten de jaren van {first} tot en met {last}")
            )
        found.append(Holiday(day, Text(name.text(), name.text())))
    calendar = Calendar(members["zone"].zone(), frozenset(one.day for one in found))
    return Days(calendar, tuple(found), first, last, members["verification"].text())


def _covers(node: Node) -> tuple[date, date]:
    covers = node.members("from", "until")
    first, last = covers["from"].day(), covers["until"].day()
    if last < first:
        raise covers["until"].wrong(Text(f"a date after {first}", f"een datum na {first}"))
    return first, last


def _within(node: Node, first: date, last: date) -> date:
    day = node.day()
    if not first <= day <= last:
        raise node.wrong(
            Text(
                f"a date from {first} until {last}, as covers says",
                f"een datum van {first} tot en met {last}, zoals covers zegt",
            )
        )
    return day
