"""Reference as a Django application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ReferenceConfig(AppConfig):
    """Public facts in long tables, loaded from the files that come with the product."""

    name = "schakel.reference"
    label = "reference"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Load the facts whenever the tables were brought up to date."""
        from schakel.reference.loading.load import after_migrate

        post_migrate.connect(after_migrate, sender=self, dispatch_uid="reference.load")
