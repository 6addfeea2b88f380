"""How urgent: as the requester claims it, and as we handle it (Dir. 4(4); section 2.7, R10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from schakel.rules.clocks.engine.clarifications import Question
from schakel.rules.clocks.engine.events import Event, Received, UrgencyClaimed, UrgencyLowered
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.facts import UrgencyGround
from schakel.text import Text

LETTER_E = "e"


@dataclass(frozen=True, slots=True)
class Urgency:
    """How urgent the request is from `at` on. `event` is what made it so."""

    at: datetime
    urgent: bool
    ground: UrgencyGround | None
    claimed: bool
    event: Event


def urgency(happened: Sequence[Event], asked: Sequence[Question], law: ClockLaw) -> tuple[Urgency, ...]:
    """Return how urgent the request was over time, the first entry at its receipt.

    A claim of the requester counts as it is; only a sound decision of ours lowers it (see `objection`).
    """
    found: list[Urgency] = []
    for event in happened:
        if isinstance(event, UrgencyLowered):
            if found and objection(event, asked, law) is None:
                found.append(Urgency(event.at, False, None, False, event))
        elif isinstance(event, UrgencyClaimed) or (isinstance(event, Received) and (event.urgent or not found)):
            found.append(Urgency(event.at, event.urgent, event.ground, True, event))
    return tuple(found)


def objection(lowered: UrgencyLowered, asked: Sequence[Question], law: ClockLaw) -> Text | None:
    """Return why a decision to treat a request as not urgent does not count, or None when it does (section 2.7).

    It needs a clarification about the urgency, an answer that shows none of U1-U4, a supervisor and a reason.
    """
    return next(_objections(lowered, asked, law), None)


def _objections(lowered: UrgencyLowered, asked: Sequence[Question], law: ClockLaw) -> Iterator[Text]:
    question = next((one for one in asked if one.sent.clarification == lowered.clarification), None)
    if question is None or LETTER_E not in question.sent.tied_to:
        yield Text("no clarification asked about the urgency", "er is niet naar de spoed gevraagd")
    elif question.answered_at is None or question.answered_at > lowered.at:
        yield Text("their answer had not come in yet", "hun antwoord was nog niet binnen")
    elif question.shows_urgency is not False:
        yield Text(
            "it is not recorded that their answer shows no ground for urgency",
            "niet vastgelegd is dat hun antwoord geen spoedgrond laat zien",
        )
    if lowered.role not in law.supervisors:
        yield Text("no supervisor decided it", "geen leidinggevende nam het besluit")
    if not any(character.isalnum() for character in lowered.reason):
        yield Text("no reason is given", "er is geen reden gegeven")
