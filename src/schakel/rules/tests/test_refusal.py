from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schakel.rules import refusal as rf
from schakel.rules.tests.check import faults, of, remedy, well_told
from schakel.rules.tests.test_refusal_records import GOOD, WHY
from schakel.rules.verdict import Outcome

DUE = datetime(2026, 6, 5, 23, 45, tzinfo=UTC)
TOLD = "We looked in our case system and in the vehicle register and found nothing"
FACTS = rf.RefusalFacts(
    open_items=(1, 2, 3),
    refusals=(rf.ItemRefusal(2, (GOOD[rf.Ground.A],), TOLD),),
    request_language="fr",
    language="fr",
    due=DUE,
    now=DUE - timedelta(hours=1),
    setting=rf.Setting(decided_by="u-1"),
)


def dutch() -> rf.NationalMap:
    return dict.fromkeys(list(rf.Ground)[2:], rf.NationalGround("Bpg 5:3(2)", False))


def refused(*records, told=TOLD, item=2):
    return replace(FACTS, refusals=(rf.ItemRefusal(item, records, told),))


def test_nothing_found_is_a_refusal_on_ground_a_and_the_rest_stays_to_be_answered():
    verdict = rf.refuse(FACTS)
    assert verdict.allowed
    assert verdict.reasons[0].rule == "R34"
    assert verdict.reasons[0].text.nl.startswith("Onderdeel 2, RF-a: De informatie is niet beschikbaar")
    assert of(verdict, "R33")[0].text.nl == "Nog te beantwoorden: onderdeel 1 en 3"
    well_told(verdict)


@pytest.mark.parametrize("ground", rf.Ground)
def test_each_ground_can_be_used_with_its_record(ground):
    verdict = rf.refuse(refused(GOOD[ground]))
    assert verdict.allowed
    assert str(ground) in verdict.reasons[0].text.en
    well_told(verdict)


def test_a_refusal_without_a_code_is_impossible():
    verdict = rf.refuse(refused())
    assert faults(verdict) == [("R31", "item.2")]
    assert verdict.outcome is Outcome.STOP
    well_told(verdict)


def test_an_item_that_was_answered_already_cannot_be_refused():
    assert faults(rf.refuse(refused(GOOD[rf.Ground.A], item=7))) == [("R31", "item.7")]


@pytest.mark.parametrize("told", ["", "Nee", "Not available"])
def test_the_requester_reads_the_reasons(told):
    verdict = rf.refuse(refused(GOOD[rf.Ground.E], told=told))
    assert faults(verdict) == [("R32", "item.2.told")]
    well_told(verdict)


def test_for_national_security_the_requester_may_get_a_general_text():
    verdict = rf.refuse(refused(GOOD[rf.Ground.F1], told=""))
    assert verdict.allowed
    assert [reason.field for reason in of(verdict, "R37")] == ["item.2", "item.2.told"]
    assert "national security" not in rf.GENERIC.en
    well_told(verdict)


def test_a_general_text_is_for_national_security_only():
    assert rf.generic(rf.ItemRefusal(1, (GOOD[rf.Ground.F1],), " "))
    assert not rf.generic(rf.ItemRefusal(1, (GOOD[rf.Ground.F1],), TOLD))
    assert not rf.generic(rf.ItemRefusal(1, (GOOD[rf.Ground.F2],), ""))


@pytest.mark.parametrize(
    ("now", "cause", "outcome"),
    [
        (DUE - timedelta(seconds=1), "", Outcome.GO),
        (DUE, "", Outcome.GO),
        (DUE + timedelta(seconds=1), "", Outcome.ASK),
        (DUE + timedelta(seconds=1), " ", Outcome.ASK),
        (DUE + timedelta(days=2), "translation", Outcome.GO),
    ],
)
def test_a_refusal_comes_before_the_due_or_is_recorded_as_a_breach(now, cause, outcome):
    verdict = rf.refuse(replace(FACTS, now=now, breach_cause=cause))
    assert verdict.outcome is outcome
    assert faults(verdict) == ([] if outcome is Outcome.GO else [("R32", "due")])
    well_told(verdict)


def test_a_regime_without_a_clock_has_no_due_to_miss():
    assert rf.refuse(replace(FACTS, due=None, now=DUE + timedelta(days=900))).allowed


@pytest.mark.parametrize(("language", "free"), [("fr", True), ("fr-BE", True), ("en", False), ("", False)])
def test_a_refusal_is_in_the_language_of_the_request(language, free):
    verdict = rf.refuse(replace(FACTS, language=language))
    assert faults(verdict) == ([] if free else [("R32", "language")])
    well_told(verdict)


def test_a_request_in_a_language_we_do_not_list_is_refused_in_one_we_do():
    assert rf.refuse(replace(FACTS, request_language="zh", language="en", we_list=("nl", "en"))).allowed


def test_nothing_automated_refuses():
    verdict = rf.refuse(replace(FACTS, setting=rf.Setting(decided_by="")))
    assert faults(verdict) == [("R72", "decided_by")]
    well_told(verdict)


def test_all_faults_of_all_items_are_told_together():
    facts = replace(
        FACTS,
        refusals=(
            rf.ItemRefusal(1, (), ""),
            rf.ItemRefusal(2, (rf.MinorOffence("Sr 310", 48), rf.NotAvailable(())), "no"),
        ),
        language="en",
        now=DUE + timedelta(hours=3),
    )
    assert faults(rf.refuse(facts)) == [
        ("R31", "item.1"),
        ("R35", "maximum_months"),
        ("R34", "record"),
        ("R32", "item.2.told"),
        ("R32", "due"),
        ("R32", "language"),
    ]
    well_told(rf.refuse(facts))


def test_when_every_item_is_refused_nothing_is_left_to_answer():
    facts = replace(refused(GOOD[rf.Ground.A]), open_items=(2,))
    assert of(rf.refuse(facts), "R33") == []


def test_the_dutch_pack_cites_one_provision_for_c_to_h_and_says_that_nobody_checked_it():
    verdict = rf.refuse(replace(refused(GOOD[rf.Ground.F2], told=WHY), national=dutch()))
    assert verdict.reasons[0].article == "Dir. 6(1)(f)(ii); Bpg 5:3(2) (unverified)"
    assert rf.refuse(replace(FACTS, national=dutch())).reasons[0].article == "Dir. 6(1)(a)"
    assert rf.cited(rf.Ground.H, {rf.Ground.H: rf.NationalGround("§ 6", True)}) == "Dir. 6(1)(h), 3(d); § 6"


def test_a_request_closes_only_when_every_item_is_answered_or_refused():
    assert rf.may_close(()).allowed
    verdict = rf.may_close((1, 3))
    assert verdict.outcome is Outcome.STOP
    assert verdict.reasons[0].text.nl == "Onderdeel 1 en 3 is niet beantwoord en niet geweigerd"
    assert "eigen grond" in remedy(verdict.reasons[0]).nl
    well_told(verdict)
    well_told(rf.may_close(()))
