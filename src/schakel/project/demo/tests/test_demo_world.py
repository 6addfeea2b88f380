"""The demonstration's world: believable, complete, loaded once, and never in production."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import authenticate
from hypothesis import given
from hypothesis import strategies as some

from schakel.channels import jobs as channel_jobs
from schakel.channels import service as channels
from schakel.channels.models import ChannelInstance, Inbound
from schakel.exchange.dues import differences
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case, Message
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.views import WorkFilter, Worklist, WorkRow
from schakel.exchange.queries.worklist import worklist
from schakel.formats.envelope import read, write
from schakel.project.demo import credentials, load, story
from schakel.project.demo.moments import at, grey_week
from schakel.project.demo.partner import partner_once
from schakel.rules.clocks import State
from schakel.safeguard import clock
from schakel.safeguard.models import User
from schakel.safeguard.service import Reader, Refused, reader_for, reading, system

NIGHT = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
TEST = system("test")


@pytest.fixture
def loaded(db: None, tmp_path: Path, settings, simulated_clock) -> str:
    simulated_clock.set(NIGHT)
    settings.STATE_DIR = tmp_path
    return load()


def who(username: str) -> Reader:
    return reader_for(User.objects.get(username=username).pk)


def seen(username: str) -> Worklist:
    return worklist(who(username), WorkFilter())


def test_the_worklist_shows_one_late_one_grey_two_nearly_due_and_terrorism_first(loaded):
    found = seen("dekveld")
    assert (found.late, found.grey, found.soon) == (1, 1, 2)
    assert found.riskiest[0].theme == "Terrorism"
    assert {group.key for group in found.groups} == {"now", "before", "after", "paused", "none"}
    assert (found.total, found.paused) == (17, 1)
    assert len(found.countries) == 16
    assert len(found.channels) == 5
    assert (found.unassigned, found.alarm) == (2, False)
    assert 0 < found.mine < found.total
    assert found.nobody > 0


def test_some_are_partly_answered_and_one_was_picked_up_late(loaded):
    rows = seen("dekveld").riskiest
    assert {(row.country.code, row.answered, row.items) for row in rows if row.answered} == {("BE", 2, 4), ("IT", 3, 4)}
    everything = [row for group in seen("dekveld").groups for row in group.rows]
    assert sorted(row.country.code for row in everything if row.late_entry) == ["IE", "PT"]


def test_the_marked_case_is_there_for_who_is_named_and_for_nobody_else(loaded):
    assert seen("brinkhof").total == 18
    assert seen("haverkort").total == 17
    assert seen("wolderink").total == 0


def test_a_request_from_outside_cannot_be_answered(loaded):
    row = next(row for group in seen("dekveld").groups for row in group.rows if row.country.code == "BR")
    page = request_page(who("dekveld"), row.case_id)
    assert not page.share.allowed


def test_a_prosecutor_has_no_worklist(loaded):
    with pytest.raises(Refused):
        seen("oosterlo")


def test_one_file_is_in_quarantine_and_one_message_in_no_case(loaded):
    with reading(who("dekveld")):
        assert sorted(one.state for one in channels.waiting()) == ["quarantined", "unassigned"]


def test_one_request_arrives_before_everybodys_eyes(loaded):
    channel_jobs.poll_once()
    assert register_once()
    assert seen("dekveld").total == 18


def test_everything_is_due_when_the_events_say(loaded):
    assert differences()[1] == ()


def rows(username: str) -> dict[str, WorkRow]:
    """Return the rows of somebody's worklist by title."""
    return {row.title: row for group in seen(username).groups for row in group.rows}


def test_everything_that_can_happen_to_a_request_is_there(loaded):
    found = {row.reference: request_page(who("dekveld"), row.case_id) for row in rows("dekveld").values()}
    assert found["BA-515-26"].items[0].state == "paused"
    assert abs((found["BA-515-26"].items[0].left or timedelta()) - timedelta(hours=7, minutes=37)) < timedelta(
        seconds=1
    )
    assert found["LDN-66-A"].regime == "MISSING_CHILD"
    assert found["CPH-902"].kind == "initiative"
    assert found["DUB-7733"].caller.startswith("Sergeant")
    assert found["LX-120"].items[1].state == "withdrawn"
    assert [page.duplicates[0].other_number for page in found.values() if page.duplicates]
    assert [task.kind for task in found["LX-120"].tasks] == ["read"]


def test_loading_twice_changes_nothing(loaded):
    with reading(TEST):
        before = (Inbound.objects.count(), Case.objects.count(), Message.objects.count(), User.objects.count())
    channel_jobs.poll_once()
    register_once()
    assert load() == loaded
    with reading(TEST):
        after = (Inbound.objects.count(), Case.objects.count(), Message.objects.count(), User.objects.count())
    assert [new - old for new, old in zip(after, before, strict=True)] == [1, 1, 1, 0]


def test_everybody_can_sign_in_with_what_the_login_page_shows(loaded):
    for one in credentials():
        user = authenticate(None, username=one.username, password=one.password)
        assert user is not None, one.username
        factor = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        assert TOTP(factor).validate_code(one.code)
        assert one.username in loaded
        assert one.role


def test_it_is_refused_outside_a_demonstration(db, settings):
    settings.MODE = "production"
    with pytest.raises(RuntimeError, match="known to everybody"):
        load()


def test_what_the_node_sends_stays_in_the_outbox_for_whoever_wrote_to_it_by_hand(loaded):
    channel_jobs.deliver_once()
    with reading(TEST):
        outboxes = [Path(one.config["outbox"]) for one in ChannelInstance.objects.all()]
    before = sorted(path for outbox in outboxes for path in outbox.glob("*.json"))
    partner_once()
    assert before
    assert sorted(path for outbox in outboxes for path in outbox.glob("*.json")) == before


def test_the_simulated_partner_confirms_our_answers_and_says_that_it_is_simulated(loaded):
    channel_jobs.deliver_once()
    assert partner_once() > 15
    assert partner_once() == 0
    channel_jobs.poll_once()
    with reading(TEST):
        ours = list(Message.objects.filter(direction="out").values_list("message_id", flat=True))
        proof = channels.evidence(ours)
    assert len(ours) == 6
    assert all([line.state.value for line in proof[one]][-1] == "delivered" for one in ours)
    assert all(proof[one][-1].detail == "simulated" for one in ours)


@pytest.mark.parametrize("told", story.requests(), ids=lambda told: told["key"])
def test_every_request_of_the_world_is_a_valid_envelope(told):
    envelope = story.request(told, NIGHT)
    assert read(write(envelope)) == envelope
    assert envelope.simulated


@given(some.integers(0, 2_000_000))
def test_the_grey_request_is_past_seven_days_and_never_more_than_an_hour(minutes):
    now = datetime(2026, 1, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    late = now - grey_week(now)
    assert 7 * 24 * 3600 <= late.total_seconds() <= 7 * 24 * 3600 + 3600


def test_the_clock_is_itself_again_after_a_moment(simulated_clock):
    simulated_clock.set(NIGHT)
    with at(datetime(2026, 1, 1, tzinfo=UTC)):
        assert clock.now().year == 2026
        assert clock.now().month == 1
    assert clock.now() == NIGHT


def test_the_grey_row_is_grey_by_the_rules(loaded):
    (row,) = [row for row in seen("dekveld").riskiest if row.country.code == "IT"]
    assert row.standing.state is State.GREY
