from dataclasses import replace
from datetime import date

import pytest

from schakel.rules import refusal as rf
from schakel.rules.categories import CategoryTable, DataCategory, Mark
from schakel.rules.refusal.checks import hurdles
from schakel.rules.refusal.setting import cite
from schakel.rules.subjects import SubjectRole
from schakel.rules.tests.check import remedy, well_told
from schakel.rules.tests.test_incoming import COMPLETE, LACKS_C_AND_D
from schakel.rules.validity import Letter
from schakel.rules.verdict import Outcome, Verdict

SETTING = rf.Setting(decided_by="u-1")
WHY = "The informant is the only person who knew of the delivery"
ASKED = replace(LACKS_C_AND_D, asked=frozenset({Letter.C, Letter.D}), clarification="c-1")
DAY = date(2026, 6, 5)
GOOD: dict[rf.Ground, rf.Record] = {
    rf.Ground.A: rf.NotAvailable(("case system", "vehicle register")),
    rf.Ground.B: rf.NotMet(ASKED),
    rf.Ground.C: rf.AuthorisationRefused("examining magistrate, Rotterdam", DAY, "RC 26/114"),
    rf.Ground.D: rf.OutsideCategories(DataCategory.FINANCIAL, SubjectRole.VICTIM),
    rf.Ground.E: rf.Unreliable("The plate was misread by the camera on two nights"),
    rf.Ground.F1: rf.NationalSecurity(WHY, "u-2"),
    rf.Ground.F2: rf.Jeopardy(WHY, "team 4", date(2026, 9, 1)),
    rf.Ground.F3: rf.LegalPerson("The recipe of the company would become known to its rival"),
    rf.Ground.G1: rf.MinorOffence("Sr 461", 0),
    rf.Ground.G2: rf.NoOffence("Sr 239, 240, 254b looked at"),
    rf.Ground.H: rf.NoConsent("FR", DAY, rf.Consent.REFUSED),
}


def found(record, setting=SETTING):
    reasons = list(hurdles(record, setting))
    if reasons:
        well_told(Verdict(tuple(reasons)))
        assert {reason.outcome for reason in reasons} == {Outcome.STOP}
    return reasons


def test_the_list_is_closed_and_every_ground_has_sentence_record_and_shape():
    assert set(rf.GROUNDS) == set(rf.Ground) == set(GOOD)
    assert {ground: record.ground for ground, record in GOOD.items()} == {ground: ground for ground in rf.Ground}
    assert [ground.value for ground in rf.Ground] == [
        "RF-a",
        "RF-b",
        "RF-c",
        "RF-d",
        "RF-e",
        "RF-f1",
        "RF-f2",
        "RF-f3",
        "RF-g1",
        "RF-g2",
        "RF-h",
    ]


@pytest.mark.parametrize("ground", rf.Ground)
def test_a_complete_record_carries_its_ground(ground):
    assert found(GOOD[ground]) == []


@pytest.mark.parametrize(
    ("ground", "rule", "article"),
    [
        (rf.Ground.A, "R34", "Dir. 6(1)(a)"),
        (rf.Ground.B, "R13", "Dir. 6(1)(b)"),
        (rf.Ground.C, "R31", "Dir. 6(1)(c), 9"),
        (rf.Ground.D, "R38", "Dir. 6(1)(d), 10(b); Europol Reg. Annex II.B"),
        (rf.Ground.E, "R39", "Dir. 6(1)(e); LED 7(2)"),
        (rf.Ground.F1, "R37", "Dir. 6(1)(f)(i)"),
        (rf.Ground.F2, "R31", "Dir. 6(1)(f)(ii)"),
        (rf.Ground.F3, "R31", "Dir. 6(1)(f)(iii)"),
        (rf.Ground.G1, "R35", "Dir. 6(1)(g)(i)"),
        (rf.Ground.G2, "R35", "Dir. 6(1)(g)(ii)"),
        (rf.Ground.H, "R36", "Dir. 6(1)(h), 3(d)"),
    ],
)
def test_each_ground_names_its_own_letter_of_article_6(ground, rule, article):
    assert (cite(ground).rule, cite(ground).article) == (rule, article)


