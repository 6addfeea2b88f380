"""What every page of the work has in common: a signed-in reader, one 404, a 403 that tells its reasons."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from schakel.ui.slots import slots

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class RefusedPage(PermissionDenied):
    """A refusal on its way to the 403 page, with the decision and its reasons."""

    def __init__(self, refusal: Exception) -> None:
        self.decision = getattr(refusal, "decision", None)
        super().__init__(str(refusal))


def page(view: View[P]) -> View[P]:
    """Ask for a login; answer what is absent for this reader with the one 404, what is refused with the 403."""

    @wraps(view)
    def inner(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except slots.absent as absent:
            raise Http404 from absent
        except slots.refused as refusal:
            raise RefusedPage(refusal) from refusal

    return cast("View[P]", login_required(inner))
