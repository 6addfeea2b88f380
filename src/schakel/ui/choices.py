"""Language and theme: what may be chosen, and where the choice is kept: the session, and the account."""

from django.conf import settings
from django.http import HttpRequest

LANGUAGE = "language"
THEME = "theme"


def languages() -> frozenset[str]:
    """Return the codes of the product's languages."""
    return frozenset(code for code, _name in settings.LANGUAGES)


def themes() -> frozenset[str]:
    """Return the themes; "system" leaves it to the browser."""
    return frozenset({"system", "light", "dark"})


def keep(request: HttpRequest, key: str, value: str) -> None:
    """Remember a choice in the session and, for a signed-in person, on the account."""
    request.session[key] = value
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated and hasattr(user, key):
        setattr(user, key, value)
        user.save(update_fields=[key])
