"""Short names to write the story of a request with: `received("17:45")`, `sent("18:20")`; Dutch time, June 2026."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from schakel.rules.clocks import Access, Calendar, ClockLaw, Deviation, ItemClock, UrgencyGround, clock
from schakel.rules.clocks import events as ev

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HOLIDAYS = frozenset(
    date.fromisoformat(day)
    for day in (
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
        "2027-01-01",
        "2027-03-26",
        "2027-03-29",
    )
)
DUTCH = ClockLaw(Calendar(AMSTERDAM, HOLIDAYS))
DELAYED = ClockLaw(DUTCH.calendar, deviation=Deviation("art. 5(2)", frozenset({"telecom"})))
NEVER = datetime(2100, 1, 1, tzinfo=UTC)
NUMBERS = count(1)


def at(text: str | datetime) -> datetime:
    """Read "18:30" (Friday 5 June 2026), "6 04:25" (that day of June), or a whole moment with its offset."""
    if isinstance(text, datetime):
        return text
    if "T" in text:
        return datetime.fromisoformat(text).astimezone(UTC)
    day, _, clock_time = text.rpartition(" ")
    hour, minute = clock_time.split(":")
    return datetime(2026, 6, int(day or 5), int(hour), int(minute), tzinfo=AMSTERDAM).astimezone(UTC)


def new() -> str:
    return f"e{next(NUMBERS)}"


def items(numbers: int | tuple[int, ...]) -> frozenset[int]:
    return frozenset({numbers} if isinstance(numbers, int) else numbers)


def received(
    when: str | datetime = "17:45",
    *access: Access,
    urgent: bool = True,
    ground: UrgencyGround | None = UrgencyGround.LIFE,
    **more,
) -> ev.Received:
    asked = tuple(ev.Asked(number, one) for number, one in enumerate(access or (Access.DIRECT,), 1))
    return ev.Received(id=new(), at=at(when), items=asked, urgent=urgent, ground=ground if urgent else None, **more)


def plain(when: str | datetime = "17:45", *access: Access, **more) -> ev.Received:
    return received(when, *access, urgent=False, **more)


def sent(when: str, name: str = "q", about: int | tuple[int, ...] = 1, tied: str = "b") -> ev.ClarificationSent:
    return ev.ClarificationSent(
        id=new(), at=at(when), clarification=name, items=items(about), tied_to=frozenset(tied.split())
    )


def delivered(when: str, name: str = "q") -> ev.ClarificationDelivered:
    return ev.ClarificationDelivered(id=new(), at=at(when), clarification=name)


def replied(when: str, name: str = "q", shows: bool | None = None) -> ev.ClarificationAnswered:
    return ev.ClarificationAnswered(id=new(), at=at(when), clarification=name, shows_urgency=shows)


def asked(start: str, end: str | None, name: str = "q", about: int | tuple[int, ...] = 1, tied: str = "b"):
    """A whole clarification: delivered at `start` (sent with it), answered at `end`."""
    both = (sent(start, name, about, tied), delivered(start, name))
    return both if end is None else (*both, replied(end, name))


def answered(when: str, about: int | tuple[int, ...] = 1) -> ev.Answered:
    return ev.Answered(id=new(), at=at(when), items=items(about))


def refused(when: str, about: int | tuple[int, ...] = 1, ground: str = "RF-a") -> ev.Refused:
    return ev.Refused(id=new(), at=at(when), items=items(about), ground=ground)


def reopened(when: str, by: ev.Opener = ev.Opener.REQUESTER, about: int = 1) -> ev.Reopened:
    return ev.Reopened(id=new(), at=at(when), items=items(about), by=by)


def reclassified(when: str, access: Access, reason: str = "", about: int = 1) -> ev.Reclassified:
    return ev.Reclassified(id=new(), at=at(when), items=items(about), access=access, reason=reason)


def lowered(when: str, name: str = "q", role: str = "shift_lead", reason: str = "Hearing is next month"):
    return ev.UrgencyLowered(id=new(), at=at(when), clarification=name, role=role, reason=reason)


def cause(when: str, code: ev.Cause = ev.Cause.VOLUME, about: int = 1) -> ev.CauseGiven:
    return ev.CauseGiven(id=new(), at=at(when), items=items(about), cause=code)


def one(*story, law: ClockLaw = DUTCH, now: str | datetime = NEVER, item: int = 1) -> Any:
    """Return the clock of one item. A story may hold tuples of events."""
    return clock(flat(story), law, at(now)).of(item)


def flat(story):
    return [event for part in story for event in (part if isinstance(part, tuple) else (part,))]


def told(found: ItemClock, language: str = "en") -> list[str]:
    """Return the sentences of an explanation."""
    return [step.text.say(language) for step in found.steps]


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)
