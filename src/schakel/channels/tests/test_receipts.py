"""Receipts of others are the evidence of what we sent."""

import uuid
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError

from schakel.channels import service
from schakel.channels.models import OutboundEvidence
from schakel.channels.tests.helpers import (
    BELGIUM,
    GERMANY,
    World,
    asks,
    bring,
    confirms,
    evidence_rows,
    inbox_rows,
    outbox_rows,
)
from schakel.formats.envelope import Envelope, ReceiptState
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

CASE = uuid.uuid4()


def sent(world: World) -> Envelope:
    """Queue a message of ours to Belgium."""
    envelope = asks(recipients=(BELGIUM,))
    with reading(system("test")):
        service.send(envelope, "siena", case_id=CASE, compartment_id=world.compartment)
    return envelope


def states(message_id: UUID) -> list[str]:
    with reading(system("test")):
        return [line.state.value for line in service.evidence([message_id]).get(message_id, ())]


def test_a_message_of_ours_starts_as_queued(world):
    assert states(sent(world).message_id) == ["queued"]


@pytest.mark.parametrize(("said", "means"), [("received", "delivered"), ("read", "read"), ("refused", "refused")])
def test_a_receipt_becomes_evidence(world, said, means):
    envelope = sent(world)
    bring(world, confirms(envelope.message_id, ReceiptState(said), reasons=("No such case.",)))
    assert states(envelope.message_id) == ["queued", means]
    (row,) = inbox_rows()
    assert (row.state, row.case_id, row.compartment_id) == ("registered", CASE, world.compartment)


def test_the_reasons_of_a_refusal_are_told(world):
    envelope = sent(world)
    bring(world, confirms(envelope.message_id, ReceiptState.REFUSED, reasons=("No such case.", "Wrong desk.")))
    assert evidence_rows()[-1].detail == "No such case.; Wrong desk."


def test_receipts_out_of_order_stand_in_the_order_in_which_things_happened(world, simulated_clock):
    start = simulated_clock.set(clock.now())
    envelope = sent(world)
    simulated_clock.set(start + timedelta(minutes=10))
    bring(world, confirms(envelope.message_id, ReceiptState.READ, at=start + timedelta(minutes=9)))
    bring(world, confirms(envelope.message_id, ReceiptState.RECEIVED, at=start + timedelta(minutes=1)))
    assert states(envelope.message_id) == ["queued", "delivered", "read"]


@pytest.mark.parametrize("days", [-3, 3])
def test_a_receipt_cannot_move_what_happened_before_we_sent_or_after_it_came(world, days):
    envelope = sent(world)
    bring(world, confirms(envelope.message_id, at=clock.now() + timedelta(days=days)))
    queued, delivered = evidence_rows()
    assert queued.at <= delivered.at <= clock.now()


def test_a_receipt_for_nothing_we_sent_stands_in_front_of_the_desk(world):
    bring(world, confirms(uuid.uuid4()))
    (row,) = inbox_rows()
    assert row.state == "unassigned"
    assert row.reasons[0]["nl"]


def test_a_receipt_of_somebody_we_did_not_send_to_proves_nothing(world):
    envelope = sent(world)
    bring(world, confirms(envelope.message_id, sender=GERMANY))
    assert states(envelope.message_id) == ["queued"]
    assert [row.state for row in inbox_rows()] == ["unassigned"]


def test_a_receipt_sent_twice_is_one_line_of_evidence(world):
    envelope = sent(world)
    receipt = confirms(envelope.message_id)
    bring(world, receipt)
    bring(world, receipt)
    assert states(envelope.message_id) == ["queued", "delivered"]


def test_no_receipt_is_confirmed_by_a_receipt(world):
    bring(world, confirms(sent(world).message_id))
    bring(world, confirms(uuid.uuid4()))
    assert outbox_rows("receipt") == []


def test_a_receipt_for_our_receipt_is_not_evidence(world):
    bring(world, asks())
    (ours,) = outbox_rows("receipt")
    bring(world, confirms(ours.message_id))
    assert states(ours.message_id) == ["queued"]


def test_evidence_cannot_be_changed_or_removed(world):
    sent(world)
    with pytest.raises(DatabaseError, match="permission denied"), reading(system("test")):
        OutboundEvidence.objects.update(state="delivered")
    with pytest.raises(DatabaseError, match="permission denied"), reading(system("test")):
        OutboundEvidence.objects.all()._raw_delete("default")
