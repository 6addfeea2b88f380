"""One list: its rows with source and check in words, a search in it, and parts of a hundred."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from schakel.reference.lists import EVERY
from schakel.reference.web.find import matching, typed
from schakel.reference.web.gate import REFERENCE, gate
from schakel.reference.web.rows import Shown, shown
from schakel.ui.pages import page

PART = 60


@require_http_methods(["GET", "POST"])
@page
def reference_list(request: HttpRequest, list_code: str) -> HttpResponse:
    """Show one list, or what fits in it."""
    gate.require(request, REFERENCE)
    spec = EVERY.get(list_code)
    if spec is None:
        raise Http404
    words = typed(request.POST.get("q", ""))
    rows = matching(shown(spec), words, Shown.said)
    first = (number(request.GET.get("part", "1"), len(rows)) - 1) * PART if not words else 0
    context = {
        "spec": spec,
        "words": words,
        "all": len(rows),
        "rows": rows[first : first + PART],
        "part": first // PART + 1,
        "before": first > 0,
        "after": not words and first + PART < len(rows),
        "unchecked": sum(not row.proof.checked for row in rows),
    }
    return render(request, "reference/list.html", context)


def number(typed_number: str, rows: int) -> int:
    """Return the part that is asked for, within what there is."""
    last = max(1, -(-rows // PART))
    return min(max(1, int(typed_number)), last) if typed_number.isascii() and typed_number.isdigit() else 1
