"""What speaks for and against one channel: reach, order, secrecy, alert, law, practice."""

from collections.abc import Iterator

from schakel.rules.channel.facts import ChoiceFacts
from schakel.rules.channel.kinds import ALWAYS_STAFFED, CHANNELS, Channel
from schakel.rules.cite import Cite
from schakel.rules.clocks import Regime
from schakel.rules.restrictions.classification import LEVELS, Level
from schakel.rules.verdict import Reason
from schakel.rules.words import plain
from schakel.text import Text

REACH, DEFAULT = Cite("R45", "Dir. 13"), Cite("R45", "Dir. 13(1)")
EXCEPTION, DOWN = Cite("R45", "Dir. 13(2)"), Cite("R47", "Dir. 13(2)(c)")
SECRECY, ALERT = Cite("R54", "Council Dec. 2013/488/EU"), Cite("R29", "Reg. (EU) 2018/1862 art. 8; Dir. 1(2)")
COPIES, NIGHT = Cite("R14", "Dir. 8"), Cite("R45", "Dir. 14(3)(a)(ii)")


def reasons(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    """Yield every reason for and against one channel; the last one says what it is."""
    yield from _reach(channel, facts)
    yield from _working(channel, facts)
    yield from _secrecy(channel, facts)
    yield from _alert(channel, facts)
    yield from _law(channel, facts)
    yield from _practice(channel, facts)


def _reach(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    out = plain(one.country for one in facts.recipients if channel not in one.reached_by)
    if not facts.recipients:
        text = Text("It is not said to whom it goes", "Er staat niet naar wie het gaat")
        yield REACH.stop(text, "recipients", Text("Choose the recipients first", "Kies eerst de ontvangers"))
    elif out.en:
        yield REACH.stop(
            Text(f"Does not reach {out.en}", f"Bereikt {out.nl} niet"),
            "recipients",
            Text(f"Choose another channel for {out.en}", f"Kies een ander kanaal voor {out.nl}"),
        )


def _working(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    if channel in facts.down:
        yield DOWN.stop(
            Text(
                "Out of order now: a message would wait unsent",
                "Nu buiten werking: een bericht zou onverzonden wachten",
            ),
            "channel",
            Text("Use another channel under CH-c, or wait", "Gebruik een ander kanaal op grond van CH-c, of wacht"),
        )


def _secrecy(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    limit = facts.limits.get(channel, Level.NORMAL)
    if facts.level > limit:
        name = LEVELS[limit]
        yield SECRECY.stop(
            Text(f"Carries {name.en} at most", f"Draagt ten hoogste {name.nl}"),
            "level",
            Text("Use an accredited channel, or send less", "Gebruik een geaccrediteerd kanaal, of stuur minder"),
        )


def _alert(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    if channel is Channel.SIRENE and facts.sis_alert:
        yield ALERT.go(Text("It is about an alert in SIS", "Het gaat over een signalering in SIS"), "sis_alert")
    elif channel is Channel.SIRENE:
        yield ALERT.stop(
            Text("Only for alerts in SIS", "Alleen voor signaleringen in SIS"),
            "sis_alert",
            Text("Use another channel", "Gebruik een ander kanaal"),
        )
    elif facts.sis_alert:
        yield ALERT.ask(
            Text(
                "It is about an alert in SIS, which goes over SIRENE",
                "Het gaat over een signalering in SIS, en die gaat via SIRENE",
            ),
            "sis_alert",
            Text(
                "Use SIRENE, unless this is more than supplementary information",
                "Gebruik SIRENE, tenzij dit meer is dan aanvullende informatie",
            ),
        )


def _law(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    if facts.regime is not Regime.DIR977 or channel is Channel.SIRENE:
        return
    third = plain(one.country for one in facts.recipients if not one.inside)
    if channel is Channel.EUROPOL:
        yield DEFAULT.go(Text("The rule under the Directive", "De regel onder de richtlijn"), "channel")
    elif third.en:
        yield EXCEPTION.go(Text(f"CH-a: {third.en} is involved", f"CH-a: {third.nl} is betrokken"), "recipients")
    elif facts.on >= facts.siena_from:
        yield EXCEPTION.ask(
            Text("Not SIENA: only for urgency or after an incident", "Niet SIENA: alleen bij spoed of na een incident"),
            "channel",
            Text("Use SIENA, or record CH-b or CH-c", "Gebruik SIENA, of leg CH-b of CH-c vast"),
        )


def _practice(channel: Channel, facts: ChoiceFacts) -> Iterator[Reason]:
    name = CHANNELS[channel]
    if channel is facts.by_theme.get(facts.theme):
        yield REACH.go(Text("Agreed for this theme", "Afgesproken voor dit thema"), "theme")
    if channel is Channel.TREATY:
        yield COPIES.go(
            Text("Copies to the contact points go along", "Kopieën aan de contactpunten gaan mee"), "channel"
        )
    if facts.urgent and channel not in ALWAYS_STAFFED:
        yield NIGHT.ask(
            Text(
                f"Urgent, and {name.en} is not staffed day and night", f"Spoed, en {name.nl} is niet dag en nacht bezet"
            ),
            "urgent",
            Text("Make sure that somebody is there now", "Vergewis u ervan dat daar nu iemand is"),
        )
    yield REACH.go(Text(f"Goes by {name.en}", f"Gaat via {name.nl}"), "channel")
