"""The books of one case: who did what, when, why, and whether that was allowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from schakel.safeguard.service import Absent, BookLine, case_book, seal_state
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


def said(lines: Iterable[BookLine]) -> tuple[BookRow, ...]:
    """Return the lines in the language of the page."""
    return tuple(
        BookRow(
            line,
            words.act(line),
            words.purpose(line.purpose),
            words.partner(line),
            words.reasons(line.explanation),
        )
        for line in lines
    )


@require_GET
@page
def case_books(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Show the books of a case. A case without a line for this reader is a case that is not there."""
    case = slots.case_line(request, case_id)
    lines = case_book(request.reader, case_id)  # type: ignore[attr-defined]
    if case is None or not lines:
        raise Absent
    context = {"case": case, "case_id": case_id, "rows": said(lines), "seal": seal_state(), "key": "books"}
    return render(request, "safeguard/case_books.html", context)
