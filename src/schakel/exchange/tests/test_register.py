"""A request that came in becomes a case, whole or not at all."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from schakel.channels.tests.helpers import (
    BELGIUM,
    BRAZIL,
    GERMANY,
    asks,
    books,
    bring,
    inbox_rows,
    named,
    officer,
    outbox_rows,
)
from schakel.exchange.acts import register as registering
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case, ClockEvent, Item, Message, Request
from schakel.exchange.numbers import read_number
from schakel.exchange.tests.helpers import TEST, hide, items_of, messages_of, payload_of, registered, request_of
from schakel.formats.envelope import Party
from schakel.safeguard import clock
from schakel.safeguard.service import reading

pytestmark = pytest.mark.oldest

FRIDAY = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
TABLES = (Case, Message, Request, Item, ClockEvent)


def counts() -> list[int]:
    with reading(TEST):
        return [table.objects.count() for table in TABLES]


def test_a_request_becomes_a_case_with_message_items_and_clock(world, simulated_clock):
    simulated_clock.set(FRIDAY + timedelta(minutes=1))
    envelope = asks(items=3)
    case_id = registered(world, envelope, FRIDAY)
    request = request_of(case_id)
    assert (request.country, request.authority, request.reference) == ("BE", "BE-SPOC", "FCT-0608-B")
    assert (request.urgent, request.ground, request.regime) == (True, "U2", "DIR977")
    assert (request.received_at, request.late_entry) == (FRIDAY, False)
    assert request.due_at == FRIDAY + timedelta(hours=8)
    assert request.case.title == payload_of(envelope).title
    assert read_number(request.case.number)
    assert [item.due_at for item in items_of(case_id)] == [FRIDAY + timedelta(hours=8)] * 3
    (message,) = messages_of(case_id)
    assert (message.message_id, message.direction, message.simulated) == (envelope.message_id, "in", True)
    assert counts() == [1, 1, 1, 3, 1]


def test_the_arrival_and_its_receipt_are_in_the_case(world):
    case_id = registered(world)
    assert [(row.state, row.case_id) for row in inbox_rows()] == [("registered", case_id)]
    assert [row.case_id for row in outbox_rows("receipt")] == [case_id]


def test_the_registration_is_in_the_books(world):
    case_id = registered(world)
    (line,) = [line for line in books() if line["event"] == "exchange.register"]
    assert (line["case_id"], line["compartment_id"], line["allowed"]) == (case_id, world.compartment, True)


def test_an_item_without_access_class_counts_as_direct(world, simulated_clock):
    simulated_clock.set(FRIDAY)
    case_id = registered(world, received_at=FRIDAY, access="unknown")
    assert items_of(case_id)[0].due_at == FRIDAY + timedelta(hours=8)


def test_what_was_picked_up_late_keeps_its_true_arrival_and_is_flagged(world, simulated_clock):
    simulated_clock.set(FRIDAY + timedelta(hours=2))
    request = request_of(registered(world, received_at=FRIDAY))
    assert (request.received_at, request.late_entry) == (FRIDAY, True)
    assert request.due_at == FRIDAY + timedelta(hours=8)


def test_a_request_sent_in_the_future_is_due_from_its_arrival(world, simulated_clock):
    simulated_clock.set(FRIDAY)
    request = request_of(registered(world, received_at=FRIDAY, sent_at=datetime(2099, 1, 1, tzinfo=UTC)))
    assert request.due_at == FRIDAY + timedelta(hours=8)


@pytest.mark.parametrize(
    ("changes", "regime", "has_clock"),
    [
        ({}, "DIR977", True),
        ({"sender": BRAZIL}, "OTHER", False),
        ({"purpose": "other"}, "OTHER", False),
        ({"purpose": ""}, "DIR977", True),
        ({"regime": "OTHER"}, "OTHER", False),
        ({"sender": Party("XX", "XX-SPOC")}, "DIR977", True),
    ],
)
def test_only_the_directive_has_its_clock(world, changes, regime, has_clock):
    request = request_of(registered(world, **changes))
    assert request.regime == regime
    assert (request.due_at is not None) is has_clock


@pytest.mark.parametrize("theme", ["PH11", "Terrorism", "terrorisme en extremisme", " TERRORISMUS"])
def test_terrorism_comes_first_in_any_language(world, theme):
    assert request_of(registered(world, theme=theme)).first


def test_other_themes_do_not_come_first(world):
    assert not request_of(registered(world, theme="Drug trafficking")).first


def test_an_incomplete_request_is_taken_and_its_clock_runs(world):
    case_id = registered(world, asks(purpose="", offence="", facts="", availability="", persons=()))
    assert request_of(case_id).due_at is not None


def test_two_requests_have_different_numbers(world):
    numbers = {request_of(registered(world)).case.number for _ in range(20)}
    assert len(numbers) == 20


def test_a_number_that_is_taken_is_not_given_again(world, monkeypatch):
    draws = iter([7, 7, 8])
    monkeypatch.setattr("secrets.randbelow", lambda space: next(draws))
    numbers = [request_of(registered(world)).case.number for _ in range(2)]
    assert numbers[0] != numbers[1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"recipients": (GERMANY,)}, "not addressed to us"), ({"sender": Party("NL", "NL-SPOC")}, "ourselves")],
)
def test_what_is_not_for_us_stands_in_front_of_the_desk(world, changes, words):
    bring(world, asks(**changes))
    assert register_once()
    (row,) = inbox_rows()
    assert row.state == "unassigned"
    assert words in row.reasons[0]["en"]
    assert books()[-1]["event"] == "exchange.unassigned"
    assert counts() == [0, 0, 0, 0, 0]


STEPS = ["add_received", "add_request", "add_items", "start_clock", "store", "record"]


@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_nothing_half(world, monkeypatch, step):
    bring(world, asks())

    def broken(*args, **kwargs):
        raise DatabaseError("out of disk")

    monkeypatch.setattr(registering, step, broken)
    assert register_once()
    assert counts() == [0, 0, 0, 0, 0]
    assert [(row.state, row.attempts) for row in inbox_rows()] == [("received", 1)]
    monkeypatch.undo()
    assert register_once()
    assert [row.state for row in inbox_rows()] == ["registered"]


def test_what_cannot_be_registered_stands_in_front_of_the_desk_and_never_stops_the_queue(world, monkeypatch, caplog):
    bad = asks(title="Radmir Osczak")
    bring(world, bad, clock.now() - timedelta(minutes=1))
    real = registering.add_request

    def broken(case, message, arrival, asked):
        if asked.title == "Radmir Osczak":
            raise ValueError(asked.title)
        return real(case, message, arrival, asked)

    monkeypatch.setattr(registering, "add_request", broken)
    good = asks()
    bring(world, good)
    while register_once():
        pass
    rows = {row.message_id: row for row in inbox_rows()}
    assert rows[good.message_id].state == "registered"
    assert rows[bad.message_id].state == "unassigned"
    assert "fault in our own system" in rows[bad.message_id].reasons[0]["en"]
    assert "ValueError" in caplog.text
    assert "Osczak" not in caplog.text


def test_without_a_desk_the_message_is_not_lost(world):
    world.channel.unit_code = "NL-DESK"
    world.channel.save()
    bring(world, asks())
    world.channel.unit_code = "NOBODY"
    world.channel.save()
    for _ in range(3):
        assert register_once()
    assert [row.state for row in inbox_rows()] == ["unassigned"]


@pytest.mark.parametrize("table", TABLES)
def test_everything_of_a_hidden_case_is_hidden(world, table):
    hide(world, registered(world))
    with reading(officer(world)):
        assert table.objects.count() == 0
    with reading(officer(world, unit="NL-OTHER")):
        assert table.objects.count() == 0
    with reading(named(world, officer(world))):
        assert table.objects.count() > 0


@pytest.mark.parametrize("table", TABLES)
def test_nothing_of_a_case_can_be_deleted(world, table):
    registered(world)
    with pytest.raises(DatabaseError, match="permission denied"), reading(TEST):
        table.objects.all()._raw_delete("default")


@pytest.mark.parametrize("table", [ClockEvent, Message])
def test_events_and_messages_are_never_changed(world, table):
    registered(world)
    with pytest.raises(DatabaseError, match="permission denied"), reading(TEST):
        table.objects.update(at=clock.now())


@pytest.mark.parametrize("table", TABLES)
def test_a_forgotten_reader_sees_an_error_and_no_row(world, table):
    registered(world)
    with pytest.raises(DatabaseError, match="nobody reads"), transaction.atomic():
        list(table.objects.all())


def test_a_user_cannot_put_a_row_in_a_compartment_that_is_not_his(world, reader):
    with pytest.raises(DatabaseError, match="row-level security"), reading(reader):
        Case.objects.create(
            number="26-000000", title="x", compartment_id=world.marked, unit_id=uuid.uuid4(), opened_at=clock.now()
        )


def test_an_item_cannot_be_in_another_compartment_than_its_case(world):
    case_id = registered(world)
    with pytest.raises(DatabaseError, match="item_follows_case"), reading(TEST):
        Item.objects.filter(case_id=case_id).update(compartment_id=world.marked)


def test_the_requester_is_the_sender(world):
    assert request_of(registered(world, sender=BELGIUM)).authority_name == "Brussels desk"
