"""The whole explanation, in both languages, as a lawyer reads it."""

from schakel.rules.clocks import Access, ItemState, RequestClock, clock
from schakel.rules.clocks import events as ev
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
    received,
    reclassified,
    refused,
    reopened,
    replied,
    sent,
    told,
)
from schakel.rules.tests.test_clock_delay import decided, notice, update, wanted

STORY = (
    received("17:45"),
    asked("18:30", "21:10"),
    sent("19:00", "nice", tied=""),
    answered("6 04:00"),
)


def lines(found, language):
    return [
        (
            step.label.say(language),
            step.text.say(language),
            step.article,
            step.at and f"{step.at.astimezone(AMSTERDAM):%H:%M}",
        )
        for step in found.steps
    ]


def test_an_answered_question_is_explained_in_english():
    assert lines(one(*STORY), "en") == [
        ("Received", "Reached our gateway", "art. 5(1)", "17:45"),
        ("Life", "Urgent, with reason", "art. 4(4)(b)", None),
        ("Direct", "Police database: 8 hours", "art. 5(1)(a)", None),
        (
            "Question",
            "The clock stood still 2 h 40 m, from their receipt of our question to their answer",
            "art. 6(3)",
            "18:30",
        ),
        ("Question", "Question not tied to a ground for refusal: the clock keeps running", "art. 6(3)", "19:00"),
        ("Answered", "This item is answered", "art. 5(1)", "04:00"),
        ("2 h 40 m", "Stood still in all; overlaps count once", "art. 6(3)", None),
        ("Due", "Due", "art. 5(1)(a)", "04:25"),
        ("Outer limit", "Outer legal limit: the hour of arrival does not count", "Reg. 1182/71 art. 3(1)", "05:00"),
    ]


def test_the_same_is_explained_in_dutch():
    assert lines(one(*STORY), "nl") == [
        ("Ontvangen", "Bij ons binnengekomen", "art. 5(1)", "17:45"),
        ("Leven", "Spoed, met reden", "art. 4(4)(b)", None),
        ("Direct", "Politiedatabase: 8 uur", "art. 5(1)(a)", None),
        ("Vraag", "De klok stond 2 u 40 m stil, van ontvangst van onze vraag tot antwoord", "art. 6(3)", "18:30"),
        ("Vraag", "Vraag houdt geen verband met een weigeringsgrond: de klok loopt door", "art. 6(3)", "19:00"),
        ("Beantwoord", "Dit onderdeel is beantwoord", "art. 5(1)", "04:00"),
        ("2 u 40 m", "Stond in totaal stil; overlap telt één keer", "art. 6(3)", None),
        ("Uiterlijk", "Uiterlijk te beantwoorden", "art. 5(1)(a)", "04:25"),
        (
            "Buitengrens",
            "Uiterste wettelijke grens: het uur van aankomst telt niet mee",
            "Reg. 1182/71 art. 3(1)",
            "05:00",
        ),
    ]


def test_every_question_says_what_it_did_or_why_it_did_nothing():
    story = (
        received("17:45"),
        sent("18:00", "a"),
        (sent("18:00", "b"), replied("18:10", "b"), delivered("18:20", "b")),
        asked("19:00", "20:00", "c"),
        asked("19:30", "20:30", "d"),
        asked("6 04:00", None, "e"),
        asked("6 02:00", None, "f"),
    )
    said = [step.text.en for step in one(*story, now="6 05:00").steps if step.label.en == "Question"]
    assert said == [
        "No delivery receipt: nothing shows that they have our question, so the clock keeps running",
        "Their answer came before the receipt of our question: no pause can be shown",
        "The clock stood still 1 h, from their receipt of our question to their answer; the overlap counts once",
        "The clock stood still 1 h, from their receipt of our question to their answer; the overlap counts once",
        "They have our question and have not answered: the clock stands still",
        "They have our question and have not answered: the clock stands still",
    ]
    late = one(received("17:45"), asked("6 02:00", "6 03:00"))
    assert "They had our question only when the term had run out: the breach stands" in told(late)


