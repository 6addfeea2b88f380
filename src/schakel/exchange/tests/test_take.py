"""Taking a request."""

import uuid
from uuid import UUID

import pytest

from schakel.channels.tests.helpers import books, named, officer
from schakel.exchange.acts.faults import Overtaken
from schakel.exchange.acts.take import take
from schakel.exchange.tests.helpers import hide, registered, request_of, send
from schakel.rules.access import Role
from schakel.safeguard.service import Absent, Refused


def test_who_takes_a_request_has_it_and_that_is_in_the_books(world, reader):
    case_id = registered(world)
    take(reader, case_id)
    assert request_of(case_id).owner_id == UUID(reader.id)
    assert (books()[-1]["event"], books()[-1]["case_id"]) == ("exchange.take", case_id)


def test_taking_what_is_mine_already_changes_nothing(world, reader):
    case_id = registered(world)
    take(reader, case_id)
    before = len(books())
    take(reader, case_id)
    assert len(books()) == before


def test_what_a_colleague_has_is_told_gently_with_the_name(world, reader):
    case_id = registered(world)
    take(reader, case_id)
    with pytest.raises(Overtaken) as caught:
        take(officer(world, "P. Lankveld"), case_id)
    (fault,) = caught.value.faults
    assert "A. Brinkhof took this request" in fault.text.en
    assert "A. Brinkhof nam dit verzoek" in fault.text.nl
    assert request_of(case_id).owner_id == UUID(reader.id)


def test_an_answered_request_cannot_be_taken(world, reader):
    case_id = registered(world, items=1)
    send(reader, case_id)
    with pytest.raises(Overtaken, match="answered already"):
        take(reader, case_id)


def test_a_prosecutor_reads_but_does_not_take_and_hears_why(world):
    case_id = registered(world)
    with pytest.raises(Refused) as caught:
        take(officer(world, role=Role.PROSECUTOR), case_id)
    assert caught.value.decision.verdict.reasons
    assert request_of(case_id).owner_id is None


@pytest.mark.parametrize("how", ["hidden", "elsewhere", "nonexistent"])
def test_what_one_may_not_see_is_not_there(world, reader, how):
    case_id = {"hidden": lambda: hide(world, registered(world)), "elsewhere": lambda: registered(world),
               "nonexistent": uuid.uuid4}[how]()  # fmt: skip
    who = officer(world, unit="NL-OTHER") if how == "elsewhere" else reader
    with pytest.raises(Absent):
        take(who, case_id)


def test_whoever_is_named_for_the_compartment_takes_it(world):
    case_id = hide(world, registered(world))
    member = named(world, officer(world))
    take(member, case_id)
    assert request_of(case_id).owner_id == UUID(member.id)
