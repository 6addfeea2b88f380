from dataclasses import replace

import pytest

from schakel.rules.categories import ANNEX_II_B, CATEGORIES, CategoryTable, CategoryUse, DataCategory, Mark, release
from schakel.rules.subjects import SubjectRole
from schakel.rules.tests.check import faults, remedy, well_told
from schakel.rules.verdict import Outcome

R, C, M = SubjectRole, DataCategory, Mark
WHY = "Her prints must be told apart from those of the suspect"


@pytest.mark.parametrize(
    ("role", "category", "mark"),
    [
        (R.SUSPECT, C.PERSONAL_DETAILS, M.ALLOWED),
        (R.SUSPECT, C.FORENSIC, M.ALLOWED),
        (R.SUSPECT, C.BEHAVIOUR, M.ALLOWED),
        (R.SUSPECT, C.LEGAL_PERSONS, M.ALLOWED),
        (R.CONVICTED, C.CRIMINAL_CONDUCT, M.ALLOWED),
        (R.POTENTIAL_OFFENDER, C.TRANSPORT, M.ALLOWED),
        (R.SUSPECT, C.VICTIMISATION, M.BARRED),
        (R.SUSPECT, C.REWARDS, M.BARRED),
        (R.CONTACT, C.PERSONAL_DETAILS, M.NEEDED),
        (R.CONTACT, C.COMMUNICATION, M.NEEDED),
        (R.CONTACT, C.STATEMENT, M.BARRED),
        (R.VICTIM, C.PERSONAL_DETAILS, M.ALLOWED),
        (R.VICTIM, C.IMAGES, M.ALLOWED),
        (R.VICTIM, C.VICTIMISATION, M.ALLOWED),
        (R.VICTIM, C.PROTECTION, M.ALLOWED),
        (R.VICTIM, C.FORENSIC, M.NEEDED),
        (R.VICTIM, C.CONTACTS, M.NEEDED),
        (R.VICTIM, C.FINANCIAL, M.BARRED),
        (R.VICTIM, C.BEHAVIOUR, M.BARRED),
        (R.WITNESS, C.STATEMENT, M.ALLOWED),
        (R.WITNESS, C.PARTICIPATION, M.ALLOWED),
        (R.WITNESS, C.VICTIMISATION, M.BARRED),
        (R.WITNESS, C.CRIMINAL_CONDUCT, M.BARRED),
        (R.WITNESS, C.REWARDS, M.BARRED),
        (R.INFORMANT, C.CODED_IDENTITY, M.ALLOWED),
        (R.INFORMANT, C.REWARDS, M.ALLOWED),
        (R.INFORMANT, C.COMMUNICATION, M.BARRED),
        (R.OTHER, C.PERSONAL_DETAILS, M.BARRED),
    ],
)
def test_the_matrix_says_what_may_be_given_about_whom(role, category, mark):
    assert ANNEX_II_B.mark(role, category) is mark


def test_every_category_has_a_name():
    assert set(CATEGORIES) == set(DataCategory)


def test_nobody_without_a_role_has_any_data_that_may_leave():
    assert {ANNEX_II_B.mark(R.OTHER, category) for category in C} == {M.BARRED}


def test_what_a_table_does_not_name_is_barred():
    assert CategoryTable("empty", True, {}).mark(R.SUSPECT, C.PERSONAL_DETAILS) is M.BARRED


def test_fingerprints_of_a_suspect_may_leave():
    verdict = release([CategoryUse(R.SUSPECT, C.FORENSIC, "person.1")], ANNEX_II_B)
    assert verdict.allowed
    well_told(verdict)


def test_the_bank_account_of_a_victim_stays_and_rf_d_is_named():
    verdict = release([CategoryUse(R.VICTIM, C.FINANCIAL, "person.2.account", WHY)], ANNEX_II_B)
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R38", "person.2.account")]
    assert "RF-d" in remedy(verdict.reasons[0]).nl
    assert verdict.reasons[0].text.nl == "Niet toegestaan bij een slachtoffer: economische en financiële gegevens"
    well_told(verdict)


@pytest.mark.parametrize(("why", "outcome"), [("", Outcome.ASK), ("nodig", Outcome.ASK), (WHY, Outcome.GO)])
def test_prints_of_a_witness_leave_only_with_the_reason_why_they_are_needed(why, outcome):
    verdict = release([CategoryUse(R.WITNESS, C.FORENSIC, "person.1", why)], ANNEX_II_B)
    assert verdict.outcome is outcome
    well_told(verdict)


def test_a_person_without_a_role_gets_one_before_anything_leaves():
    verdict = release([CategoryUse(R.OTHER, C.PERSONAL_DETAILS, "person.1")], ANNEX_II_B)
    assert verdict.outcome is Outcome.STOP
    assert verdict.reasons[0].article == "LED 6"
    assert "verdachte" in remedy(verdict.reasons[0]).nl
    well_told(verdict)


def test_all_faults_of_all_persons_are_told_together():
    verdict = release(
        [
            CategoryUse(R.SUSPECT, C.FINANCIAL, "person.1"),
            CategoryUse(R.VICTIM, C.FINANCIAL, "person.2"),
            CategoryUse(R.WITNESS, C.CONTACTS, "person.3"),
            CategoryUse(R.OTHER, C.IMAGES, "person.4"),
        ],
        ANNEX_II_B,
    )
    assert faults(verdict) == [("R38", "person.2"), ("R38", "person.3"), ("R38", "person.4")]
    assert verdict.outcome is Outcome.STOP
    well_told(verdict)


def test_an_answer_without_personal_data_passes():
    assert release([], ANNEX_II_B).allowed
    well_told(release([], ANNEX_II_B))


def test_a_table_that_nobody_checked_says_so_and_a_checked_one_does_not():
    use = [CategoryUse(R.SUSPECT, C.IMAGES, "person.1")]
    assert "nog niet getoetst" in release(use, ANNEX_II_B).reasons[-1].text.nl
    assert len(release(use, replace(ANNEX_II_B, verified=True)).reasons) == 1


def test_a_pack_with_another_table_decides_otherwise():
    stricter = CategoryTable("a stricter pack", True, {(R.SUSPECT, C.PERSONAL_DETAILS): M.ALLOWED})
    assert not release([CategoryUse(R.SUSPECT, C.FINANCIAL, "person.1")], stricter).allowed
