"""The calculator of the page "Law": rows of a form to events, with every fault beside its field, and the clocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from schakel.law.draw import line
from schakel.law.explain import headline
from schakel.law.functions.facts import YEARS, FactError
from schakel.law.load import Pack
from schakel.law.story import KINDS, event
from schakel.rules.clocks import ItemClock, RequestClock, clock
from schakel.rules.clocks.engine.events import Event, Received
from schakel.text import Text

Row = Mapping[str, str]
TRUTHS = {"true": True, "on": True, "yes": True, "false": False, "no": False}
FLAGS = ("urgent", "asks_other", "granted", "shows_urgency")
NOW = "now"


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One fault: the form field ("at-2", counted from 1), the rule or place, and what is wrong and what to do."""

    field: str
    rule: str
    text: Text


@dataclass(frozen=True, slots=True)
class Drawn:
    """One item for the page: its clock, the state with its due in words, and the line of characters with now below."""

    clock: ItemClock
    headline: Text
    line: str
    now: str


@dataclass(frozen=True, slots=True)
class Calculation:
    """The answer: the clocks, or None and the faults; never both."""

    clock: RequestClock | None
    items: tuple[Drawn, ...]
    faults: tuple[FieldFault, ...]


def calculate(rows: Sequence[Row], now: str, pack: Pack) -> Calculation:
    """Return the clocks of events typed in a form. Empty rows count as not there; all faults are told together.

    A row holds `what`, `at` (local time, or with an offset), and by kind items ("1, 2"), access ("direct, indirect"),
    urgent, ground, clarification, tied_to ("b e"), shows_urgency, by, role, reason, cause, kind, expected ("2 d").
    """
    zone = pack.clock.calendar.zone
    faults: list[FieldFault] = []
    events = [one for number, row in enumerate(rows, 1) for one in _event(row, number, zone, faults)]
    if not faults and not any(isinstance(one, Received) for one in events):
        faults.append(FieldFault("what-1", "R1", NOT_RECEIVED))
    seen = _seen(now, events, zone, faults)
    if faults or seen is None:
        return Calculation(None, (), tuple(faults))
    found = clock(events, pack.clock, seen)
    return Calculation(found, tuple(_drawn(item, seen, zone) for item in found.items), ())


def _drawn(item: ItemClock, seen: datetime, zone: ZoneInfo) -> Drawn:
    drawn, marks = line(item, seen) if item.length else ("", "")
    return Drawn(item, headline(item, zone), drawn, marks)


def _seen(now: str, events: Sequence[Event], zone: ZoneInfo, faults: list[FieldFault]) -> datetime | None:
    if not now.strip():
        return max((one.at for one in events), default=None)
    try:
        return local(now, zone)
    except FactError as fault:
        faults.append(FieldFault(NOW, "R18", _needed(fault)))
        return None


def _event(row: Row, number: int, zone: ZoneInfo, faults: list[FieldFault]) -> Iterator[Event]:
    given = {name: value.strip() for name, value in row.items() if value.strip()}
    if not given:
        return
    before = len(faults)
    if given.get("what") not in KINDS:
        faults.append(FieldFault(f"what-{number}", "R1", NO_KIND))
    try:
        moment = local(given.get("at", ""), zone)
    except FactError as fault:
        faults.append(FieldFault(f"at-{number}", "R18", _needed(fault)))
    if len(faults) > before:
        return
    try:
        yield event({**_facts(given), "at": moment.isoformat()}, number)
    except FactError as fault:
        faults.append(FieldFault(f"{_field(fault.place)}-{number}", "R20", _needed(fault)))


def _needed(fault: FactError) -> Text:
    found = f'"{fault.found}"' if str(fault.found or "").strip() else "-"
    return Text(
        f"Needed is {fault.expected.en}; given is {found}", f"Nodig is {fault.expected.nl}; ingevuld is {found}"
    )


def _facts(given: Row) -> dict[str, object]:
    """From words to what a story holds: lists, numbers, true and false."""
    found: dict[str, object] = {name: value for name, value in given.items() if name != "at"}
    for name in FLAGS:
        if name in given:
            found[name] = TRUTHS.get(given[name].lower(), given[name])
    asks = given["what"] in {"received", "supplement"}
    access = found.pop("access", None) if asks else None
    if "items" in given or asks:
        found["items"] = _items(given.get("items", ""), str(access or ""), asks)
    return found


def _items(numbers: str, access: str, asks: bool) -> object:
    found = [int(part) if part.isdigit() else part for part in numbers.replace(",", " ").split()]
    if not asks:
        return found
    ways = access.replace(",", " ").split() or ["unknown"]
    found = found or list(range(1, len(ways) + 1))
    return {number: ways[min(place, len(ways) - 1)] for place, number in enumerate(found)}


def _field(place: str) -> str:
    """The form field of a place in an event: "event 2.items, 1.access" is "access"."""
    tail = place.rsplit(".", maxsplit=1)[-1].split(",", maxsplit=1)[0].strip()
    return tail if tail and not tail.startswith("event") else "what"


def local(text: str, zone: ZoneInfo) -> datetime:
    """Return the moment of a local time ("2026-06-05T17:45") or of one with its offset, in UTC.

    Raises FactError when it is no time, does not exist (the clocks went forward) or exists twice (they went back).
    """
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        raise FactError("at", NO_TIME, text) from None
    if found.year not in YEARS:
        raise FactError("at", NO_TIME, text)
    if found.utcoffset() is not None:
        return found.astimezone(UTC)
    first, second = (found.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return first
    raise FactError("at", TWICE if first < second else NEVER, text)


NO_KIND = Text("Choose what happened", "Kies wat er gebeurde")
NOT_RECEIVED = Text(
    "Begin with the moment at which the request was received: without it no clock runs",
    "Begin met het moment waarop het verzoek is ontvangen: zonder dat loopt er geen klok",
)
NO_TIME = Text("a day and time such as 2026-06-05T17:45", "een dag en tijd zoals 2026-06-05T17:45")
TWICE = Text(
    "which of the two: this time comes twice, because the clocks go back; add the offset, such as +02:00 for the first",
    "welke van de twee: deze tijd komt twee keer, want de klok gaat terug; zet de afwijking van UTC erachter, zoals "
    "+02:00 voor de eerste",
)
NEVER = Text(
    "a time that exists: the clocks go forward then and skip this hour",
    "een tijd die bestaat: de klok gaat dan vooruit en slaat dit uur over",
)
