"""What may leave to which country."""

import pytest

from schakel.rules.transfer import CountryCategory, TransferFacts, gate
from schakel.rules.verdict import Outcome


@pytest.mark.parametrize(
    ("category", "outcome"),
    [
        (CountryCategory.OWN, Outcome.GO),
        (CountryCategory.EU_SCHENGEN, Outcome.GO),
        (CountryCategory.OUTSIDE, Outcome.STOP),
        (CountryCategory.UNKNOWN, Outcome.ASK),
    ],
)
def test_only_what_stays_in_eu_and_schengen_may_leave_by_itself(category, outcome):
    verdict = gate(TransferFacts("BE", category))
    assert (verdict.outcome, verdict.allowed) == (outcome, outcome is Outcome.GO)
    assert [reason.outcome for reason in verdict.reasons] == [outcome]


def test_every_category_has_an_answer_in_both_languages_that_names_the_country():
    for category in CountryCategory:
        (reason,) = gate(TransferFacts("SR", category)).reasons
        assert (reason.rule, reason.field) == ("R56", "country")
        assert reason.article
        assert "SR" in reason.text.en
        assert "SR" in reason.text.nl
        assert (reason.remedy is None) is (reason.outcome is Outcome.GO)


def test_outside_says_what_would_make_it_possible():
    (reason,) = gate(TransferFacts("TH", CountryCategory.OUTSIDE)).reasons
    assert reason.text.en == "TH is outside the EU and Schengen: nothing leaves to it from here yet"
    assert reason.remedy is not None
    assert reason.remedy.en.startswith("Needed: a basis for the transfer")
    assert reason.remedy.nl.startswith("Nodig: een grondslag")


def test_a_country_without_code_is_still_asked_about_in_words():
    (reason,) = gate(TransferFacts("", CountryCategory.UNKNOWN)).reasons
    assert "??" in reason.text.en
