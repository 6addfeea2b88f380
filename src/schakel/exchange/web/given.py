"""The answer form: what was typed, kept as typed, and what the act makes of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils.translation import gettext as _

from schakel.exchange.acts.answer import Given
from schakel.exchange.acts.faults import FieldFault
from schakel.exchange.queries.views import ItemView

PRESET = ("H1",)
ITEM = re.compile(r"answer-(\d+)-")


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the fields of one item. `as_of` is the text of the date field."""

    item: ItemView
    text: str = ""
    nature: str = ""
    source: str = ""
    information: str = ""
    as_of: str = ""
    handling: Sequence[str] = PRESET
    errors: dict[str, list[str]] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Tell whether somebody started on this item; untouched ones stay open."""
        return bool(self.text.strip() or self.nature or self.source or self.information)


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the error summary, with the field it leads to."""

    anchor: str
    words: str


def name(item: int, part: str) -> str:
    """Return the name of a field: "answer-2-text"."""
    return f"answer-{item}-{part}"


def empty(items: Iterable[ItemView], today: date) -> tuple[Draft, ...]:
    """Return the open items with nothing typed yet."""
    return tuple(Draft(item, as_of=today.isoformat()) for item in items if item.answered_at is None)


def typed(items: Iterable[ItemView], posted: QueryDict) -> tuple[Draft, ...]:
    """Return the open items with what was typed, unchanged."""
    return tuple(one(item, posted) for item in items if item.answered_at is None)


def one(item: ItemView, posted: QueryDict) -> Draft:
    """Return one item with what was typed."""
    number = item.number
    return Draft(
        item,
        posted.get(name(number, "text"), ""),
        posted.get(name(number, "nature"), ""),
        posted.get(name(number, "source"), ""),
        posted.get(name(number, "information"), ""),
        posted.get(name(number, "as_of"), ""),
        tuple(posted.getlist(name(number, "handling"))),
    )


def day(text: str) -> date | None:
    """Return the date, or None: the act says what is wrong with it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def given(drafts: Iterable[Draft]) -> tuple[Given, ...]:
    """Return what the act gets: only the items somebody began."""
    return tuple(
        Given(d.item.number, d.text.strip(), d.nature, d.source, d.information, day(d.as_of), d.handling)
        for d in drafts
        if d.begun
    )


def submission(posted: QueryDict) -> UUID:
    """Return the mark of this form, which makes a double click harmless; a new one when it was tampered with."""
    try:
        return UUID(posted.get("submission", ""))
    except ValueError:
        return uuid4()


def with_faults(drafts: Iterable[Draft], faults: Iterable[FieldFault], language: str) -> tuple[Draft, ...]:
    """Return the drafts with each fault beside its field."""
    known = list(faults)
    return tuple(
        Draft(
            d.item,
            d.text,
            d.nature,
            d.source,
            d.information,
            d.as_of,
            d.handling,
            {
                part: found
                for part in ("text", "nature", "source", "information", "evaluation", "as_of", "handling")
                if (found := [f.text.say(language) for f in known if f.field == name(d.item.number, part)])
            },
        )
        for d in drafts
    )


def summary(drafts: Sequence[Draft], faults: Iterable[FieldFault], language: str) -> tuple[Said, ...]:
    """Return the error summary: every fault, with a link to its field where there is one."""
    first = name(drafts[0].item.number, "text") if drafts else ""
    return tuple(said(fault, first, language) for fault in faults)


def said(fault: FieldFault, first: str, language: str) -> Said:
    """Return one fault for the summary; one of an item says which, one of the whole form leads to the first field."""
    text = fault.text.say(language)
    if found := ITEM.match(fault.field):
        return Said(fault.field, _("Item %(number)s: %(fault)s") % {"number": found[1], "fault": text})
    return Said(first, text)
