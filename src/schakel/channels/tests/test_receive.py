"""A file comes in: durable before it is confirmed, once and only once, and never in the way of the next."""

import hashlib
import json
import os
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError

from schakel.channels import jobs
from schakel.channels.acts import receive as receiving
from schakel.channels.acts.receive import move
from schakel.channels.models import Inbound, Outbound
from schakel.channels.queries.inbox import waiting, waiting_count
from schakel.channels.tests.helpers import (
    GERMANY,
    asks,
    books,
    bring,
    drop,
    inbox_rows,
    make_channel,
    named,
    officer,
    outbox_rows,
    poll,
)
from schakel.formats.envelope import Kind, Receipt, ReceiptState, read, write
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

pytestmark = pytest.mark.oldest

NIGHT = datetime(2026, 6, 5, 21, 0, tzinfo=UTC)


def receipts() -> list[Receipt]:
    payloads = [read(bytes(row.data)).payload for row in outbox_rows("receipt")]
    return [payload for payload in payloads if isinstance(payload, Receipt)]


def test_a_good_file_becomes_a_row_with_a_receipt_and_goes(world):
    envelope = asks()
    drop(world.inbox, envelope)
    assert poll() == 1
    (row,) = inbox_rows()
    assert row.state == Inbound.State.RECEIVED
    assert bytes(row.data) == write(envelope)
    assert row.message_id == envelope.message_id
    assert (row.sender_country, row.sender_authority, row.urgent) == ("BE", "BE-SPOC", True)
    assert row.compartment_id == world.compartment
    (receipt,) = receipts()
    assert (receipt.message_id, receipt.state) == (envelope.message_id, ReceiptState.RECEIVED)
    assert receipt.at == row.received_at
    assert not list(world.inbox.iterdir())


def test_the_receipt_says_that_the_channel_is_simulated_and_goes_to_the_sender(world):
    drop(world.inbox, asks(GERMANY))
    poll()
    (row,) = outbox_rows("receipt")
    envelope = read(bytes(row.data))
    assert envelope.simulated
    assert [one.authority for one in envelope.recipients] == ["DE-SPOC"]
    assert envelope.kind is Kind.RECEIPT


def test_the_arrival_is_that_of_the_file_and_never_in_the_future(world, simulated_clock):
    drop(world.inbox, asks())
    simulated_clock.set(NIGHT - timedelta(days=1))
    poll()
    (row,) = inbox_rows()
    assert row.received_at <= row.picked_up_at
    assert row.picked_up_at == clock.now()


def test_a_message_sent_in_the_future_has_arrived_when_it_arrived(world):
    bring(world, asks(sent_at=datetime(2099, 1, 1, tzinfo=UTC)))
    (row,) = inbox_rows()
    assert row.received_at.year < 2099


@pytest.mark.parametrize(("minutes", "late"), [(4, False), (6, True)])
def test_what_is_picked_up_more_than_five_minutes_after_arrival_is_flagged(world, simulated_clock, minutes, late):
    now = simulated_clock.set(NIGHT)
    row = bring(world, asks(), now - timedelta(minutes=minutes))
    assert row.late is late
    assert row.received_at == now - timedelta(minutes=minutes)


def test_a_file_sent_twice_is_one_message(world):
    envelope = asks()
    drop(world.inbox, envelope)
    drop(world.inbox, envelope)
    assert poll() == 2
    assert len(inbox_rows()) == 1
    assert len(receipts()) == 1
    assert not list(world.inbox.iterdir())


def test_a_file_that_stayed_after_a_crash_is_the_same_message(world):
    path = drop(world.inbox, asks())
    data = path.read_bytes()
    poll()
    drop(world.inbox, data)
    poll()
    assert len(inbox_rows()) == 1


def test_the_same_message_with_other_blanks_is_one_message(world):
    envelope = asks()
    drop(world.inbox, envelope)
    drop(world.inbox, json.dumps(json.loads(write(envelope)), indent=2).encode())
    poll()
    assert len(inbox_rows()) == 1


def test_the_same_message_over_two_channels_is_one_and_is_confirmed_on_both(world, tmp_path):
    other = make_channel(tmp_path, "interpol")
    envelope = asks()
    drop(world.inbox, envelope)
    drop(tmp_path / "interpol" / "in", envelope)
    poll()
    assert len(inbox_rows()) == 1
    assert {row.channel_id for row in outbox_rows("receipt")} == {world.channel.id, other.id}


def test_the_same_id_with_other_content_is_quarantined_and_refused(world):
    first = asks()
    bring(world, first)
    bring(world, replace(asks(title="Something else"), message_id=first.message_id))
    kept, second = inbox_rows()
    assert kept.state == Inbound.State.RECEIVED
    assert second.state == Inbound.State.QUARANTINED
    assert "came before with other content" in second.reasons[0]["en"]
    assert "eerder" in second.reasons[0]["nl"]
    assert receipts()[-1].state is ReceiptState.REFUSED


