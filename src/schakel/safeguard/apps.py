"""Safeguard as a Django application."""

from django.apps import AppConfig


class SafeguardConfig(AppConfig):
    """Users, access, row-level security and the books."""

    name = "schakel.safeguard"
    label = "safeguard"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to sign-ins, so that the books know them."""
        from schakel.safeguard import events

        events.listen()
