"""A case that moves to another compartment takes everything with it, at once."""

import pytest
from django.db import DatabaseError, transaction

from schakel.channels.tests.helpers import named, officer
from schakel.exchange.models import Case, ClockEvent, Item, Message, Request
from schakel.exchange.queries.request import request_page
from schakel.exchange.tests.helpers import TEST, give, hide, registered, send
from schakel.safeguard.service import Absent, reading

PARTS = (Message, Request, Item, ClockEvent)


def test_all_parts_follow_their_case(world, reader):
    case_id = registered(world)
    send(reader, case_id, give(1))
    hide(world, case_id)
    with reading(TEST):
        for part in PARTS:
            assert set(part.objects.filter(case_id=case_id).values_list("compartment_id", flat=True)) == {world.marked}


def test_who_saw_it_before_sees_it_no_longer_and_the_named_do(world, reader):
    case_id = registered(world)
    assert request_page(reader, case_id)
    hide(world, case_id)
    with pytest.raises(Absent):
        request_page(reader, case_id)
    assert request_page(named(world, officer(world)), case_id)


def test_only_that_case_moves(world):
    moved, stayed = registered(world), registered(world)
    hide(world, moved)
    with reading(TEST):
        assert Case.objects.get(pk=stayed).compartment_id == world.compartment
        assert set(Item.objects.filter(case_id=stayed).values_list("compartment_id", flat=True)) == {world.compartment}


@pytest.mark.parametrize("part", [Request, Item])
def test_no_part_moves_alone(world, part):
    case_id = registered(world)
    with pytest.raises(DatabaseError, match="follows_case"), reading(TEST), transaction.atomic():
        part.objects.filter(case_id=case_id).update(compartment_id=world.elsewhere)


def test_nobody_moves_a_case_where_he_cannot_see(world, reader):
    case_id = registered(world)
    with pytest.raises(DatabaseError, match="row-level security"), reading(reader):
        Case.objects.filter(pk=case_id).update(compartment_id=world.marked)


def test_a_case_one_cannot_see_cannot_be_pulled_in(world, reader):
    case_id = hide(world, registered(world))
    with reading(reader):
        assert Case.objects.filter(pk=case_id).update(compartment_id=world.compartment) == 0
