"""What every template knows: the clock, who is signed in, the rail, the marks, theme and language."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString

from schakel.ui.choices import THEME
from schakel.ui.moments import city
from schakel.ui.slots import Badge, Entry, Shown, slots


@dataclass(frozen=True, slots=True)
class RailEntry:
    """An entry with its address and badge, ready to draw."""

    entry: Entry
    url: str
    badge: Badge | None
    current: bool


def rail(request: HttpRequest) -> list[RailEntry]:
    """Return the rail for this person."""
    found = []
    for entry in slots.entries_for(request):
        url = reverse(entry.name)
        found.append(RailEntry(entry, url, entry.badge(request), request.path.startswith(url)))
    return found


def signed_in(request: HttpRequest) -> Shown | None:
    """Return the person of the top bar; nobody before the login is complete."""
    user = getattr(request, "user", None)
    return slots.person(request) if user is not None and user.is_authenticated else None


def here(now: datetime) -> datetime:
    """Return the moment on the wall of the house."""
    return now.astimezone(ZoneInfo(settings.SCHAKEL_ZONE))


def search(request: HttpRequest) -> SafeString | str:
    """Return the search field of the top bar, or "" for who has none."""
    field, user = slots.search, getattr(request, "user", None)
    if field is None or user is None or not user.is_authenticated or not field.shown(request):
        return ""
    return render_to_string(field.template, dict(field.context(request)), request=request)


def shell(request: HttpRequest) -> dict[str, object]:
    """Return the context of the shell; lazy, so that partial pages pay for what they use."""
    now = slots.clock()
    session = getattr(request, "session", {})
    theme = session.get(THEME, "system")
    return {
        "now": now,
        "now_here": here(now),
        "city_here": city(ZoneInfo(settings.SCHAKEL_ZONE)),
        "theme": theme,
        "html_theme": theme if theme != "system" else "",
        "person": SimpleLazyObject(lambda: signed_in(request)),
        "search": lambda: search(request),
        "rail": SimpleLazyObject(lambda: rail(request)),
        "top_marks": [words for mark in slots.marks.values() if (words := mark(request))],
        "languages": settings.LANGUAGES,
    }
