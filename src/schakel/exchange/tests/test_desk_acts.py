"""Small acts on a case: cause, access, law, subjects, tasks. Each checked, recorded, and seen in the clock at once."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from schakel.channels.tests.helpers import asks, books, officer
from schakel.exchange.acts.acknowledge import acknowledge
from schakel.exchange.acts.cause import give_cause
from schakel.exchange.acts.faults import ActFault, Overtaken
from schakel.exchange.acts.reclassify import reclassify
from schakel.exchange.acts.regime import change_regime
from schakel.exchange.acts.subjects import add_subject, change_subject, remove_subject
from schakel.exchange.acts.tasks import finish_task
from schakel.exchange.acts.told import TypedSubject
from schakel.exchange.dues import differences
from schakel.exchange.models import Subject
from schakel.exchange.queries.causes import owed_causes
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.tasks import tasks
from schakel.exchange.queries.views import WorkFilter
from schakel.exchange.queries.worklist import worklist
from schakel.exchange.subjects import FIELDS, KINDS, SubjectKind
from schakel.exchange.tests.helpers import TEST, hide, items_of, registered, request_of, send
from schakel.exchange.tests.told import PERSON, about, arrive
from schakel.formats.envelope import Withdrawal
from schakel.rules.access import Role
from schakel.safeguard.service import Absent, Refused, reading

FRIDAY = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _stored_is_what_the_events_say(simulated_clock, db):
    simulated_clock.set(FRIDAY)
    yield
    assert differences()[1] == ()


def row(reader):
    (found,) = [row for group in worklist(reader, WorkFilter()).groups for row in group.rows]
    return found


def test_a_term_that_ran_out_asks_for_its_cause_until_somebody_gives_it(world, reader, simulated_clock):
    case_id = registered(world, asks(items=2), FRIDAY)
    assert not row(reader).cause_owed
    simulated_clock.set(FRIDAY + 9 * HOUR)
    assert row(reader).cause_owed
    assert [(one.case_id, one.items) for one in owed_causes(reader)] == [(case_id, (1, 2))]
    give_cause(reader, case_id, [1, 2], "volume", "40 requests in one night")
    assert (row(reader).cause_owed, owed_causes(reader)) == (False, ())
    assert request_page(reader, case_id).items[0].breaches[0].cause == "volume"
    send(reader, case_id)
    assert owed_causes(reader) == ()


def test_an_item_answered_late_still_owes_its_cause(world, reader, simulated_clock):
    case_id = registered(world, asks(items=1), FRIDAY)
    simulated_clock.set(FRIDAY + 9 * HOUR)
    send(reader, case_id)
    assert [(one.items, one.is_open) for one in owed_causes(reader)] == [((1,), False)]
    simulated_clock.set(FRIDAY + 10 * HOUR)
    give_cause(reader, case_id, [1], "translation")
    assert owed_causes(reader) == ()


def test_a_cause_is_for_what_ran_out_and_from_the_list(world, reader, simulated_clock):
    case_id = registered(world, asks(items=1), FRIDAY)
    with pytest.raises(ActFault) as caught:
        give_cause(reader, case_id, [1], "lazy")
    assert {fault.field for fault in caught.value.faults} == {"items", "cause"}


def test_an_item_that_is_reached_through_others_gets_the_longer_term_with_a_reason(world, reader):
    case_id = registered(world, asks(items=2), FRIDAY)
    reclassify(reader, case_id, [2], "indirect", "the hotel must be asked")
    assert [item.due_at for item in items_of(case_id)] == [FRIDAY + 8 * HOUR, FRIDAY + 72 * HOUR]
    assert "exchange.reclassify" in [line["event"] for line in books()]


@pytest.mark.parametrize(
    ("items", "access", "reason"),
    [([1], "indirect", " "), ([1], "sideways", "x"), ([9], "direct", "x"), ([], "direct", "x")],
)
def test_what_is_wrong_with_it_is_said(world, reader, items, access, reason):
    case_id = registered(world, asks(items=1), FRIDAY)
    with pytest.raises(ActFault):
        reclassify(reader, case_id, items, access, reason)
    assert items_of(case_id)[0].access == "direct"


def test_it_cures_nothing_that_ran_out(world, reader, simulated_clock):
    case_id = registered(world, asks(items=1), FRIDAY)
    simulated_clock.set(FRIDAY + 9 * HOUR)
    reclassify(reader, case_id, [1], "indirect", "the hotel must be asked")
    assert row(reader).standing.state.value == "late"


def test_another_law_has_another_clock_from_the_same_receipt(world, reader, simulated_clock):
    case_id = registered(world, asks(items=1, purpose="other", theme="Missing persons", urgent=False), FRIDAY)
    page = request_page(reader, case_id)
    assert (page.regime, page.items[0].due, page.suggested_regime) == ("OTHER", None, "MISSING_CHILD")
    simulated_clock.set(FRIDAY + timedelta(minutes=10))
    change_regime(reader, case_id, "MISSING_CHILD", "a girl of nine")
    assert (request_of(case_id).regime, request_of(case_id).due_at) == ("MISSING_CHILD", FRIDAY + HOUR)
    change_regime(reader, case_id, "OTHER", "she is nineteen")
    assert request_of(case_id).due_at is None


def test_a_law_that_cannot_be_is_refused(world, reader):
    case_id = registered(world, asks(items=1, purpose="other"), FRIDAY)
    for regime in ("DIR977", "OTHER", "WISHFUL"):
        with pytest.raises(ActFault):
            change_regime(reader, case_id, regime, "x")
    send(reader, case_id)
    with pytest.raises(Overtaken):
        change_regime(reader, case_id, "MLA", "x")


@pytest.mark.parametrize("kind", SubjectKind)
def test_every_kind_of_subject_can_be_typed(world, reader, kind):
    case_id = registered(world, asks(persons=()), FRIDAY)
    typed = {one.name: f"{one.name} 12" for one in FIELDS[kind]}
    add_subject(reader, case_id, TypedSubject(kind, typed, link="near the van"))
    (one,) = request_page(reader, case_id).subjects
    assert one.by is not None
    assert (one.kind, one.link, dict(one.fields), one.by.name) == (kind, "near the van", typed, "A. Brinkhof")
    assert one.label
    assert KINDS[kind].nl


def test_a_subject_is_changed_with_a_reason_and_stays_on_record(world, reader):
    case_id = registered(world, asks(), FRIDAY)
    (first,) = request_page(reader, case_id).subjects
    with pytest.raises(ActFault):
        change_subject(reader, case_id, first.subject_id, PERSON, " ")
    changed = change_subject(reader, case_id, first.subject_id, PERSON, "spelling")
    assert [one.subject_id for one in request_page(reader, case_id).subjects] == [changed]
    remove_subject(reader, case_id, changed, "not he")
    assert request_page(reader, case_id).subjects == ()
    with pytest.raises(Overtaken):
        remove_subject(reader, case_id, changed, "again")
    with reading(TEST):
        assert Subject.objects.count() == 2


@pytest.mark.parametrize(
    "typed",
    [
        TypedSubject(SubjectKind.PERSON, {"name": " "}),
        TypedSubject(SubjectKind.PERSON, {"name": "A", "shoe": "44"}),
        TypedSubject(SubjectKind.PERSON, {"name": "A"}, role="villain"),
        TypedSubject(SubjectKind.VEHICLE, {"plate": "AB"}, role="suspect"),
        TypedSubject(SubjectKind.VEHICLE, {"plate": "A\x00"}),
        TypedSubject(SubjectKind.VEHICLE, {"plate": "A" * 501}),
    ],
)
def test_what_is_wrong_with_a_subject_is_said(world, reader, typed):
    case_id = registered(world, asks(persons=()), FRIDAY)
    with pytest.raises(ActFault):
        add_subject(reader, case_id, typed)


def test_a_task_is_finished_once_with_what_was_done(world, reader):
    request = asks(items=2)
    registered(world, request, FRIDAY)
    arrive(world, about(request, Withdrawal("Found.", (1,))))
    (task,) = tasks(reader)
    with pytest.raises(ActFault):
        finish_task(reader, task.task_id, "")
    finish_task(reader, task.task_id, "told the region")
    assert tasks(reader) == ()
    with pytest.raises(Overtaken):
        finish_task(reader, task.task_id, "again")
    with pytest.raises(Absent):
        finish_task(reader, uuid.uuid4(), "x")


ACTS = [
    lambda who, case: give_cause(who, case, [1], "volume"),
    lambda who, case: reclassify(who, case, [1], "indirect", "x"),
    lambda who, case: change_regime(who, case, "MLA", "x"),
    lambda who, case: add_subject(who, case, PERSON),
    lambda who, case: change_subject(who, case, uuid.uuid4(), PERSON, "x"),
    lambda who, case: remove_subject(who, case, uuid.uuid4(), "x"),
    acknowledge,
]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_a_hidden_case_is_absent_like_one_on_nothing(world, reader, act):
    hidden = hide(world, registered(world, asks(), FRIDAY))
    for case_id in (hidden, uuid.uuid4()):
        with pytest.raises(Absent):
            act(reader, case_id)


@pytest.mark.parametrize("act", ACTS)
def test_who_may_read_may_not_act(world, act):
    case_id = registered(world, asks(), FRIDAY)
    with pytest.raises((Refused, Absent)):
        act(officer(world, role=Role.PROSECUTOR), case_id)
