from dataclasses import replace
from datetime import date

import pytest

from schakel.rules.channel import Channel, ChannelFacts, ChannelReason, SecondFacts, Sent, second, siena, tasks
from schakel.rules.clocks import Regime
from schakel.rules.task import TaskKind
from schakel.rules.tests.check import faults, of, remedy, well_told
from schakel.rules.verdict import Outcome

WHY = "The SIENA gateway has been down since midnight and the child was seen an hour ago"
AFTER = date(2027, 6, 12)
INTERPOL = ChannelFacts(Regime.DIR977, Channel.INTERPOL, AFTER)


def test_a_request_under_the_directive_goes_over_siena():
    verdict = siena(replace(INTERPOL, channel=Channel.EUROPOL))
    assert verdict.allowed
    assert verdict.reasons[0].article == "Dir. 13(1)"
    well_told(verdict)


@pytest.mark.parametrize("channel", [channel for channel in Channel if channel is not Channel.EUROPOL])
def test_any_other_channel_needs_a_reason(channel):
    verdict = siena(replace(INTERPOL, channel=channel))
    assert faults(verdict) == [("R45", "reason")]
    assert "CH-a, CH-b" in remedy(verdict.reasons[0]).nl
    well_told(verdict)


@pytest.mark.parametrize(
    ("on", "siena_from", "outcome"),
    [
        (date(2027, 6, 11), AFTER, Outcome.GO),
        (date(2027, 6, 12), AFTER, Outcome.STOP),
        (date(2026, 1, 1), date(2026, 1, 1), Outcome.STOP),
        (date(2025, 12, 31), date(2026, 1, 1), Outcome.GO),
    ],
)
def test_the_rule_holds_from_12_june_2027_or_from_an_earlier_day_of_the_deployment(on, siena_from, outcome):
    verdict = siena(replace(INTERPOL, on=on, siena_from=siena_from))
    assert verdict.outcome is outcome
    well_told(verdict)


def test_before_that_day_the_reader_sees_when_it_comes():
    assert siena(replace(INTERPOL, on=date(2026, 6, 5))).reasons[0].text.nl == "SIENA wordt de regel op 12-06-2027"


def test_outside_the_directive_the_channel_is_free():
    verdict = siena(replace(INTERPOL, regime=Regime.OTHER))
    assert verdict.allowed
    assert verdict.reasons[0].article == "Dir. 1(2)"
    well_told(verdict)


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"reason": ChannelReason.A, "third_states": ("US",)}, Outcome.GO),
        ({"reason": ChannelReason.A, "explanation": WHY}, Outcome.GO),
        ({"reason": ChannelReason.A}, Outcome.STOP),
        ({"reason": ChannelReason.B, "urgent": True, "explanation": WHY}, Outcome.GO),
        ({"reason": ChannelReason.B, "urgent": False, "explanation": WHY}, Outcome.STOP),
        ({"reason": ChannelReason.B, "urgent": True}, Outcome.STOP),
        ({"reason": ChannelReason.B, "third_states": ("US",)}, Outcome.STOP),
        ({"reason": ChannelReason.C, "explanation": WHY}, Outcome.GO),
        ({"reason": ChannelReason.C, "explanation": "storing"}, Outcome.STOP),
    ],
)
def test_each_reason_of_article_13_2_must_show_from_the_facts(changes, outcome):
    verdict = siena(replace(INTERPOL, **changes))
    assert verdict.outcome is outcome
    assert faults(verdict) == ([] if outcome is Outcome.GO else [("R45", "explanation")])
    well_told(verdict)


@pytest.mark.parametrize(
    ("reason", "kinds"),
    [
        (ChannelReason.A, []),
        (ChannelReason.B, [TaskKind.RETURN_TO_SIENA, TaskKind.FILE_COPY]),
        (ChannelReason.C, [TaskKind.RETURN_TO_SIENA, TaskKind.FILE_COPY]),
        (None, []),
    ],
)
def test_urgency_and_incident_leave_the_task_to_return_and_to_file_a_copy(reason, kinds):
    assert [task.kind for task in tasks(replace(INTERPOL, reason=reason))] == kinds


def test_no_task_is_left_where_siena_was_not_the_rule():
    assert tasks(replace(INTERPOL, reason=ChannelReason.C, on=date(2026, 6, 5))) == ()
    assert tasks(replace(INTERPOL, reason=ChannelReason.C, channel=Channel.EUROPOL)) == ()
    assert tasks(replace(INTERPOL, reason=ChannelReason.C, regime=Regime.OTHER)) == ()


FIRST = Sent("m-1", "DE", Channel.INTERPOL, temporary=True)
SIENA_TOO = SecondFacts("DE", Channel.EUROPOL, (FIRST,))


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, Outcome.STOP),
        ({"state": "FR"}, Outcome.GO),
        ({"channel": Channel.INTERPOL}, Outcome.GO),
        ({"earlier": ()}, Outcome.GO),
        ({"supersedes": frozenset({"m-1"})}, Outcome.GO),
        ({"supersedes": frozenset({"m-9"})}, Outcome.STOP),
        ({"file_copy_of": "m-1"}, Outcome.GO),
        ({"file_copy_of": "m-9"}, Outcome.STOP),
        ({"file_copy_of": "m-1", "channel": Channel.LIAISON}, Outcome.STOP),
        ({"file_copy_of": "m-1", "earlier": (replace(FIRST, temporary=False),)}, Outcome.STOP),
    ],
)
def test_the_same_request_takes_a_second_channel_only_to_replace_or_to_file_the_first(changes, outcome):
    verdict = second(replace(SIENA_TOO, **changes))
    assert verdict.outcome is outcome
    well_told(verdict)


def test_the_channel_it_already_went_over_is_named():
    earlier = (FIRST, Sent("m-2", "DE", Channel.LIAISON), Sent("m-3", "DE", Channel.INTERPOL))
    (reason,) = of(second(SecondFacts("DE", Channel.EUROPOL, earlier)), "R46")
    assert reason.text.nl == "DE heeft dit verzoek al, via INTERPOL en onze liaison officer"


def test_replacing_one_of_two_earlier_messages_is_not_enough():
    earlier = (FIRST, Sent("m-2", "DE", Channel.LIAISON))
    facts = SecondFacts("DE", Channel.EUROPOL, earlier, frozenset({"m-1"}))
    assert not second(facts).allowed
    assert second(replace(facts, supersedes=frozenset({"m-1", "m-2"}))).allowed


def test_the_reader_sees_whether_it_replaces_or_files():
    assert "kopie" in second(replace(SIENA_TOO, file_copy_of="m-1")).reasons[0].text.nl
    assert "Vervangt" in second(replace(SIENA_TOO, supersedes=frozenset({"m-1"}))).reasons[0].text.nl


def test_a_message_that_files_one_and_replaces_another_says_that_it_replaces():
    earlier = (FIRST, Sent("m-2", "DE", Channel.LIAISON))
    facts = SecondFacts("DE", Channel.EUROPOL, earlier, frozenset({"m-2"}), "m-1")
    assert second(facts).reasons[0].text.nl == "Vervangt wat eerder is verstuurd"
