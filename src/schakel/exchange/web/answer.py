"""The answer page: open items, what goes to whom, and one button that sends."""

from datetime import date
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from schakel.exchange.acts.answer import answer
from schakel.exchange.acts.faults import ActFault
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.views import RequestPage
from schakel.exchange.web import given as form
from schakel.exchange.web import words
from schakel.exchange.web.request import verdict_words
from schakel.ui.pages import page
from schakel.ui.slots import slots


def today() -> date:
    """Return the date on the wall of the house."""
    return slots.clock().astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date()


def draw(request: HttpRequest, shown: RequestPage, drafts: tuple[form.Draft, ...], **more: object) -> HttpResponse:
    """Draw the answer page."""
    context = {
        "page": shown,
        "drafts": drafts,
        "sendable": "answer" in shown.acts and shown.share.allowed,
        "verdict": verdict_words(shown),
        "words": words,
        "others": shown.owner is not None and str(shown.owner.id) != request.reader.id,  # type: ignore[attr-defined]
        "today": today().isoformat(),
        "written_in": words.LANGUAGES.get(shown.language, shown.language),
        **more,
    }
    return render(request, "exchange/answer.html", context, status=422 if more.get("faults") else 200)


@require_http_methods(["GET", "POST"])
@page
def answer_view(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show the form, a preview, or send."""
    shown = request_page(request.reader, case_id)  # type: ignore[attr-defined]
    if request.method == "GET":
        return draw(request, shown, form.empty(shown.items, today()), submission=uuid4(), remarks="")
    drafts = form.typed(shown.items, request.POST)
    kept = {"submission": form.submission(request.POST), "remarks": request.POST.get("remarks", "")}
    if "preview" in request.POST:
        return draw(request, shown, drafts, preview=[d for d in drafts if d.begun], typed=True, **kept)
    return send(request, shown, drafts, kept)


def send(
    request: HttpRequest, shown: RequestPage, drafts: tuple[form.Draft, ...], kept: dict[str, object]
) -> HttpResponse:
    """Do the act; when it cannot be done say everything that is wrong, and lose nothing that was typed."""
    mark = form.submission(request.POST) if not isinstance(kept["submission"], UUID) else kept["submission"]
    language = get_language() or "en"
    try:
        answer(
            request.reader,  # type: ignore[attr-defined]
            shown.case_id,
            form.given(drafts),
            submission=mark,
            language=request.POST.get("language", ""),
            remarks=str(kept["remarks"]).strip(),
        )
    except ActFault as fault:
        marked = form.with_faults(drafts, fault.faults, language)
        faults = form.summary(drafts, fault.faults, language)
        return draw(request, shown, marked, faults=faults, typed=True, **kept)
    messages.success(
        request, _("Your answer is on its way to %(country)s.") % {"country": shown.country.name.say(language)}
    )
    return redirect("request", case_id=shown.case_id)
