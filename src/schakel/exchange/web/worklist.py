"""The worklist page: what is due, the riskiest first, and the take button."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from schakel.exchange.acts.faults import Overtaken
from schakel.exchange.acts.take import take
from schakel.exchange.queries.views import Worklist, WorkRow
from schakel.exchange.queries.worklist import worklist
from schakel.exchange.themes import comes_first
from schakel.exchange.web import words
from schakel.exchange.web.choice import Choice, choose, chosen, narrow, part, part_number
from schakel.safeguard.service import Reader
from schakel.ui.pages import page


def next_for(reader: Reader, riskiest: tuple[WorkRow, ...]) -> WorkRow | None:
    """Return the first of the riskiest that this reader can act on: nobody's or their own."""
    own = (row for row in riskiest if row.next_act != "read" and (row.owner is None or str(row.owner.id) == reader.id))
    return next(own, None)


def context(reader: Reader, found: Worklist, choice: Choice, number: int) -> dict[str, object]:
    """Return what the page draws."""
    first = next_for(reader, found.riskiest)
    fitting = narrow(found, choice.find)
    shown, this_part = part(fitting, number)
    return {
        "work": shown,
        "groups": [(group, *words.GROUPS.get(group.key, (group.key, ""))) for group in shown.groups],
        "first": first,
        "others": [row for row in found.riskiest if first is None or row.case_id != first.case_id][:9],
        "choice": choice,
        "found": sum(len(group.rows) for group in fitting.groups),
        "part": this_part,
        "firsts": {row.case_id for group in found.groups for row in group.rows if comes_first(row.theme)},
    }


@require_GET
@page
def worklist_page(request: HttpRequest) -> HttpResponse:
    """Show the worklist; for htmx only the part that changes by itself."""
    reader: Reader = request.reader  # type: ignore[attr-defined]
    choice = chosen(request.session)
    template = "exchange/_desk.html" if request.headers.get("HX-Request") else "exchange/worklist.html"
    number = part_number(request.GET.get("part", "1"))
    return render(request, template, context(reader, worklist(reader, choice.filter()), choice, number))


@require_POST
@page
def worklist_choose(request: HttpRequest) -> HttpResponse:
    """Remember the filter."""
    choose(request.session, request.POST.dict())
    return redirect("worklist")


@require_POST
@page
def take_request(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Take a request, and open it."""
    try:
        take(request.reader, case_id)  # type: ignore[attr-defined]
    except Overtaken:
        messages.warning(request, _("A colleague took this request a moment ago. Nothing changed for you."))
        return redirect("worklist")
    messages.success(request, _("The request is yours."))
    return redirect("request", case_id=case_id)