@pytest.mark.parametrize(
    ("record", "rule", "field"),
    [
        (rf.NotAvailable(()), "R34", "record"),
        (rf.NotAvailable(("case system", " ")), "R34", "record"),
        (rf.NotMet(LACKS_C_AND_D), "R13", "clarification"),
        (rf.NotMet(COMPLETE), "R13", "ground"),
        (rf.AuthorisationRefused("", DAY, "RC 26/114"), "R31", "record"),
        (rf.AuthorisationRefused("examining magistrate", None, "RC 26/114"), "R31", "record"),
        (rf.AuthorisationRefused("examining magistrate", DAY, ""), "R31", "record"),
        (rf.OutsideCategories(DataCategory.FINANCIAL, SubjectRole.SUSPECT), "R38", "category"),
        (rf.OutsideCategories(DataCategory.FORENSIC, SubjectRole.WITNESS), "R38", "category"),
        (rf.Unreliable("wrong"), "R39", "why"),
        (rf.NationalSecurity("secret", "u-2"), "R37", "why"),
        (rf.NationalSecurity(WHY, ""), "R37", "approver"),
        (rf.NationalSecurity(WHY, "u-1"), "R37", "approver"),
        (rf.Jeopardy("", "team 4", DAY), "R31", "why"),
        (rf.Jeopardy(WHY, "", DAY), "R31", "record"),
        (rf.Jeopardy(WHY, "team 4", None), "R31", "record"),
        (rf.LegalPerson(""), "R31", "why"),
        (rf.MinorOffence("", 6), "R35", "record"),
        (rf.MinorOffence("Sr 461", None), "R35", "record"),
        (rf.NoOffence(" "), "R35", "record"),
        (rf.NoConsent("FR", None, rf.Consent.REFUSED), "R36", "originator"),
        (rf.NoConsent("", DAY, rf.Consent.REFUSED), "R36", "originator"),
        (rf.NoConsent("FR", DAY, rf.Consent.NOT_ASKED), "R36", "originator"),
        (rf.NoConsent("FR", DAY, rf.Consent.GIVEN), "R36", "originator"),
    ],
)
def test_a_record_that_misses_something_stops_with_the_one_thing_it_misses(record, rule, field):
    assert [(reason.rule, reason.field) for reason in found(record)] == [(rule, field)]


def test_two_faults_of_one_record_are_told_together():
    assert [reason.field for reason in found(rf.NationalSecurity("", "u-1"))] == ["why", "approver"]
    assert [reason.field for reason in found(rf.Jeopardy("", "", None))] == ["why", "record"]
    assert [reason.field for reason in found(rf.MinorOffence("", 24))] == ["record", "maximum_months"]


def test_what_must_be_recorded_is_said_in_words():
    assert remedy(found(rf.NotAvailable(()))[0]).nl == "Leg vast: welke bronnen zijn doorzocht"
    assert found(rf.NotAvailable(()))[0].text.nl == "RF-a: niet vastgelegd: welke bronnen zijn doorzocht"


@pytest.mark.parametrize(("months", "applies"), [(0, True), (11, True), (12, True), (13, False), (48, False)])
def test_rf_g1_is_for_a_maximum_of_one_year_or_less(months, applies):
    assert (found(rf.MinorOffence("Sr 138", months)) == []) is applies


def test_a_pack_may_set_another_maximum_and_another_table():
    half = replace(SETTING, minor_offence_months=6)
    assert found(rf.MinorOffence("Sr 138", 12), half)[0].text.en.startswith("The maximum is 12 months, above 6")
    lenient = CategoryTable("other", True, {(SubjectRole.VICTIM, DataCategory.FINANCIAL): Mark.ALLOWED})
    assert found(GOOD[rf.Ground.D], replace(SETTING, table=lenient))


def test_a_state_that_keeps_silent_has_not_consented():
    assert found(rf.NoConsent("FR", DAY, rf.Consent.SILENT)) == []


def test_when_nobody_is_known_to_decide_national_security_has_no_second_person():
    assert [reason.field for reason in found(GOOD[rf.Ground.F1], replace(SETTING, decided_by=""))] == ["approver"]
