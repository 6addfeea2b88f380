"""Handling codes of Europol and SIENA as primitives (section 3.1). No code at all counts as H1 (R52)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schakel.rules.restrictions.model import Kind, Restriction, Restrictions

POLICE_PURPOSES = ("detect", "investigate", "prevent")
DEFAULT = "H1"
SEPARATORS = re.compile(r"[\s+,;/]+")


@dataclass(frozen=True, slots=True)
class HandlingCode:
    """A handling code as given ("H2", or several at once: "H1+H2"), with its free text."""

    code: str
    text: str = ""


def compile_handling(codes: Iterable[HandlingCode], by: str, item: str) -> Restrictions:
    """Turn handling codes into restrictions set by `by` on `item`; without any code the answer is H1 (Dir. 1(3)-(4)).

    H0 underlies every code: police purposes, inside law enforcement. A code we do not know is read by a person first.
    """
    given = tuple(codes) or (HandlingCode(DEFAULT),)
    single = [HandlingCode(part, code.text) for code in given for part in SEPARATORS.split(code.code.strip())]
    base = (
        Restriction(Kind.PURPOSE, by, item, "H0", purposes=POLICE_PURPOSES),
        Restriction(Kind.NO_PRIVATE, by, item, "H0"),
    )
    return frozenset(base) | frozenset(one for code in single for one in _compiled(code, by, item))


def _compiled(given: HandlingCode, by: str, item: str) -> Iterator[Restriction]:
    match given.code.upper():
        case "H0":
            pass
        case "H1":
            yield Restriction(Kind.NO_COURT, by, item, "H1")
        case "H2":
            yield Restriction(Kind.NO_FORWARD, by, item, "H2")
        case other:
            yield Restriction(Kind.HUMAN_REVIEW, by, item, other or "?", text=given.text)