def test_the_same_id_of_another_authority_is_another_message(world):
    first = asks()
    bring(world, first)
    bring(world, replace(asks(GERMANY), message_id=first.message_id))
    assert [row.state for row in inbox_rows()] == ["received", "received"]


HOSTILE = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "latin": '{"schakel": "1", "kind": "requ\u00e9st"}'.encode("latin-1"),
    "no object": b"[1, 2]",
    "deep": b"[" * 100_000,
    "deep objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "a number without end": b'{"a": ' + b"9" * 5000 + b"}",
    "NUL": b'{"schakel": "1", "kind": "\\u0000"}',
    "half a sign": b'{"schakel": "1", "kind": "\\ud800"}',
    "NaN": b'{"schakel": NaN}',
    "xml": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "half a file": write(asks())[:200],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_kept_with_reasons_in_both_languages_and_the_next_has_its_turn(world, name):
    drop(world.inbox, HOSTILE[name], "1.json")
    drop(world.inbox, asks(), "2.json")
    assert poll() == 2
    rows = {row.name: row for row in inbox_rows()}
    bad, good = rows["1.json"], rows["2.json"]
    assert bad.state == Inbound.State.QUARANTINED
    assert bytes(bad.data) == HOSTILE[name]
    assert bad.reasons
    assert all(reason["en"] and reason["nl"] for reason in bad.reasons)
    assert good.state == Inbound.State.RECEIVED
    assert not list(world.inbox.iterdir())


def test_another_version_is_refused_to_its_sender(world):
    document = json.loads(write(asks())) | {"schakel": "2"}
    bring(world, json.dumps(document).encode())
    (row,) = inbox_rows()
    assert row.state == Inbound.State.QUARANTINED
    (receipt,) = receipts()
    assert receipt.state is ReceiptState.REFUSED
    assert receipt.reasons
    assert str(receipt.message_id) == document["messageId"]


def test_a_bad_receipt_is_kept_but_never_answered_by_a_receipt(world):
    document = json.loads(write(asks())) | {"kind": "receipt"}
    bring(world, json.dumps(document).encode())
    assert [row.state for row in inbox_rows()] == ["quarantined"]
    assert receipts() == []


@pytest.mark.parametrize("sender", [None, "BE", {"country": "BE"}, {"country": "be", "authority": "x"}, {"country": 1}])
def test_who_cannot_be_named_is_refused_as_somebody_unknown(world, sender):
    document = json.loads(write(asks())) | {"sender": sender}
    bring(world, json.dumps(document).encode())
    assert [row.state for row in inbox_rows()] == ["quarantined"]
    assert [row.recipients for row in outbox_rows("receipt")] == [[{"country": "XX", "authority": "UNKNOWN"}]]
    (receipt,) = receipts()
    assert (str(receipt.message_id), receipt.state) == (document["messageId"], ReceiptState.REFUSED)
    assert "no sender could be read" in receipt.reasons[0]


@pytest.mark.parametrize("changes", [{"messageId": "2026/4711"}, {"messageId": None}, {"messageId": {}}])
def test_a_message_without_an_id_is_refused_by_the_checksum_of_its_file(world, changes):
    data = json.dumps(json.loads(write(asks())) | changes).encode()
    bring(world, data)
    (receipt,) = receipts()
    assert (receipt.message_id.int, receipt.state) == (0, ReceiptState.REFUSED)
    assert hashlib.sha256(data).hexdigest() in receipt.reasons[0]
    assert "no message id could be read" in receipt.reasons[0]
    assert "/messageId: " in receipt.reasons[1]
    assert outbox_rows("receipt")[0].recipients == [{"country": "BE", "authority": "BE-SPOC"}]


