"""Moments as a person reads them in either language: "Sat 6 Jun 2026 04:25 +02:00"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from schakel.text import Text

DAYS = (
    Text("Mon", "ma"),
    Text("Tue", "di"),
    Text("Wed", "wo"),
    Text("Thu", "do"),
    Text("Fri", "vr"),
    Text("Sat", "za"),
    Text("Sun", "zo"),
)
MONTHS = (
    Text("Jan", "jan"),
    Text("Feb", "feb"),
    Text("Mar", "mrt"),
    Text("Apr", "apr"),
    Text("May", "mei"),
    Text("Jun", "jun"),
    Text("Jul", "jul"),
    Text("Aug", "aug"),
    Text("Sep", "sep"),
    Text("Oct", "okt"),
    Text("Nov", "nov"),
    Text("Dec", "dec"),
)


def say(moment: datetime, zone: ZoneInfo) -> Text:
    """Return a moment in local time with its offset, so that no two moments of a year read the same."""
    local = moment.astimezone(zone)
    offset = f"{local:%z}"
    rest = f"{local.year} {local:%H:%M}{f':{local.second:02}' if local.second else ''} {offset[:3]}:{offset[3:]}"
    day, month = DAYS[local.weekday()], MONTHS[local.month - 1]
    return Text(f"{day.en} {local.day} {month.en} {rest}", f"{day.nl} {local.day} {month.nl} {rest}")
