"""The books of one case: who did what, when, why, and whether that was allowed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from schakel.reference.service import countries
from schakel.rules.access import Resource
from schakel.safeguard.service import Absent, BookLine, Reader, case_book, require, seal_state
from schakel.safeguard.web import words
from schakel.ui.pages import page
from schakel.ui.slots import slots


@dataclass(frozen=True, slots=True)
class BookRow:
    """One line of the books, said in words."""

    line: BookLine
    act: str
    purpose: str
    partner: str
    reasons: tuple[words.SaidReason, ...]


def country_names(lines: Iterable[BookLine]) -> Mapping[str, str]:
    """Return the names of the countries in the lines by code. One query."""
    known = countries({code for line in lines if (code := line.recipient.get("country"))})
    return {code: found.name.say(get_language() or "en") for code, found in known.items()}


def said(lines: Sequence[BookLine]) -> tuple[BookRow, ...]:
    """Return the lines in the language of the page."""
    names = country_names(lines)
    return tuple(
        BookRow(
            line,
            words.act(line),
            words.purpose(line.purpose),
            words.partner(line, names),
            words.reasons(line.explanation),
        )
        for line in lines
    )


@require_GET
@page
def case_books(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show the books of a case. A case without a line for this reader is a case that is not there."""
    reader: Reader = request.reader  # type: ignore[attr-defined]
    case = slots.case_line(request, case_id)
    if case is not None:
        require(reader, "safeguard.case-book", Resource("exchange.case", str(case_id)))
    lines = case_book(reader, case_id)
    if case is None or not lines:
        raise Absent
    context = {"case": case, "case_id": case_id, "rows": said(lines), "seal": seal_state(), "key": "books"}
    return render(request, "safeguard/case_books.html", context)
