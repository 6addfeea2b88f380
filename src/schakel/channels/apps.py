"""Registers the kinds of channel this node knows."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """The app of inbox, outbox, receipts and evidence."""

    name = "schakel.channels"
    label = "channels"

    def ready(self) -> None:
        from schakel.channels.file import FileChannel
        from schakel.channels.registry import register

        register(FileChannel())
