"""The page "Reference": which lists there are, and a search over all of them."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from schakel.reference.lists import EVERY, ListSpec
from schakel.reference.web.find import matching, typed
from schakel.reference.web.gate import REFERENCE, gate
from schakel.reference.web.overview import overview
from schakel.reference.web.rows import Shown, shown
from schakel.ui.pages import page

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """What of one list fits; `more` when not all of it is shown."""

    spec: ListSpec
    rows: tuple[Shown, ...]
    more: bool


def found(words: str) -> tuple[Found, ...]:
    """Return by list the rows in which the words stand, at most twenty of each."""
    hits = ((spec, matching(shown(spec), words, Shown.said)) for spec in EVERY.values())
    return tuple(Found(spec, rows[:MOST], len(rows) > MOST) for spec, rows in hits if rows)


@require_http_methods(["GET", "POST"])
@page
def reference(request: HttpRequest) -> HttpResponse:
    """Show the lists; for a search what fits. Words come in the body: people may type a name (law 13)."""
    gate.require(request, REFERENCE)
    words = typed(request.POST.get("q", ""))
    context = {"words": words, "found": found(words)} if words else {"lists": overview()}
    return render(request, "reference/index.html", context)
