"""The rail entry of Intake, with how many messages wait in no case."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakel.channels.service import waiting_count
from schakel.rules.access import Resource
from schakel.safeguard.service import may
from schakel.ui.slots import Badge, Entry, slots


def allowed(request: HttpRequest) -> bool:
    """Tell whether this person looks after the intake."""
    reader = getattr(request, "reader", None)
    return reader is not None and may(reader, "channels.waiting", Resource("channels.waiting", "")).allowed


def badge(_request: HttpRequest) -> Badge | None:
    """Return how many wait; an alarm when one waits too long."""
    found = waiting_count()
    return Badge(str(found.count), _("in no case"), found.alarm) if found.count else None


slots.add_entry(Entry("intake", gettext_lazy("Intake"), "inbox", 20, allowed, badge, "i", gettext_lazy("Desk")))
