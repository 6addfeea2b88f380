"""Which chain of work a row belongs to."""

import pytest

from schakel.safeguard import tracing
from schakel.safeguard.activities import activity_of

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


def test_a_span_goes_on_in_the_trace_that_came_in():
    with tracing.span(f"00-{TRACE}-{PARENT}-01") as opened:
        assert opened.trace_id == TRACE
        assert opened.span_id != PARENT
        assert tracing.current() == opened


@pytest.mark.parametrize(
    "header",
    [
        "",
        "00",
        f"00-{TRACE}",
        f"00-{TRACE.upper()}-{PARENT}-01",
        f"00-{'0' * 32}-{PARENT}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"ff-{TRACE}-{PARENT}-01",
        f"00-{TRACE}x-{PARENT}-01",
        "x" * 10_000,
    ],
)
def test_a_header_that_is_not_sound_starts_a_new_trace(header):
    with tracing.span(header) as opened:
        assert opened.trace_id != TRACE
        assert (len(opened.trace_id), len(opened.span_id)) == (32, 16)


def test_a_later_version_of_the_standard_is_understood():
    with tracing.span(f"cc-{TRACE}-{PARENT}-01-what-comes-later") as opened:
        assert opened.trace_id == TRACE


def test_a_span_inside_a_span_shares_its_trace_and_its_client():
    with tracing.span(client="192.0.2.1") as outer:
        with tracing.span() as inner:
            assert (inner.trace_id, inner.client) == (outer.trace_id, outer.client)
            assert inner.span_id != outer.span_id
        assert tracing.current() == outer


def test_without_a_span_every_row_has_a_trace_of_its_own():
    assert tracing.current().trace_id != tracing.current().trace_id


@pytest.mark.parametrize(
    ("event", "activity"),
    [("exchange.answer", "information-exchange"), ("safeguard.login", "access-and-accountability"), ("new.x", "new")],
)
def test_a_row_names_the_processing_activity_of_its_app(event, activity):
    assert activity_of(event) == activity
