"""Bytes to envelope, in whatever format they came; how large they may be, and how secret."""

import re

from django.conf import settings

from schakel.formats import read_any
from schakel.formats.envelope import MAX_BYTES, Envelope
from schakel.rules.restrictions import MARKINGS, Classification, Level, admit
from schakel.text import Text

LEVELS = {"BPL": Level.NORMAL, "EU-RESTRICTED": Level.RESTRICTED}
WRITTEN = re.compile(rb'"classification"\s*:\s*"([^"]{1,60})"|<(?:\w+:)?classification>([^<]{1,60})<', re.IGNORECASE)
LOOKED_AT = 1024 * 1024


def read(data: bytes) -> Envelope:
    """Return the envelope in `data`, JSON or XML. Raises EnvelopeError."""
    return read_any(data)[0]


def limit() -> int:
    """Return how many bytes one message may have: the setting, and never more than the format itself allows."""
    return min(int(settings.SCHAKEL_MAX_BYTES), MAX_BYTES)


def too_secret(marking: str) -> Text | None:
    """Return why a message with this marking may not be held here (R54), or None when it may."""
    level = LEVELS.get(marking) if marking in LEVELS else level_of(marking)
    (reason,) = admit(Classification("", marking, "", level), LEVELS[settings.SCHAKEL_MAX_LEVEL]).reasons
    if reason.outcome.value == "go":
        return None
    more = reason.remedy or Text("", "")
    return Text(f"{reason.text.en}. {more.en}", f"{reason.text.nl}. {more.nl}")


def level_of(marking: str) -> Level | None:
    """Return the level of a marking of any scheme; None for one nobody knows."""
    wanted = plain(marking)
    return max((one.level for one in MARKINGS if plain(one.marking) == wanted), default=None)


def plain(marking: str) -> str:
    """Return a marking as it is compared: without accents, case and double blanks."""
    return " ".join(marking.casefold().replace("è", "e").replace("é", "e").split())


def marking_in(data: bytes) -> str:
    """Return the marking that bytes that are no envelope seem to carry, or ""."""
    found = WRITTEN.search(data[:LOOKED_AT])
    return (found[1] or found[2] or b"").decode("utf-8", "replace").strip() if found else ""
