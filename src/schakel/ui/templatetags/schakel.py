"""Template tags and filters of every page."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Protocol
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from schakel.rules.clocks import Due, Standing
from schakel.text import Text
from schakel.ui import clocks, moments
from schakel.ui.slots import slots

register = template.Library()
STAGES = {"queued": 0, "failed": 1, "sent": 2, "delivered": 3, "refused": 3, "read": 4}


class Proof(Protocol):
    """One piece of evidence: how far a message of ours came."""

    @property
    def state(self) -> str: ...


@cache
def home_zone() -> ZoneInfo:
    """Return the zone of the house."""
    return ZoneInfo(settings.SCHAKEL_ZONE)


@register.simple_tag
def icon(name: str, kind: str = "i") -> SafeString:
    """Draw one icon of the sprite; the word beside it carries the meaning, so readers of the screen skip it."""
    return format_html(
        '<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true"><use href="{}#{}"/></svg>',
        kind,
        *((24, 24) if name == "schakel" else (16, 16)),
        static("ui/icons.svg"),
        name,
    )


@register.filter(name="say")
def say_text(text: Text | None) -> str:
    """Return a rule's sentence in the language of the page."""
    return text.say(get_language() or "en") if text is not None else ""


@register.filter
def channel_name(channel: object) -> str:
    """Return a channel's name in the language of the page."""
    dutch = (get_language() or "en").startswith("nl")
    return str(getattr(channel, "name_nl" if dutch else "name_en", ""))


@register.filter
def span(length: timedelta) -> str:
    """Return a timedelta in words: "2 h 40 m"."""
    return moments.span(length)


@register.filter
def day(when: date) -> str:
    """Return a date in words: "5 Jun 2026"."""
    return moments.day_words(when)


def time_element(moment: datetime, shown: str, title: str) -> SafeString:
    """Return <time> with the machine's form, the words and the full moment as title."""
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(timespec="seconds"), title, shown)


@register.simple_tag(takes_context=True)
def at(context: template.Context, moment: datetime | None, zone: str = "") -> str:
    """Show a moment shortly, in the house's local time or in `zone`; the title has date and offset."""
    if moment is None:
        return ""
    where = ZoneInfo(zone) if zone else home_zone()
    now = context.get("now") or slots.clock()
    return time_element(moment.astimezone(where), moments.say(moment, now, where), moments.say_full(moment, where))


@register.simple_tag
def at_full(moment: datetime | None) -> str:
    """Show a moment with date, seconds and offset, for books and paper."""
    if moment is None:
        return ""
    return time_element(moment.astimezone(home_zone()), moments.say_full(moment, home_zone()), moment.isoformat())


@register.simple_tag(takes_context=True)
def at_there(context: template.Context, moment: datetime | None, zone: str) -> str:
    """Show a moment in the requester's local time, or nothing when the wall time is the same."""
    if moment is None or not zone or not moments.differs(moment, home_zone(), ZoneInfo(zone)):
        return ""
    return at(context, moment, zone)


@register.simple_tag(takes_context=True)
def clock_face(context: template.Context, standing: Standing, due: Due | None, zone: str = "") -> clocks.ClockFace:
    """Return what the clock component shows."""
    return clocks.face(standing, due, context.get("now") or slots.clock(), home_zone(), zone)


@register.filter
def birth(written: str) -> str:
    """Return a date of birth as far as it is known: "5 Jun 1990" for a whole date, else as it was written."""
    try:
        return moments.day_words(date.fromisoformat(written))
    except ValueError:
        return written


@register.filter
def by_stage(evidence: Iterable[Proof]) -> list[Proof]:
    """Return evidence as a message travels: a receipt may be dated just before our own line of sending."""
    return sorted(evidence, key=lambda proof: STAGES.get(str(proof.state), len(STAGES)))


@register.filter
def lookup(mapping: Mapping[str, object], key: str) -> object:
    """Return mapping[key], or the key itself where there is none: an unknown code is shown as it is."""
    return mapping.get(key, key)
