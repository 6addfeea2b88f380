"""What the project hangs into the pages: the mark of demonstration data, and its persons beside the login."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

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


slots.add_mark("demonstration", demonstration)
slots.add_login_box("ui/demo_box.html", people)
