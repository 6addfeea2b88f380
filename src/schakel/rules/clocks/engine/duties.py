"""What somebody must still do because of the clock: causes, notices, updates, and telling the requester."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from schakel.rules.clocks.engine.authorisation import Authorisation
from schakel.rules.clocks.engine.dues import lowered
from schakel.rules.clocks.engine.events import Event, Received, RequesterTold
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.law import ClockLaw
from schakel.rules.clocks.engine.result import Breach, Duty, DutyKind
from schakel.rules.clocks.engine.tale import Played
from schakel.rules.clocks.engine.urgency import Urgency
from schakel.text import Text


def of_item(item: int, played: Played, breaches: Sequence[Breach], law: ClockLaw) -> Iterator[Duty]:
    """Yield what one item asks for: a cause for every breach, and whatever its authorisations owe the requester."""
    for breach in breaches:
        if breach.cause is None:
            text = Text("Record why the term was not met", "Leg vast waarom de termijn niet is gehaald")
            yield Duty(DutyKind.CAUSE, item, breach.at, text, "art. 16(1)(e)")
    if law.deviation is None or played.round.closed is not None:
        return
    for one in played.delay.counted:
        yield from _counted(item, one, played)
    for one in played.delay.idle:
        if one.asked.kind in law.deviation.kinds and one.notice is None:
            text = Text(
                "Tell the requester how long it will take, and why", "Meld de verzoeker hoe lang het duurt, en waarom"
            )
            yield Duty(DutyKind.DELAY_NOTICE, item, played.strict, text, "art. 5(2)(a)")


def _counted(item: int, one: Authorisation, played: Played) -> Iterator[Duty]:
    if one.open:
        text = Text(
            "Tell the requester how the authorisation stands", "Meld de verzoeker hoe het met de toestemming staat"
        )
        yield Duty(DutyKind.UPDATE, item, played.delay.next_update, text, "art. 5(2)(b)")
    elif one.decided is not None and not one.decided.granted:
        text = Text(
            "The authorisation was refused: refuse on ground RF-c", "De toestemming is geweigerd: weiger op grond RF-c"
        )
        yield Duty(DutyKind.REFUSE_C, item, played.strict, text, "art. 6(1)(c), 6(2)")


def of_request(happened: Sequence[Event], over: Sequence[Urgency]) -> Iterator[Duty]:
    """Yield what the request as a whole asks for."""
    for event in of(Received, happened):
        if event.entered_at is not None and event.entered_at > event.at and not event.reason.strip():
            text = Text(
                "Say why it was entered later than it arrived", "Zeg waarom het later is ingevoerd dan het aankwam"
            )
            yield Duty(DutyKind.EXPLAIN_ENTRY, 0, None, text, "art. 5(1)")
    untold = [one for one in over if lowered(one) and not _told(one.at, happened)]
    if untold:
        text = Text(
            "Tell the requester at once, in its language, that it is treated as not urgent",
            "Meld de verzoeker meteen, in zijn taal, dat het als geen spoed wordt behandeld",
        )
        yield Duty(DutyKind.TELL_REQUESTER, 0, untold[-1].at, text, "art. 6(4)")


def _told(since: datetime, happened: Sequence[Event]) -> bool:
    return any(one.at >= since for one in of(RequesterTold, happened))
