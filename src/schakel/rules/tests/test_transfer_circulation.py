from dataclasses import replace

import pytest

from schakel.rules import transfer as t
from schakel.rules.tests.check import faults, hurdles, remedy, well_told
from schakel.rules.tests.test_transfer_gate import FACTS, TODAY
from schakel.rules.transfer import Category
from schakel.rules.verdict import Outcome

BRITAIN = FACTS
BELGIUM = t.GateFacts("BE", Category.INSIDE, TODAY)
BLOCKED = t.GateFacts("XX", Category.BLOCKED, TODAY)
UNKNOWN = t.GateFacts("ZZ", None, TODAY)


def circulate(*recipients, **changes):
    verdict = t.circulate(replace(t.Circulation(recipients), **changes))
    well_told(verdict)
    return verdict


def test_a_circulation_to_named_states_that_all_pass_may_go():
    verdict = circulate(BRITAIN, BELGIUM)
    assert verdict.allowed
    assert verdict.reasons[0].text.nl == "Elke staat passeert (2)"
    assert t.passing(t.Circulation((BRITAIN, BELGIUM))) == ("GB", "BE")


def test_an_empty_list_means_nobody():
    verdict = circulate()
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R62", "recipients")]


def test_one_blocked_state_stops_it_and_the_rest_is_proposed():
    verdict = circulate(BRITAIN, BLOCKED, BELGIUM)
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R62", "recipients"), ("R56", "XX.category")]
    assert verdict.reasons[0].text.nl == "XX passeert niet: 2 van 3 staten wel"
    assert remedy(verdict.reasons[0]).nl == "Stuur het naar alle behalve XX, of los op wat daar aan schort"
    assert t.passing(t.Circulation((BRITAIN, BLOCKED, BELGIUM))) == ("GB", "BE")


def test_what_is_wrong_with_each_state_is_told_under_its_code():
    verdict = circulate(replace(BRITAIN, bases=(t.Memorandum("MoU 2019"),)), UNKNOWN)
    assert [reason.field for reason in hurdles(verdict)] == ["recipients", "GB.bases", "ZZ.category"]


@pytest.mark.parametrize(("approved_by", "allowed"), [("", False), (" ", False), ("u-9", True)])
def test_to_every_member_needs_a_supervisor(approved_by, allowed):
    verdict = circulate(BRITAIN, BELGIUM, every_member=True, approved_by=approved_by)
    assert verdict.allowed is allowed


def test_a_supervisor_does_not_help_a_state_that_does_not_pass():
    assert not circulate(BRITAIN, BLOCKED, every_member=True, approved_by="u-9").allowed
