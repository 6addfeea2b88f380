"""What the other events did to the clock of one item, and why some did nothing."""

from collections.abc import Callable, Iterator

from schakel.rules.clocks.engine import events as ev
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.tale import Tale
from schakel.rules.clocks.engine.urgency import objection
from schakel.rules.clocks.steps import ACCESS, GROUNDS, Step
from schakel.text import Text

STANDS = Text("The term had run out already: this cures nothing", "De termijn was al verstreken: dit herstelt niets")


def changes(tale: Tale) -> Iterator[Step]:
    """Yield a step for everything that happened to this item after it was asked."""
    for event in tale.happened:
        tell = TELL.get(type(event))
        if tell is not None and event.at >= tale.item.rounds[0].start and _concerns(event, tale):
            yield from tell(event, tale)


def _concerns(event: ev.Event, tale: Tale) -> bool:
    if isinstance(event, ev.Received):
        return any(one.number == tale.item.number for one in event.items)
    items = getattr(event, "items", None)
    return items is None or tale.item.number in items


def _claimed(event: ev.Event, tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.UrgencyClaimed | ev.Received)
    if event.id == tale.over[0].event.id or not tale.regime.graded:
        return
    label, article = GROUNDS[event.ground] if event.ground else (Text("Urgent", "Spoed"), "art. 4(4)")
    text = Text(
        "The requester now says it is urgent: the urgent term runs from here, if that is earlier",
        "De verzoeker noemt het nu spoed: de spoedtermijn loopt vanaf hier, als die eerder eindigt",
    )
    if not event.urgent:
        label = Text("Normal", "Gewoon")
        text = Text("The requester says it is no longer urgent", "De verzoeker zegt dat het geen spoed meer heeft")
    yield Step(label, STANDS if tale.too_late(event) else text, article, event.at)


def _again(event: ev.Event, tale: Tale) -> Iterator[Step]:
    """The same request over another channel: the first receipt counts (R4)."""
    assert isinstance(event, ev.Received)
    if event.id == tale.item.rounds[0].opened.id:
        return
    text = Text(
        "The same request over another channel: the first receipt counts",
        "Hetzelfde verzoek via een ander kanaal: de eerste ontvangst telt",
    )
    yield Step(Text("Received", "Ontvangen"), text, "art. 5(1), 16(1)(d)", event.at)
    if event.urgent:
        yield from _claimed(event, tale)


def _lowered(event: ev.Event, tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.UrgencyLowered)
    why_not = objection(event, tale.asked, tale.law)
    text = Text("Treated as not urgent, with reason", "Behandeld als geen spoed, met reden")
    if why_not is not None:
        text = Text(f"Stays urgent: {why_not.en}", f"Blijft spoed: {why_not.nl}")
    elif tale.too_late(event):
        text = STANDS
    yield Step(Text("Urgency", "Spoed"), text, "art. 4(4), 6(3)", event.at)


def _reclassified(event: ev.Event, tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.Reclassified)
    label = ACCESS[event.access]
    text = Text(f"Access is now: {label.en.lower()}", f"Toegang is nu: {label.nl.lower()}")
    if any(event.id == one.id for one in tale.ignored):
        text = Text(
            "From direct to indirect needs a reason, and none is given: stays direct",
            "Van direct naar indirect vraagt een reden, en die ontbreekt: blijft direct",
        )
    elif tale.too_late(event):
        text = STANDS
    yield Step(label, text, "art. 2(5)-(7)", event.at)


def _amended(event: ev.Event, _tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.Amended)
    text = Text(
        "Changed by the requester; the same question, so the clock runs on",
        "Gewijzigd door de verzoeker; dezelfde vraag, dus de klok loopt door",
    )
    if event.asks_other:
        text = Text(
            "They now ask something else: a new clock from here",
            "Zij vragen nu iets anders: een nieuwe klok vanaf hier",
        )
    yield Step(Text("Amended", "Gewijzigd"), text, "art. 5(1)", event.at)


def _closed(event: ev.Event, tale: Tale) -> Iterator[Step]:
    if not any(one.round.closed is not None and one.round.closed.id == event.id for one in tale.played):
        yield from _not_closing(event, tale)
        return
    said = {
        ev.Answered: (tale.voice.answered, Text("This item is answered", "Dit onderdeel is beantwoord"), "art. 5(1)"),
        ev.Refused: (Text("Refused", "Geweigerd"), _ground(event), "art. 6(1)-(2)"),
        ev.Withdrawn: (
            Text("Withdrawn", "Ingetrokken"),
            Text("They no longer need it", "Zij hebben het niet meer nodig"),
            "art. 5(1)",
        ),
    }
    label, text, article = said[type(event)]
    yield Step(label, text, article, event.at)


def _not_closing(event: ev.Event, tale: Tale) -> Iterator[Step]:
    """Closed before already, or reopened as if it had never been closed."""
    undone = any(one.by is ev.Opener.OURSELVES and one.at >= event.at for one in of(ev.Reopened, tale.happened))
    if isinstance(event, ev.Answered | ev.Refused) and undone:
        text = Text("Closed, but too early: see below", "Afgesloten, maar te vroeg: zie hieronder")
        yield Step(Text("Closed", "Afgesloten"), text, "art. 5(1)", event.at)


def _ground(event: ev.Event) -> Text:
    code = getattr(event, "ground", "") or "RF-?"
    return Text(f"Refused on ground {code}", f"Geweigerd op grond {code}")


def _reopened(event: ev.Event, tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.Reopened)
    text = Text(
        "We closed it too early: the clock counts as if it had run on",
        "Wij sloten te vroeg af: de klok geldt als doorgelopen",
    )
    if event.by is ev.Opener.REQUESTER:
        text = Text(
            "Asked again by the requester: a new clock from here",
            "Opnieuw gevraagd door de verzoeker: een nieuwe klok vanaf hier",
        )
        if not any(one.round.opened.id == event.id for one in tale.played):
            text = Text(
                "Asked again while it was still open: the clock runs on",
                "Opnieuw gevraagd terwijl het nog openstond: de klok loopt door",
            )
    yield Step(Text("Reopened", "Heropend"), text, "art. 5(1)", event.at)


def _cause(event: ev.Event, _tale: Tale) -> Iterator[Step]:
    assert isinstance(event, ev.CauseGiven)
    name = CAUSES[event.cause]
    yield Step(Text("Cause", "Oorzaak"), name, "art. 16(1)(e)", event.at)


CAUSES = {
    ev.Cause.LATE_TRIAGE: Text("Late triage", "Te late beoordeling"),
    ev.Cause.SOURCE: Text("Source could not be reached", "Bron niet bereikbaar"),
    ev.Cause.AUTHORITY_LATE: Text("The authority that had it was late", "De dienst die het had was te laat"),
    ev.Cause.TRANSLATION: Text("Translation", "Vertaling"),
    ev.Cause.AUTHORISATION: Text("Judicial authorisation", "Rechterlijke toestemming"),
    ev.Cause.OUTAGE: Text("System outage", "Storing"),
    ev.Cause.VOLUME: Text("Volume of work", "Werkaanbod"),
}
TELL: dict[type[ev.Event], Callable[[ev.Event, Tale], Iterator[Step]]] = {
    ev.Received: _again,
    ev.UrgencyClaimed: _claimed,
    ev.UrgencyLowered: _lowered,
    ev.Reclassified: _reclassified,
    ev.Amended: _amended,
    ev.Answered: _closed,
    ev.Refused: _closed,
    ev.Withdrawn: _closed,
    ev.Reopened: _reopened,
    ev.CauseGiven: _cause,
}
