"""The calculator: ready examples give what the law says, what is typed comes back, what is wrong stands beside it."""

import re
from datetime import datetime
from html import unescape
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schakel.law.story import KINDS
from schakel.reference.web import eventfields as fields
from schakel.reference.web import eventform as form
from schakel.reference.web.calculator import computed, moment
from schakel.reference.web.examples import BY_CODE, STORIES, VECTORS
from schakel.reference.web.lawbook import pack
from schakel.reference.web.tests.test_pages import reader, text
from schakel.reference.web.timeline import WIDTH, timeline

__all__ = ["reader"]
HERE = ZoneInfo("Europe/Amsterdam")
DUES = {
    "spring-8h": ("2026-03-29T10:30+02:00", "2026-03-29T11:00+02:00"),
    "spring-3d": ("2026-04-01T02:30+02:00", "2026-04-02T00:00+02:00"),
    "spring-7d": ("2026-04-05T02:30+02:00", "2026-04-08T00:00+02:00"),
    "autumn-8h": ("2026-10-25T09:30+01:00", "2026-10-25T10:00+01:00"),
    "autumn-again-8h": ("2026-10-25T10:30+01:00", "2026-10-25T11:00+01:00"),
    "autumn-7d": ("2026-11-01T01:30+01:00", "2026-11-03T00:00+01:00"),
    "easter-8h": ("2026-04-03T00:00+02:00", "2026-04-03T01:00+02:00"),
    "easter-3d": ("2026-04-05T16:00+02:00", "2026-04-09T00:00+02:00"),
    "christmas-8h": ("2026-12-25T07:59:30+01:00", "2026-12-25T08:00+01:00"),
    "christmas-3d": ("2026-12-27T23:59:30+01:00", "2026-12-30T00:00+01:00"),
    "friday-8h": ("2026-06-06T01:45+02:00", "2026-06-06T02:00+02:00"),
    "friday-3d": ("2026-06-08T17:45+02:00", "2026-06-10T00:00+02:00"),
    "saturday-7d": ("2026-03-07T20:00+01:00", "2026-03-10T00:00+01:00"),
}


def events_of(example):
    return tuple(
        form.Event(row["what"], {name: cell for name, cell in row.items() if name != "what"}) for row in example.rows
    )


def clock_of(code):
    example = BY_CODE[code]
    found = computed(events_of(example), example.now)
    assert found.faults == ()
    return found.clock


@pytest.mark.parametrize("code", DUES)
def test_every_vector_of_the_domain_law_is_one_click_away_and_right(code):
    strict, legal = (datetime.fromisoformat(one) for one in DUES[code])
    item = clock_of(code).of(1)
    assert item.due_strict == strict
    assert (item.due_legal - legal).total_seconds() in {0, -1}


def test_every_vector_has_its_expected_due():
    assert {one.code for one in VECTORS} == set(DUES)
    assert len(BY_CODE) == len(VECTORS) + len(STORIES)


def test_the_stories_show_what_suspends_and_what_does_not():
    at = datetime.fromisoformat
    assert clock_of("question").of(1).due_strict == at("2026-06-06T04:25+02:00")
    assert clock_of("waiting").of(1).due_strict is None
    assert clock_of("waiting").of(1).left.total_seconds() == 7.25 * 3600
    assert clock_of("no-receipt").of(1).due_strict == at("2026-06-06T01:45+02:00")
    assert [one.state.value for one in clock_of("items").items] == ["done", "done", "ontime"]
    assert clock_of("late").of(1).breach is not None


def test_every_event_of_the_law_room_has_fields_in_words_and_can_be_added():
    assert set(fields.OF_EVENT) == set(KINDS)
    assert set(form.addable()) == set(KINDS) - {"received"}
    for what in KINDS:
        for one in form.shown(form.empty(what), 2):
            assert one.spec.label.en
            assert one.spec.label.nl


@pytest.mark.django_db
@pytest.mark.parametrize("code", BY_CODE)
def test_an_example_draws_its_clocks_with_words_picture_and_table(reader, code):
    response = reader.get(f"/law/clock?example={code}")
    body = response.content.decode()
    assert response.status_code == 200
    items = len(clock_of(code).items)
    assert body.count('role="img"') == items
    assert body.count("The same as a table") == items
    assert BY_CODE[code].name.en in text(response)


@pytest.mark.django_db
def test_the_answer_says_why_in_dutch_too(reader):
    reader.post("/choose/language", {"language": "nl"})
    page = text(reader.get("/law/clock?example=question"))
    assert "uiterlijk za 6 jun 2026 04:25 +02:00" in page
    assert "art. 6(3)" in page


TYPED = {
    "what-1": "received", "at-1": "2026-06-05 17:45", "urgent-1": "yes", "ground-1": "U2", "access-1": "direct",
    "access2-1": "indirect", "what-2": "answered", "at-2": "2026-06-05 19:00", "items-2": "1",
    "now": "2026-06-05 20:00",
}  # fmt: skip


