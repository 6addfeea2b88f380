"""What is stored for sorting is what the events say, and a command proves it."""

from datetime import timedelta

from django.db.models import F

from schakel.exchange.dues import differences
from schakel.exchange.models import Item, Request
from schakel.exchange.tests.helpers import TEST, give, registered, send
from schakel.safeguard.service import reading


def test_after_all_that_happens_to_a_request_nothing_differs(world, reader):
    for changes in ({}, {"urgent": False}, {"access": "indirect"}, {"purpose": "other"}, {"items": 5}):
        registered(world, **changes)
    case_id = registered(world)
    send(reader, case_id, give(1))
    send(reader, registered(world, items=1))
    assert differences() == (7, ())


def test_a_due_that_was_patched_is_named(world):
    case_id = registered(world)
    with reading(TEST):
        Request.objects.update(due_at=F("due_at") + timedelta(hours=1))
        Item.objects.filter(number=2).update(due_at=None)
    looked_at, found = differences()
    assert looked_at == 1
    assert [(one.case_id, one.item, one.column) for one in found] == [(case_id, None, "due_at"), (case_id, 2, "due_at")]
    assert found[1].stored == "None"


def test_an_item_marked_answered_without_an_event_is_named(world):
    case_id = registered(world)
    with reading(TEST):
        Item.objects.filter(number=1).update(answered_at=Request.objects.get(pk=case_id).received_at)
    _, found = differences()
    assert [(one.item, one.column, one.computed) for one in found] == [(1, "answered_at", "None")]


def test_an_item_without_events_is_named(world):
    case_id = registered(world)
    with reading(TEST):
        request = Request.objects.get(pk=case_id)
        Item.objects.create(case_id=case_id, compartment_id=request.compartment_id, number=9, text="x", access="direct")
    assert [(one.item, one.column) for one in differences()[1]] == [(9, "item")]
