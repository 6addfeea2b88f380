"""The rail entries under "Know": what is known of countries and lists, and the law."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from schakel.reference.web.gate import LAW, REFERENCE, gate
from schakel.ui.slots import Entry, slots


def reads_reference(request: HttpRequest) -> bool:
    """Tell whether this person may read the lists."""
    return gate.may(request, REFERENCE)


def reads_law(request: HttpRequest) -> bool:
    """Tell whether this person may read the law."""
    return gate.may(request, LAW)


slots.add_entry(
    Entry("reference", pgettext_lazy("lists", "Reference"), "book", 60, reads_reference, key="r", group=_("Know"))
)
slots.add_entry(Entry("law", _("Law"), "treaty", 61, reads_law, key="l", group=_("Know")))
