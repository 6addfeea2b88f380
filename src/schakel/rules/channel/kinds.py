"""The channels, what is fixed about them, and the three reasons not to use SIENA (Dir. 13)."""

from collections.abc import Mapping
from enum import StrEnum

from schakel.rules.restrictions.classification import Level
from schakel.text import Text


class Channel(StrEnum):
    """An official way along which messages go; `other` is whatever is left at night: telephone, mail, paper."""

    EUROPOL = "europol"
    INTERPOL = "interpol"
    SIRENE = "sirene"
    TREATY = "treaty"
    LIAISON = "liaison"
    FOREIGN_LIAISON = "foreign_liaison"
    OTHER = "other"


class ChannelReason(StrEnum):
    """The closed list of Dir. 13(2)."""

    A = "CH-a"
    B = "CH-b"
    C = "CH-c"


CHANNELS = {
    Channel.EUROPOL: Text("SIENA", "SIENA"),
    Channel.INTERPOL: Text("INTERPOL", "INTERPOL"),
    Channel.SIRENE: Text("SIRENE", "SIRENE"),
    Channel.TREATY: Text("direct contact under a treaty", "rechtstreeks contact op grond van een verdrag"),
    Channel.LIAISON: Text("our liaison officer", "onze liaison officer"),
    Channel.FOREIGN_LIAISON: Text("their liaison officer", "hun liaison officer"),
    Channel.OTHER: Text("another way", "een andere weg"),
}
CHANNEL_REASONS = {
    ChannelReason.A: Text(
        "a third state or international organisation is involved, or will be",
        "een derde staat of internationale organisatie is betrokken, of zal dat zijn",
    ),
    ChannelReason.B: Text(
        "urgency asks for another channel for the time being", "spoed vraagt tijdelijk om een ander kanaal"
    ),
    ChannelReason.C: Text(
        "an unexpected technical or operational incident", "een onverwacht technisch of operationeel incident"
    ),
}

ALWAYS_STAFFED = frozenset({Channel.EUROPOL, Channel.INTERPOL, Channel.SIRENE})
"""Channels with somebody at the other end day and night (Dir. 14(3)(a)(ii), 15(2))."""

LIMITS: Mapping[Channel, Level] = {Channel.EUROPOL: Level.RESTRICTED}
"""The highest classification a channel may carry; not named: the basic level. Deployments give their own."""
