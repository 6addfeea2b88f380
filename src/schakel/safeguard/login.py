"""How people sign in: what django-allauth asks of us. Nobody signs up; a second factor is never given up."""

from time import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from schakel.safeguard import events, sealing

PLACE = "mfa"


def _just_signed_in(request: HttpRequest | None) -> bool:
    """Tell whether this session gave its password within the time settings allow for changes of the account.

    django-allauth notes wall time, so this one place compares with wall time, not with the clock of the house.
    """
    if request is None or not request.user.is_authenticated:
        return False
    given = [float(one["at"]) for one in get_authentication_records(request, request.user)]
    return bool(given) and time() - max(given) < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by an administrator, never by a visitor."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Nobody signs up."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse too many attempts, and put the refusal on record."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            events.failed(str(credentials.get("username", "")), "too_many_attempts")
            raise

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again before a change of the account, unless it was given just now to sign in."""
        return not _just_signed_in(context.request) and bool(super().is_reauthentication_required(app=app, **kwargs))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: no personal data in mail (law 13)."""


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """The secret of a second factor is sealed in the database; the last factor cannot be removed."""

    def encrypt(self, text: str) -> str:
        """Return `text` sealed under the key of the state folder."""
        return sealing.seal({"text": text}, PLACE)

    def decrypt(self, encrypted_text: str) -> str:
        """Return what `encrypt` sealed."""
        return sealing.unseal(encrypted_text, PLACE)["text"]

    def can_delete_authenticator(self, authenticator: Any) -> bool:  # noqa: ARG002
        """An administrator takes away a factor, not its user."""
        return False
