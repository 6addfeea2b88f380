"""What is written is read back, of every kind, as the same bytes."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from schakel.formats.envelope import Copy, EnvelopeError, Kind, Withdrawal, read, write
from schakel.formats.envelope.schema import published
from schakel.formats.envelope.tests.strategies import envelopes, payloads

EXAMPLES = files("schakel.formats.envelope") / "examples"


def example(kind):
    return (EXAMPLES / f"{kind}.json").read_bytes()


@pytest.mark.parametrize("kind", list(Kind))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_an_envelope_of_every_kind_comes_back_as_it_went(kind, data):
    envelope = data.draw(envelopes(kind))
    written = write(envelope)
    assert read(written) == envelope
    assert write(read(written)) == written


def test_an_incomplete_request_with_an_empty_item_comes_back_as_it_went():
    document = json.loads(example(Kind.REQUEST))
    document["payload"]["items"][0]["text"] = ""
    envelope = read(json.dumps(document).encode())
    assert read(write(envelope)) == envelope


def test_there_is_a_strategy_for_every_kind():
    assert set(payloads) == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_example_of_every_kind_is_taken_and_comes_back(kind):
    envelope = read(example(kind))
    assert envelope.kind is kind
    assert read(write(envelope)) == envelope
    assert json.loads(write(envelope)) == json.loads(example(kind).replace(b"T17:45:00+02:00", b"T15:45:00Z"))


@pytest.mark.parametrize("kind", list(Kind))
def test_the_example_of_every_kind_holds_under_a_validator_of_somebody_else(kind):
    Draft202012Validator(published()).validate(json.loads(example(kind)))


def test_there_are_no_examples_but_those():
    assert {one.name for one in EXAMPLES.iterdir() if one.name.endswith(".json")} == {f"{kind}.json" for kind in Kind}


@settings(max_examples=30, deadline=None)
@given(envelopes(Kind.RECEIPT))
def test_the_bytes_are_canonical(envelope):
    written = write(envelope)
    document = json.loads(written)
    assert written == json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert document["schakel"] == "1"


def test_the_same_moment_in_another_zone_is_the_same_bytes():
    envelope = read(example("request"))
    elsewhere = replace(envelope, sent_at=envelope.sent_at.astimezone(timezone(timedelta(hours=5, minutes=30))))
    assert write(elsewhere) == write(envelope)


def test_moments_come_back_in_utc():
    sent = read(example("request")).sent_at
    assert (sent.isoformat(), sent.tzinfo) == ("2026-06-05T15:45:00+00:00", UTC)


def test_identifiers_in_capitals_are_the_same_identifiers():
    envelope = read(example("request"))
    loud = example("request").replace(str(envelope.message_id).encode(), str(envelope.message_id).upper().encode())
    assert read(loud) == envelope


def test_a_byte_order_mark_is_taken_off_and_never_written():
    assert read(b"\xef\xbb\xbf" + example("request")) == read(example("request"))
    assert not write(read(example("request"))).startswith(b"\xef\xbb\xbf")


def test_whole_numbers_written_as_decimals_are_whole_numbers():
    request: Any = read(example("request").replace(b'"number": 1,', b'"number": 1.0,')).payload
    assert [item.number for item in request.items] == [1, 2, 3, 4]
    assert all(type(item.number) is int for item in request.items)


def test_what_was_left_out_reads_as_its_default():
    document = json.loads(example("request"))
    for name in ("handling", "attachments", "regime", "classification"):
        del document[name]
    for name in (
        "purpose",
        "offence",
        "facts",
        "availability",
        "necessity",
        "persons",
        "urgency",
        "useLimits",
        "theme",
    ):
        del document["payload"][name]
    envelope = read(json.dumps(document).encode())
    request: Any = envelope.payload
    assert (envelope.regime, envelope.classification, envelope.handling, envelope.attachments) == (
        "DIR977",
        "BPL",
        (),
        (),
    )
    assert (request.purpose, request.facts, request.persons, request.urgency, request.use_limits) == (
        "",
        "",
        (),
        None,
        "",
    )


def refused(envelope):
    with pytest.raises(EnvelopeError) as caught:
        write(envelope)
    assert caught.value.message_id == str(envelope.message_id)
    return [(fault.pointer, fault.rule) for fault in caught.value.faults]


def test_we_never_write_what_we_would_refuse():
    envelope = read(example("request"))
    naive = datetime(2026, 6, 5, 17, 45)  # noqa: DTZ001
    assert refused(replace(envelope, sent_at=naive, recipients=())) == [
        ("/recipients", "minItems"),
        ("/sentAt", "pattern"),
    ]
    early = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))
    assert refused(replace(envelope, sent_at=early)) == [("/sentAt", "format")]
    assert refused(replace(envelope, language="e\0")) == [("/language", "character")]
    assert refused(replace(envelope, language="\ud800"))[0][1] == "encoding"


def test_a_kind_with_the_payload_of_another_is_not_written():
    envelope = read(example("request"))
    assert refused(replace(envelope, payload=Withdrawal("no"))) == [("/payload", "payload")]
    copy = read(example("copy"))
    assert isinstance(copy.payload, Copy)
    wrong = replace(copy, payload=replace(copy.payload, payload=Withdrawal("no")))
    assert refused(wrong) == [("/payload/payload", "payload")]
