"""Look for words in rows: every word must be somewhere, whatever the case or the accents."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
LONGEST = 80


def typed(words: str) -> str:
    """Return what somebody typed, cut to a sensible length."""
    return " ".join(words.replace("\0", "").split())[:LONGEST]


def plain(text: str) -> str:
    """Return text without case and accents, as it is compared."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def matching(rows: Iterable[T], words: str, said: Callable[[T], Iterable[str]]) -> tuple[T, ...]:
    """Return the rows in which every word stands."""
    wanted = plain(words).split()
    return tuple(row for row in rows if all(word in plain(" ".join(said(row))) for word in wanted))
