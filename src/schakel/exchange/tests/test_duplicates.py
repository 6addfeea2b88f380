"""The same request over two channels: proposed to who may see both, joined under the earliest clock, taken apart."""

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError

from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.tests.helpers import BELGIUM, GERMANY, asks, books, make_channel, named, officer
from schakel.exchange.acts.byhand import register_phone
from schakel.exchange.acts.faults import ActFault, Overtaken
from schakel.exchange.acts.merge import dismiss, merge, unmerge
from schakel.exchange.alike import key, plain, similar
from schakel.exchange.dues import differences
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Duplicate, Message, Task
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.tasks import tasks
from schakel.exchange.subjects import SubjectKind
from schakel.exchange.tests.helpers import TEST, give, hide, items_of, registered, request_of, send
from schakel.exchange.tests.told import about, arrive, call
from schakel.formats.envelope import Item, Supplement, write
from schakel.safeguard.service import Absent, reading

FRIDAY = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def second(world, tmp_path):
    return make_channel(tmp_path, "interpol", official="interpol")


@pytest.fixture(autouse=True)
def _friday(simulated_clock):
    simulated_clock.set(FRIDAY + 4 * HOUR)


def over(channel, envelope, at=FRIDAY + HOUR):
    """Let a request come in over another channel and return its case."""
    data = write(envelope)
    receive(channel, Delivery("x.json", data, len(data), at))
    while register_once():
        pass
    with reading(TEST):
        return Message.objects.get(message_id=envelope.message_id).case_id


def twice(world, second, **changes):
    """Return the cases of one request that came over two channels."""
    first = registered(world, asks(items=2), FRIDAY)
    changes = {"items": 3} | changes
    return first, over(second, asks(**changes))


def test_the_same_reference_over_another_channel_is_proposed_on_both_pages(world, second, reader):
    first, later = twice(world, second)
    (one,), (other,) = request_page(reader, first).duplicates, request_page(reader, later).duplicates
    assert (one.other_id, other.other_id) == (later, first)
    assert one.merge_into == other.merge_into == first
    assert one.why[0].nl == "De afzender noemt ze hetzelfde"


def test_the_same_subject_and_a_similar_text_are_proposed_without_a_reference(world, second, reader):
    first, _ = twice(world, second, sender=replace(BELGIUM, reference="other-1"))
    assert [text.en for text in request_page(reader, first).duplicates[0].why] == [
        "Both name the same person or thing", "Both say nearly the same",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"sender": GERMANY},
        {"sender": replace(BELGIUM, reference="x"), "persons": ()},
        {"sender": replace(BELGIUM, reference="x"), "facts": "Wine.", "title": "Wine", "items": 1},
    ],
)
def test_what_is_not_alike_is_not_proposed(world, second, reader, changes):
    first, _ = twice(world, second, **changes)
    assert request_page(reader, first).duplicates == ()


def test_the_same_reference_on_the_same_channel_is_no_duplicate(world, reader):
    first = registered(world, asks(), FRIDAY)
    registered(world, asks(), FRIDAY + HOUR)
    assert request_page(reader, first).duplicates == ()


def test_a_hidden_case_is_never_proposed_and_its_owner_gets_a_silent_task(world, second, reader):
    first = hide(world, registered(world, asks(items=2), FRIDAY))
    later = over(second, asks(items=2))
    assert request_page(reader, later).duplicates == ()
    assert tasks(reader) == ()
    insider = named(world, officer(world))
    (task,) = tasks(insider)
    assert (task.case_id, task.kind, task.message_id) == (first, "resembles", None)
    assert [one.other_id for one in request_page(insider, later).duplicates] == [first]


def test_a_request_registered_by_a_person_is_compared_with_what_he_may_not_see_by_the_system(world, second, reader):
    first = hide(world, registered(world, asks(), FRIDAY))
    spoken = register_phone(reader, call(channel_code="interpol", told_at=FRIDAY + 2 * HOUR, reason="outage"))
    assert request_page(reader, spoken.case_id).duplicates == ()
    while register_once():
        pass
    assert request_page(reader, spoken.case_id).duplicates == ()
    with reading(TEST):
        assert [one.case_id for one in Task.objects.filter(kind="resembles")] == [first]
        assert Duplicate.objects.count() == 1


