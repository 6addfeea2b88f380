"""What the project hangs into the pages: the mark of demonstration data, its persons beside the login, the gate."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from schakel.reference.web.gate import gate
from schakel.rules.access import Resource
from schakel.safeguard.service import may, require
from schakel.ui.slots import slots


def demonstration(_request: HttpRequest) -> str:
    """Say on every page that the data is invented."""
    return _("Demonstration data") if settings.DEMO else ""


def people(_request: HttpRequest) -> Mapping[str, object]:
    """Return the persons one can sign in as, with their codes of this moment; nobody outside the demonstration."""
    if not settings.DEMO:
        return {}
    from schakel.project.demo import credentials

    return {"people": credentials()}


def must(request: HttpRequest, action: str) -> None:
    """Let a reader of the pages below safeguard through, or raise its refusal, which is recorded."""
    require(request.reader, action, Resource(action, ""))  # type: ignore[attr-defined]


def can(request: HttpRequest, action: str) -> bool:
    """Tell whether somebody may see those pages."""
    reader = getattr(request, "reader", None)
    return reader is not None and may(reader, action, Resource(action, "")).allowed


gate.require, gate.may = must, can
slots.add_mark("demonstration", demonstration)
slots.add_login_box("ui/demo_box.html", people)
