"""What a judicial authorisation did to the clock, and why it did nothing (Dir. 5(2), 9)."""

from collections.abc import Iterator

from schakel.rules.clocks.engine.authorisation import Authorisation
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.engine.say import lasting
from schakel.rules.clocks.engine.tale import Played
from schakel.rules.clocks.steps import Step
from schakel.text import Text

LABEL = Text("Authorisation", "Toestemming")


def delays(played: Played, law: ClockLaw) -> Iterator[Step]:
    """Yield a step for each authorisation asked in this round."""
    for one in played.delay.counted:
        yield from _counted(one, law)
    for one in played.delay.idle:
        yield Step(LABEL, _why_not(one, law), "art. 5(2), 9", one.asked.at)


def _counted(one: Authorisation, law: ClockLaw) -> Iterator[Step]:
    assert one.notice is not None
    assert law.deviation is not None
    expected = lasting(one.notice.expected)
    text = Text(
        f"Waiting for a judicial authorisation; they were told, with reasons: about {expected.en}",
        f"Wacht op rechterlijke toestemming; zij zijn met redenen ingelicht: ongeveer {expected.nl}",
    )
    yield Step(LABEL, text, law.deviation.article, one.notice.at)
    if one.decided is not None:
        granted = Text("Granted: provide as soon as possible", "Verleend: verstrek zo snel mogelijk")
        refused = Text("Refused: refuse on ground RF-c", "Geweigerd: weiger op grond RF-c")
        article = "art. 5(2)(b)" if one.decided.granted else "art. 6(1)(c)"
        yield Step(LABEL, granted if one.decided.granted else refused, article, one.decided.at)


def _why_not(one: Authorisation, law: ClockLaw) -> Text:
    if law.deviation is None:
        return Text(
            "The law of this country has no delay for a judicial authorisation: the clock runs on",
            "Het recht van dit land kent geen uitstel voor rechterlijke toestemming: de klok loopt door",
        )
    if one.asked.kind not in law.deviation.kinds:
        return Text(
            "Domestic law asks no authorisation for this kind of information: the clock runs on",
            "Het nationale recht vraagt voor deze informatie geen toestemming: de klok loopt door",
        )
    if one.notice is None:
        return Text(
            "The requester was not told how long it takes and why: the clock runs on",
            "De verzoeker hoorde niet hoe lang het duurt en waarom: de klok loopt door",
        )
    return Text("The notice came when the term had run out", "Het bericht kwam toen de termijn al was verstreken")