SAID = write(asks(title="Überfall"))
SPOILT = {
    "in Latin-1": SAID.decode().encode("latin-1"),
    "cut short": SAID[:-20],
    "far too deep": SAID[:-1] + b',"x":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "with a number without end": SAID[:-1] + b',"x":' + b"9" * 5000 + b"}",
    "in UTF-16": SAID.decode().encode("utf-16"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_message_is_refused_to_who_sent_it_under_its_own_id(world, how):
    bring(world, SPOILT[how])
    (receipt,) = receipts()
    assert (receipt.state, receipt.message_id) == (ReceiptState.REFUSED, read(SAID).message_id)
    assert outbox_rows("receipt")[0].recipients == [{"country": "BE", "authority": "BE-SPOC"}]


@pytest.mark.parametrize("data", [b"", b"\x00\xff nonsense", b"[]", b"{}"])
def test_no_file_at_all_is_left_without_an_answer(world, data):
    bring(world, data)
    (receipt,) = receipts()
    assert receipt.state is ReceiptState.REFUSED
    assert "no sender and message id could be read" in receipt.reasons[0]
    assert len(receipt.reasons) > 1


def test_a_message_id_that_came_before_is_told_only_to_those_who_may_know_the_first(world):
    first = asks()
    row = bring(world, first)
    with reading(system("test")):
        move(row.id, Inbound.State.REGISTERED, case_id=uuid.uuid4(), compartment_id=world.marked)
    bring(world, replace(asks(title="Something else"), message_id=first.message_id))
    outsider = officer(world)
    with reading(outsider):
        assert waiting() == ()
        assert waiting_count().count == 0
    with reading(named(world, outsider)):
        assert len(waiting()) == 1
    assert receipts()[-1].state is ReceiptState.REFUSED


def test_a_file_over_the_limit_is_told_and_kept_aside_whole(world, settings):
    settings.SCHAKEL_MAX_BYTES = 1000
    drop(world.inbox, b"x" * 5000)
    assert poll() == 1
    (row,) = inbox_rows()
    assert (row.state, row.size, len(row.data)) == ("quarantined", 5000, 1001)
    (kept,) = (world.inbox.parent / "kept").iterdir()
    assert kept.stat().st_size == 5000


def test_a_quarantined_file_is_in_the_books(world):
    bring(world, b"nonsense")
    assert books()[-1]["event"] == "channels.quarantine"


def test_a_file_that_cannot_be_opened_waits_and_others_go_on(world, monkeypatch):
    closed = drop(world.inbox, asks(), "closed.json")
    drop(world.inbox, asks(), "open.json")
    real = os.open

    def no_entry(path, *rest, **more):
        if str(path).endswith("closed.json"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", no_entry)
    assert poll() == 1
    assert closed.exists()
    monkeypatch.setattr(os, "open", real)
    assert poll() == 1
    assert len(inbox_rows()) == 2


def test_the_log_never_holds_the_name_of_a_file(world, monkeypatch, caplog):
    drop(world.inbox, asks(), "Radmir Osczak.json")
    monkeypatch.setattr(receiving, "examine", lambda data: 1 / 0)
    poll()
    assert "ZeroDivisionError" in caplog.text
    assert "Osczak" not in caplog.text


@pytest.mark.parametrize("step", ["queue_receipt", "_insert", "_answer", "desk_compartment"])
def test_without_a_row_there_is_no_receipt_and_the_file_stays(world, monkeypatch, step):
    path = drop(world.inbox, asks())

    def broken(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(receiving, step, broken)
    assert poll() == 0
    assert inbox_rows() == []
    assert outbox_rows() == []
    assert path.exists()
    monkeypatch.undo()
    assert poll() == 1
    assert len(inbox_rows()) == 1


def test_the_file_goes_only_after_the_row_is_there(world, monkeypatch):
    path = drop(world.inbox, asks())
    seen: list[bool] = []
    real = receiving.receive

    def watched(*args):
        row = real(*args)
        seen.append(path.exists())
        return row

    monkeypatch.setattr(jobs, "receive", watched)
    poll()
    assert seen == [True]
    assert not path.exists()


def test_a_broken_channel_does_not_stop_the_others(world, tmp_path):
    make_channel(tmp_path, "a-broken", config={"inbox": str(tmp_path / "gone"), "outbox": str(tmp_path)})
    make_channel(tmp_path, "b-unknown", kind="pigeon")
    drop(world.inbox, asks())
    assert poll() == 1


@pytest.mark.parametrize("config", [{}, [], 5, {"inbox": ["a"]}, {"inbox": 5}, {"inbox": "a/b"}])
def test_a_channel_whose_settings_make_no_sense_does_not_stop_the_others(world, tmp_path, config):
    make_channel(tmp_path, "a-broken", config=config)
    drop(world.inbox, asks())
    assert poll() == 1


def test_an_inbox_that_goes_away_twice_is_told_twice(world, caplog):
    for _ in range(2):
        kept = world.inbox.rename(world.inbox.with_name("gone"))
        assert (poll(), poll()) == (0, 0)
        kept.rename(world.inbox)
        assert poll() == 0
    assert [line.message for line in caplog.records] == ["channel siena: inbox: No such file or directory"] * 2


def test_an_inactive_channel_is_not_polled(world):
    drop(world.inbox, asks())
    world.channel.active = False
    world.channel.save()
    assert poll() == 0


def test_nobody_may_delete_what_came_in_or_goes_out(world):
    bring(world, asks())
    for model in (Inbound, Outbound):
        with pytest.raises(DatabaseError, match="permission denied"), reading(system("test")):
            model.objects.all()._raw_delete("default")
