"""The calculator of the page "Law": a person says what happened and sees the clock drawn and explained."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from schakel.law.calculator import Calculation, Drawn, FieldFault, calculate, local
from schakel.law.functions.facts import FactError
from schakel.reference.web import eventform as form
from schakel.reference.web.examples import BY_CODE, STORIES, VECTORS
from schakel.reference.web.gate import LAW, gate
from schakel.reference.web.lawbook import pack
from schakel.reference.web.timeline import Timeline, timeline
from schakel.text import Text
from schakel.ui.pages import page

IMPOSSIBLE = Text(
    "These events cannot be put together: look at their days and at the numbers of the items",
    "Deze gebeurtenissen passen niet bij elkaar: kijk naar de dagen en naar de nummers van de onderdelen",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the error summary, with the field it leads to."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the answer: its clock in words and drawn."""

    drawn: Drawn
    picture: Timeline | None


@require_http_methods(["GET", "POST"])
@page
def law_clock(request: HttpRequest) -> HttpResponse:
    """Show the form, an example, or the answer. Nothing is kept, and no personal data is asked."""
    gate.require(request, LAW)
    if request.method == "POST":
        events, now = form.typed(request.POST), request.POST.get("now", "").strip()[:40]
        if "add" in request.POST:
            return draw(request, form.with_added(events, request.POST.get("kind", "")), now, status=200)
        return answer(request, events, now)
    example = BY_CODE.get(request.GET.get("example", ""))
    if example is None:
        return draw(request, (form.empty(),), "", status=200)
    events = tuple(
        form.Event(row["what"], {name: cell for name, cell in row.items() if name != "what"}) for row in example.rows
    )
    return answer(request, events, example.now, example=example)


def answer(request: HttpRequest, events: tuple[form.Event, ...], now: str, **more: object) -> HttpResponse:
    """Compute, and draw the clocks or everything that is wrong, each fault beside its field."""
    found = computed(events, now)
    if found.faults or found.clock is None:
        language = get_language() or "en"
        faults = [Said(form.anchor(events, fault), fault.text.say(language)) for fault in found.faults]
        own = [fault.text for fault in found.faults if fault.field == "now"]
        marked = form.with_faults(events, found.faults)
        return draw(request, marked, now, status=422, faults=faults, now_errors=own, **more)
    moments = [at for event in events if (at := moment(event.values.get("at", ""))) is not None]
    seen = moment(now) or max(moments)
    items = [Item(drawn, timeline(drawn.clock, seen)) for drawn in found.items]
    return draw(request, events, now, status=200, answer=found, items=items, seen=seen, **more)


def computed(events: tuple[form.Event, ...], now: str) -> Calculation:
    """Return what the law room makes of the events; what it cannot put together is a fault, not a broken page."""
    try:
        return calculate([event.row() for event in events], now, pack())
    except (ValueError, OverflowError):
        return Calculation(None, (), (FieldFault("at-1", "R1", IMPOSSIBLE),))


def moment(text: str) -> datetime | None:
    """Return a moment as it was typed, None when it is none."""
    try:
        return local(text, pack().clock.calendar.zone)
    except (FactError, OverflowError):
        return None


def draw(
    request: HttpRequest, events: tuple[form.Event, ...], now: str, *, status: int, **more: object
) -> HttpResponse:
    """Draw the page."""
    context = {
        "events": [(number, event, form.shown(event, number)) for number, event in enumerate(events, 1)],
        "now_typed": now,
        "kinds": form.addable(),
        "full": len(events) >= form.MOST,
        "vectors": VECTORS,
        "stories": STORIES,
        "zone": pack().clock.calendar.zone,
        **more,
    }
    return render(request, "reference/law_clock.html", context, status=status)
