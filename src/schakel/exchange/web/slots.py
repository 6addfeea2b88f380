"""The rail entry of the worklist, the search field, and how other pages name a case."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from schakel.exchange.queries import request as queries
from schakel.exchange.web.find import has_worklist, looked_for, searches, starts
from schakel.ui.slots import CaseLine, Entry, Search, slots


def case_line(request: HttpRequest, case_id: UUID) -> CaseLine | None:
    """Return number and title of a case this reader may see, else None."""
    found = queries.case_heading(request.reader, case_id)  # type: ignore[attr-defined]
    return CaseLine(*found, reverse("request", args=[case_id])) if found else None


slots.add_entry(Entry("worklist", _("Worklist"), "list", 10, has_worklist, key="w", group=_("Desk")))
slots.add_entry(Entry("start", _("Start"), "search", 10, starts, group=_("Desk")))
slots.case_line = case_line
slots.search = Search("exchange/_search.html", searches, looked_for)
