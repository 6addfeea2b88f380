"""Moments as a person says them: "23:05", "Sat 13:30", "2 h 40 m". Arithmetic in UTC, words in local time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import dateformat
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schakel.ui.cities import CITIES

HOUR = 60
DAY = 24 * HOUR
TONIGHT = timedelta(hours=12)


def span(length: timedelta) -> str:
    """Return a length in its two largest units, rounded down to minutes; the sign is dropped.

    "2 d 3 h", "2 h 40 m", "45 m", "under 1 m".
    """
    minutes = int(abs(length.total_seconds())) // 60
    if minutes == 0:
        return _("under 1 m")
    days, hours, rest = minutes // DAY, minutes % DAY // HOUR, minutes % HOUR
    if days:
        return (
            _("%(days)s d %(hours)s h") % {"days": days, "hours": hours} if hours else _("%(days)s d") % {"days": days}
        )
    if hours:
        return (
            _("%(hours)s h %(minutes)s m") % {"hours": hours, "minutes": rest}
            if rest
            else _("%(hours)s h") % {"hours": hours}
        )
    return _("%(minutes)s m") % {"minutes": rest}


def ambiguous(local: datetime) -> bool:
    """Tell whether this wall time comes twice (the hour that is repeated when summer time ends)."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def offset_name(local: datetime) -> str:
    """Return the zone's own abbreviation, or "UTC-03" where it has none."""
    name = local.tzname() or ""
    return name if name[:1].isalpha() else f"UTC{name}"


def clock_time(moment: datetime, zone: ZoneInfo) -> str:
    """Return hours and minutes; a wall time that comes twice or never says its offset too."""
    local = moment.astimezone(zone)
    text = f"{local:%H:%M}"
    return f"{text} {offset_name(local)}" if ambiguous(local) else text


def day_part(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return what must be said of the day: nothing today or in the coming night, else the weekday or the date."""
    local, today = moment.astimezone(zone), now.astimezone(zone)
    if local.date() == today.date() or timedelta() < moment - now < TONIGHT:
        return ""
    if abs((local.date() - today.date()).days) <= 6:
        return dateformat.format(local, "D")
    return day_words(local, year=local.year != today.year)


def day_words(day: date, *, year: bool = True) -> str:
    """Return a date: "5 Jun 2026", in Dutch "5 jun 2026"."""
    month = dateformat.format(day, "M")
    shown = month.lower() if (get_language() or "").startswith("nl") else month
    return f"{day.day} {shown} {day.year}" if year else f"{day.day} {shown}"


def say(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return a moment as short as it can be without doubt: "23:05", "Sat 13:30", "12 Jun 10:20"."""
    return f"{day_part(moment, now, zone)} {clock_time(moment, zone)}".strip()


def say_full(moment: datetime, zone: ZoneInfo) -> str:
    """Return a moment with its date and offset, for titles and paper: "Fri 5 June 2026 23:05:12 CEST"."""
    local = moment.astimezone(zone)
    return f"{dateformat.format(local, 'D j F Y H:i:s')} {offset_name(local)}"


def city(zone: ZoneInfo) -> str:
    """Return the zone's city in the language of the page: "Europe/Brussels" is Brussels, in Dutch Brussel."""
    name = zone.key.rsplit("/", 1)[-1].replace("_", " ")
    return str(CITIES.get(name, name))


def differs(moment: datetime, one: ZoneInfo, other: ZoneInfo) -> bool:
    """Tell whether two zones show another wall time at this moment."""
    return moment.astimezone(one).utcoffset() != moment.astimezone(other).utcoffset()
