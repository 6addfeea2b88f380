"""What was refused is in the books, though the act itself was rolled back."""

import uuid
from pathlib import Path

import pytest

from schakel.channels.tests.helpers import BRAZIL, World, books, make_world, officer
from schakel.exchange.acts.take import take
from schakel.exchange.queries.request import request_page
from schakel.exchange.tests.helpers import hide, registered, send
from schakel.rules.access import Role
from schakel.safeguard.service import Absent, Refused


@pytest.fixture
def world(committed_db: object, tmp_path: Path) -> World:
    return make_world(tmp_path)


def test_a_stopped_transfer_is_recorded_with_its_reasons(world):
    case_id = registered(world, sender=BRAZIL)
    with pytest.raises(Refused):
        send(officer(world), case_id)
    line = books()[-1]
    assert (line["event"], line["allowed"]) == ("exchange.answer", False)
    assert (line["result"], line["case_id"]) == ("stopped", case_id)


def test_a_refused_act_is_recorded(world):
    case_id = registered(world)
    with pytest.raises(Refused):
        take(officer(world, role=Role.PROSECUTOR), case_id)
    line = books()[-1]
    assert (line["event"], line["allowed"], line["case_id"]) == ("exchange.take", False, case_id)


def test_a_hidden_and_an_absent_case_leave_the_same_line(world):
    reader, lines = officer(world), []
    for case_id in (hide(world, registered(world)), uuid.uuid4()):
        with pytest.raises(Absent):
            request_page(reader, case_id)
        line = books()[-1]
        assert line["object_id"] == str(case_id)
        lines.append({name: value for name, value in line.items() if name not in ("object_id", "case_id")})
    assert lines[0] == lines[1]
    assert lines[0]["allowed"] is False
