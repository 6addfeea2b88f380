"""The request page, and a message as it was received."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from schakel.exchange.countries import country_refs
from schakel.exchange.queries.request import as_received, request_page
from schakel.exchange.queries.views import RequestPage
from schakel.exchange.web import words
from schakel.rules.access import Resource
from schakel.safeguard.service import Reader, may, seal_state
from schakel.ui.moments import city, differs
from schakel.ui.pages import page
from schakel.ui.slots import slots


@dataclass(frozen=True, slots=True)
class Step:
    """One step of where a request stands: done, now, or to come."""

    words: str
    state: str


def steps(shown: RequestPage) -> tuple[Step, ...]:
    """Return where the request stands: the last step that was reached, from what is on record."""
    total, answered = len(shown.items), sum(item.answered_at is not None for item in shown.items)
    reached = (True, shown.owner is not None, answered > 0, shown.state == "closed")
    said = (
        _("Received"),
        _("Taken"),
        _("Answered %(done)s of %(all)s") % {"done": answered, "all": total},
        _("Closed"),
    )
    current = max(index for index, was in enumerate(reached) if was)
    states = ["done" if was else "" for was in reached]
    states[current] = "now"
    return tuple(Step(text, state) for text, state in zip(said, states, strict=True))


def same_hour(zone: str, moment: datetime) -> str:
    """Return in words how the requester's wall clock stands against ours."""
    if not zone:
        return ""
    there, here = ZoneInfo(zone), ZoneInfo(settings.SCHAKEL_ZONE)
    name = city(there)
    if not differs(moment, here, there):
        return _("same hour in %(city)s") % {"city": name}
    return _("now %(time)s in %(city)s") % {"time": f"{moment.astimezone(there):%H:%M}", "city": name}


def verdict_words(shown: RequestPage) -> str:
    """Return the one sentence above the reasons. It speaks of the transfer, whoever reads it."""
    country = shown.country.name.say(get_language() or "en")
    return str(words.VERDICTS[shown.share.outcome.value]) % {"country": country}


def nations(shown: RequestPage) -> dict[str, str]:
    """Return the names of the countries that the persons' nationalities are codes of."""
    codes = {person.nationality for person in shown.persons if person.nationality}
    language = get_language() or "en"
    return {code: found.name.say(language) for code, found in country_refs(codes).items()}


@require_GET
@page
def request_view(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show one request with everything on its screen."""
    reader: Reader = request.reader  # type: ignore[attr-defined]
    shown = request_page(reader, case_id)
    return render(
        request,
        "exchange/request.html",
        {
            "page": shown,
            "steps": steps(shown),
            "hour": same_hour(shown.country.zone, slots.clock()),
            "verdict": verdict_words(shown),
            "seal": seal_state(),
            "applies": sum(point.applies for point in shown.points),
            "present": sum(point.applies and point.present for point in shown.points),
            "words": words,
            "nations": nations(shown),
            "reads_books": may(reader, "safeguard.case-book", Resource("exchange.case", "")).allowed,
        },
    )


def pretty(data: bytes) -> str:
    """Return the bytes for reading: JSON with indents, anything else as text with its faults visible."""
    text = data.decode("utf-8", errors="backslashreplace")
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except ValueError:
        return text


@require_GET
@page
def received(request: HttpRequest, case_id: UUID, message_id: UUID) -> HttpResponse:
    """Show a message as it came in."""
    data = as_received(request.reader, case_id, str(message_id))  # type: ignore[attr-defined]
    context = {"case_id": case_id, "message_id": message_id, "text": pretty(data), "size": len(data)}
    return render(request, "exchange/as_received.html", context)


@require_GET
@page
def received_file(request: HttpRequest, case_id: UUID, message_id: UUID) -> HttpResponse:
    """Give the exact bytes of a message, as a download that no browser runs."""
    data = as_received(request.reader, case_id, str(message_id))  # type: ignore[attr-defined]
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{message_id}.json"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
