"""Boxes that higher rooms show beside the login form, such as the demonstration's persons."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from schakel.ui.slots import slots

register = template.Library()


@register.simple_tag(takes_context=True)
def login_side(context: template.Context) -> list[SafeString]:
    """Return the boxes that have something to show; most installations have none."""
    request = context.get("request")
    if request is None:
        return []
    found = ((name, box(request)) for name, box in slots.login_boxes.items())
    return [render_to_string(name, dict(shown), request=request) for name, shown in found if shown]
