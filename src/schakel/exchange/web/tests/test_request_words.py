"""What the request page says of where it stands, of the hour elsewhere, and of a message as received."""

from dataclasses import replace
from datetime import UTC, datetime

from schakel.exchange.web import request
from schakel.exchange.web.tests import fakes


def test_the_steps_follow_what_is_on_record():
    steps = request.steps(fakes.request())
    assert [(step.words, step.state) for step in steps] == [
        ("Received", "done"),
        ("Taken", "done"),
        ("Answered 2 of 4", "now"),
        ("Closed", ""),
    ]


def test_a_step_is_shown_only_when_it_was_reached():
    untouched = [replace(item, answered_at=None) for item in fakes.request().items]
    assert [step.state for step in request.steps(fakes.request(owner=None, items=untouched))] == ["now", "", "", ""]
    assert [step.state for step in request.steps(fakes.request(items=untouched))] == ["done", "now", "", ""]
    assert [step.state for step in request.steps(fakes.request(owner=None))] == ["done", "", "now", ""]
    assert [step.state for step in request.steps(fakes.request(state="closed"))] == ["done", "done", "done", "now"]


def test_the_hour_elsewhere_is_said_only_when_it_differs():
    now = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
    assert request.same_hour("Europe/Brussels", now) == "same hour in Brussels"
    assert request.same_hour("Europe/Lisbon", now) == "now 22:05 in Lisbon"
    assert request.same_hour("", now) == ""


def test_a_message_is_shown_readable_and_bytes_that_are_no_text_stay_visible():
    assert request.pretty(b'{"b":1}') == '{\n  "b": 1\n}'
    assert request.pretty(b"\xff{") == "\\xff{"
