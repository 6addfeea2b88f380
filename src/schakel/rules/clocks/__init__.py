"""When is it due? The clock of Directive (EU) 2023/977 article 5(1), with its explanation.

`due` is the first form: one item that is received and answered. `clock` takes everything that can happen to a request
(`events`), and `mirror` is the clock of a request of ours at the partner. All arithmetic is in UTC; nothing here reads
a clock. The due is a pure function of events (law 3 of the house).
"""

from schakel.rules.clocks.clock import clock
from schakel.rules.clocks.due import Due, due
from schakel.rules.clocks.engine import events
from schakel.rules.clocks.engine.history import known_at
from schakel.rules.clocks.engine.law import ClockLaw, Deviation, Point, RegimeClock, single
from schakel.rules.clocks.engine.result import (
    Breach,
    Duty,
    DutyKind,
    Escalation,
    ItemClock,
    ItemState,
    RequestClock,
    Timeliness,
)
from schakel.rules.clocks.engine.spans import Span
from schakel.rules.clocks.facts import Access, Calendar, ItemFacts, Regime, UrgencyGround
from schakel.rules.clocks.mirror import MirrorClock, OwnRequest, Reminder, mirror
from schakel.rules.clocks.standing import Standing, State, riskiest, standing
from schakel.rules.clocks.steps import Step
from schakel.rules.clocks.terms import LAW, Term, Terms, Unit

__all__ = [
    "LAW",
    "Access",
    "Breach",
    "Calendar",
    "ClockLaw",
    "Deviation",
    "Due",
    "Duty",
    "DutyKind",
    "Escalation",
    "ItemClock",
    "ItemFacts",
    "ItemState",
    "MirrorClock",
    "OwnRequest",
    "Point",
    "Regime",
    "RegimeClock",
    "Reminder",
    "RequestClock",
    "Span",
    "Standing",
    "State",
    "Step",
    "Term",
    "Terms",
    "Timeliness",
    "Unit",
    "UrgencyGround",
    "clock",
    "due",
    "events",
    "known_at",
    "mirror",
    "riskiest",
    "single",
    "standing",
]
