"""When two requests may be one: the same reference, or the same state, subjects in common and a similar text (R4)."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import timedelta

from schakel.exchange.subjects import FIELDS, SubjectKind
from schakel.text import Text

WITHIN = timedelta(days=90)
ENOUGH, FEWEST = 0.5, 3
MOST_WORDS = 400
WORD = re.compile(r"\w{3,}")
REFERENCE, SUBJECTS, TEXT = "reference", "subjects", "text"
WHY: Mapping[str, Text] = {
    REFERENCE: Text("The sender calls both the same", "De afzender noemt ze hetzelfde"),
    SUBJECTS: Text("Both name the same person or thing", "Beide noemen dezelfde persoon of hetzelfde ding"),
    TEXT: Text("Both say nearly the same", "Beide zeggen bijna hetzelfde"),
}


def plain(text: str) -> str:
    """Return letters and digits only, without accents and case; so that two ways of typing one thing are alike."""
    spread = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in spread if sign.isalnum())


def key(kind: SubjectKind, fields: Mapping[str, str]) -> str:
    """Return the same key for two subjects that are written alike, "" for one that says nothing.

    Persons by the words of the name in any order, with the year of birth: names alone are no hit (law 10).
    """
    value = fields.get(FIELDS[kind][0].name, "")
    if kind is SubjectKind.PERSON:
        name = "".join(sorted(plain(word) for word in value.split()))
        value = f"{name} {fields.get('birth_date', '')[:4]}" if name and fields.get("birth_date") else ""
    else:
        value = plain(value)
    return hashlib.sha256(f"{kind} {value}".encode()).hexdigest() if value else ""


def similar(one: str, other: str) -> bool:
    """Tell whether two texts share at least half of the words of the shorter one, and no less than three."""
    first, second = words(one), words(other)
    least = min(len(first), len(second))
    return len(first & second) >= max(FEWEST, ENOUGH * least)


def words(text: str) -> frozenset[str]:
    """Return the words of a text, without accents and case; of a long text the first few hundred."""
    spread = unicodedata.normalize("NFKD", text[:20_000]).casefold()
    bare = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return frozenset(WORD.findall(bare)[:MOST_WORDS])
