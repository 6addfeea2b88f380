"""The deadline clock in words and as a picture: what c-clock shows of a due and its standing."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from schakel.rules.clocks import Due, Standing, State
from schakel.ui.moments import differs, say, span


@dataclass(frozen=True, slots=True)
class ClockFace:
    """`words` is the clock, `line` what stands under it; `arc` is the share of the ring (0-100), None without one."""

    state: str
    words: str
    short: str
    line: str
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
            return _("Grey, %(span)s") % {"span": left}
        case State.PAUSED:
            return _("%(span)s kept") % {"span": left}
        case _other:
            return words(standing)


def line(standing: Standing, due: Due | None, now: datetime, zone: ZoneInfo) -> str:
    """Return when it is or was due, in local time."""
    if due is None:
        return _("not under the Directive")
    strict = say(due.strict, now, zone)
    match standing.state:
        case State.LATE:
            return _("was due %(moment)s") % {"moment": strict}
        case State.GREY:
            return _("own limit was %(moment)s") % {"moment": strict}
        case State.PAUSED:
            return _("time left is kept")
        case _other:
            return _("due %(moment)s") % {"moment": strict}


def there(due: Due | None, now: datetime, here: ZoneInfo, zone: str) -> str:
    """Return the due in the requester's local time, or "" when it shows the same wall time or we know no zone."""
    if due is None or not zone:
        return ""
    other = ZoneInfo(zone)
    return say(due.strict, now, other) if differs(due.strict, here, other) else ""


def face(standing: Standing, due: Due | None, now: datetime, zone: ZoneInfo, other: str = "") -> ClockFace:
    """Return everything the component shows."""
    drawn = standing.state in {State.ONTIME, State.SOON, State.PAUSED}
    below = line(standing, due, now, zone)
    if elsewhere := there(due, now, zone, other):
        below = _("%(here)s, there %(there)s") % {"here": below, "there": elsewhere}
    return ClockFace(
        state=standing.state.value,
        words=words(standing),
        short=short_words(standing),
        line=below,
        arc=max(2, round(100 * min(1.0, max(0.0, standing.share)))) if drawn else None,
    )
