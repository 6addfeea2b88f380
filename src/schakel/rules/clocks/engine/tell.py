"""Why is it due then? The whole explanation of one item, in reading order."""

from collections.abc import Iterator
from datetime import datetime

from schakel.rules.clocks.engine.events import Received
from schakel.rules.clocks.engine.result import Breach
from schakel.rules.clocks.engine.say import lasting
from schakel.rules.clocks.engine.spans import Finish
from schakel.rules.clocks.engine.tale import Tale
from schakel.rules.clocks.engine.tell_changes import changes
from schakel.rules.clocks.engine.tell_delay import delays
from schakel.rules.clocks.engine.tell_questions import question
from schakel.rules.clocks.facts import Access
from schakel.rules.clocks.steps import ACCESS, AS_DIRECT, GROUNDS, OUTER, Step
from schakel.text import Text

NORMAL = Step(Text("Normal", "Gewoon"), Text("Not marked urgent", "Niet als spoed aangemerkt"), "art. 4(4)")
NO_GROUND = Step(
    Text("Urgent", "Spoed"),
    Text("Urgent, but no ground given: counted as urgent", "Spoed zonder grond: telt als spoed"),
    "art. 4(4)",
)
UNPAUSED = Step(Text("0 m", "0 m"), Text("Nothing paused the clock", "Niets zette de klok stil"), "art. 6(3)")


def steps(tale: Tale, breaches: tuple[Breach, ...]) -> tuple[Step, ...]:
    """Return arrival, urgency and term; what happened, in order of time; the pauses, the due, the limit, breaches."""
    named = [one for one in tale.asked if tale.item.number in one.sent.items]
    happened = [
        *changes(tale),
        *(question(one, tale) for one in named),
        *(step for played in tale.played for step in delays(played, tale.law)),
    ]
    happened.sort(key=lambda step: step.at or tale.item.rounds[0].start)
    return (*_opening(tale), *happened, *_ending(tale), *_broken(breaches))


def _opening(tale: Tale) -> Iterator[Step]:
    first = tale.item.rounds[0]
    supplement = not isinstance(first.opened, Received)
    text = (
        Text("Asked for later: its own clock", "Later gevraagd: een eigen klok") if supplement else tale.voice.received
    )
    yield Step(Text("Received", "Ontvangen"), text, "art. 5(1)", first.start)
    if first.opened.entered_at is not None and first.opened.entered_at > first.start:
        later = lasting(first.opened.entered_at - first.start)
        yield Step(
            Text("Entered later", "Later ingevoerd"),
            Text(
                f"Entered {later.en} after it arrived: the arrival counts",
                f"{later.nl} na aankomst ingevoerd: de aankomst telt",
            ),
            "art. 5(1)",
            first.opened.entered_at,
        )
    if tale.regime.graded:
        yield _urgency(tale, first.start)
    yield from _term(tale)


def _urgency(tale: Tale, start: datetime) -> Step:
    known = [one for one in tale.over if one.at <= start]
    if not known or not known[-1].urgent:
        return NORMAL
    ground = known[-1].ground
    if ground is None:
        return NO_GROUND
    label, article = GROUNDS[ground]
    return Step(label, Text("Urgent, with reason", "Spoed, met reden"), article)


def _term(tale: Tale) -> Iterator[Step]:
    followed = tale.last.followed
    term = followed.running.term
    if not tale.regime.graded:
        yield Step(tale.regime.name, term.text, term.article)
        return
    if term == tale.regime.terms.other:
        yield Step(Text("All items", "Alle vragen"), term.text, term.article)
        return
    if followed.access is Access.UNKNOWN:
        yield Step(ACCESS[Access.UNKNOWN], AS_DIRECT, "art. 2(6)")
    indirect = term == tale.regime.terms.urgent_indirect
    yield Step(ACCESS[Access.INDIRECT if indirect else Access.DIRECT], term.text, term.article)


def _ending(tale: Tale) -> Iterator[Step]:
    played = tale.last
    running = played.followed.running
    if tale.regime.pauses:
        yield from _paused(running.finish)
    if played.strict is not None and played.strict != running.due:
        text = Text("Due after the decision, by our own term", "Uiterlijk na de beslissing, naar onze eigen termijn")
        yield Step(Text("Due", "Uiterlijk"), text, "art. 5(2)(b)", played.strict)
        return
    if played.strict is not None:
        text = Text("Due", "Uiterlijk te beantwoorden")
        yield Step(Text("Due", "Uiterlijk"), text, running.term.article, played.strict)
    elif not played.delay.waiting:
        left = lasting(running.finish.left)
        text = Text(f"Stands still with {left.en} left", f"Staat stil met nog {left.nl}")
        yield Step(left, text, "art. 6(3)")
    if played.legal is not None and tale.regime.outer:
        yield Step(Text("Outer limit", "Buitengrens"), *OUTER[running.term.unit], played.legal)


def _paused(found: Finish) -> Iterator[Step]:
    """What the pauses that are over come to; nothing while the first one is still going on."""
    if not found.stops:
        yield UNPAUSED
    elif found.paused:
        text = Text("Stood still in all; overlaps count once", "Stond in totaal stil; overlap telt één keer")
        yield Step(lasting(found.paused), text, "art. 6(3)")


def _broken(breaches: tuple[Breach, ...]) -> Iterator[Step]:
    for breach in breaches:
        text = Text("The term ran out before an answer was given", "De termijn verstreek voordat er antwoord was")
        if not breach.counted:
            text = Text(
                "The term ran out; not counted as a breach", "De termijn verstreek; telt niet als overschrijding"
            )
        yield Step(Text("Breach", "Overschrijding"), text, "art. 5(1)", breach.at)
