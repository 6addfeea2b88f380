"""What people do with messages in no case: nothing gets lost, nothing hidden shows, and it can be taken back."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from schakel.channels.service import waiting
from schakel.channels.tests.helpers import (
    BELGIUM,
    BRAZIL,
    GERMANY,
    asks,
    books,
    bring,
    inbox_rows,
    officer,
    outbox_rows,
)
from schakel.exchange.acts.aside import bring_back, set_aside
from schakel.exchange.acts.assign import assign, detach
from schakel.exchange.acts.byhand import register_by_hand, register_phone
from schakel.exchange.acts.faults import ActFault, Overtaken
from schakel.exchange.acts.passing import pass_on, pass_on_case
from schakel.exchange.acts.told import Destination, ToldItem
from schakel.exchange.dues import differences
from schakel.exchange.models import Request
from schakel.exchange.queries.alarms import alarms
from schakel.exchange.queries.intake import intake, intake_message
from schakel.exchange.queries.request import as_received, request_page
from schakel.exchange.tests.helpers import TEST, hide, items_of, messages_of, payload_of, registered, request_of
from schakel.exchange.tests.told import AMSTERDAM, about, arrive, call, inbox_id, told
from schakel.formats.envelope import Handling, Item, Party, Supplement, read
from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.service import Absent, Refused, reading

FRIDAY = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
MORE = Supplement("More.", (Item(3, "Who rented it?", "direct"),))


def orphan(world, at=None, **changes):
    """Let a supplement come in that names nothing we have; return it."""
    envelope = about(asks(), MORE, **changes)
    assert arrive(world, envelope, at) == "unassigned"
    return envelope


def fields(caught):
    return {fault.field for fault in caught.value.faults}


def test_a_message_is_put_in_a_case_by_its_number_and_its_true_arrival_counts(world, reader, simulated_clock):
    simulated_clock.set(FRIDAY)
    case_id = registered(world, asks(items=2), FRIDAY)
    stray = orphan(world, FRIDAY)
    simulated_clock.set(FRIDAY + timedelta(hours=2))
    number = request_of(case_id).case.number
    assert assign(reader, inbox_id(stray), f" {number.lower()} ", "same van") == case_id
    assert [item.due_at for item in items_of(case_id)] == [FRIDAY + timedelta(hours=8)] * 3
    assert (books()[-1]["event"], books()[-1]["case_id"]) == ("exchange.join", case_id)
    assert differences()[1] == ()
    with reading(reader):
        assert waiting() == ()


def test_a_hidden_number_is_answered_as_one_that_does_not_exist(world, reader):
    hidden = hide(world, registered(world))
    stray = orphan(world)
    said = []
    for number in (request_of(hidden).case.number, "26-000000", "nonsense", ""):
        with pytest.raises(ActFault) as caught:
            assign(reader, inbox_id(stray), number)
        said.append(caught.value.faults)
    assert len(set(said)) == 1
    assert len(messages_of(hidden)) == 1


def test_what_was_put_in_a_case_comes_out_again_as_if_it_had_never_been_there(world, reader):
    case_id = registered(world, asks(items=2))
    before = request_of(case_id).due_at
    stray = orphan(world)
    assign(reader, inbox_id(stray), request_of(case_id).case.number)
    detach(reader, case_id, stray.message_id, "another van")
    page = request_page(reader, case_id)
    assert ([item.number for item in page.items], request_of(case_id).due_at) == ([1, 2], before)
    (mark,) = [one.mark for one in page.messages if one.mark]
    assert (mark.kind, page.messages[0].text, page.tasks) == ("detached", "", ())
    with reading(reader):
        assert [one.state for one in waiting()] == ["unassigned"]
    assert differences()[1] == ()
    assign(reader, inbox_id(stray), request_of(case_id).case.number)
    assert [item.number for item in request_page(reader, case_id).items] == [1, 2, 3]
    assert len(messages_of(case_id)) == 2


def test_what_came_into_a_case_by_itself_stays_there(world, reader):
    request = asks()
    case_id = registered(world, request)
    with pytest.raises(ActFault):
        detach(reader, case_id, request.message_id, "not ours")
    with pytest.raises(Absent):
        detach(reader, case_id, uuid.uuid4(), "not there")


def test_a_supplement_to_an_answered_request_opens_it_again_when_a_person_puts_it_there(world, reader):
    from schakel.exchange.tests.helpers import send

    request = asks(items=1)
    case_id = registered(world, request)
    send(reader, case_id)
    stray = about(request, MORE)
    assert arrive(world, stray) == "unassigned"
    assign(reader, inbox_id(stray), request_of(case_id).case.number)
    assert (request_of(case_id).is_open, request_of(case_id).case.state) == (True, "open")


def test_a_message_nobody_could_read_is_registered_by_hand_at_its_true_arrival(world, reader, simulated_clock):
    simulated_clock.set(FRIDAY)
    bring(world, b"Dear colleagues, who rents the van?", FRIDAY)
    (row,) = inbox_rows()
    assert "who rents the van" in intake_message(reader, row.id).text
    simulated_clock.set(FRIDAY + timedelta(hours=3))
    case_id = register_by_hand(reader, row.id, told())
    page = request_page(reader, case_id)
    assert (page.received_at, items_of(case_id)[0].due_at) == (FRIDAY, FRIDAY + timedelta(hours=8))
    assert (page.messages[0].by_hand, page.entry_reason != "") == (True, True)
    assert [one.label for one in page.subjects] == ["Tibo Wellenbeek"]
    assert as_received(reader, case_id, str(page.messages[0].message_id)) == b"Dear colleagues, who rents the van?"


def test_everything_wrong_with_what_was_typed_is_said_at_once(world, reader):
    bring(world, b"x")
    (row,) = inbox_rows()
    wrong = told(country="B", title="", items=(ToldItem("Q"), ToldItem("Q", "maybe")), regime="WISHFUL")
    with pytest.raises(ActFault) as caught:
        register_by_hand(reader, row.id, wrong)
    assert fields(caught) >= {"country", "title", "item-2-access", "regime"}
    with pytest.raises(ActFault):
        register_by_hand(reader, row.id, told(items=()))
    assert [row.state for row in inbox_rows()] == ["quarantined"]


def test_a_request_told_by_phone_is_due_from_the_call_and_read_back(world, reader, simulated_clock):
    simulated_clock.set(FRIDAY)
    spoken = register_phone(reader, call())
    request = request_of(spoken.case_id)
    assert (request.received_at, request.due_at, request.late_entry) == (FRIDAY, FRIDAY + timedelta(hours=8), False)
    assert (request.caller, request.caller_number) == ("Insp. Verlinden", "+32 2 555 01 02")
    assert spoken.number in spoken.text.nl
    assert "06-06-2026 01:45" in spoken.text.en


def test_a_call_entered_later_keeps_its_moment_and_needs_a_reason(world, reader, simulated_clock):
    simulated_clock.set(FRIDAY + timedelta(hours=1))
    with pytest.raises(ActFault) as caught:
        register_phone(reader, call(told_at=FRIDAY))
    assert fields(caught) == {"reason"}
    request = request_of(register_phone(reader, call(told_at=FRIDAY, reason="the network was down")).case_id)
    assert (request.received_at, request.late_entry, request.entry_reason) == (FRIDAY, True, "the network was down")
    assert request.due_at == FRIDAY + timedelta(hours=8)
    assert differences()[1] == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"told_at": FRIDAY.replace(tzinfo=None)}, "told_at"),
        ({"caller": " "}, "caller"),
        ({"channel_code": "nowhere"}, "channel_code"),
        ({"country": "BR", "authority": "BR-NCB"}, "regime"),
    ],
)
def test_what_is_wrong_with_a_call_is_said(world, reader, changes, field):
    with pytest.raises(ActFault) as caught:
        register_phone(reader, call(**changes))
    assert field in fields(caught)


def test_a_call_from_the_future_is_refused(world, reader):
    with pytest.raises(ActFault):
        register_phone(reader, call(told_at=clock.now() + timedelta(hours=1)))


@pytest.mark.parametrize("regime", ["MISSING_CHILD", "MLA", "PUBLIC_ORDER", "SIRENE"])
def test_regimes_outside_the_directive_have_their_own_clock(world, reader, simulated_clock, regime):
    from schakel.exchange.lawpack import pack

    simulated_clock.set(FRIDAY)
    case_id = register_phone(reader, call(regime=regime, purpose="other", urgent=False)).case_id
    length = pack().clock.regimes[regime].terms.other.length
    assert (request_of(case_id).regime, request_of(case_id).due_at) == (regime, FRIDAY + length)


def test_what_is_set_aside_leaves_the_desk_and_comes_back(world, reader, simulated_clock):
    simulated_clock.set(FRIDAY)
    stray = orphan(world)
    simulated_clock.set(FRIDAY + timedelta(hours=2))
    assert [one.kind for one in alarms(reader)] == ["unassigned"]
    set_aside(reader, inbox_id(stray), "not_for_us", "for the customs")
    queue = intake(reader)
    assert (queue.rows, [one.aside for one in queue.aside], alarms(reader)) == ((), ["not_for_us"], ())
    with pytest.raises(Overtaken):
        set_aside(reader, inbox_id(stray), "unusable", "again")
    bring_back(reader, inbox_id(stray), "it is ours")
    assert [one.state for one in intake(reader).rows] == ["unassigned"]
    assert intake(reader).overdue == 1


def test_setting_aside_needs_a_kind_and_a_reason(world, reader):
    stray = orphan(world)
    with pytest.raises(ActFault) as caught:
        set_aside(reader, inbox_id(stray), "boring", " ")
    assert fields(caught) == {"kind", "reason"}


def test_a_misaddressed_message_goes_on_under_its_ground_and_its_sender_is_told(world, reader):
    stray = orphan(world)
    pass_on(reader, inbox_id(stray), AMSTERDAM, "competent_here", "their case")
    word, copy = sorted((read(bytes(row.data)) for row in outbox_rows("status")), key=lambda one: len(one.attachments))
    assert (copy.recipients[0].authority, read(copy.attachments[0].content)) == ("NL-AMS", stray)
    assert (word.recipients[0].authority, payload_of(word).state.value) == ("BE-SPOC", "passed-on")
    assert [row.state for row in inbox_rows()] == ["passed_on"]
    assert intake(reader).rows == ()


def test_a_misaddressed_request_is_passed_on_from_its_case(world, reader):
    case_id = registered(world)
    pass_on_case(reader, case_id, AMSTERDAM, "competent_here", "their case")
    assert (request_of(case_id).is_open, request_of(case_id).case.state) == (False, "passed_on")
    with pytest.raises(Overtaken):
        pass_on_case(reader, case_id, AMSTERDAM, "competent_here", "again")


def test_what_may_not_be_passed_on_needs_the_senders_agreement(world, reader):
    stray = orphan(world, handling=(Handling("H2"),))
    with pytest.raises(ActFault) as caught:
        pass_on(reader, inbox_id(stray), AMSTERDAM, "competent_here", "their case")
    assert fields(caught) == {"ground"}
    pass_on(reader, inbox_id(stray), AMSTERDAM, "agreed", "agreed by phone with the Brussels desk")
    assert len(outbox_rows("status")) == 2


def test_nothing_goes_on_to_a_country_outside(world, reader):
    stray = orphan(world)
    brazil = Destination("BR", "BR-NCB", "siena")
    with pytest.raises(Refused):
        pass_on(reader, inbox_id(stray), brazil, "agreed", "they agree")
    assert outbox_rows("status") == []
    assert [row.state for row in inbox_rows()] == ["unassigned"]


@pytest.mark.parametrize(
    "act",
    [
        lambda who, key: assign(who, key, "26-000000"),
        lambda who, key: register_by_hand(who, key, told()),
        lambda who, key: set_aside(who, key, "unusable", "x"),
        lambda who, key: bring_back(who, key, "x"),
        lambda who, key: pass_on(who, key, AMSTERDAM, "agreed", "x"),
        intake_message,
    ],
)
def test_a_message_one_may_not_see_is_absent_like_one_that_is_not_there(world, reader, act):
    stray = orphan(world)
    outsider = officer(world, unit="NL-OTHER")
    for key in (inbox_id(stray), uuid.uuid4()):
        with pytest.raises(Absent):
            act(outsider, key)
    with pytest.raises((Refused, ActFault, Overtaken)):
        act(officer(world, role=Role.PROSECUTOR), inbox_id(stray))


def test_a_call_cannot_be_entered_for_a_desk_that_is_not_ones_own(world):
    with pytest.raises(ActFault) as caught:
        register_phone(officer(world, unit="NL-OTHER"), call())
    assert fields(caught) == {"channel_code"}
    with reading(TEST):
        assert not Request.objects.exists()


def test_the_form_is_prefilled_with_what_the_message_says(world, reader):
    bring(world, asks(recipients=(Party("DE", "DE-SPOC"),)))
    assert arrive(world, asks(GERMANY, recipients=(BRAZIL,))) == "unassigned"
    row = inbox_rows()[0]
    page = intake_message(reader, row.id)
    assert page.prefilled["country"] == BELGIUM.country
    assert page.prefilled["items"] == (("Question 1", "direct"), ("Question 2", "direct"))
    assert set(page.acts) == {"assign", "register", "aside", "pass-on"}
