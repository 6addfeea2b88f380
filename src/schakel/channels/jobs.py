"""What the workers run over and over. Each returns how much it did, so that a loop knows whether to rest."""

import logging
import traceback

from schakel.channels.acts.deliver import deliver_next
from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.base import Failed, Found, Plugin
from schakel.channels.models import ChannelInstance
from schakel.channels.registry import plugin
from schakel.formats.envelope.read import MAX_BYTES
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
    except (Failed, LookupError) as error:
        _tell_once(channel, (), str(error))
        return 0
    return sum(_take(channel, kind, one) for one in found)


def _take(channel: ChannelInstance, kind: Plugin, found: Found) -> int:
    """Take one file. Whatever goes wrong, the next one has its turn; it stays where it is until it is durable."""
    try:
        data = kind.fetch(channel.config, found, MAX_BYTES)
        size = max(len(data), found.size)
        receive(channel, Delivery(found.name, data, size, clock.from_wall(found.arrived)))
        kind.settle(channel.config, found, keep=len(data) > MAX_BYTES)
    except Failed as error:
        _tell_once(channel, found.mark, str(error))
        return 0
    except Exception as error:
        log.error("channel %s: a file could not be taken in and stays in the inbox (%s)", channel.code, fault(error))
        return 0
    return 1


def fault(error: Exception) -> str:
    """Return kind and place of a fault, never its text: that may hold personal data (law 13)."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {last.filename}:{last.lineno}"


def _tell_once(channel: ChannelInstance, what: tuple[int, ...], why: str) -> None:
    """Log a fault once per process, without the file's name: it may name a person (law 13)."""
    key = (channel.code, what, why)
    if key not in _told:
        _told.add(key)
        log.warning("channel %s: %s", channel.code, why)
