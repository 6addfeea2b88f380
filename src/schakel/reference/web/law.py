"""The page "Law": every rule in words with its dates, its check, its examples, and the tests that show it."""

from datetime import date
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from schakel.reference.web.gate import LAW, gate
from schakel.reference.web.lawbook import OTHER, area_name, book, in_force
from schakel.ui.pages import page
from schakel.ui.slots import slots


def today() -> date:
    """Return the date on the wall of the house."""
    return slots.clock().astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date()


@require_GET
@page
def law_page(request: HttpRequest) -> HttpResponse:
    """Show the rules, narrowed to an area or an article. Both are codes of closed lists."""
    gate.require(request, LAW)
    whole = book()
    area = request.GET.get("area", "")
    article = request.GET.get("article", "")
    areas, articles = whole.areas(), whole.articles()
    area = area if area in dict(areas) else ""
    article = article if article in articles else ""
    chosen = whole.chosen(area, article)
    context = {
        "groups": [(name, [one for one in chosen if one.area == code]) for code, name in areas],
        "found": len(chosen),
        "all": len(whole.rules),
        "areas": areas,
        "articles": articles,
        "other": OTHER,
        "area": area,
        "article": article,
        "unchecked": sum(not one.checked for one in chosen),
        "broken": sum(not one.well for one in chosen),
        "pack_hash": whole.view.pack_hash,
    }
    return render(request, "reference/law.html", context)


@require_GET
@page
def law_rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """Show one rule with every period it holds for."""
    gate.require(request, LAW)
    found = book().rule(rule_id)
    if not found:
        raise Http404
    periods = [(one.rule, in_force(one.rule, today())) for one in found]
    context = {
        "rule": found[-1].rule,
        "periods": periods,
        "area": found[-1].area,
        "area_name": area_name(found[-1].area),
    }
    return render(request, "reference/law_rule.html", context)


@require_GET
@page
def law_lists(request: HttpRequest) -> HttpResponse:
    """Show the closed lists: grounds, categories, causes."""
    gate.require(request, LAW)
    return render(request, "reference/law_lists.html", {"lists": book().view.lists})