def test_joined_the_earliest_clock_stays_and_what_only_the_later_asks_keeps_its_own_moment(world, second, reader):
    first, later = twice(world, second)
    assert merge(reader, later, first, "one kidnapping") == first
    assert [item.due_at for item in items_of(first)] == [FRIDAY + 8 * HOUR, FRIDAY + 8 * HOUR, FRIDAY + 9 * HOUR]
    assert (request_of(later).is_open, request_of(later).case.state) == (False, "merged")
    page = request_page(reader, first)
    assert [(one.other_id, one.kept, one.reason) for one in page.merged] == [(later, True, "one kidnapping")]
    assert page.duplicates == ()
    assert differences()[1] == ()
    assert [line["event"] for line in books()].count("exchange.merge") == 2


def test_taken_apart_both_clocks_run_as_if_they_had_never_been_joined(world, second, reader, simulated_clock):
    first, later = twice(world, second, urgent=True)
    before = [(item.number, item.due_at) for case in (first, later) for item in items_of(case) if not item.dropped]
    merge(reader, first, later, "one kidnapping")
    simulated_clock.set(FRIDAY + 20 * HOUR)
    unmerge(reader, first, later, "two men after all")
    after = [(item.number, item.due_at) for case in (first, later) for item in items_of(case) if not item.dropped]
    assert after == before
    assert request_of(later).is_open
    assert len(request_page(reader, first).items) == 2
    assert differences()[1] == ()
    with pytest.raises(Overtaken):
        unmerge(reader, first, later, "again")
    merge(reader, first, later, "one after all")
    assert [item.number for item in items_of(first) if not item.dropped] == [1, 2, 4]


def test_what_was_answered_after_joining_is_not_taken_apart(world, second, reader):
    first, later = twice(world, second)
    merge(reader, first, later, "one kidnapping")
    send(reader, first, give(3))
    with pytest.raises(ActFault):
        unmerge(reader, first, later, "two")
    assert request_of(later).case.state == "merged"


def test_a_message_about_the_case_that_went_joins_the_one_that_stayed(world, second, reader):
    first = registered(world, asks(items=2), FRIDAY)
    request = asks(items=2)
    later = over(second, request)
    merge(reader, first, later, "one kidnapping")
    assert arrive(world, about(request, Supplement("", (Item(5, "And the driver?"),)))) == "registered"
    assert 5 in [item.number for item in items_of(first)]


def test_a_proposal_that_is_dismissed_goes(world, second, reader):
    first, later = twice(world, second)
    dismiss(reader, later, first, "two vans")
    assert request_page(reader, first).duplicates == ()


def test_only_open_requests_of_one_country_are_joined(world, second, reader):
    first = registered(world, asks(), FRIDAY)
    other = over(second, asks(GERMANY))
    with pytest.raises(ActFault):
        merge(reader, first, other, "alike")
    with pytest.raises(ActFault):
        merge(reader, first, first, "alike")
    with pytest.raises(ActFault):
        merge(reader, first, over(second, asks(items=1)), " ")


@pytest.mark.parametrize("act", [merge, unmerge, dismiss])
def test_a_hidden_case_cannot_be_joined_and_is_absent_like_one_that_is_not_there(world, second, reader, act):
    first, later = twice(world, second)
    hide(world, later)
    for other in (later, uuid.uuid4()):
        with pytest.raises(Absent):
            act(reader, first, other, "alike")
        with pytest.raises(Absent):
            act(reader, other, first, "alike")


def test_the_database_shows_a_pair_only_to_who_may_see_both(world, second, reader):
    first, later = twice(world, second)
    hide(world, later)
    with reading(reader):
        assert not Duplicate.objects.exists()
    with pytest.raises(DatabaseError, match="row-level security"), reading(reader):
        Duplicate.objects.create(
            case_id=first, compartment_id=world.compartment, other_id=later, other_compartment_id=world.marked,
            made_at=FRIDAY,
        )  # fmt: skip


def test_names_alone_are_no_key():
    assert key(SubjectKind.PERSON, {"name": "Tibo Wellenbeek"}) == ""
    one = key(SubjectKind.PERSON, {"name": "Tibo Wéllenbeek", "birth_date": "1990-02-01"})
    assert one == key(SubjectKind.PERSON, {"name": "wellenbeek, TIBO", "birth_date": "1990"})
    assert key(SubjectKind.VEHICLE, {"plate": "12-AB-34"}) == key(SubjectKind.VEHICLE, {"plate": "12ab34"})


def test_texts_are_alike_when_half_of_the_words_are_the_same():
    assert similar("A grey van in Antwerp", "the GREY van near antwérp")
    assert not similar("A grey van", "Wine and cheese")
    assert not similar("", "")
    assert plain("Ünal-Çelik 7") == "unalcelik7"
