"""What we queue goes out, once, whole, and with evidence; when the gateway is down everybody sees it."""

import uuid
from datetime import timedelta

import pytest

from schakel.channels import jobs, service
from schakel.channels.acts import deliver
from schakel.channels.acts.deliver import wait
from schakel.channels.tests.helpers import BELGIUM, World, asks, evidence_rows, outbox_rows
from schakel.formats.envelope import Envelope, write
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

pytestmark = pytest.mark.oldest


def queued(world: World, count: int = 1) -> list[Envelope]:
    envelopes = [asks(recipients=(BELGIUM,)) for _ in range(count)]
    with reading(system("test")):
        for envelope in envelopes:
            service.send(envelope, "siena", case_id=uuid.uuid4(), compartment_id=world.compartment)
    return envelopes


def test_a_queued_message_becomes_a_file_with_evidence(world):
    (envelope,) = queued(world)
    assert jobs.deliver_once() == 1
    (path,) = world.outbox.iterdir()
    assert path.name == f"{envelope.message_id}.json"
    assert path.read_bytes() == write(envelope)
    line = evidence_rows()[-1]
    (row,) = outbox_rows()
    assert (line.state, row.state) == ("sent", "sent")
    assert line.detail == f"{path.name} sha256:{row.sha256}"


def test_a_sent_message_is_not_sent_again(world):
    queued(world)
    jobs.deliver_once()
    assert jobs.deliver_once() == 0


def test_the_same_message_queued_twice_is_one_row(world):
    (envelope,) = queued(world)
    with reading(system("test")):
        first = service.send(envelope, "siena", case_id=uuid.uuid4(), compartment_id=world.compartment)
        second = service.send(envelope, "siena", case_id=uuid.uuid4(), compartment_id=world.compartment)
    assert first == second
    assert [line.state for line in evidence_rows()] == ["queued"]


def test_a_kill_after_the_hand_over_and_before_the_commit_gives_the_same_file_again(world, monkeypatch):
    (envelope,) = queued(world)

    class Killed(BaseException):
        pass

    def killed(*args, **kwargs):
        raise Killed

    monkeypatch.setattr(deliver, "add_evidence", killed)
    with pytest.raises(Killed):
        jobs.deliver_once()
    assert [row.state for row in outbox_rows()] == ["queued"]
    assert (world.outbox / f"{envelope.message_id}.json").read_bytes() == write(envelope)
    monkeypatch.undo()
    assert jobs.deliver_once() == 1
    (path,) = world.outbox.iterdir()
    assert path.read_bytes() == write(envelope)


def test_when_the_gateway_is_down_the_message_stays_queued_and_the_sender_sees_it(world, simulated_clock):
    now = simulated_clock.set(clock.now())
    (envelope,) = queued(world)
    world.outbox.rmdir()
    assert jobs.deliver_once() == 1
    assert jobs.deliver_once() == 0
    (row,) = outbox_rows()
    assert (row.state, row.attempts) == ("queued", 1)
    assert [line.state for line in evidence_rows()] == ["queued", "failed"]
    assert str(world.outbox) not in evidence_rows()[-1].detail
    world.outbox.mkdir()
    simulated_clock.set(now + timedelta(seconds=3))
    assert jobs.deliver_once() == 1
    with reading(system("test")):
        (lines,) = service.evidence([envelope.message_id]).values()
    assert [line.state.value for line in lines] == ["queued", "failed", "sent"]


def test_one_that_cannot_go_does_not_stop_the_others(world, tmp_path):
    queued(world, 3)
    (tmp_path / "full").mkdir()
    first = outbox_rows()[0]
    (world.outbox / f"{first.message_id}.json.tmp").mkdir()
    assert jobs.deliver_once() == 3
    assert sorted(row.state for row in outbox_rows()) == ["queued", "sent", "sent"]


def test_the_wait_doubles_up_to_five_minutes():
    assert [wait(attempt).total_seconds() for attempt in (1, 2, 3, 8, 9, 1000)] == [2, 4, 8, 256, 300, 300]