@pytest.mark.django_db
def test_what_is_typed_is_computed_and_comes_back(reader):
    response = reader.post("/law/clock", TYPED)
    page, body = text(response), response.content.decode()
    assert "Item 1: direct access answered in time" in page
    assert "Item 2: indirect access on time; due Mon 8 Jun 2026 17:45 +02:00" in page
    assert 'value="2026-06-05 17:45"' in body
    assert 'value="indirect" selected' in body
    assert response.request["QUERY_STRING"] == ""


@pytest.mark.django_db
def test_an_event_is_added_and_left_out_without_script(reader):
    response = reader.post("/law/clock", TYPED | {"add": "1", "kind": "question sent"})
    assert 'name="tied_to-3"' in response.content.decode()
    response = reader.post("/law/clock", TYPED | {"drop-2": "1"})
    assert "Items answered" not in re.sub(r"<option.*?</option>", "", response.content.decode(), flags=re.DOTALL)
    assert b'name="at-1"' in response.content


@pytest.mark.django_db
def test_every_fault_is_told_beside_its_field_and_in_the_summary(reader):
    wrong = TYPED | {"at-1": "yesterday", "at-2": "", "now": "soon"}
    response = reader.post("/law/clock", wrong)
    body = response.content.decode()
    assert response.status_code == 422
    for anchor in ("at-1", "at-2", "now"):
        assert f'href="#{anchor}"' in body
        assert f'id="{anchor}-error"' in body
        assert f'id="{anchor}"' in body
    assert "a day and time such as 2026-06-05T17:45" in text(response)
    assert 'value="yesterday"' in body


@pytest.mark.django_db
def test_a_time_that_comes_twice_or_never_is_asked_again(reader):
    for at, words in (("2026-10-25 02:30", "comes twice"), ("2026-03-29 02:30", "skip this hour")):
        response = reader.post("/law/clock", TYPED | {"at-1": at, "drop-2": "1", "now": ""})
        assert words in text(response)


@pytest.mark.django_db
@pytest.mark.parametrize("at", ["9999-12-31 23:00", "0001-01-01 00:00"])
def test_a_moment_too_far_away_is_a_fault_not_a_broken_page(reader, at):
    response = reader.post("/law/clock", {"what-1": "received", "at-1": at, "access-1": "direct", "urgent-1": "no"})
    assert response.status_code in {200, 422}


@pytest.mark.django_db
def test_the_page_keeps_nothing_and_asks_for_no_person(reader):
    before = dict(reader.session.items())
    reader.post("/law/clock", TYPED)
    assert dict(reader.session.items()) == before
    body = unescape(reader.get("/law/clock").content.decode())
    assert not re.search(r'name="(?:name|person|title|case)', body)
    assert "no names and no case" in body


TEXT = st.one_of(st.text(max_size=12), st.sampled_from(["1", "²", "1,2", "yes", "direct", "RF-b", "2026-06-05 17:45"]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.dictionaries(st.text(max_size=4), TEXT)), max_size=5), TEXT
)
def test_nothing_that_is_typed_brings_the_calculator_down(rows, now):
    posted = QueryDict(mutable=True)
    for number, (what, values) in enumerate(rows, 1):
        posted[f"what-{number}"] = what
        for place, name in enumerate(form.names_of(what)):
            posted[f"{name}-{number}"] = list(values.values())[place] if place < len(values) else "2026-06-05 17:45"
    events = form.typed(posted)
    found = computed(events, now)
    assert (found.clock is None) is bool(found.faults)
    marked = form.with_faults(events, found.faults)
    shown = {one.id for number, event in enumerate(marked, 1) for one in form.shown(event, number)}
    assert {form.anchor(events, fault) for fault in found.faults} <= shown | {"now", "what-1"}


def drawn_as(example, item):
    """The picture of an item, seen when the example says."""
    last = max(found for row in example.rows if (found := moment(row["at"])) is not None)
    picture = timeline(item, moment(example.now) or last)
    assert picture is not None
    return picture


@pytest.mark.parametrize("code", BY_CODE)
def test_the_picture_is_without_gaps_from_start_to_end(code):
    example = BY_CODE[code]
    for drawn in computed(events_of(example), example.now).items:
        picture = drawn_as(example, drawn.clock)
        edges = [(float(bar.x), float(bar.x) + float(bar.width)) for bar in picture.bars]
        assert edges[0][0] == 0
        assert edges[-1][1] == pytest.approx(WIDTH, abs=0.2) or drawn.clock.due_strict is None
        assert all(abs(one[1] - other[0]) < 0.2 for one, other in pairwise(edges))
        assert all(0 <= float(line.x) <= WIDTH for line in picture.lines)


def test_the_picture_of_a_pause_shows_it_standing_still_and_one_of_a_breach_what_is_past():
    def kinds(code):
        return [bar.kind for bar in drawn_as(BY_CODE[code], clock_of(code).of(1)).bars]

    assert kinds("question") == ["run", "still", "run", "ahead", "outer"]
    assert kinds("waiting") == ["run", "still"]
    assert kinds("no-receipt") == ["run", "ahead", "outer"]
    assert kinds("late") == ["run", "past"]


def test_a_request_without_a_legal_clock_has_no_picture():
    from dataclasses import replace
    from datetime import timedelta

    item = clock_of("friday-8h").of(1)
    assert timeline(replace(item, length=timedelta()), item.started_at) is None
    assert pack().clock.calendar.zone == HERE
