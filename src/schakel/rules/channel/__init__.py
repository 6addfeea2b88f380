"""Along which channel? The rule of Dir. 13, one channel per request, and advice (R45, R46; section 4.5)."""

from schakel.rules.channel.choose import Advice, choose
from schakel.rules.channel.facts import ChoiceFacts, Destination
from schakel.rules.channel.kinds import CHANNEL_REASONS, CHANNELS, LIMITS, Channel, ChannelReason
from schakel.rules.channel.second import SecondFacts, Sent, second
from schakel.rules.channel.siena import SIENA_FROM, ChannelFacts, siena, tasks

__all__ = [
    "CHANNELS",
    "CHANNEL_REASONS",
    "LIMITS",
    "SIENA_FROM",
    "Advice",
    "Channel",
    "ChannelFacts",
    "ChannelReason",
    "ChoiceFacts",
    "Destination",
    "SecondFacts",
    "Sent",
    "choose",
    "second",
    "siena",
    "tasks",
]
