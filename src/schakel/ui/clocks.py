"""The deadline clock in words and as a picture: what c-clock shows of a due and its standing."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from schakel.rules.clocks import Due, Standing, State
from schakel.ui.moments import differs, say, span


@dataclass(frozen=True, slots=True)
class ClockFace:
    """`words` is the clock, `line` what stands under it; `arc` is the share of the ring (0-100), None without one.

    `short` and `short_line` say the same in a narrow cell, where the sign says the rest.
    """

    state: str
    words: str
    short: str
    line: str
    short_line: str
    arc: int | None


def words(standing: Standing) -> str:
    """Return the standing as a person says it: "2 h 40 m left", "45 m late"."""
    said = {
        State.ONTIME: _("%(span)s left"),
        State.SOON: _("%(span)s left"),
        State.LATE: _("%(span)s late"),
        State.GREY: _("%(span)s in grey zone"),
        State.PAUSED: _("Paused, %(span)s"),
        State.DONE: _("Answered in time"),
        State.DONE_LATE: _("Answered late"),
        State.NONE: _("No legal clock"),
    }
    return said[standing.state] % {"span": span(standing.left)}


def short_words(standing: Standing) -> str:
    """Return the standing for a narrow cell, where the sign and the line below say the rest."""
    left = span(standing.left)
    match standing.state:
        case State.GREY:
            return pgettext("narrow", "Grey %(span)s") % {"span": left}
        case State.PAUSED:
            return _("%(span)s kept") % {"span": left}
        case State.LATE:
            return pgettext("narrow", "%(span)s late") % {"span": left}
        case State.NONE:
            return pgettext("narrow", "No clock")
        case _other:
            return words(standing)


def short_line(standing: Standing, due: Due | None, now: datetime, zone: ZoneInfo) -> str:
    """Return the moment that matters next in as few words as a narrow cell has."""
    if due is None and standing.state is State.PAUSED:
        return pgettext("narrow", "clock stands still")
    if due is None:
        return pgettext("narrow", "no Directive")
    match standing.state:
        case State.PAUSED:
            return pgettext("narrow", "clock stands still")
        case State.GREY:
            return pgettext("narrow", "outer %(moment)s") % {"moment": say(due.legal, now, zone)}
        case _other:
            return pgettext("narrow", "due %(moment)s") % {"moment": say(due.strict, now, zone)}


def line(standing: Standing, due: Due | None, now: datetime, zone: ZoneInfo) -> str:
    """Return when it is or was due, in local time; in the grey zone the outer legal limit, which is what is left."""
    if due is None and standing.state is State.PAUSED:
        return _("time left is kept")
    if due is None:
        return _("not under the Directive")
    strict = say(due.strict, now, zone)
    match standing.state:
        case State.LATE:
            return _("was due %(moment)s") % {"moment": strict}
        case State.GREY:
            return _("outer limit %(moment)s") % {"moment": say(due.legal, now, zone)}
        case State.PAUSED:
            return _("time left is kept")
        case _other:
            return _("due %(moment)s") % {"moment": strict}


def there(standing: Standing, due: Due | None, now: datetime, here: ZoneInfo, zone: str) -> str:
    """Return the moment of the line in the requester's local time, or "" when it is the same or we know no zone."""
    if due is None or not zone:
        return ""
    other, moment = ZoneInfo(zone), due.legal if standing.state is State.GREY else due.strict
    return say(moment, now, other) if differs(moment, here, other) else ""


def face(standing: Standing, due: Due | None, now: datetime, zone: ZoneInfo, other: str = "") -> ClockFace:
    """Return everything the component shows."""
    drawn = standing.state in {State.ONTIME, State.SOON, State.PAUSED}
    below = line(standing, due, now, zone)
    if elsewhere := there(standing, due, now, zone, other):
        below = _("%(here)s, there %(there)s") % {"here": below, "there": elsewhere}
    return ClockFace(
        state=standing.state.value,
        words=words(standing),
        short=short_words(standing),
        line=below,
        short_line=short_line(standing, due, now, zone),
        arc=max(2, round(100 * min(1.0, max(0.0, standing.share)))) if drawn else None,
    )
