"""The books: written with the act, never changed, sealed in order."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import DatabaseError, ProgrammingError, transaction

from schakel.rules.access import Resource, Role
from schakel.safeguard import jobs, sealing, service, tracing
from schakel.safeguard.service import BookAction, Entry
from schakel.safeguard.tests.world import entry, make_officer, make_unit, sql

pytestmark = pytest.mark.oldest

NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def unit(db) -> tuple[UUID, UUID]:
    return make_unit()


@pytest.fixture
def officer(unit) -> service.Reader:
    return make_officer(unit[0])


def test_a_row_holds_everything_the_law_asks_and_no_name(officer, unit, simulated_clock):
    simulated_clock.set(NIGHT)
    person = service.subject_key("person", "Jan Jansen 1980-01-01")
    case = uuid4()
    parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    with tracing.span(parent, client="192.0.2.7") as trace, service.reading(officer):
        key = service.record(officer, entry(
            action=BookAction.DISCLOSE, event="exchange.answer", case_id=case, compartment_id=unit[1],
            legal_basis="Wpg 15a", purpose="investigate", justification="case", channel="siena",
            recipient={"country": "BE", "authority": "BE-SPOC", "person": ""}, result="1",
            handling=["H1"], subject_keys=[person], sealed={"name": "Jan Jansen"},
            explanation={"reasons": [{"rule": "R15"}], "ok": True, "n": 1}, function="f/1", pack_hash="ab",
            subject_role="suspect", query_terms="cd", on_behalf_of="",
        ))  # fmt: skip
        row = dict(zip(
            ("at", "actor_kind", "actor_id", "actor_unit", "activity", "case_id", "trace_id", "span_id", "client"),
            sql("SELECT at, actor_kind, actor_id, actor_unit, activity, case_id, trace_id, span_id, client"
                " FROM safeguard_book WHERE id = %s", key)[0], strict=True,
        ))  # fmt: skip
        whole = str(sql("SELECT to_jsonb(b) FROM safeguard_book b WHERE id = %s", key))
        token = sql("SELECT sealed FROM safeguard_book WHERE id = %s", key)[0][0]
    assert row == {
        "at": NIGHT, "actor_kind": "user", "actor_id": officer.id, "actor_unit": unit[0],
        "activity": "information-exchange", "case_id": case, "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
        "span_id": trace.span_id, "client": "192.0.2.7",
    }  # fmt: skip
    assert key.version == 7
    assert "Jansen" not in whole
    assert person in whole
    assert sealing.unseal(token, f"book:{key}") == {"name": "Jan Jansen"}


def test_without_a_transaction_nothing_is_recorded(committed_db):
    officer = make_officer(make_unit()[0])
    with pytest.raises(service.NoTransactionError, match=r"exchange\.read has no transaction"):
        service.record(officer, entry())


@pytest.mark.parametrize(
    "fault",
    [
        {"explanation": {"score": 0.5}},
        {"explanation": {"when": object()}},
        {"explanation": {"text": "a\x00b"}},
        {"event": "x" * 65},
    ],
)
def test_when_the_books_cannot_be_written_the_act_fails(committed_db, fault):
    unit = make_unit()[0]
    officer = make_officer(unit)

    def act() -> None:
        with service.reading(officer):
            sql("UPDATE safeguard_unit SET name_en = 'changed' WHERE id = %s RETURNING id", unit)
            service.record(officer, entry(**fault))

    with pytest.raises((TypeError, ValueError, DatabaseError)):
        act()
    assert sql("SELECT name_en FROM safeguard_unit WHERE id = %s", unit) == [("Desk",)]


def _record_and_fail(officer: service.Reader, *denials: Entry) -> None:
    service.record(officer, entry())
    for denial in denials:
        service.record_denial(officer, denial)
    raise LookupError


def test_the_books_roll_back_with_the_act(committed_db):
    officer = make_officer(make_unit()[0])
    with pytest.raises(LookupError), service.reading(officer):
        _record_and_fail(officer)
    with service.reading(officer):
        assert sql("SELECT count(*) FROM safeguard_book") == [(0,)]


def test_nobody_records_in_another_name(officer):
    other = make_officer(next(iter(officer.units)), name="bram")
    with pytest.raises(ProgrammingError, match="row-level security"), service.reading(officer):
        service.record(other, entry())


def test_nobody_records_without_a_reader(officer):
    with pytest.raises(ProgrammingError, match="nobody reads"), transaction.atomic():
        service.record(officer, entry())


@pytest.mark.parametrize("role", ["schakel_runtime", "schakel_auditor", "schakel_node"])
def test_no_role_of_the_application_can_change_or_remove_a_row(committed_db, connect_as, role):
    statements = "UPDATE {} SET at = at", "DELETE FROM {}", "TRUNCATE {}", "ALTER TABLE {} DISABLE ROW LEVEL SECURITY"
    connection = connect_as(role)
    connection.autocommit = True
    for table in ("safeguard_book", "safeguard_leaf", "safeguard_head"):
        for statement in statements:
            with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedTable)):
                connection.execute(statement.format(table))


def test_partitions_cannot_be_reached_by_their_own_name(officer):
    with pytest.raises(ProgrammingError, match="permission denied"), service.reading(officer):
        sql("SELECT * FROM safeguard_book_default")


def test_even_the_owner_changes_no_row_by_accident(committed_db, owner_connection):
    officer = make_officer(make_unit()[0])
    with service.reading(officer):
        service.record(officer, entry())
    assert owner_connection.execute("UPDATE safeguard_book SET purpose = 'x'").rowcount == 0
    assert owner_connection.execute("DELETE FROM safeguard_book").rowcount == 0


def test_a_denial_stays_when_the_act_rolls_back(committed_db):
    officer = make_officer(make_unit()[0])
    with pytest.raises(LookupError), service.reading(officer):
        _record_and_fail(officer, entry(event="exchange.answer", allowed=False))
    with service.reading(officer):
        assert sql("SELECT event, allowed FROM safeguard_book") == [("exchange.answer", False)]


def test_a_refusal_is_on_record_with_its_reasons_and_says_them(committed_db):
    unit, compartment = make_unit()
    liaison = make_officer(unit, Role.LIAISON)
    case = uuid4()
    with pytest.raises(service.Refused) as caught, service.reading(liaison):
        service.require(liaison, "exchange.answer", Resource("exchange.case", str(case), str(compartment)))
    assert not caught.value.decision.allowed
    assert "desk officer" in str(caught.value)
    with service.reading(liaison):
        line = service.case_book(liaison, case)[0]
    assert (line.event, line.allowed, line.result, line.action) == (
        "exchange.answer", False, "refused", BookAction.DISCLOSE,
    )  # fmt: skip
    reasons: Any = line.explanation["reasons"]
    assert reasons[0].keys() == {"rule", "article", "outcome", "en", "nl"}


def test_hidden_and_absent_are_recorded_alike_with_the_same_number_of_queries(committed_db, django_assert_num_queries):
    unit, _ = make_unit()
    officer = make_officer(unit)
    with service.reading(service.system("test")):
        hidden = service.add_compartment("marked", "Marked", unit)
    with service.reading(officer):
        with django_assert_num_queries(0), pytest.raises(service.Absent):
            service.require(officer, "exchange.read", Resource("exchange.case", str(uuid4()), str(hidden)))
        with django_assert_num_queries(0), pytest.raises(service.Absent):
            service.missing(officer, "exchange.read", Resource("exchange.case", str(uuid4())))
    with service.reading(officer):
        found = sql("SELECT event, result, allowed, explanation::text, function FROM safeguard_book")
    assert len(found) == 2
    assert found[0] == found[1]
    assert found[0][:3] == ("exchange.read", "absent", False)


def test_may_records_nothing(officer, unit):
    with service.reading(officer):
        assert service.may(officer, "exchange.answer", Resource("exchange.case", "1", str(unit[1]))).allowed
        assert not service.may(officer, "exchange.answer", Resource("exchange.case", "1", str(uuid4()))).allowed
        assert sql("SELECT count(*) FROM safeguard_book") == [(0,)]


@pytest.mark.parametrize(
    ("role", "seen"),
    [(Role.DESK_OFFICER, 1), (Role.PRIVACY_OFFICER, 3), (Role.ADMINISTRATOR, 0)],
)
def test_the_books_show_what_somebody_needs_to_know_and_all_to_a_privacy_officer(unit, role, seen):
    with service.reading(service.system("intake")):
        service.record(service.system("intake"), entry(compartment_id=unit[1]))
        service.record(service.system("intake"), entry(compartment_id=uuid4()))
        service.record(service.system("intake"), entry())
    reader = make_officer(unit[0], role)
    with service.reading(reader):
        assert sql("SELECT count(*) FROM safeguard_book WHERE actor_id = 'intake'") == [(seen,)]


def test_reading_the_book_of_a_case_is_itself_on_record(committed_db):
    unit, compartment = make_unit()
    officer = make_officer(unit)
    case = uuid4()
    with service.reading(officer):
        service.record(officer, entry(case_id=case, compartment_id=compartment))
        assert [line.event for line in service.case_book(officer, case)] == ["exchange.read"]
        assert [line.event for line in service.case_book(officer, case)] == ["safeguard.case-book", "exchange.read"]


def test_the_book_of_a_hidden_case_is_as_empty_as_that_of_none_and_stays_so(committed_db):
    unit, _ = make_unit()
    officer = make_officer(unit)
    hidden, none = uuid4(), uuid4()
    with service.reading(service.system("intake")):
        service.record(service.system("intake"), entry(case_id=hidden, compartment_id=uuid4()))
    for _ in range(2):
        with service.reading(officer):
            assert service.case_book(officer, hidden) == service.case_book(officer, none) == ()
    with service.reading(officer):
        assert sql("SELECT count(*), bool_or(allowed) FROM safeguard_book") == [(4, False)]


def test_the_book_of_a_case_costs_the_same_however_long_it_is(officer, unit, django_assert_num_queries):
    case = uuid4()
    with service.reading(officer):
        for _ in range(2):
            service.record(officer, entry(case_id=case, compartment_id=unit[1]))
        with django_assert_num_queries(3):
            service.case_book(officer, case)
        for _ in range(20):
            service.record(officer, entry(case_id=case, compartment_id=unit[1]))
        with django_assert_num_queries(3):
            assert len(service.case_book(officer, case)) == 23


def test_lines_say_who_did_it_from_which_unit_and_when_it_was_sealed(officer, unit, simulated_clock):
    simulated_clock.set(NIGHT)
    case = uuid4()
    with service.reading(officer):
        service.record(officer, entry(case_id=case, compartment_id=unit[1]))
    assert jobs.seal_once() == 1
    with service.reading(officer):
        line = service.case_book(officer, case)[0]
    assert (line.actor, line.actor_unit, line.at) == ("Anna Bos", "Desk", NIGHT)
    assert (line.position, line.sealed_at) == (1, NIGHT)
    assert len(line.hash_hex) == 64


def test_the_seal_state_counts_everything_for_everybody(officer, unit, django_assert_num_queries):
    assert service.seal_state() == service.SealState(0, None, 0)
    with service.reading(service.system("intake")):
        service.record(service.system("intake"), entry(compartment_id=uuid4()))
    with service.reading(officer), django_assert_num_queries(1):
        assert service.seal_state().unsealed == 1
    jobs.seal_once()
    state = service.seal_state()
    assert (state.size, state.unsealed) == (1, 0)
    assert state.sealed_at is not None
