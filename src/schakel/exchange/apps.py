"""The desk."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The app of messages, cases, requests, items and answers."""

    name = "schakel.exchange"
    label = "exchange"
