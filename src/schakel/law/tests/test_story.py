"""Stories as people write them, and the text that explains them."""

import json

import pytest

from schakel.law import LawPackError, load
from schakel.law.explain import EXAMPLE, STATES, explain, story
from schakel.law.story import KINDS, NAMES, read
from schakel.rules.clocks import Access, ItemState
from schakel.rules.clocks import events as ev
from schakel.rules.clocks.engine.events import KINDS as EVENTS
from schakel.rules.tests.story import at

PACK = load("nl")
RECEIVED = {"what": "received", "at": "2026-06-05T17:45+02:00"}


def first(*events):
    """Return the first event of a story."""
    return reading({"events": list(events)}).events[0]


def reading(story_told):
    return read(story_told)


def told(events, language="en", now=None):
    return explain(read({"events": events, "now": now}), PACK, language)


def test_every_kind_of_event_can_be_written_and_has_a_name_in_both_languages():
    assert set(KINDS.values()) == set(EVENTS)
    assert set(NAMES) == set(KINDS)
    assert all(name.en and name.nl for name in NAMES.values())


def test_what_is_left_out_gets_the_usual_value():
    found = reading({"events": [RECEIVED, {"what": "answered", "at": "2026-06-05T18:00+02:00"}]})
    request, answer = found.events
    assert request.items == (ev.Asked(1, Access.UNKNOWN),)
    assert answer.items == frozenset({1})
    assert found.now == at("18:00")


def test_items_may_be_numbered():
    request = first({**RECEIVED, "items": {3: "indirect", 5: "direct"}})
    assert request.items == (ev.Asked(3, Access.INDIRECT), ev.Asked(5, Access.DIRECT))


def test_a_clarification_may_be_tied_to_words_or_a_list():
    sent = {"what": "question sent", "at": "2026-06-05T18:00+02:00"}
    for tied in ("b e", ["b", "e"]):
        event = reading({"events": [RECEIVED, {**sent, "tied_to": tied}]}).events[1]
        assert (event.tied_to, event.clarification, event.items) == ({"b", "e"}, "1", {1})


def test_numbers_as_names_of_questions_are_names():
    sent = {"what": "question sent", "at": "2026-06-05T18:00+02:00", "clarification": 7}
    assert reading({"events": [RECEIVED, sent]}).events[1].clarification == "7"


def test_the_example_is_explained_in_english():
    text = explain(story("example", EXAMPLE), PACK, "en")
    assert "Item 1: on time; due Sat 6 Jun 2026 04:25 +02:00" in text
    assert "  [====...............========================================|]" in text
    assert "Question not tied to a ground for refusal: the clock keeps running (art. 6(3))" in text
    assert text.startswith("Seen at Sat 6 Jun 2026 00:30 +02:00\n= runs")


def test_the_example_is_explained_in_dutch():
    text = explain(story("example", EXAMPLE), PACK, "nl")
    assert "Onderdeel 1: op tijd; uiterlijk za 6 jun 2026 04:25 +02:00" in text
    assert "De klok stond 2 u 40 m stil, van ontvangst van onze vraag tot antwoord (art. 6(3))" in text


def test_a_story_in_json_is_explained_too():
    data = json.dumps({"now": "2026-06-05T20:00+02:00", "events": [RECEIVED]}).encode()
    assert "Normal" in explain(story("events.json", data), PACK, "en")


def test_what_is_owed_is_told_at_the_end():
    text = told([{**RECEIVED, "urgent": True, "items": ["direct"]}], now="2026-06-06T03:00+02:00")
    assert text.endswith(
        "To do:\n  - item 1: Record why the term was not met; by Sat 6 Jun 2026 01:45 +02:00 (art. 16(1)(e))\n"
    )
    assert "Te doen:\n  - onderdeel 1: Leg vast" in told(
        [{**RECEIVED, "urgent": True, "items": ["direct"]}], "nl", "2026-06-06T03:00+02:00"
    )


def test_a_clock_that_stands_still_says_how_much_is_left():
    events = [
        {**RECEIVED, "urgent": True, "items": ["direct"]},
        {"what": "question sent", "at": "2026-06-05T18:30+02:00", "tied_to": "b"},
        {"what": "question delivered", "at": "2026-06-05T18:30+02:00"},
    ]
    assert "Item 1: stands still with 7 h 15 m left" in told(events, now="2026-06-06T12:00+02:00")


def test_an_item_without_clock_draws_none():
    text = told([{**RECEIVED, "regime": "OTHER"}])
    assert "Item 1: no clock" in text
    assert "[" not in text.split("Item 1")[1]


def test_a_receipt_without_question_is_told_below_the_items():
    events = [RECEIVED, {"what": "question delivered", "at": "2026-06-05T18:30+02:00", "clarification": "x"}]
    assert "Belongs to no question of ours: changes nothing" in told(events)


def test_every_state_has_words():
    assert set(STATES) == set(ItemState)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"- a", "events.yaml, the whole file: expected the keys now and events"),
        (b"events: []", "events.yaml, facts, events: expected a list of events"),
        (b"events: [{what: mailed}]", "events.yaml, facts, event 1, what: expected one of received"),
        (b"event: []", "events.yaml, line 1, event: unknown key; known here: now, events"),
        (b"events: [", "events.yaml, line "),
        (b"now: today\nevents: [{what: received, at: 2026-06-05T17:45+02:00}]", "facts, now: expected a moment"),
    ],
)
def test_a_file_with_a_fault_is_refused_in_words(data, message):
    with pytest.raises(LawPackError) as caught:
        story("events.yaml", data)
    assert message in str(caught.value)
