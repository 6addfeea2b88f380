"""What we queue goes out, once, whole, and with evidence; when the gateway is down everybody sees it."""

import uuid
from datetime import timedelta

import pytest

from schakel.channels import jobs, service
from schakel.channels.acts import deliver
from schakel.channels.acts.deliver import wait
from schakel.channels.file import FileChannel
from schakel.channels.models import ChannelInstance
from schakel.channels.tests.helpers import BELGIUM, World, asks, evidence_rows, make_channel, outbox_rows
from schakel.formats.envelope import Envelope, write
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

pytestmark = pytest.mark.oldest


@pytest.fixture(autouse=True)
def fresh_process(monkeypatch):
    """Every test delivers as a process that has told nothing yet."""
    monkeypatch.setattr(deliver, "_down", {})


def queued(world: World, count: int = 1, channel: str = "siena") -> list[Envelope]:
    envelopes = [asks(recipients=(BELGIUM,)) for _ in range(count)]
    with reading(system("test")):
        for envelope in envelopes:
            service.send(envelope, channel, case_id=uuid.uuid4(), compartment_id=world.compartment)
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


def test_an_outbox_that_takes_nothing_is_told_once_and_so_is_its_return(world, simulated_clock, caplog):
    now = simulated_clock.set(clock.now())
    queued(world, 3)
    kept = world.outbox.rename(world.outbox.with_name("gone"))
    assert jobs.deliver_once() == 3
    assert [line.message for line in caplog.records] == [
        "channel siena: messages stay in the outbox (outbox: No such file or directory)"
    ]
    kept.rename(world.outbox)
    simulated_clock.set(now + timedelta(seconds=3))
    assert jobs.deliver_once() == 3
    assert [line.message for line in caplog.records[1:]] == ["channel siena: messages go out again"]


BROKEN = [{}, [], 5, "text", {"outbox": ""}, {"outbox": 5}, {"outbox": ["a"]}, {"outbox": "a/b"}]


@pytest.mark.parametrize("config", BROKEN)
def test_a_channel_without_a_sound_outbox_keeps_its_messages_and_holds_up_no_other(world, tmp_path, config):
    queued(world)
    ChannelInstance.objects.filter(pk=world.channel.pk).update(config=config)
    make_channel(tmp_path, "other")
    queued(world, channel="other")
    assert jobs.deliver_once() == 2
    assert sorted(row.state for row in outbox_rows()) == ["queued", "sent"]


def test_a_fault_of_our_own_in_one_delivery_holds_up_no_other_and_tells_no_content(world, monkeypatch):
    queued(world, 2)
    first = outbox_rows()[0]

    def broken(_self, _config, name, _data):
        if name == str(first.message_id):
            raise TypeError("Jan Jansen")
        return "done"

    monkeypatch.setattr(FileChannel, "deliver", broken)
    assert jobs.deliver_once() == 2
    assert sorted(row.state for row in outbox_rows()) == ["queued", "sent"]
    (failed,) = [line.detail for line in evidence_rows() if line.state == "failed"]
    assert failed.startswith("TypeError at ")
    assert "Jansen" not in failed


def test_the_wait_doubles_up_to_five_minutes():
    assert [wait(attempt).total_seconds() for attempt in (1, 2, 3, 8, 9, 1000)] == [2, 4, 8, 256, 300, 300]
