"""What `require` and `missing` put on record, and what they raise."""

import json
from uuid import uuid4

import pytest
from django.db import connections

from schakel.rules.access import Purpose, Resource, Role
from schakel.safeguard import service
from schakel.safeguard.acts.access import VERBS
from schakel.safeguard.service import BookAction
from schakel.safeguard.tests.world import make_officer, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    unit, compartment = make_unit()
    return unit, str(compartment)


def denials():
    with connections["denials"].cursor() as cursor:
        cursor.execute("SELECT set_config('schakel.reader', 'system:test', true)")
        cursor.execute("SELECT to_jsonb(b) FROM safeguard_book b ORDER BY at, id")
        return [json.loads(row[0]) for row in cursor.fetchall()]


def case(compartment=None, **properties):
    return Resource("exchange.case", str(uuid4()), compartment, properties)


def test_what_is_allowed_is_returned_with_its_reasons_and_leaves_no_denial(desk):
    officer = make_officer(desk[0])
    decision = service.require(officer, "exchange.read", case(desk[1]), Purpose.INVESTIGATE)
    assert decision.allowed
    assert decision.verdict.reasons
    assert denials() == []


def test_a_refusal_names_purpose_role_and_object(desk):
    liaison = make_officer(desk[0], Role.LIAISON)
    resource = case(desk[1])
    with pytest.raises(service.Refused):
        service.require(liaison, "exchange.take", resource, Purpose.DETECT)
    (row,) = denials()
    assert (row["object_id"], row["case_id"], row["compartment_id"]) == (resource.id, resource.id, desk[1])
    assert (row["purpose"], row["action"], row["result"]) == ("detect", "alter", "refused")
    assert row["actor_id"] == liaison.id
    assert row["function"] == "rules.access.decide/1"


def test_an_unknown_action_is_refused_to_everybody(desk):
    for role in Role:
        officer = make_officer(desk[0], role, name=role.value)
        with pytest.raises((service.Refused, service.Absent)):
            service.require(officer, "exchange.anything", case(desk[1]))
    assert len(denials()) == len(Role)


def test_a_case_in_another_compartment_is_absent_whatever_is_asked(desk):
    officer = make_officer(desk[0])
    for action in ("exchange.read", "exchange.answer", "exchange.anything"):
        with pytest.raises(service.Absent):
            service.require(officer, action, case(str(uuid4())), Purpose.INVESTIGATE)
    assert {row["result"] for row in denials()} == {"absent"}


def test_an_absence_says_nothing_but_that_there_is_nothing(desk):
    officer = make_officer(desk[0])
    with pytest.raises(service.Absent) as hidden:
        service.require(officer, "exchange.read", case(str(uuid4())))
    with pytest.raises(service.Absent) as nowhere:
        service.missing(officer, "exchange.read", case())
    assert str(hidden.value) == str(nowhere.value) == ""


def test_a_message_names_its_case_when_the_caller_knows_it(desk):
    officer = make_officer(desk[0])
    key = str(uuid4())
    with pytest.raises(service.Absent):
        service.missing(officer, "exchange.as-received", Resource("exchange.message", "m-1", None, {"case_id": key}))
    assert denials()[0]["case_id"] == key


def test_a_process_acts_under_its_own_name_and_is_refused_what_only_people_do(desk):
    intake = service.system("intake")
    assert service.require(intake, "system.register", case(desk[1])).allowed
    with pytest.raises(service.Refused):
        service.require(intake, "exchange.answer", case(desk[1]))
    (row,) = denials()
    assert (row["actor_kind"], row["actor_id"]) == ("system", "intake")


@pytest.mark.parametrize(
    ("action", "kind"),
    [("exchange.read", BookAction.CONSULT), ("exchange.answer", BookAction.DISCLOSE), ("x.export", BookAction.EXPORT),
     ("x.search", BookAction.SEARCH), ("x.print", BookAction.PRINT), ("x.unheard-of", BookAction.CONSULT)],
)  # fmt: skip
def test_a_denied_act_is_booked_as_the_kind_of_act_it_would_have_been(desk, action, kind):
    officer = make_officer(desk[0])
    with pytest.raises(service.Absent):
        service.missing(officer, action, case())
    assert denials()[0]["action"] == kind.value


def test_every_verb_is_a_kind_the_books_know():
    assert set(VERBS.values()) <= set(BookAction)


def test_a_denial_needs_no_transaction_of_the_act(desk):
    officer = make_officer(desk[0])
    entry = service.Entry(BookAction.SEARCH, "x.search", "x", "1", allowed=False)
    assert service.record_denial(officer, entry).version == 7
