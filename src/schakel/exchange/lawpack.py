"""The law this node works by, read once."""

from functools import cache

from django.conf import settings

from schakel.law import Pack, load


@cache
def pack() -> Pack:
    """Return the packs of the EU and of our own jurisdiction. Raises LawPackError."""
    return load(settings.SCHAKEL_COUNTRY.lower())
