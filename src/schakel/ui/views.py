"""Home, the choices of language and theme, and the pages for when something is wrong."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from schakel.ui.choices import LANGUAGE, THEME, keep, languages, themes
from schakel.ui.slots import slots


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Lead to the first page this person has; say what to do when a person has no role yet."""
    if not request.user.is_authenticated:
        return redirect(settings.LOGIN_URL)
    for entry in slots.entries_for(request):
        return redirect(entry.name)
    roles = getattr(getattr(request, "reader", None), "roles", ())
    return render(request, "ui/no_role.html", {"has_role": bool(roles)})


def back(request: HttpRequest) -> HttpResponseRedirect:
    """Return to the page the choice was made on, never to another host."""
    target = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(target if safe else "/")


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language and show the same page in it."""
    if (value := request.POST.get("language", "")) in languages():
        keep(request, LANGUAGE, value)
        translation.activate(value)
    return back(request)


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Keep the theme and show the same page in it."""
    if (value := request.POST.get("theme", "")) in themes():
        keep(request, THEME, value)
    return back(request)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django gives it
    """Say that there is nothing here: the same page for what is hidden and what never was (law 6)."""
    return render(request, "ui/not_found.html", status=404)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say what was refused, by which rule, and what would make it possible."""
    decision = getattr(exception, "decision", None)
    reasons = decision.verdict.reasons if decision is not None else ()
    return render(request, "ui/refused.html", {"reasons": reasons}, status=403)


def broken(_request: HttpRequest) -> HttpResponse:
    """Say that we failed; a page that needs neither database nor session."""
    return HttpResponse(render_plain("ui/broken.html"), status=500)


def render_plain(template: str) -> str:
    """Render without request: nothing in it can fail a second time."""
    from django.template.loader import render_to_string

    return render_to_string(template, {"now": None})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the page was open too long; going back and reloading keeps what was typed."""
    return render(request, "ui/csrf.html", {"reason": reason}, status=403)
