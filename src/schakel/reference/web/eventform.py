"""The form of the calculator: which fields an event has, what was typed in them, and what the law room gets of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict

from schakel.law.calculator import FieldFault
from schakel.law.story import NAMES
from schakel.reference.web import eventfields as fields
from schakel.text import Text

MOST = 20
ITEMS = 4
OTHERWISE = {"items": ("access",)}
LONGEST = 200
RECEIVED = "received"
RENAMED = {"way": "access", "ground_refusal": "ground"}
"""Fields that have other choices in another event, and the name the law room knows them by."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One field of one event: its name in the form, its kind, what was typed, what is wrong with it."""

    id: str
    spec: fields.Field
    value: str
    errors: Sequence[Text] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it was typed. `values` by field; `errors` by field."""

    what: str
    values: Mapping[str, str]
    errors: Mapping[str, Sequence[Text]] = field(default_factory=dict)

    @property
    def name(self) -> Text:
        """Return what happened in words."""
        return NAMES[self.what]

    def row(self) -> dict[str, str]:
        """Return what the law room reads: the items of a request are its access classes, one after the other."""
        filled = {RENAMED.get(name, name): value for name, value in self.values.items() if value}
        found = {"what": self.what, **filled}
        if self.what == RECEIVED:
            ways = [found.pop(name) for name in access_names() if name in found]
            found["access"] = ", ".join(ways) or "unknown"
        return found


def access_names() -> tuple[str, ...]:
    """Return the fields of the access classes of a request's items."""
    return ("access", *(f"access{number}" for number in range(2, ITEMS + 1)))


def names_of(what: str) -> tuple[str, ...]:
    """Return the fields of an event, in the order in which they are asked."""
    return fields.OF_EVENT[what] + (access_names() if what == RECEIVED else ())


def empty(what: str = RECEIVED) -> Event:
    """Return an event with nothing typed yet; of a request one item, of which we do not know the access."""
    return Event(what, {"urgent": "yes", "access": "unknown"} if what == RECEIVED else {})


def typed(posted: QueryDict) -> tuple[Event, ...]:
    """Return the events of the form as they were typed, those marked to leave out not, at most twenty."""
    found = []
    for number in range(1, MOST + 1):
        what = posted.get(f"what-{number}", "")
        if what in fields.OF_EVENT and f"drop-{number}" not in posted:
            values = {name: posted.get(f"{name}-{number}", "").strip()[:LONGEST] for name in names_of(what)}
            found.append(Event(what, values))
    return tuple(found) or (empty(),)


def with_added(events: tuple[Event, ...], what: str) -> tuple[Event, ...]:
    """Return the events with one more of a kind, when there is such a kind and room."""
    return (*events, empty(what)) if what in addable() and len(events) < MOST else events


def addable() -> Mapping[str, Text]:
    """Return what may happen after a request was received."""
    return {what: name for what, name in NAMES.items() if what in fields.OF_EVENT and what != RECEIVED}


def with_faults(events: Iterable[Event], faults: Iterable[FieldFault]) -> tuple[Event, ...]:
    """Return the events with what is wrong beside the field it is about."""
    found = []
    for number, event in enumerate(events, 1):
        errors: dict[str, list[Text]] = {}
        for fault in faults:
            name, _dash, row = fault.field.rpartition("-")
            if row == str(number):
                errors.setdefault(place(event, name), []).append(fault.text)
        found.append(Event(event.what, event.values, errors))
    return tuple(found)


def place(event: Event, name: str) -> str:
    """Return the field of an event that a fault is shown at: its own, or else the moment."""
    own = names_of(event.what)
    meant = [name, *(field for field, known in RENAMED.items() if known == name), *OTHERWISE.get(name, ())]
    return next((one for one in meant if one in own), "at")


def anchor(events: Sequence[Event], fault: FieldFault) -> str:
    """Return the id of the field that a line of the error summary leads to."""
    name, _dash, row = fault.field.rpartition("-")
    if not row.isdigit() or not 0 < int(row) <= len(events):
        return fault.field
    return f"{place(events[int(row) - 1], name)}-{row}"


def shown(event: Event, number: int) -> tuple[Shown, ...]:
    """Return the fields of an event ready to draw."""
    return tuple(
        Shown(f"{name}-{number}", fields.field(name), event.values.get(name, ""), event.errors.get(name, ()))
        for name in names_of(event.what)
    )


__all__ = ["Event", "Shown", "addable", "anchor", "empty", "shown", "typed", "with_added", "with_faults"]
