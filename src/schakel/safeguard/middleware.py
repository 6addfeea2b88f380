"""What surrounds every request: the second factor, who reads, and the trace."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from schakel.safeguard import tracing
from schakel.safeguard.queries.readers import reader_for
from schakel.safeguard.reading import reading

Next = Callable[[HttpRequest], HttpResponse]
SET_UP = "mfa_activate_totp"
WITHOUT_SECOND_FACTOR = frozenset(
    {SET_UP, "totp_picture", "account_logout", "account_reauthenticate", "choose_language", "choose_theme"}
)


class SecondFactor:
    """Send a signed-in user without an active second factor to its set-up page and nowhere else."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated and not _open_to_all(request) and not is_mfa_enabled(user, [Authenticator.Type.TOTP]):
            return redirect(SET_UP)
        return self.get_response(request)


class ReaderContext:
    """Run a signed-in request inside `reading`; `request.reader` says who.

    An answer of 400 or more rolls back everything the request did; what must stay went over the second connection.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        client = get_client_ip(request) or ""
        with tracing.span(request.headers.get("traceparent", ""), client=client):
            if not request.user.is_authenticated:
                return self.get_response(request)
            return self._as_reader(request)

    def _as_reader(self, request: HttpRequest) -> HttpResponse:
        reader = reader_for(UUID(str(request.user.pk)))
        request.reader = reader  # type: ignore[attr-defined]
        with reading(reader):
            response = self.get_response(request)
            if response.status_code >= HTTPStatus.BAD_REQUEST:
                transaction.set_rollback(True)
        return response


def _open_to_all(request: HttpRequest) -> bool:
    if request.path_info.startswith(settings.STATIC_URL):
        return True
    try:
        return resolve(request.path_info).view_name in WITHOUT_SECOND_FACTOR
    except Resolver404:
        return False
