"""E-mail addresses and case references."""

import re
import unicodedata

from schakel.matching.identifiers.model import EMPTY, FORM_FAILS, FORM_HOLDS, UNCHECKED, Identifier, IdentifierKind
from schakel.matching.identifiers.signs import LONGEST, plain

_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_DOTS_DO_NOT_COUNT = frozenset({"gmail.com", "googlemail.com"})


def email(text: str, hint: str = "") -> Identifier:  # noqa: ARG001
    """Return an address in small letters, its domain in its international form; a +tag is kept (RFC 5321, 5890)."""
    found = unicodedata.normalize("NFKC", text[: 2 * LONGEST]).strip().strip("<>").removeprefix("mailto:").casefold()
    local, _, domain = found.rpartition("@")
    canonical = f"{local}@{_ascii(domain)}" if local else found
    if not _ADDRESS.fullmatch(canonical):
        return Identifier(IdentifierKind.EMAIL, canonical, False, FORM_FAILS if canonical else EMPTY, "", "", text)
    return Identifier(IdentifierKind.EMAIL, canonical, True, FORM_HOLDS, "", _mailbox(canonical), text)


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _mailbox(canonical: str) -> str:
    """Return the address without what providers ignore: a +tag, dots at Gmail."""
    local, _, domain = canonical.rpartition("@")
    local = local.partition("+")[0]
    return f"{local.replace('.', '') if domain in _DOTS_DO_NOT_COUNT else local}@{domain}"


_RUN = re.compile(r"\d+|[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def reference(text: str, hint: str = "") -> Identifier:  # noqa: ARG001
    """Return a case reference without blanks, dashes and case. Loosely, 2026-0012 is 26/12: year and zeros fold."""
    canonical = plain(text)
    separated = unicodedata.normalize("NFKC", text[:LONGEST]).upper()
    loose = "-".join(_run(run) for run in _RUN.findall(separated))
    note, valid = (UNCHECKED, None) if canonical else (EMPTY, False)
    return Identifier(IdentifierKind.REFERENCE, canonical, valid, note, "", loose, text)


def _run(run: str) -> str:
    if _YEAR.fullmatch(run):
        return run[2:]
    return run.lstrip("0") or "0" if run.isdecimal() else run
