"""What each question to the requester did to the clock, and why another did nothing (Dir. 6(3))."""

from schakel.rules.clocks.engine.clarifications import Question
from schakel.rules.clocks.engine.say import lasting
from schakel.rules.clocks.engine.spans import Span
from schakel.rules.clocks.engine.tale import Tale
from schakel.rules.clocks.steps import Step
from schakel.text import Text

ARTICLE = "art. 6(3)"
LABEL = Text("Question", "Vraag")


def question(one: Question, tale: Tale) -> Step:
    """Return the step of one question that names this item."""
    pause = one.pause
    if not tale.regime.pauses:
        name = tale.regime.name
        return _step(
            one,
            Text(f"{name.en}: a question does not stop this clock", f"{name.nl}: een vraag zet deze klok niet stil"),
        )
    if not one.tied:
        return _step(one, tale.voice.untied)
    if pause is None:
        return _step(one, tale.voice.no_receipt if one.delivered_at is None else tale.voice.too_early)
    played = tale.during(pause.until if pause.end else pause.start)
    if not _met(pause, played.followed.running.finish.stops):
        return _step(one, _missed(pause, tale), pause)
    if pause.end is None:
        return _step(one, tale.voice.waiting, pause)
    return _step(one, _counted(pause, one, tale), pause)


def _counted(pause: Span, one: Question, tale: Tale) -> Text:
    assert pause.end is not None
    length, voice = lasting(pause.end - pause.start), tale.voice.stood_still
    others = [other.pause for other in tale.asked if other is not one and tale.item.number in other.sent.items]
    shared = any(other is not None and other.start < pause.end and pause.start < other.until for other in others)
    once = Text("; the overlap counts once", "; de overlap telt één keer") if shared else Text("", "")
    return Text(
        f"The clock stood still {length.en}, {voice.en}{once.en}",
        f"De klok stond {length.nl} stil, {voice.nl}{once.nl}",
    )


def _missed(pause: Span, tale: Tale) -> Text:
    played = tale.during(pause.start)
    due = played.followed.running.due
    if due is not None and pause.start >= due:
        return tale.voice.after
    return Text("Was over before the clock of this item started", "Was voorbij voordat de klok van dit onderdeel begon")


def _met(pause: Span, stops: tuple[Span, ...]) -> bool:
    return any(stop.start < pause.until and pause.start < stop.until for stop in stops)


def _step(one: Question, text: Text, pause: Span | None = None) -> Step:
    return Step(LABEL, text, ARTICLE, pause.start if pause else one.delivered_at or one.sent.at)
