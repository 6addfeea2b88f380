"""Sign-ins, failures and sign-outs go into the books, never with the password or the typed name in clear."""

from typing import Any

from allauth.mfa import signals as second_factor
from django.contrib.auth import signals as auth

from schakel.safeguard.acts.books import record, record_denial
from schakel.safeguard.facts import BookAction, Entry
from schakel.safeguard.models import User
from schakel.safeguard.queries.readers import reader_for, system
from schakel.safeguard.reading import reading
from schakel.safeguard.sealing import subject_key

ACCOUNT = "safeguard.account"
USER = "safeguard.user"


def listen() -> None:
    """Connect the receivers."""
    auth.user_logged_in.connect(_signed_in, dispatch_uid="safeguard.signed_in")
    auth.user_logged_out.connect(_signed_out, dispatch_uid="safeguard.signed_out")
    auth.user_login_failed.connect(_not_signed_in, dispatch_uid="safeguard.not_signed_in")
    second_factor.authentication_failed.connect(_wrong_code, dispatch_uid="safeguard.wrong_code")
    second_factor.authenticator_added.connect(_factor_added, dispatch_uid="safeguard.factor_added")


def failed(typed_name: str, result: str) -> None:
    """Record a failed sign-in on the second connection: the typed name only as its pseudonym."""
    key = subject_key("account", typed_name)
    record_denial(
        system("sign-in"),
        Entry(BookAction.LOGIN, "safeguard.login", ACCOUNT, key, result=result, subject_keys=[key], allowed=False),
    )


def _signed_in(user: User, **_: object) -> None:
    _about(user, Entry(BookAction.LOGIN, "safeguard.login", USER, str(user.pk), result="signed_in"))


def _signed_out(user: User | None, **_: object) -> None:
    if user is not None and user.is_active:
        _about(user, Entry(BookAction.LOGIN, "safeguard.logout", USER, str(user.pk), result="signed_out"))


def _not_signed_in(credentials: dict[str, Any], **_: object) -> None:
    failed(str(credentials.get("username", "")), "wrong_name_or_password")


def _wrong_code(user: User, **_: object) -> None:
    """The password was right and the second factor was not."""
    entry = Entry(BookAction.LOGIN, "safeguard.second_factor", USER, str(user.pk), result="wrong_code", allowed=False)
    record_denial(reader_for(user.pk), entry)


def _factor_added(user: User, authenticator: Any, **_: object) -> None:
    entry = Entry(BookAction.ALTER, "safeguard.second_factor", USER, str(user.pk), result=f"added_{authenticator.type}")
    _about(user, entry)


def _about(user: User, entry: Entry) -> None:
    reader = reader_for(user.pk)
    with reading(reader):
        record(reader, entry)