def test_a_receipt_without_a_question_of_ours_is_told_of_the_request():
    found = clock([received("17:45"), delivered("18:00", "x"), replied("18:30", "y")], DUTCH, at("19:00"))
    assert [step.at for step in found.steps] == [at("18:00"), at("18:30")]
    assert found.steps[0].text.nl == "Hoort bij geen vraag van ons: verandert niets"
    assert told(found.of(1))[3] == "Nothing paused the clock"


def test_the_story_is_told_in_order_of_time():
    story = (
        received("17:45"),
        cause("6 12:00"),
        reclassified("18:10", Access.INDIRECT, "At a bank"),
        asked("18:20", "19:00"),
    )
    moments = [step.at for step in one(*story).steps if step.at]
    assert moments[:-2] == sorted(moments[:-2])


EVERYTHING = (
    received("17:45", Access.DIRECT, entered_at=at("18:00")),
    received("18:05", Access.DIRECT, ground=None),
    asked("18:10", "18:20", "u", tied="e"),
    lowered("18:30", "u"),
    ev.UrgencyClaimed(id=new(), at=at("18:40"), urgent=False),
    ev.UrgencyClaimed(id=new(), at=at("18:50")),
    reclassified("19:00", Access.INDIRECT),
    reclassified("19:10", Access.INDIRECT, "At a bank"),
    ev.Amended(id=new(), at=at("19:20"), items=items(1)),
    wanted("19:30"),
    notice("19:40"),
    update("19:50"),
    decided("20:00", granted=False),
    wanted("20:00", kind="address", name="b"),
    refused("20:10"),
    reopened("20:20", ev.Opener.OURSELVES),
    answered("20:30"),
    reopened("20:40"),
    ev.Amended(id=new(), at=at("20:50"), items=items(1), asks_other=True),
    ev.Withdrawn(id=new(), at=at("21:00")),
    reopened("21:10"),
    reopened("21:20"),
    cause("6 12:00", ev.Cause.TRANSLATION),
)


def test_every_event_has_a_sentence_in_both_languages_with_an_article():
    for law in (DUTCH, DELAYED):
        found = one(*EVERYTHING, law=law, now="7 12:00")
        for step in found.steps:
            assert step.article
            for language in ("en", "nl"):
                said = step.text.say(language)
                assert said
                assert step.label.say(language)
                assert "None" not in said
                assert "{" not in said
        assert len(found.steps) >= 20


def test_every_event_is_told_once():
    found = one(*EVERYTHING, law=DELAYED, now="7 12:00")
    assert [step.label.en for step in found.steps] == [
        "Received",
        "Entered later",
        "Life",
        "Indirect",
        "Received",
        "Urgent",
        "Question",
        "Urgency",
        "Normal",
        "Urgent",
        "Indirect",
        "Indirect",
        "Amended",
        "Authorisation",
        "Authorisation",
        "Authorisation",
        "Closed",
        "Reopened",
        "Answered",
        "Reopened",
        "Amended",
        "Withdrawn",
        "Reopened",
        "Reopened",
        "Cause",
        "0 m",
        "Due",
        "Outer limit",
    ]


def test_before_anything_was_received_there_is_nothing():
    nothing = RequestClock((), None, None, False, False, None, None, (), ())
    assert clock([], DUTCH, at("18:00")) == nothing
    assert clock(flat((received("18:01"),)), DUTCH, at("18:00")) == nothing
    assert clock([answered("17:00")], DUTCH, at("18:00")) == nothing


def test_a_clock_that_waits_says_no_due():
    found = one(received("17:45"), wanted(), notice(), law=DELAYED, now="19:00")
    assert found.state is ItemState.AWAITING
    assert [step.label.en for step in found.steps][-1] == "0 m"
