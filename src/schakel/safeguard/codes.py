"""A code of a second factor works once, for as long as it would be right.

django-allauth forgets a used code after one period; with tolerance it is right for three.
"""

import hashlib
from uuid import UUID

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.conf import settings
from django.core.cache import cache

PERIOD = 30


def first_use(user_id: UUID, code: str) -> bool:
    """Tell whether a right code is used for the first time, and remember it until it is right no more."""
    key = hashlib.sha256(f"{user_id} {normalize_user_code(code)}".encode()).hexdigest()
    return bool(cache.add(f"second-factor:{key}", "used", timeout=PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1)))


class Once:
    """Beside one of allauth's forms: a right code that was used before is a wrong one."""

    def clean_code(self) -> str:
        """Return the code, or refuse it."""
        code: str = super().clean_code()  # type: ignore[misc]
        if first_use(self.user.pk, code):  # type: ignore[attr-defined]
            return code
        if isinstance(self, BaseAuthenticateForm):
            self._emit_authentication_failed(self.authenticator)
        raise get_adapter().validation_error("incorrect_code")


class SignIn(Once, AuthenticateForm):  # type: ignore[misc]
    """The second step of signing in."""


class Confirm(Once, ReauthenticateForm):  # type: ignore[misc]
    """Once more before a change of the account."""


class SetUp(Once, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new second factor; it does not sign in afterwards."""
