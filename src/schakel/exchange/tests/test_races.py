"""Several people and processes at the same moment, over real connections that really commit."""

import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from schakel.channels import jobs as channel_jobs
from schakel.channels.tests.helpers import (
    World,
    asks,
    bring,
    drop,
    evidence_rows,
    inbox_rows,
    make_world,
    officer,
    outbox_rows,
)
from schakel.exchange.acts.faults import Overtaken
from schakel.exchange.acts.take import take
from schakel.exchange.dues import differences
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case
from schakel.exchange.tests.helpers import TEST, give, items_of, registered, request_of, send
from schakel.safeguard.service import reading

pytestmark = pytest.mark.oldest

ROUNDS = 5


@pytest.fixture
def world(committed_db: object, tmp_path: Path) -> World:
    return make_world(tmp_path)


def together(*acts: Callable[[], object]) -> list[Any]:
    """Do all acts at the same moment, a thread and a connection each; return what each returned or raised."""
    barrier = threading.Barrier(len(acts))
    found: list[Any] = [None] * len(acts)

    def one(place: int, act: Callable[[], object]) -> None:
        try:
            barrier.wait()
            found[place] = act()
        except Exception as error:
            found[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return found


def drain() -> int:
    done = 0
    while register_once():
        done += 1
    return done


def test_two_officers_who_answer_the_same_item_at_once_send_one_answer(world):
    one, other = officer(world), officer(world, "P. Lankveld")
    for _ in range(ROUNDS):
        case_id = registered(world)
        found = together(lambda: send(one, case_id), lambda: send(other, case_id))  # noqa: B023
        assert [type(result) for result in found if isinstance(result, Exception)] == [Overtaken]
        assert len([row for row in outbox_rows("answer") if row.case_id == case_id]) == 1
        assert [item.answered_at is not None for item in items_of(case_id)] == [True, False]
    assert differences()[1] == ()


def test_two_officers_who_answer_different_items_at_once_both_do_and_one_of_them_completes(world):
    one, other = officer(world), officer(world, "P. Lankveld")
    for _ in range(ROUNDS):
        case_id = registered(world)
        found = together(lambda: send(one, case_id, give(1)), lambda: send(other, case_id, give(2)))  # noqa: B023
        assert all(isinstance(result, uuid.UUID) for result in found)
        request = request_of(case_id)
        assert (request.is_open, request.case.state) == (False, "answered")
    assert differences()[1] == ()


def test_a_double_click_is_one_answer(world):
    reader = officer(world)
    for _ in range(ROUNDS):
        case_id, submission = registered(world), uuid.uuid4()
        click = lambda: send(reader, case_id, submission=submission)  # noqa: E731, B023
        found = together(click, click, click)
        assert len(set(found)) == 1
        assert isinstance(found[0], uuid.UUID)


def test_a_request_that_two_take_at_once_has_one_owner(world):
    readers = [officer(world, f"Officer {number}") for number in range(3)]
    for _ in range(ROUNDS):
        case_id = registered(world)
        found = together(*(lambda reader=reader: take(reader, case_id) for reader in readers))  # noqa: B023
        assert found.count(None) == 1
        assert all(isinstance(result, Overtaken) for result in found if result is not None)
        assert str(request_of(case_id).owner_id) == readers[found.index(None)].id


def test_several_registrars_make_one_case_of_each_request(world):
    for _ in range(24):
        bring(world, asks())
    assert sum(together(drain, drain, drain)) >= 24
    with reading(TEST):
        assert Case.objects.count() == 24
    assert {row.state for row in inbox_rows()} == {"registered"}


def test_several_pollers_take_each_file_once(world):
    for _ in range(12):
        drop(world.inbox, asks())
    assert not any(isinstance(result, Exception) for result in together(*[channel_jobs.poll_once] * 3))
    channel_jobs.poll_once()
    assert len(inbox_rows()) == 12
    assert len(outbox_rows("receipt")) == 12
    assert not list(world.inbox.iterdir())


def test_several_deliverers_write_each_message_once(world):
    for _ in range(12):
        bring(world, asks())
    together(*[channel_jobs.deliver_once] * 3)
    assert [line.state for line in evidence_rows()].count("sent") == 12
    assert len(list(world.outbox.iterdir())) == 12
