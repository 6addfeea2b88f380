"""The search field of the top bar: a case number or their reference opens the case, other words narrow the worklist."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from schakel.exchange.queries.find import case_called
from schakel.exchange.web.choice import chosen, look_for
from schakel.rules.access import Resource
from schakel.safeguard.service import Reader, may
from schakel.ui.pages import page


def has_worklist(request: HttpRequest) -> bool:
    """Tell whether this person has a worklist."""
    reader = getattr(request, "reader", None)
    return reader is not None and may(reader, "exchange.worklist", Resource("exchange.worklist", "")).allowed


def searches(request: HttpRequest) -> bool:
    """Tell whether this person may read requests, and so may look for one."""
    reader = getattr(request, "reader", None)
    return reader is not None and may(reader, "exchange.read", Resource("exchange.case", "")).allowed


def starts(request: HttpRequest) -> bool:
    """Tell whether this person begins with a case that somebody names: a prosecutor, a privacy officer."""
    return searches(request) and not has_worklist(request)


def looked_for(request: HttpRequest) -> dict[str, object]:
    """Return what the field shows: the words the worklist is narrowed on, on the worklist only."""
    match = request.resolver_match
    here = match is not None and match.url_name == "worklist"
    return {"find": chosen(request.session).find if here else ""}


@require_POST
@page
def find(request: HttpRequest) -> HttpResponse:
    """Open the case that is meant; else show what of the worklist fits; else say that there is nothing."""
    reader: Reader = request.reader  # type: ignore[attr-defined]
    words = request.POST.get("find", "").replace("\0", "").strip()[:80]
    case_id = case_called(reader, words) if words else None
    if case_id is not None:
        return redirect("request", case_id=case_id)
    if has_worklist(request):
        look_for(request.session, words)
        return redirect("worklist")
    if words:
        messages.warning(request, _('There is no case "%(words)s" for you.') % {"words": words})
    return redirect("start")


@require_GET
@page
def start(request: HttpRequest) -> HttpResponse:
    """Tell who has no worklist how to reach a case."""
    return render(request, "exchange/start.html")
