"""Answering: checked, sent and recorded in one act."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from schakel.channels import jobs as channel_jobs
from schakel.channels import service as channels
from schakel.channels.tests.helpers import (
    BRAZIL,
    GERMANY,
    asks,
    books,
    bring,
    confirms,
    named,
    officer,
    outbox_rows,
)
from schakel.exchange.acts import answer as answering
from schakel.exchange.acts.faults import ActFault, Overtaken
from schakel.exchange.models import ClockEvent
from schakel.exchange.tests.helpers import (
    TEST,
    answers,
    give,
    hide,
    items_of,
    messages_of,
    payload_of,
    registered,
    request_of,
    send,
)
from schakel.formats.envelope import Party
from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.service import Absent, Refused, reading

pytestmark = pytest.mark.oldest

NIGHT = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)


def fields(fault: ActFault) -> list[str]:
    return [one.field for one in fault.faults]


def test_an_answer_goes_out_as_an_envelope_in_reply_to_the_request(world, reader):
    request = asks()
    case_id = registered(world, request)
    message_id = send(reader, case_id, give(2), remarks="Ask for more.")
    (row,), (envelope,) = outbox_rows("answer"), answers()
    assert envelope.message_id == message_id == row.message_id
    assert envelope.in_reply_to == request.message_id
    assert envelope.sender == Party("NL", "NL-SPOC", "", request_of(case_id).case.number)
    assert envelope.recipients == (request.sender,)
    assert (envelope.language, envelope.regime, envelope.classification) == ("en", "DIR977", "BPL")
    assert not envelope.simulated
    (item,) = payload_of(envelope).items
    assert (item.item, item.nature, item.evaluation.source, item.as_of) == (2, "fact", "A", date(2026, 6, 5))
    assert (payload_of(envelope).complete, payload_of(envelope).remarks) == (False, "Ask for more.")
    assert (row.case_id, row.compartment_id, row.channel_id) == (case_id, world.compartment, world.channel.id)


def test_a_partial_answer_stops_only_the_clock_of_its_items(world, reader, simulated_clock):
    simulated_clock.set(NIGHT)
    case_id = registered(world)
    send(reader, case_id, give(1))
    first, second = items_of(case_id)
    assert (first.answered_at, second.answered_at) == (NIGHT, None)
    request = request_of(case_id)
    assert (request.is_open, request.case.state) == (True, "open")
    assert request.due_at == second.due_at


def test_the_last_answer_closes_the_request_and_says_that_it_is_complete(world, reader):
    case_id = registered(world)
    send(reader, case_id, give(1))
    send(reader, case_id, give(2))
    request = request_of(case_id)
    assert (request.is_open, request.case.state, request.due_at) == (False, "answered", None)
    assert [payload_of(one).complete for one in answers()] == [False, True]


def test_without_a_chosen_code_the_answer_is_not_for_court(world, reader):
    send(reader, registered(world), give(handling=()))
    envelope = answers()[0]
    assert [one.code for one in envelope.handling] == ["H1"]
    assert [one.code for one in payload_of(envelope).items[0].handling] == ["H1"]


def test_the_message_carries_the_union_of_the_codes_of_its_items(world, reader):
    send(reader, registered(world), give(1, handling=("H2", "H0")), give(2, handling=("H1",)))
    envelope = answers()[0]
    assert [one.code for one in envelope.handling] == ["H0", "H1", "H2"]


def test_another_limit_is_said_in_words(world, reader):
    case_id = registered(world)
    with pytest.raises(ActFault) as caught:
        send(reader, case_id, give(handling=("H3",)))
    assert fields(caught.value) == ["remarks"]
    send(reader, case_id, give(handling=("H3",)), remarks="Only for the team in Antwerp.")
    envelope = answers()[0]
    assert [(one.code, one.text) for one in envelope.handling] == [("H3", "Only for the team in Antwerp.")]


def test_the_answer_is_in_the_books_with_recipient_codes_and_reasons_but_not_its_text(world, reader):
    case_id = registered(world)
    message_id = send(reader, case_id, give(text="Radmir Osczak rented the van."))
    line = books()[-1]
    assert (line["event"], line["object_id"], line["case_id"]) == ("exchange.answer", str(message_id), case_id)
    assert "Osczak" not in str(books())


def test_every_fault_is_told_at_once(world, reader):
    case_id = registered(world)
    bad = give(1, text=" ", nature="rumour", source="Z", information="9", as_of=None, handling=("H9",))
    with pytest.raises(ActFault) as caught:
        send(reader, case_id, bad, give(99), give(99, as_of=date(2999, 1, 1)), language="nl", remarks="\x00")
    assert set(fields(caught.value)) == {
        "items", "answer-1-text", "answer-1-nature", "answer-1-source", "answer-1-information", "answer-1-as_of",
        "answer-1-handling", "answer-99-as_of", "language", "remarks",
    }  # fmt: skip
    assert all(fault.text.en and fault.text.nl and fault.rule for fault in caught.value.faults)
    assert outbox_rows("answer") == []
    assert [item.answered_at for item in items_of(case_id)] == [None, None]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": ""}, "answer-1-text"),
        ({"text": "x" * 100_001}, "answer-1-text"),
        ({"text": "a\x00b"}, "answer-1-text"),
        ({"text": "a\ud800b"}, "answer-1-text"),
        ({"nature": ""}, "answer-1-nature"),
        ({"source": ""}, "answer-1-source"),
        ({"information": ""}, "answer-1-information"),
        ({"as_of": None}, "answer-1-as_of"),
        ({"handling": ("H1", "TLP")}, "answer-1-handling"),
        ({"item": 7}, "items"),
    ],
)
def test_each_fault_names_its_field(world, reader, changes, field):
    with pytest.raises(ActFault) as caught:
        send(reader, registered(world), give(**changes))
    assert fields(caught.value) == [field]


def test_no_item_at_all_is_a_fault(world, reader):
    case_id = registered(world)
    with pytest.raises(ActFault, match="Nothing is answered yet"):
        answering.answer(reader, case_id, (), submission=uuid.uuid4(), language="en")


@pytest.mark.parametrize(("at", "allowed"), [("2026-06-05T22:30+00:00", True), ("2026-06-05T21:30+00:00", False)])
def test_the_date_is_judged_by_the_day_on_our_own_wall(world, reader, simulated_clock, at, allowed):
    simulated_clock.set(datetime.fromisoformat(at))
    case_id = registered(world)
    if allowed:
        assert send(reader, case_id, give(as_of=date(2026, 6, 6)))
    else:
        with pytest.raises(ActFault):
            send(reader, case_id, give(as_of=date(2026, 6, 6)))


def test_an_answer_in_another_language_than_the_request_waits_for_its_translation(world, reader):
    with pytest.raises(ActFault, match="language of the request"):
        send(reader, registered(world, language="de"), language="en")


def test_the_same_form_sent_twice_is_one_answer(world, reader):
    case_id, submission = registered(world), uuid.uuid4()
    first = send(reader, case_id, submission=submission)
    assert send(reader, case_id, submission=submission) == first
    assert len(outbox_rows("answer")) == 1
    assert len([line for line in books() if line["event"] == "exchange.answer"]) == 1


def test_the_same_form_of_somebody_else_is_not_mine(world, reader):
    case_id, submission = registered(world), uuid.uuid4()
    send(reader, case_id, give(1), submission=submission)
    assert send(officer(world), case_id, give(2), submission=submission)
    assert len(outbox_rows("answer")) == 2


def test_who_comes_second_hears_that_the_item_was_answered_and_all_that_was_wrong(world, reader):
    case_id = registered(world)
    send(reader, case_id, give(1))
    with pytest.raises(Overtaken) as caught:
        send(officer(world), case_id, give(1), give(2, nature=""))
    assert fields(caught.value) == ["items", "answer-2-nature"]
    assert len(outbox_rows("answer")) == 1


def test_nothing_can_be_added_when_all_is_answered(world, reader):
    case_id = registered(world, items=1)
    send(reader, case_id)
    with pytest.raises(Overtaken):
        send(reader, case_id, give(2))


@pytest.mark.parametrize("sender", [BRAZIL, Party("US", "US-FBI"), Party("GB", "GB-NCA"), Party("XX", "XX-SPOC")])
def test_nothing_goes_to_a_country_outside_the_eu_and_schengen_or_one_we_do_not_know(world, reader, sender):
    case_id = registered(world, sender=sender)
    with pytest.raises(Refused) as caught:
        send(reader, case_id)
    assert [reason.rule for reason in caught.value.decision.verdict.reasons] == ["R56"]
    assert outbox_rows("answer") == []
    assert [item.answered_at for item in items_of(case_id)] == [None, None]


@pytest.mark.parametrize("code", ["BE", "DE", "NO", "CH", "IS", "LI", "IE", "CY"])
def test_an_answer_goes_to_the_eu_and_to_those_associated_with_schengen(world, reader, code):
    assert send(reader, registered(world, sender=Party(code, f"{code}-SPOC")))


@pytest.mark.parametrize("role", [Role.PROSECUTOR, Role.LIAISON])
def test_without_the_role_the_answer_is_refused_with_reasons(world, role):
    case_id = registered(world)
    with pytest.raises(Refused):
        send(officer(world, role=role), case_id)
    assert outbox_rows("answer") == []


def test_what_one_may_not_see_cannot_be_answered(world, reader):
    with pytest.raises(Absent):
        send(reader, hide(world, registered(world)))
    with pytest.raises(Absent):
        send(reader, uuid.uuid4())


def test_somebody_named_answers_in_the_marked_compartment(world):
    case_id = hide(world, registered(world))
    send(named(world, officer(world)), case_id)
    assert outbox_rows("answer")[0].compartment_id == world.marked


@pytest.mark.parametrize("step", ["compose", "add_message", "add_event", "store", "record"])
def test_when_any_step_fails_nothing_was_answered_or_sent(world, reader, monkeypatch, step):
    case_id = registered(world)

    def broken(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr(answering, step, broken)
    with pytest.raises(RuntimeError):
        send(reader, case_id)
    monkeypatch.undo()
    assert outbox_rows("answer") == []
    assert len(messages_of(case_id)) == 1
    assert [item.answered_at for item in items_of(case_id)] == [None, None]


def test_each_item_leaves_its_event(world, reader, simulated_clock):
    simulated_clock.set(NIGHT)
    case_id = registered(world)
    simulated_clock.set(NIGHT + timedelta(minutes=5))
    message_id = send(reader, case_id, give(1), give(2))
    with reading(TEST):
        events = ClockEvent.objects.filter(case_id=case_id, kind="answered").order_by("item")
        assert [(one.item, one.at, one.message_id) for one in events] == [
            (1, NIGHT + timedelta(minutes=5), message_id),
            (2, NIGHT + timedelta(minutes=5), message_id),
        ]


def test_the_sender_sees_how_far_the_answer_came(world, reader):
    message_id = send(reader, registered(world, sender=GERMANY))
    channel_jobs.deliver_once()
    bring(world, confirms(message_id, sender=GERMANY))
    with reading(reader):
        (lines,) = channels.evidence([message_id]).values()
    assert [line.state.value for line in lines] == ["queued", "sent", "delivered"]


def test_the_time_of_the_answer_is_that_of_our_clock(world, reader, simulated_clock):
    simulated_clock.set(NIGHT)
    case_id = registered(world)
    send(reader, case_id)
    assert messages_of(case_id)[-1].at == NIGHT == clock.now()
