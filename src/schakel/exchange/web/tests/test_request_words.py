"""What the request page says of where it stands, of the hour elsewhere, and of a message as received."""

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


def test_a_request_nobody_has_waits_to_be_taken():
    assert [step.state for step in request.steps(fakes.request(owner=None))] == ["done", "now", "", ""]


def test_the_hour_elsewhere_is_said_only_when_it_differs():
    now = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
    assert request.same_hour("Europe/Brussels", now) == "same hour in Brussels"
    assert request.same_hour("Europe/Lisbon", now) == "now 22:05 in Lisbon"
    assert request.same_hour("", now) == ""


def test_a_message_is_shown_readable_and_bytes_that_are_no_text_stay_visible():
    assert request.pretty(b'{"b":1}') == '{\n  "b": 1\n}'
    assert request.pretty(b"\xff{") == "\\xff{"
