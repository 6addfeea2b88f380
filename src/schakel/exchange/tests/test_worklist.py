"""The worklist: what is due, the riskiest first, and only what the reader may see."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schakel.channels.tests.helpers import (
    BELGIUM,
    BRAZIL,
    GERMANY,
    World,
    bring,
    make_channel,
    named,
    officer,
)
from schakel.exchange.acts.take import take
from schakel.exchange.models import Request
from schakel.exchange.queries import worklist as module
from schakel.exchange.queries.views import WorkFilter, Worklist
from schakel.exchange.queries.worklist import worklist
from schakel.exchange.service import case_ids, desk
from schakel.exchange.tests.helpers import TEST, give, hide, items_of, registered, send
from schakel.rules.access import Role
from schakel.rules.clocks import State
from schakel.safeguard.service import Reader, Refused, reading

NIGHT = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
ALL = WorkFilter()


def titles(found: Worklist) -> list[str]:
    return [row.title for group in found.groups for row in group.rows]


def codes(found: Worklist) -> list[str]:
    return [one.code for one in found.countries]


def groups(found: Worklist) -> dict[str, list[str]]:
    return {group.key: [row.title for row in group.rows] for group in found.groups}


def ago(world: World, title: str, hours: float, **changes: Any) -> UUID:
    return registered(world, received_at=NIGHT - timedelta(hours=hours), title=title, **changes)


@pytest.fixture
def night(simulated_clock: Any) -> None:
    simulated_clock.set(NIGHT)


@pytest.fixture
def busy(world: World, night: None) -> World:
    ago(world, "after", 1, urgent=False)
    ago(world, "before", 1)
    ago(world, "late", 12)
    ago(world, "soon", 6)
    ago(world, "grey", 8.05)
    ago(world, "terror", 0.5, theme="Terrorism")
    ago(world, "no clock", 2, sender=BRAZIL, urgent=False)
    ago(world, "soonest", 7)
    return world


def test_terrorism_comes_first_then_late_grey_soon_and_the_rest_by_its_due(busy, reader):
    assert [row.title for row in worklist(reader, ALL).riskiest] == [
        "terror", "late", "grey", "soonest", "soon", "before", "after", "no clock",
    ]  # fmt: skip


def test_the_groups_follow_the_shift(busy, reader):
    assert groups(worklist(reader, ALL)) == {
        "now": ["terror", "late", "grey", "soonest", "soon"],
        "before": ["before"],
        "after": ["after"],
        "none": ["no clock"],
    }


def test_the_order_of_the_database_is_that_of_the_rules(busy, reader):
    order = {"terror": State.ONTIME, "late": State.LATE, "grey": State.GREY, "soonest": State.SOON, "soon": State.SOON,
             "before": State.ONTIME, "after": State.ONTIME, "no clock": State.NONE}  # fmt: skip
    found = worklist(reader, ALL)
    assert {row.title: row.standing.state for row in found.riskiest} == order
    assert (found.total, found.late, found.grey, found.soon, found.paused) == (8, 1, 1, 2, 0)


def test_the_edges_of_a_term_are_counted_as_the_rules_count_them(world, reader, simulated_clock):
    received = NIGHT
    simulated_clock.set(received)
    case_id = registered(world, received_at=received)
    due: Any = items_of(case_id)[0].due_at
    soon = due - timedelta(hours=8) / 3
    for at, state in ((soon - timedelta(microseconds=1), State.ONTIME), (soon, State.SOON), (due, State.SOON),
                      (due + timedelta(microseconds=1), State.GREY)):  # fmt: skip
        simulated_clock.set(at)
        found = worklist(reader, ALL)
        assert found.riskiest[0].standing.state is state
        assert (found.soon, found.grey) == (int(state is State.SOON), int(state is State.GREY))


def test_a_row_shows_what_is_due_and_for_whom(world, reader, night):
    ago(world, "van", 2)
    row: Any = worklist(reader, ALL).riskiest[0]
    assert (row.country.code, row.country.name.nl, row.country.zone) == ("BE", "België", "Europe/Brussels")
    assert (row.authority, row.channel.code, row.urgent, row.ground) == ("Brussels desk", "siena", True, "U2")
    assert row.reference == "FCT-0608-B"
    assert row.due.strict == NIGHT + timedelta(hours=6)
    assert row.standing.left == timedelta(hours=6)
    assert (row.answered, row.items, row.owner, row.next_act) == (0, 2, None, "take")


def test_a_partly_answered_request_leads_with_its_open_item(world, reader, night):
    case_id = ago(world, "van", 2)
    send(reader, case_id, give(1, as_of=NIGHT.date()))
    (row,) = worklist(reader, ALL).riskiest
    assert (row.answered, row.items) == (1, 2)
    assert row.due is not None


def test_an_answered_request_is_no_longer_work(world, reader, night):
    send(reader, ago(world, "van", 2, items=1), give(as_of=NIGHT.date()))
    found = worklist(reader, ALL)
    assert (found.total, found.groups) == (0, ())


def test_the_next_act_depends_on_who_has_it_and_who_reads(world, reader, night):
    take(reader, ago(world, "mine", 1))
    take(officer(world, "P. Lankveld"), ago(world, "theirs", 2))
    ago(world, "nobody's", 3)
    found = worklist(reader, ALL)
    acts = {row.title: row.next_act for row in found.riskiest}
    assert acts == {"mine": "answer", "theirs": "read", "nobody's": "take"}
    assert (found.total, found.mine, found.nobody) == (3, 1, 1)
    assert {row.owner.name if row.owner else "" for row in found.riskiest} == {"A. Brinkhof", "P. Lankveld", ""}


def test_filters_cut_the_rows_and_leave_counts_and_choices(world, reader, night, tmp_path):
    make_channel(tmp_path, "interpol")
    take(reader, ago(world, "mine", 1, theme="Drugs"))
    ago(world, "german", 2, sender=GERMANY)
    found = worklist(reader, WorkFilter(country="DE"))
    assert titles(found) == ["german"]
    assert (found.total, codes(found), found.themes) == (2, ["BE", "DE"], ("Drugs", "Kidnapping"))
    assert [one.code for one in found.channels] == ["siena"]
    assert titles(worklist(reader, WorkFilter(who="mine"))) == ["mine"]
    assert titles(worklist(reader, WorkFilter(who="nobody"))) == ["german"]
    assert titles(worklist(reader, WorkFilter(theme="Drugs"))) == ["mine"]
    assert titles(worklist(reader, WorkFilter(channel="siena"))) == ["german", "mine"]
    assert titles(worklist(reader, WorkFilter(channel="interpol"))) == []
    assert titles(worklist(reader, WorkFilter(country="'; DROP TABLE x"))) == []


def test_what_one_may_not_see_is_not_listed_counted_or_offered_as_a_choice(world, reader, night):
    ago(world, "open", 1)
    hide(world, ago(world, "secret", 12, sender=GERMANY, theme="Espionage"))
    found = worklist(reader, ALL)
    assert titles(found) == ["open"]
    assert (found.total, found.late, found.themes, codes(found)) == (1, 0, ("Kidnapping",), ["BE"])
    assert titles(worklist(reader, WorkFilter(country="DE"))) == []
    assert len(case_ids(reader)) == 1
    assert desk(reader).open == 1
    assert worklist(officer(world, unit="NL-OTHER"), ALL).total == 0
    assert worklist(named(world, officer(world)), ALL).total == 2


def test_messages_in_no_case_are_counted_and_raise_the_alarm(world, reader, night):
    bring(world, b"nonsense", NIGHT - timedelta(minutes=20))
    found = worklist(reader, ALL)
    assert (found.unassigned, found.alarm) == (1, True)
    assert worklist(officer(world, unit="NL-OTHER"), ALL).unassigned == 0


@pytest.mark.parametrize("role", [Role.PROSECUTOR, Role.PRIVACY_OFFICER])
def test_who_has_no_desk_has_no_worklist(world, role):
    with pytest.raises(Refused):
        worklist(officer(world, role=role), ALL)


def test_only_the_first_rows_are_shown_and_that_is_said(busy, reader, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    found = worklist(reader, ALL)
    assert titles(found) == ["terror", "late", "grey"]
    assert found.more
    assert found.total == 8


def cost(reader: Reader) -> int:
    with CaptureQueriesContext(connection) as queries:
        worklist(reader, ALL)
    return len(queries)


def test_the_number_of_queries_does_not_grow_with_the_rows(world, reader, night):
    ago(world, "one", 1)
    few = cost(reader)
    for number in range(59):
        case_id = ago(world, f"more {number}", number % 20, sender=(BELGIUM, GERMANY, BRAZIL)[number % 3])
        if number % 2:
            take(officer(world) if number % 10 == 1 else reader, case_id)
    assert worklist(reader, ALL).total == 60
    assert cost(reader) == few
    assert few <= 14


def test_an_own_process_has_nothing_of_its_own(world, night):
    ago(world, "one", 1)
    with reading(TEST):
        assert desk(TEST).mine == 0


def test_a_request_that_comes_in_while_the_list_is_made_does_not_break_it(
    world: World, night: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id, reader = ago(world, "first of its country", 1), officer(world)
    counted = module.channels.waiting_count

    def meanwhile() -> Any:
        Request.objects.filter(pk=case_id).update(country="BR")
        return counted()

    monkeypatch.setattr(module.channels, "waiting_count", meanwhile)
    found = worklist(reader, ALL)
    assert [row.country.code for group in found.groups for row in group.rows] == ["BR"]
