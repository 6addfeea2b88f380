"""The request page: everything on its screen, recorded, and the same absence for hidden and non-existent."""

import uuid
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schakel.channels import jobs as channel_jobs
from schakel.channels.tests.helpers import BRAZIL, asks, books, bring, confirms, named, officer
from schakel.exchange.acts.take import take
from schakel.exchange.queries.request import as_received, case_heading, request_page
from schakel.exchange.tests.helpers import give, hide, payload_of, registered, request_of, send
from schakel.formats.envelope import write
from schakel.rules.access import Role
from schakel.rules.clocks import State
from schakel.rules.verdict import Outcome
from schakel.safeguard.service import Absent, Reader, Refused

NIGHT = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)


def looked(reader: Reader, case_id: UUID) -> Any:
    """Look at a request."""
    return request_page(reader, case_id)


def test_the_page_holds_what_was_asked_and_by_whom(world, reader):
    request = asks()
    page = looked(reader, registered(world, request))
    assert page.title == payload_of(request).title
    assert (page.their_reference, page.country.code, page.authority) == ("FCT-0608-B", "BE", "Brussels desk")
    assert (page.purpose, page.offence, page.facts) == ("investigate", "Kidnapping", payload_of(request).facts)
    assert (page.urgent, page.ground, page.urgency_reason) == (True, "U2", "His life is in danger.")
    assert page.handling == (("H1", ""),)
    assert [person.name for person in page.persons] == ["Tibo Wellenbeek"]
    assert [item.number for item in page.items] == [1, 2]
    assert page.leading.number == 1
    assert page.leading.due.steps
    assert (page.state, page.regime, page.classification) == ("open", "DIR977", "BPL")


def test_completeness_is_told_by_the_letters_of_the_law(world, reader):
    page = looked(reader, registered(world, availability=""))
    assert [point.letter.value for point in page.points] == ["a", "b", "c", "d", "e", "f"]
    assert [point.present for point in page.points] == [True, True, False, True, True, True]


def test_looking_is_in_the_books(world, reader):
    case_id = registered(world)
    looked(reader, case_id)
    line = books()[-1]
    assert (line["event"], line["case_id"], line["compartment_id"]) == ("exchange.read", case_id, world.compartment)


def test_the_thread_is_newest_first_with_evidence_of_ours(world, reader, simulated_clock):
    simulated_clock.set(NIGHT)
    case_id = registered(world, received_at=NIGHT)
    simulated_clock.set(NIGHT.replace(minute=15))
    message_id = send(reader, case_id, give(1), remarks="More follows.")
    channel_jobs.deliver_once()
    bring(world, confirms(message_id))
    ours, theirs = looked(reader, case_id).messages
    assert (ours.ours, ours.kind, ours.text, ours.author.name) == (True, "answer", "More follows.", "A. Brinkhof")
    assert [(one.item, one.evaluation, one.handling) for one in ours.answers] == [(1, "A1", ("H1",))]
    assert [line.state.value for line in ours.evidence] == ["queued", "sent", "delivered"]
    assert (theirs.ours, theirs.kind, theirs.author) == (False, "request", None)
    assert (theirs.evidence, theirs.simulated) == ((), True)


def test_an_answered_item_is_done_and_the_next_one_leads(world, reader):
    case_id = registered(world)
    send(reader, case_id, give(1))
    page = looked(reader, case_id)
    assert page.items[0].standing.state is State.DONE
    assert page.items[0].answered_at
    assert page.leading.number == 2


def test_when_all_is_answered_nothing_leads_and_nothing_can_be_done(world, reader):
    case_id = registered(world, items=1)
    send(reader, case_id)
    page = looked(reader, case_id)
    assert (page.leading, page.acts, page.refusals, page.state) == (None, (), (), "answered")


def test_what_the_reader_may_do_is_offered(world, reader):
    case_id = registered(world)
    assert looked(reader, case_id).acts == ("take", "answer")
    take(reader, case_id)
    page = looked(reader, case_id)
    assert (page.acts, page.owner.name) == (("answer",), "A. Brinkhof")


def test_what_the_reader_may_not_do_is_said_with_the_reason(world):
    page = looked(officer(world, role=Role.PROSECUTOR), registered(world))
    assert page.acts == ()
    assert len(page.refusals) == 2
    assert all(text.en and text.nl for text in page.refusals)


def test_to_a_country_outside_nothing_can_be_shared_and_the_page_says_why(world, reader):
    page = looked(reader, registered(world, sender=BRAZIL))
    assert page.share.outcome is Outcome.STOP
    assert page.acts == ("take",)
    assert "outside the EU" in page.refusals[0].en


def test_a_hidden_and_an_absent_case_cost_the_same_and_raise_the_same(world, reader):
    seen = []
    for case_id in (hide(world, registered(world)), uuid.uuid4()):
        with CaptureQueriesContext(connection) as queries, pytest.raises(Absent) as caught:
            looked(reader, case_id)
        asked = [query["sql"].replace(str(case_id), "X").replace(case_id.hex, "X") for query in queries]
        own = [sql for sql in asked if "set_config" not in sql and "SAVEPOINT" not in sql]
        seen.append((len(queries), str(caught.value), own))
    assert seen[0] == seen[1]
    assert len(seen[0][2]) == 1


def test_whoever_is_named_reads_the_hidden_case(world):
    case_id = hide(world, registered(world))
    assert looked(named(world, officer(world)), case_id).compartment_id == world.marked


def test_another_unit_does_not_read_it(world):
    with pytest.raises(Absent):
        looked(officer(world, unit="NL-OTHER"), registered(world))


def test_who_works_in_the_unit_without_a_reading_role_sees_nothing(world):
    with pytest.raises((Absent, Refused)):
        looked(officer(world, role=Role.ADMINISTRATOR), registered(world))


def test_the_number_of_queries_does_not_grow_with_thread_and_items(world, reader):
    small, large = registered(world, items=1), registered(world, items=30)
    for number in range(1, 15):
        send(reader, large, give(number))
    costs = []
    for case_id in (small, large):
        with CaptureQueriesContext(connection) as queries:
            looked(reader, case_id)
        costs.append(len(queries))
    assert costs[0] == costs[1]
    assert costs[0] <= 22


def test_the_message_is_given_as_it_came_and_that_is_recorded(world, reader):
    request = asks()
    case_id = registered(world, request)
    assert as_received(reader, case_id, str(request.message_id)) == write(request)
    assert books()[-1]["event"] == "exchange.as-received"


@pytest.mark.parametrize("message_id", ["nonsense", "72d64ef4-0510-4a48-8ed6-234c6b8e0ddb"])
def test_a_message_that_is_not_in_the_case_is_absent(world, reader, message_id):
    with pytest.raises(Absent):
        as_received(reader, registered(world), message_id)


def test_a_message_of_a_hidden_case_is_absent(world, reader):
    request = asks()
    case_id = hide(world, registered(world, request))
    with pytest.raises(Absent):
        as_received(reader, case_id, str(request.message_id))


def test_a_case_is_named_only_to_those_who_may_see_it(world, reader):
    case_id = registered(world)
    heading = case_heading(reader, case_id)
    assert heading is not None
    assert heading[0] == request_of(case_id).case.number
    assert heading[1]
    hide(world, case_id)
    assert case_heading(reader, case_id) is None
