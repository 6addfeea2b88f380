"""What the advice on a channel needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from schakel.rules.channel.kinds import LIMITS, Channel
from schakel.rules.channel.siena import SIENA_FROM
from schakel.rules.clocks import Regime
from schakel.rules.restrictions.classification import Level


@dataclass(frozen=True, slots=True)
class Destination:
    """One recipient: its country, whether it applies the Directive, and the channels that reach it."""

    country: str
    inside: bool
    reached_by: frozenset[Channel]


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """What the advice needs: law, day, urgency, secrecy, alert in SIS, recipients, theme, and what is out of order.

    `by_theme` is what was agreed for a theme; `limits` the highest classification per channel.
    """

    regime: Regime
    on: date
    urgent: bool
    level: Level
    sis_alert: bool
    recipients: tuple[Destination, ...]
    theme: str = ""
    down: frozenset[Channel] = frozenset()
    by_theme: Mapping[str, Channel] = field(default_factory=dict)
    limits: Mapping[Channel, Level] = field(default_factory=lambda: LIMITS)
    siena_from: date = SIENA_FROM
