"""What channels tells the desk, and who sees it."""

import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from schakel.channels import service
from schakel.channels.acts import desk
from schakel.channels.models import Inbound, Outbound, OutboundEvidence
from schakel.channels.tests.helpers import asks, bring, evidence_rows, inbox_rows, named, officer, outbox_rows
from schakel.formats.envelope import write
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system
from schakel.text import Text

REASON = Text("Why", "Waarom")


def taken():
    with reading(system("intake")):
        return service.take()


def test_the_oldest_arrival_is_taken_first_and_is_complete(world):
    now = clock.now()
    late, early = asks(), asks()
    bring(world, late, now - timedelta(minutes=1))
    bring(world, early, now - timedelta(minutes=9))
    arrival = taken()
    assert arrival.envelope == early
    assert (arrival.late, arrival.received_at, arrival.unit) == (True, now - timedelta(minutes=9), "NL-DESK")
    assert arrival.channel.simulated


def test_there_is_nothing_to_take_from_an_empty_inbox(world):
    assert taken() is None


def test_an_arrival_in_a_case_is_not_taken_again_and_moves_with_its_receipt(world):
    row = bring(world, asks())
    case = uuid.uuid4()
    with reading(system("intake")):
        service.registered(row.id, case, world.marked)
    assert taken() is None
    (inbound,), (receipt,), (line,) = inbox_rows(), outbox_rows(), evidence_rows()
    assert {inbound.compartment_id, receipt.compartment_id, line.compartment_id} == {world.marked}
    assert inbound.case_id == receipt.case_id == case


def test_saying_where_something_is_that_never_came_is_an_error(world):
    with pytest.raises(LookupError), reading(system("intake")):
        service.registered(uuid.uuid4(), uuid.uuid4(), world.compartment)


def test_nothing_is_registered_without_a_case(world):
    row = bring(world, asks())
    with pytest.raises(DatabaseError), reading(system("intake")):
        Inbound.objects.filter(pk=row.id).update(state="registered")


def test_what_fails_comes_after_the_others_and_the_third_time_stands_in_front_of_the_desk(world):
    now = clock.now()
    bad = bring(world, asks(), now - timedelta(minutes=3))
    good = bring(world, asks(), now)
    with reading(system("intake")):
        assert not service.tried(bad.id, (REASON,))
        following = service.take()
        assert following is not None
        assert following.inbox_id == good.id
        assert not service.tried(bad.id, (REASON,))
        assert service.tried(bad.id, (REASON,))
    assert [row.state for row in inbox_rows()] == ["unassigned", "received"]


def test_a_row_that_cannot_be_read_any_more_does_not_stop_the_queue(world):
    bad, good = bring(world, asks(), clock.now() - timedelta(minutes=1)), bring(world, asks())
    with reading(system("test")):
        Inbound.objects.filter(pk=bad.id).update(data=b"rotten")
    assert taken().inbox_id == good.id
    assert inbox_rows()[0].state == "unassigned"


def test_waiting_messages_are_seen_by_the_receiving_desk_only(world):
    bring(world, b"nonsense")
    mine, theirs = officer(world), officer(world, unit="NL-OTHER")
    with reading(mine):
        (waiting,) = service.waiting()
        assert (waiting.state, waiting.size, waiting.sender) == ("quarantined", 8, "")
        assert service.waiting_count().count == 1
    with reading(theirs):
        assert service.waiting() == ()
        assert service.waiting_count() == service.WaitingCount(0, alarm=False)


def test_a_message_about_a_marked_case_is_seen_by_those_named_only(world):
    row = bring(world, asks())
    with reading(system("intake")):
        service.unassigned(row.id, (REASON,), world.marked)
    with reading(officer(world)):
        assert service.waiting() == ()
    with reading(named(world, officer(world))):
        (waiting,) = service.waiting()
        assert waiting.reasons == (REASON,)
        assert waiting.sender == "BE BE-SPOC"


@pytest.mark.parametrize(
    ("urgent", "minutes", "alarm"),
    [(True, 14, False), (True, 16, True), (False, 16, False), (False, 59, False), (False, 61, True)],
)
def test_the_alarm_goes_after_a_quarter_for_urgent_and_an_hour_for_other_messages(
    world, simulated_clock, urgent, minutes, alarm
):
    now = simulated_clock.set(clock.now())
    row = bring(world, asks(urgent=urgent), now - timedelta(minutes=minutes))
    with reading(system("intake")):
        service.unassigned(row.id, (REASON,))
        assert service.waiting_count() == service.WaitingCount(1, alarm)


def test_what_nobody_can_read_may_be_urgent(world, simulated_clock):
    bring(world, b"nonsense", simulated_clock.set(clock.now()) - timedelta(minutes=16))
    with reading(system("intake")):
        assert service.waiting_count().alarm


def test_the_bytes_are_given_as_they_came_to_those_who_may_see_the_case(world):
    envelope, case = asks(), uuid.uuid4()
    row = bring(world, envelope)
    with reading(system("intake")):
        service.registered(row.id, case, world.marked)
    with reading(named(world, officer(world))):
        assert service.as_received(envelope.message_id, case) == write(envelope)
        assert service.as_received(envelope.message_id, uuid.uuid4()) is None
    with reading(officer(world)):
        assert service.as_received(envelope.message_id, case) is None


@pytest.mark.parametrize("model", [Inbound, Outbound, OutboundEvidence])
def test_nothing_is_shown_when_nobody_reads(world, model):
    bring(world, asks())
    with pytest.raises(DatabaseError, match="nobody reads"), transaction.atomic():
        list(model.objects.all())


@pytest.mark.parametrize("model", [Inbound, Outbound, OutboundEvidence])
def test_another_desk_sees_nothing_of_what_came_in_and_went_out(world, model):
    bring(world, asks())
    with reading(officer(world)):
        assert model.objects.count() == 1
    with reading(officer(world, unit="NL-OTHER")):
        assert model.objects.count() == 0


def test_the_channels_are_known_by_code(world):
    assert service.channels()["siena"].official == "siena"


def test_the_limit_of_attempts_is_three():
    assert desk.MOST_ATTEMPTS == 3
