"""All that the explanation of one item looks at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from schakel.rules.clocks.engine.authorisation import Delay
from schakel.rules.clocks.engine.clarifications import Question
from schakel.rules.clocks.engine.dues import Followed
from schakel.rules.clocks.engine.events import Event, Reclassified
from schakel.rules.clocks.engine.law import ClockLaw, RegimeClock
from schakel.rules.clocks.engine.rounds import ItemAsked, Round
from schakel.rules.clocks.engine.urgency import Urgency
from schakel.rules.clocks.engine.voice import Voice


@dataclass(frozen=True, slots=True)
class Played:
    """One round as it was played: its clock, what authorisations did, and its two dues (UTC; None: none running)."""

    round: Round
    followed: Followed
    delay: Delay
    strict: datetime | None
    legal: datetime | None


@dataclass(frozen=True, slots=True)
class Tale:
    """One item with its rounds and everything that happened to the request."""

    item: ItemAsked
    played: tuple[Played, ...]
    happened: Sequence[Event]
    asked: tuple[Question, ...]
    over: tuple[Urgency, ...]
    ignored: tuple[Reclassified, ...]
    law: ClockLaw
    regime: RegimeClock
    voice: Voice

    @property
    def last(self) -> Played:
        return self.played[-1]

    def during(self, moment: datetime) -> Played:
        """Return the round in which a moment falls."""
        return next((one for one in reversed(self.played) if one.round.start <= moment), self.played[0])

    def too_late(self, event: Event) -> bool:
        """Tell whether a change came when the term had run out."""
        return any(late.event.id == event.id for one in self.played for late in one.followed.late)
