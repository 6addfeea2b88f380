"""What is too secret for this node is kept unread, refused, and stands as an alarm (R54)."""

from dataclasses import replace
from typing import Any

import pytest

from schakel.channels.acts.wire import limit, too_secret
from schakel.channels.service import held, waiting
from schakel.channels.tests.helpers import asks, books, bring, inbox_rows, officer, outbox_rows
from schakel.formats.envelope import MAX_BYTES, read, write
from schakel.formats.umf import write_xml
from schakel.safeguard.service import reading

SECRET = b'"classification":"SECRET UE/EU SECRET"'


def test_a_restricted_message_is_sealed_and_refused_and_nobody_reads_it(world):
    bring(world, replace(asks(), classification="EU-RESTRICTED"))
    (row,) = inbox_rows()
    assert (row.state, row.sealed, row.classification, row.name) == ("quarantined", True, "EU-RESTRICTED", "")
    assert b"grey van" not in bytes(row.data)
    (receipt,) = [read(bytes(one.data)) for one in outbox_rows("receipt")]
    payload: Any = receipt.payload
    assert (payload.state.value, receipt.in_reply_to) == ("refused", row.message_id)
    assert "quarantined unread" in payload.reasons[0]
    with reading(officer(world)):
        (one,) = waiting()
        found = held(one.inbox_id)
    assert one.sealed
    assert found is not None
    assert (found.data, found.envelope) == (b"", None)
    assert books()[-1]["event"] == "channels.quarantine"


def test_a_marking_of_another_scheme_is_sealed_too(world):
    data = write(asks()).replace(b'"classification":"BPL"', SECRET)
    bring(world, data)
    (row,) = inbox_rows()
    assert (row.sealed, row.classification) == (True, "SECRET UE/EU SECRET")
    assert b"Roosendaal" not in bytes(row.data)


def test_a_marked_message_that_is_no_message_is_sealed_too(world):
    bring(world, b'{"classification": "Stg. Geheim", "text": "the van"')
    assert inbox_rows()[0].sealed


def test_the_same_sealed_message_twice_is_one(world):
    secret = replace(asks(), classification="EU-RESTRICTED")
    bring(world, secret)
    bring(world, secret)
    assert len(inbox_rows()) == 1


def test_a_node_accredited_for_it_takes_it_in(world, settings):
    settings.SCHAKEL_MAX_LEVEL = "EU-RESTRICTED"
    bring(world, replace(asks(), classification="EU-RESTRICTED"))
    assert (inbox_rows()[0].state, inbox_rows()[0].sealed) == ("received", False)


@pytest.mark.parametrize(
    ("marking", "held_here"), [("BPL", True), ("bpl", True), ("EU-RESTRICTED", False), ("?", False)]
)
def test_only_what_is_known_and_low_enough_is_held(marking, held_here):
    assert (too_secret(marking) is None) is held_here


def test_xml_comes_in_as_json_does(world):
    envelope = asks()
    bring(world, write_xml(envelope))
    (row,) = inbox_rows()
    assert (row.state, row.message_id, row.kind) == ("received", envelope.message_id, "request")


def test_the_limit_is_the_setting_and_never_more_than_the_format(settings):
    settings.SCHAKEL_MAX_BYTES = 10
    assert limit() == 10
    settings.SCHAKEL_MAX_BYTES = 10 * MAX_BYTES
    assert limit() == MAX_BYTES
