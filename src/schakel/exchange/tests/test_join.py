"""Messages that are no request join the case they are about, or stand in front of the desk."""

import uuid
from dataclasses import replace
from typing import Any

import pytest

from schakel.channels.service import waiting
from schakel.channels.tests.helpers import BELGIUM, GERMANY, US, World, asks, books, bring, inbox_rows, named, officer
from schakel.exchange.jobs import register_once
from schakel.exchange.tests.helpers import give, hide, messages_of, registered, request_of, send
from schakel.formats.envelope import Envelope, Kind, Party
from schakel.formats.envelope.model import Status, StatusState, Supplement
from schakel.safeguard import clock
from schakel.safeguard.service import reading


def supplement(request: Envelope, sender: Party = BELGIUM, **changes: Any) -> Envelope:
    envelope = Envelope(
        message_id=uuid.uuid4(), kind=Kind.SUPPLEMENT, sent_at=clock.now(), sender=sender, recipients=(US,),
        language="en", payload=Supplement("The family had a second call."), in_reply_to=request.message_id,
    )  # fmt: skip
    return replace(envelope, **changes)


def status(reference: str, sender: Party = BELGIUM) -> Envelope:
    return Envelope(
        message_id=uuid.uuid4(), kind=Kind.STATUS, sent_at=clock.now(), sender=sender,
        recipients=(replace(US, reference=reference),), language="en",
        payload=Status(uuid.uuid4(), StatusState.WAITING, clock.now(), "We wait."),
    )  # fmt: skip


def arrive(world: World, envelope: Envelope) -> str:
    """Bring a message in, and return what became of it."""
    bring(world, envelope)
    while register_once():
        pass
    return next(row.state for row in inbox_rows() if row.message_id == envelope.message_id)


def test_a_supplement_joins_the_thread_of_its_request(world):
    request = asks()
    case_id = registered(world, request)
    assert arrive(world, supplement(request)) == "registered"
    assert [message.kind for message in messages_of(case_id)] == ["request", "supplement"]
    assert (books()[-1]["event"], books()[-1]["case_id"]) == ("exchange.join", case_id)


def test_a_reply_to_our_answer_joins_the_case(world, reader):
    case_id = registered(world)
    ours = send(reader, case_id)
    assert arrive(world, supplement(asks(), in_reply_to=ours)) == "registered"


def test_a_message_that_names_our_case_number_joins_it(world):
    case_id = registered(world)
    assert arrive(world, status(request_of(case_id).case.number.lower())) == "registered"
    assert len(messages_of(case_id)) == 2


@pytest.mark.parametrize("reference", ["", "26-000001", "nonsense"])
def test_a_message_that_fits_no_case_stands_in_front_of_the_desk(world, reference):
    registered(world)
    assert arrive(world, status(reference)) == "unassigned"


def test_nobody_gets_into_the_case_of_another_authority(world):
    request = asks()
    case_id = registered(world, request)
    assert arrive(world, supplement(request, GERMANY)) == "unassigned"
    assert arrive(world, status(request_of(case_id).case.number, GERMANY)) == "unassigned"
    assert len(messages_of(case_id)) == 1


def test_a_message_about_an_answered_request_is_not_buried_in_it(world, reader):
    request = asks(items=1)
    case_id = registered(world, request)
    send(reader, case_id)
    assert arrive(world, supplement(request)) == "unassigned"
    assert len(messages_of(case_id)) == 2


def test_a_message_about_a_hidden_case_is_hidden_too(world):
    request = asks(items=1)
    case_id = hide(world, registered(world, request))
    assert arrive(world, supplement(request)) == "registered"
    send(named(world, officer(world)), case_id, give())
    assert arrive(world, supplement(request)) == "unassigned"
    with reading(officer(world)):
        assert waiting() == ()
    with reading(named(world, officer(world))):
        assert len(waiting()) == 1


def test_a_message_sent_twice_joins_once(world):
    request = asks()
    case_id = registered(world, request)
    more = supplement(request)
    arrive(world, more)
    arrive(world, more)
    assert len(messages_of(case_id)) == 2
