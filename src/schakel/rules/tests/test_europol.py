from dataclasses import replace

import pytest

from schakel.rules import europol
from schakel.rules.europol import CopyChoice, EuropolFacts, EuropolPurpose, Exclusion
from schakel.rules.initiative import EuropolArea
from schakel.rules.refusal import Consent
from schakel.rules.tests.check import faults, remedy, well_told
from schakel.rules.verdict import Outcome

WHY = "A local matter between two neighbours on both sides of the border"
SENT = EuropolFacts(
    area=EuropolArea.DRUGS,
    choice=CopyChoice.SENT,
    purposes=frozenset({EuropolPurpose.CROSS_CHECKING}),
    restrictions=(),
)


def test_a_message_without_a_decision_does_not_leave_and_the_proposal_is_shown():
    verdict = europol.copy(EuropolFacts(EuropolArea.DRUGS, None))
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R42", "europol_copy")]
    assert remedy(verdict.reasons[0]).nl == "Beslis; het voorstel is ja: drugshandel"
    well_told(verdict)


@pytest.mark.parametrize(("area", "proposal"), [(EuropolArea.DRUGS, CopyChoice.SENT), (None, CopyChoice.NOT_NEEDED)])
def test_a_copy_is_proposed_when_the_offence_is_within_the_objectives(area, proposal):
    facts = EuropolFacts(area, None)
    assert europol.suggestion(facts) is proposal
    assert ("yes" in remedy(europol.copy(facts).reasons[0]).en) is (area is not None)


def test_a_copy_goes_with_purposes_and_restrictions():
    verdict = europol.copy(SENT)
    assert verdict.allowed
    assert [reason.article for reason in verdict.reasons] == [
        "Dir. 12(1); Europol Reg. 3, Annex I",
        "Dir. 12(2); Europol Reg. 18, 19",
    ]
    well_told(verdict)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"area": None}, ["area"]),
        ({"purposes": frozenset()}, ["purposes"]),
        ({"restrictions": None}, ["restrictions"]),
        ({"purposes": frozenset(), "restrictions": None}, ["purposes", "restrictions"]),
        ({"area": None, "purposes": frozenset(), "restrictions": None}, ["area", "purposes", "restrictions"]),
        ({"restrictions": ("no third country",)}, []),
        ({"originator": "FR"}, ["originator"]),
        ({"originator": "FR", "consent": Consent.SILENT}, ["originator"]),
        ({"originator": "FR", "consent": Consent.REFUSED}, ["originator"]),
        ({"originator": "FR", "consent": Consent.GIVEN}, []),
    ],
)
def test_what_a_copy_lacks_is_told_together(changes, fields):
    verdict = europol.copy(replace(SENT, **changes))
    assert [field for _, field in faults(verdict)] == fields
    assert verdict.allowed is not bool(fields)
    complete = not {"purposes", "restrictions"} & set(fields)
    assert ("Doelen en beperkingen gaan mee" in {reason.text.nl for reason in verdict.reasons}) is complete
    well_told(verdict)


def test_information_of_another_state_goes_to_europol_only_with_its_consent():
    verdict = europol.copy(replace(SENT, originator="FR"))
    assert verdict.reasons[-1].text.nl == "De informatie komt van FR, dat niet met een kopie heeft ingestemd"
    assert verdict.reasons[-1].article == "Dir. 12(2), 3(d)"


@pytest.mark.parametrize(("reason", "outcome"), [(WHY, Outcome.GO), ("", Outcome.STOP), ("nee", Outcome.STOP)])
def test_not_needed_is_explained(reason, outcome):
    verdict = europol.copy(EuropolFacts(EuropolArea.DRUGS, CopyChoice.NOT_NEEDED, reason))
    assert verdict.outcome is outcome
    assert verdict.reasons[0].field == "reason"
    well_told(verdict)


@pytest.mark.parametrize("exclusion", Exclusion)
def test_each_exclusion_of_article_7_7_stands_with_its_reason(exclusion):
    facts = EuropolFacts(EuropolArea.DRUGS, CopyChoice.EXCLUDED, WHY, exclusion)
    assert europol.copy(facts).allowed
    assert europol.EXCLUSIONS[exclusion].nl in europol.copy(facts).reasons[0].text.nl
    well_told(europol.copy(facts))


@pytest.mark.parametrize(("reason", "exclusion"), [(WHY, None), ("", Exclusion.SAFETY), ("", None)])
def test_an_exclusion_without_ground_or_reason_does_not_stand(reason, exclusion):
    verdict = europol.copy(EuropolFacts(EuropolArea.DRUGS, CopyChoice.EXCLUDED, reason, exclusion))
    assert faults(verdict) == [("R42", "exclusion")]
    well_told(verdict)
