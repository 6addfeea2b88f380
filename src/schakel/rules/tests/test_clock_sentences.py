"""Every sentence that the clock can say, in both languages, as approved by a reader: clock_sentences.txt.

After a change of words: `python -m schakel.rules.tests.test_clock_sentences > .../clock_sentences.txt`, and read it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from schakel.rules.clocks import Access, Duty, OwnRequest, Step, Term, Unit, UrgencyGround, clock, mirror
from schakel.rules.clocks import events as ev
from schakel.rules.clocks.engine.events import KINDS
from schakel.rules.clocks.engine.law import ROLES
from schakel.rules.clocks.engine.tell_changes import CAUSES
from schakel.rules.tests.story import (
    AMSTERDAM,
    DELAYED,
    DUTCH,
    answered,
    asked,
    at,
    cause,
    delivered,
    flat,
    items,
    lowered,
    new,
    one,
    plain,
    received,
    reclassified,
    refused,
    reopened,
    replied,
    sent,
)
from schakel.rules.tests.test_clock_delay import decided, notice, wanted
from schakel.rules.tests.test_clock_regimes import LAWS
from schakel.text import Text

APPROVED = Path(__file__).with_name("clock_sentences.txt")
BANK = "Kept by a bank"


def gone(when: str) -> ev.Withdrawn:
    return ev.Withdrawn(id=new(), at=at(when))


def amended(when: str, *, other: bool) -> ev.Amended:
    return ev.Amended(id=new(), at=at(when), items=items(1), asks_other=other)


def claimed(when: str, urgent: bool = True, ground: UrgencyGround | None = None) -> ev.UrgencyClaimed:
    return ev.UrgencyClaimed(id=new(), at=at(when), urgent=urgent, ground=ground)


def unurgent(**changes: object) -> tuple[ev.Event, ...]:
    answer = replied("19:00", shows=False)
    return (*asked("18:00", None, tied="e"), answer, replace(lowered("19:30"), **changes))


STORIES = {
    "urgent, direct": (received("17:45"),),
    "no ground": (received("17:45", ground=None),),
    "unknown": (received("17:45", Access.UNKNOWN),),
    "indirect": (received("17:45", Access.INDIRECT),),
    "not urgent": (plain("17:45"),),
    "entered later": (received("17:45", entered_at=at("19:45")),),
    "late": (received("17:45"), ev.CauseGiven(id=new(), at=at("6 03:00"), items=items(1), cause=ev.Cause.VOLUME)),
    "not counted": (received("17:45"), cause("6 03:00", ev.Cause.AUTHORISATION)),
    "answered": (received("17:45"), answered("18:00")),
    "refused": (received("17:45"), refused("18:00", ground="RF-h")),
    "refused without ground": (received("17:45"), refused("18:00", ground="")),
    "withdrawn": (received("17:45"), gone("18:00")),
    "asked again": (received("17:45"), answered("18:00"), reopened("19:00")),
    "asked again, open": (received("17:45"), reopened("19:00")),
    "closed too early": (received("17:45"), answered("18:00"), reopened("19:00", ev.Opener.OURSELVES)),
    "refused too early": (received("17:45"), refused("18:00"), reopened("19:00", ev.Opener.OURSELVES)),
    "changed": (received("17:45"), amended("18:00", other=False)),
    "changed into another": (received("17:45"), amended("18:00", other=True)),
    "second channel": (plain("17:45"), received("18:00", ground=None)),
    "claimed": (plain("17:45"), claimed("18:00")),
    "claimed with ground": (plain("17:45"), claimed("18:00", ground=UrgencyGround.DETENTION)),
    "taken back": (received("17:45"), claimed("18:00", urgent=False)),
    "taken back late": (received("17:45"), claimed("6 02:00", urgent=False)),
    "to indirect": (received("17:45"), reclassified("18:00", Access.INDIRECT, BANK)),
    "to direct": (received("17:45", Access.INDIRECT), reclassified("18:00", Access.DIRECT)),
    "to indirect without reason": (received("17:45"), reclassified("18:00", Access.INDIRECT)),
    "to indirect late": (received("17:45"), reclassified("6 02:00", Access.INDIRECT, BANK)),
    "lowered": (received("17:45"), *unurgent()),
    "lowered, nobody asked": (received("17:45"), lowered("19:30")),
    "lowered, not answered": (received("17:45"), *asked("18:00", None, tied="e"), lowered("19:30")),
    "lowered, not judged": (received("17:45"), *asked("18:00", "19:00", tied="e"), lowered("19:30")),
    "lowered by nobody": (received("17:45"), *unurgent(role="")),
    "lowered without reason": (received("17:45"), *unurgent(reason="")),
    "lowered late": (
        received("17:45"),
        *asked("17:50", None, tied="e"),
        replied("17:55", shows=False),
        lowered("6 03:00"),
    ),
    "question": (received("17:45"), asked("18:30", "21:10")),
    "questions": (received("17:45"), asked("18:30", "19:30"), asked("19:00", "20:00", "p")),
    "question late": (received("17:45"), asked("6 02:00", "6 03:00")),
    "question open": (received("17:45"), asked("18:30", None)),
    "question untied": (received("17:45"), asked("18:30", "19:30", tied="")),
    "question undelivered": (received("17:45"), sent("18:30")),
    "question answered first": (received("17:45"), sent("18:30"), replied("18:40"), delivered("18:50")),
    "question before": (received("17:45"), asked("17:00", "17:30")),
    "supplement": (plain("17:44"), ev.Supplemented(id=new(), at=at("17:45"), items=(ev.Asked(2),))),
    "sirene": (received("17:45", regime="SIRENE"), asked("18:30", None)),
    "own level": (received("17:45", regime="OWN:LIAISON"),),
    "none": (received("17:45", regime="OTHER"),),
    "no delay": (received("17:45"), wanted(), notice()),
    "orphan": (received("17:45"), delivered("18:00", "x")),
}
DELAYS = {
    "waiting": (received("17:45"), wanted(), notice()),
    "granted": (received("17:45"), wanted(), notice(), decided("7 10:00")),
    "not granted": (received("17:45"), wanted(), notice(), decided("7 10:00", granted=False)),
    "no notice": (received("17:45"), wanted()),
    "other kind": (received("17:45"), wanted(kind="address"), notice()),
    "late notice": (received("17:45"), wanted(), notice("6 02:00")),
}
OWN = OwnRequest("o", at("17:40"), at("17:45"), (ev.Asked(1, Access.DIRECT),), urgent=True)
MIRRORED = {
    "answered": (answered("18:00"),),
    "question": asked("18:30", "19:30"),
    "questions": (*asked("18:30", "19:30"), *asked("19:00", "20:00", "p")),
    "question late": asked("6 02:00", "6 03:00"),
    "question open": asked("18:30", None),
    "question untied": asked("18:30", "19:30", tied=""),
    "question undelivered": (sent("18:30"),),
    "question answered first": (sent("18:30"), replied("18:40"), delivered("18:50")),
}


def lines() -> Iterator[str]:
    now = at("7 12:00")
    for name, story in STORIES.items():
        yield from of(name, clock(flat(story), LAWS, now))
    for name, story in DELAYS.items():
        yield from of(name, clock(flat(story), DELAYED, now))
    for name, story in MIRRORED.items():
        found = mirror(OWN, flat(story), DUTCH, now)
        yield from of(f"theirs, {name}", found.clock)
        yield from (said(owed(duty), duty.text, duty.article) for duty in found.duties)
    yield "== lists"
    yield from (said(code.value, text) for code, text in CAUSES.items())
    yield from (said(code, text) for code, text in ROLES.items())
    for points in (DUTCH.hours, DUTCH.days):
        yield from (said("point", point.label(), ", ".join(point.roles)) for point in points)


def of(name: str, found) -> Iterator[str]:
    yield f"== {name}"
    for item in found.items:
        for step in item.steps:
            yield said(labelled(step), step.text, step.article)
    yield from (said(f"loose, {labelled(step)}", step.text, step.article) for step in found.steps)
    yield from (said(owed(duty), duty.text, duty.article) for duty in found.duties)


def labelled(step: Step) -> str:
    return f"{local(step.at)}{step.label.en} / {step.label.nl}"


def local(moment: datetime | None) -> str:
    return f"{moment.astimezone(AMSTERDAM):%d %H:%M} " if moment else ""


def owed(duty: Duty) -> str:
    return f"{local(duty.by)}duty {duty.kind.value}, item {duty.item}"


def said(label: str, text: Text, article: str = "") -> str:
    return " | ".join(part for part in (label, text.en, text.nl, article) if part)


def test_every_sentence_is_the_one_that_was_approved():
    assert list(lines()) == APPROVED.read_text(encoding="utf-8").splitlines()


def test_every_kind_of_event_is_in_a_story():
    told = {
        type(event) for stories in (STORIES, DELAYS, MIRRORED) for story in stories.values() for event in flat(story)
    }
    assert set(KINDS) - told == {ev.RequesterTold, ev.UpdateSent}


def test_a_term_said_in_words_is_the_term_that_runs():
    term = Term(8, Unit.HOURS, "art. 5(1)(a)", Text("x", "x"))
    assert term.length == timedelta(hours=8)
    assert one(received("17:45")).length == term.length


if __name__ == "__main__":
    print("\n".join(lines()))
