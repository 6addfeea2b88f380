"""The rail entry of the worklist, and how other pages name a case."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from schakel.exchange.queries import request as queries
from schakel.rules.access import Resource
from schakel.safeguard.service import may
from schakel.ui.slots import CaseLine, Entry, slots


def allowed(request: HttpRequest) -> bool:
    """Tell whether this person has a worklist."""
    reader = getattr(request, "reader", None)
    return reader is not None and may(reader, "exchange.worklist", Resource("exchange.worklist", "")).allowed


def case_line(request: HttpRequest, case_id: UUID) -> CaseLine | None:
    """Return number and title of a case this reader may see, else None."""
    found = queries.case_heading(request.reader, case_id)  # type: ignore[attr-defined]
    return CaseLine(*found, reverse("request", args=[case_id])) if found else None


slots.add_entry(Entry("worklist", _("Worklist"), "list", 10, allowed, key="w", group=_("Desk")))
slots.case_line = case_line
