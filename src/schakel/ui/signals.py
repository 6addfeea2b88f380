"""On login the person's own language and theme become the session's, unless chosen on the login page."""

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from schakel.ui.choices import LANGUAGE, THEME, languages, themes


@receiver(user_logged_in)
def bring_choices(request: HttpRequest | None, user: object, **_kwargs: object) -> None:
    """Copy language and theme of the account into the session."""
    if request is None:
        return
    for key, allowed in ((LANGUAGE, languages()), (THEME, themes())):
        value = getattr(user, key, "")
        if value in allowed and key not in request.session:
            request.session[key] = value
