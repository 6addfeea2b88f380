"""What each kind of message does to the request it is about."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from schakel.channels.tests.helpers import BELGIUM, GERMANY, asks, bring, confirms
from schakel.exchange.dues import differences
from schakel.exchange.models import ClockEvent, MessageMark, Subject, Task
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.tasks import tasks
from schakel.exchange.queries.views import WorkFilter
from schakel.exchange.queries.worklist import worklist
from schakel.exchange.tests.helpers import TEST, items_of, messages_of, registered, request_of, send
from schakel.exchange.tests.told import about, arrive, ask
from schakel.formats.envelope import (
    Amendment,
    Answer,
    Clarification,
    ClarificationAnswer,
    Copy,
    Correction,
    DelayNotice,
    Erasure,
    Evaluation,
    Handling,
    Item,
    ItemAnswer,
    ItemRefusal,
    Kind,
    OwnInitiative,
    Person,
    Question,
    QuestionAnswer,
    Recall,
    ReceiptState,
    Refusal,
    RefusalGround,
    Statement,
    Status,
    StatusState,
    Supplement,
    Urgency,
    Withdrawal,
)
from schakel.rules.clocks import State
from schakel.safeguard.service import reading

FRIDAY = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
HOUR = timedelta(hours=1)
MORE = Supplement("More.", (Item(3, "Who rented it?", "direct"),), (Person("Ida Bruneel", "witness", "Saw it"),))


@pytest.fixture
def friday(simulated_clock):
    simulated_clock.set(FRIDAY)
    return simulated_clock


@pytest.fixture(autouse=True)
def _stored_is_what_the_events_say(db):
    yield
    assert differences()[1] == ()


def open_tasks(case_id):
    with reading(TEST):
        return sorted(Task.objects.filter(case_id=case_id, done_at__isnull=True).values_list("kind", flat=True))


def test_new_items_of_a_supplement_are_due_from_their_own_arrival(world, friday):
    request = asks(items=2)
    case_id = registered(world, request, FRIDAY)
    friday.set(FRIDAY + 3 * HOUR)
    assert arrive(world, about(request, MORE), FRIDAY + 2 * HOUR) == "registered"
    assert [item.due_at for item in items_of(case_id)] == [FRIDAY + 8 * HOUR, FRIDAY + 8 * HOUR, FRIDAY + 10 * HOUR]
    assert open_tasks(case_id) == ["read"]
    with reading(TEST):
        assert set(Subject.objects.values_list("label", flat=True)) == {"Tibo Wellenbeek", "Ida Bruneel"}


def test_a_new_item_under_a_number_that_is_taken_is_not_lost(world):
    request = asks(items=2)
    case_id = registered(world, request)
    arrive(world, about(request, Supplement("", (Item(2, "Something else"), Item(1, "Question 1")))))
    assert [(item.number, item.text) for item in items_of(case_id)] == [
        (1, "Question 1"), (2, "Question 2"), (3, "Something else"),
    ]  # fmt: skip


def test_a_changed_question_keeps_its_clock_while_it_is_open(world, friday):
    request = asks(items=1)
    case_id = registered(world, request, FRIDAY)
    friday.set(FRIDAY + HOUR)
    arrive(world, about(request, Amendment("A slip of the pen.", (Item(1, "Who rents the red van?"),))))
    (item,) = items_of(case_id)
    assert (item.text, item.due_at) == ("Who rents the red van?", FRIDAY + 8 * HOUR)


def test_a_changed_question_that_was_answered_is_asked_anew(world, reader, friday):
    request = asks(items=2)
    case_id = registered(world, request, FRIDAY)
    friday.set(FRIDAY + HOUR)
    send(reader, case_id)
    friday.set(FRIDAY + 2 * HOUR)
    arrive(world, about(request, Amendment("Another van.", (Item(1, "And the blue van?"),))))
    item = items_of(case_id)[0]
    assert (item.answered_at, item.due_at) == (None, FRIDAY + 10 * HOUR)


def test_urgency_claimed_later_runs_from_the_claim(world, friday):
    request = asks(items=1, urgent=False)
    case_id = registered(world, request, FRIDAY)
    friday.set(FRIDAY + 24 * HOUR)
    arrive(world, about(request, Amendment("He was seen.", (), True, Urgency("U2", "He is in danger."))))
    assert request_of(case_id).due_at == FRIDAY + 32 * HOUR
    assert (request_of(case_id).urgent, request_of(case_id).ground) == (True, "U2")


def test_a_withdrawn_item_is_closed_and_the_rest_goes_on(world, reader):
    request = asks(items=2)
    case_id = registered(world, request)
    arrive(world, about(request, Withdrawal("Found him.", (1,))))
    assert [item.standing for item in items_of(case_id)] == ["withdrawn", "running"]
    assert request_of(case_id).is_open
    assert request_page(reader, case_id).items[0].state == "withdrawn"


def test_a_request_withdrawn_as_a_whole_leaves_the_worklist(world, reader):
    request = asks(items=2)
    case_id = registered(world, request)
    arrive(world, about(request, Withdrawal("Found him.")))
    assert (request_of(case_id).case.state, request_of(case_id).is_open) == ("withdrawn", False)
    assert worklist(reader, WorkFilter()).total == 0
    assert [one.kind for one in tasks(reader)] == ["read"]


def test_the_clock_stands_still_from_their_receipt_of_our_question_to_our_receipt_of_the_answer(world, reader, friday):
    request = asks(items=2)
    case_id = registered(world, request, FRIDAY)
    friday.set(FRIDAY + timedelta(minutes=40))
    question = ask(case_id, 1)
    assert items_of(case_id)[0].standing == "running"
    friday.set(FRIDAY + timedelta(minutes=46))
    bring(world, confirms(question, at=FRIDAY + timedelta(minutes=45)))
    item = items_of(case_id)[0]
    assert (item.standing, item.due_at, item.left) == ("paused", None, timedelta(hours=7, minutes=15))
    assert items_of(case_id)[1].due_at == FRIDAY + 8 * HOUR
    friday.set(FRIDAY + timedelta(hours=3, minutes=25))
    arrive(world, about(request, ClarificationAnswer(question, (QuestionAnswer(1, "The grey one."),))))
    assert items_of(case_id)[0].due_at == FRIDAY + 8 * HOUR + timedelta(hours=2, minutes=40)
    (span,) = request_page(reader, case_id).items[0].suspended
    assert span.until - span.start == timedelta(hours=2, minutes=40)


def test_a_request_that_stands_still_as_a_whole_is_shown_as_paused_with_what_remains(world, reader, friday):
    case_id = registered(world, asks(items=1), FRIDAY)
    question = ask(case_id)
    friday.set(FRIDAY + HOUR)
    bring(world, confirms(question, at=FRIDAY + HOUR))
    friday.set(FRIDAY + 30 * HOUR)
    found = worklist(reader, WorkFilter())
    (row,) = found.groups[0].rows
    assert (found.groups[0].key, found.paused, found.late) == ("paused", 1, 0)
    assert (row.standing.state, row.standing.left, row.due) == (State.PAUSED, 7 * HOUR, None)


@pytest.mark.parametrize("state", [ReceiptState.REFUSED])
def test_a_question_they_refused_stops_nothing(world, state):
    case_id = registered(world, asks(items=1))
    bring(world, confirms(ask(case_id), state))
    assert items_of(case_id)[0].standing == "running"


def test_a_nice_to_have_question_stops_nothing(world, friday):
    case_id = registered(world, asks(items=1), FRIDAY)
    question = ask(case_id, ground="", letters=())
    friday.set(FRIDAY + HOUR)
    bring(world, confirms(question))
    assert (items_of(case_id)[0].standing, items_of(case_id)[0].due_at) == ("running", FRIDAY + 8 * HOUR)


def test_a_question_of_theirs_about_our_answer_is_a_task_also_when_all_is_answered(world, reader):
    request = asks(items=1)
    case_id = registered(world, request)
    ours = send(reader, case_id)
    theirs = about(request, Clarification((1,), (Question(1, "Which year?"),)), in_reply_to=ours)
    assert arrive(world, theirs) == "registered"
    assert open_tasks(case_id) == ["answer-question"]
    assert request_page(reader, case_id).messages[0].questions == ((1, "Which year?"),)


@pytest.mark.parametrize(
    ("payload", "mark", "task"),
    [
        (lambda one: Recall(one, "Wrong man.", (1,)), "recalled", "recall"),
        (lambda one: Erasure(one, "Acquitted.", (), FRIDAY + 24 * HOUR), "erasure", "erase"),
        (lambda one: Correction(one, "Wrong year."), "corrected", "correct"),
    ],
)
def test_what_they_take_back_is_marked_and_a_task_and_nothing_is_erased(world, reader, payload, mark, task):
    request = asks(items=1)
    case_id = registered(world, request)
    send(reader, case_id)
    before = request_page(reader, case_id).messages[-1].text
    assert arrive(world, about(request, payload(request.message_id), in_reply_to=None)) == "registered"
    assert open_tasks(case_id) == [task]
    shown = request_page(reader, case_id).messages[-1]
    assert shown.mark is not None
    assert (shown.mark.kind, shown.text) == (mark, before)


def test_nobody_marks_the_message_of_another_authority(world):
    request = asks()
    registered(world, request)
    other = asks(GERMANY)
    registered(world, other)
    arrive(world, about(other, Recall(request.message_id, "Ha."), GERMANY))
    with reading(TEST):
        assert not MessageMark.objects.exists()


def test_information_sent_unasked_is_a_case_without_a_clock(world, reader):
    statement = Statement(1, "He sails on Sunday.", "fact", Evaluation("A", "2"), date(2026, 6, 5), (Handling("H1"),))
    told = OwnInitiative("A ship", "It calls at Rotterdam.", (statement,), persons=(Person("Ida Bruneel", "suspect"),))
    envelope = about(asks(), told, in_reply_to=None)
    assert arrive(world, envelope) == "registered"
    (row,) = [row for group in worklist(reader, WorkFilter()).groups for row in group.rows]
    assert (row.kind, row.due, row.next_act) == ("initiative", None, "take")
    page = request_page(reader, row.case_id)
    assert (page.kind, page.facts, page.items, page.points) == ("initiative", "It calls at Rotterdam.", (), ())
    assert [one.label for one in page.subjects] == ["Ida Bruneel"]
    assert "answer" not in page.acts
    with reading(TEST):
        assert not ClockEvent.objects.exists()


def test_a_copy_is_registered_and_findable_but_asks_for_nothing(world, reader):
    from schakel.exchange.queries.copies import copies

    between = asks()
    copy = Copy(between.message_id, Kind.REQUEST, between.sent_at, GERMANY, (BELGIUM,), "8(1)", between.payload)
    assert arrive(world, about(between, copy, in_reply_to=None)) == "registered"
    assert worklist(reader, WorkFilter()).total == 0
    (row,) = copies(reader)
    assert (row.sender, row.basis, row.kind) == ("DE Wiesbaden desk", "8(1)", "request")
    page = request_page(reader, row.case_id)
    assert (page.kind, page.state, [one.label for one in page.subjects]) == ("copy", "closed", ["Tibo Wellenbeek"])
    assert not open_tasks(row.case_id)


def test_what_answers_no_request_of_ours_stands_in_front_of_the_desk(world):
    given = ItemAnswer(1, "A firm.", "fact", Evaluation("A", "1"), date(2026, 6, 5), (Handling("H1"),))
    refused = ItemRefusal(1, RefusalGround.NOT_AVAILABLE, "Nothing found.")
    for payload in (
        Answer((given,), True),
        Refusal((refused,)),
        DelayNotice((1,), "A judge decides.", FRIDAY),
        Status(uuid.uuid4(), StatusState.WAITING, FRIDAY),
    ):
        assert arrive(world, about(asks(), payload)) == "unassigned"


def test_terrorism_is_an_alarm_until_somebody_acts(world, reader):
    from schakel.exchange.acts.acknowledge import acknowledge
    from schakel.exchange.acts.take import take
    from schakel.exchange.queries.alarms import alarms

    first, second = registered(world, theme="Terrorism"), registered(world, theme="Terrorism")
    registered(world)
    assert [one.kind for one in alarms(reader)] == ["terrorism", "terrorism"]
    take(reader, first)
    assert [one.case_id for one in alarms(reader)] == [second]
    acknowledge(reader, second)
    acknowledge(reader, second)
    assert alarms(reader) == ()


def test_the_thread_shows_what_each_message_speaks_of(world, reader):
    request = asks(items=2)
    case_id = registered(world, request)
    arrive(world, about(request, Withdrawal("Found.", (2,))))
    shown = request_page(reader, case_id).messages[0]
    assert (shown.items, shown.text, len(messages_of(case_id))) == ((2,), "Found.", 2)
