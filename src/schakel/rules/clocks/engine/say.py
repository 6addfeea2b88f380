"""Durations and item numbers as a person says them."""

from collections.abc import Iterable
from datetime import timedelta

from schakel.text import Text

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


def lasting(length: timedelta) -> Text:
    """Return "2 h 40 m": days, hours and minutes; seconds only below a minute."""
    if length < MINUTE:
        seconds = f"{length.total_seconds():g} s"
        return Text(seconds, seconds)
    parts = [(length // DAY, "d", "d"), (length % DAY // HOUR, "h", "u"), (length % HOUR // MINUTE, "m", "m")]
    said = [(f"{count} {en}", f"{count} {nl}") for count, en, nl in parts if count]
    return Text(" ".join(en for en, _ in said), " ".join(nl for _, nl in said))


def numbered(items: Iterable[int]) -> str:
    """Return "1, 3"."""
    return ", ".join(str(number) for number in sorted(items))
