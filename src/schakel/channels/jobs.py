"""What the workers run over and over. Each returns how much it did, so that a loop knows whether to rest."""

import logging

from schakel.channels.acts.deliver import deliver_next, why
from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.acts.wire import limit
from schakel.channels.base import Failed, Found, Plugin
from schakel.channels.models import ChannelInstance
from schakel.channels.registry import plugin
from schakel.safeguard import clock

log = logging.getLogger(__name__)
_told: set[tuple[object, ...]] = set()


def poll_once() -> int:
    """Take in what lies in the inboxes of all active channels; return how many files were taken."""
    return sum(_poll(channel) for channel in ChannelInstance.objects.filter(active=True))


def deliver_once(limit: int = 100) -> int:
    """Hand over up to `limit` queued messages; return how many were tried."""
    tried = 0
    while tried < limit and deliver_next():
        tried += 1
    return tried


def _poll(channel: ChannelInstance) -> int:
    try:
        kind = plugin(channel.kind)
        found = kind.scan(channel.config)
    except Exception as error:
        _tell_once(channel, (), why(error))
        return 0
    _works_again(channel)
    return sum(_take(channel, kind, one) for one in found)


def _take(channel: ChannelInstance, kind: Plugin, found: Found) -> int:
    """Take one file. Whatever goes wrong, the next one has its turn; it stays where it is until it is durable."""
    try:
        most = limit()
        data = kind.fetch(channel.config, found, most)
        size = max(len(data), found.size)
        receive(channel, Delivery(found.name, data, size, clock.from_wall(found.arrived)))
        kind.settle(channel.config, found, keep=len(data) > most)
    except Failed as error:
        _tell_once(channel, found.mark, str(error))
        return 0
    except Exception as error:
        _tell_once(channel, found.mark, f"a file could not be taken in and stays in the inbox ({why(error)})")
        return 0
    return 1


def _tell_once(channel: ChannelInstance, what: tuple[int, ...], why: str) -> None:
    """Log a fault once per process, without the file's name: it may name a person (law 13)."""
    key = (channel.code, what, why)
    if key not in _told:
        _told.add(key)
        log.warning("channel %s: %s", channel.code, why)


def _works_again(channel: ChannelInstance) -> None:
    """Forget that an inbox could not be read, so that the next time is told again."""
    _told.difference_update({key for key in _told if key[:2] == (channel.code, ())})
