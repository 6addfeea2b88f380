"""The look of the product: base pages, components, words. Other apps fill its slots."""

from importlib import import_module

from django.apps import AppConfig
from django.conf import settings
from django.utils.module_loading import autodiscover_modules


class UiConfig(AppConfig):
    """Loads `web/slots.py` of every app, and the modules named in settings.SCHAKEL_SLOTS."""

    name = "schakel.ui"
    label = "ui"

    def ready(self) -> None:
        import_module("schakel.ui.signals")
        autodiscover_modules("web.slots")
        for module in getattr(settings, "SCHAKEL_SLOTS", ()):
            import_module(module)
