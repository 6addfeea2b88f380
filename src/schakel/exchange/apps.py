"""The desk."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The app of messages, cases, requests, items and answers."""

    name = "schakel.exchange"
    label = "exchange"

    def ready(self) -> None:
        from schakel.channels.service import on_delivered
        from schakel.exchange.acts.clarified import delivered

        on_delivered("clarification", delivered)
