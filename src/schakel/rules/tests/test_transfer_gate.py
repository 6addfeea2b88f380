from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules import transfer as t
from schakel.rules.refusal import Consent
from schakel.rules.task import TaskKind
from schakel.rules.tests.check import faults, hurdles, of, remedy, well_told
from schakel.rules.transfer import Category
from schakel.rules.verdict import Outcome

TODAY = date(2026, 6, 5)
WHY = "The suspect of the kidnapping boarded a flight to that country this morning"
ENTRY = t.RegisterEntry(datetime(2026, 6, 5, 9, 30, tzinfo=UTC), "GB-NCA", "kidnapping, flight this morning", True)
ADEQUACY = t.Adequacy("Decision (EU) 2021/1773", date(2021, 6, 28), date(2031, 12, 27))
INSTRUMENT = t.Instrument("Trb. 2010, 321", True, True, True, True, date(2012, 1, 1))
ASSESSMENT = t.Assessment(date(2026, 1, 10), True, True)
DEROGATION = t.Derogation(t.DerogationGround.VITAL, WHY, "", "u-9", True, ENTRY)
KINGDOM = t.Kingdom(t.KingdomGround.INTEREST, WHY)
MEMORANDUM = t.Memorandum("MoU 2019")
OPEN = t.Weighing(True, date(2026, 12, 31), "W-26/17")
FACTS = t.GateFacts(
    country="GB",
    category=Category.ADEQUATE,
    today=TODAY,
    necessity=WHY,
    competent=True,
    bases=(ADEQUACY,),
    onward_barred=True,
    weighing=OPEN,
)
FRENCH = t.Origin("FR", True, Consent.NOT_ASKED)
EMERGENCY = t.Emergency(
    t.Threat.PUBLIC_SECURITY, WHY, "Paris does not answer the telephone and the flight lands at noon"
)


def gate(**changes):
    verdict = t.transfer(replace(FACTS, **changes))
    well_told(verdict)
    return verdict


@pytest.mark.parametrize(
    ("category", "basis", "article"),
    [
        (Category.ADEQUATE, ADEQUACY, "LED 36"),
        (Category.INSTRUMENT, INSTRUMENT, "LED 37(1)(a)"),
        (Category.ASSESSED, ASSESSMENT, "LED 37(1)(b), 37(2)-(3)"),
        (Category.DEROGATION, DEROGATION, "LED 38(1)"),
        (Category.KINGDOM, KINGDOM, "Wpg 36e"),
    ],
)
def test_each_category_has_its_own_basis(category, basis, article):
    verdict = gate(category=category, bases=(basis,))
    assert verdict.allowed
    assert article in {reason.article for reason in verdict.reasons}


@pytest.mark.parametrize("category", [Category.INSIDE, Category.UNION_BODY])
def test_inside_the_union_no_basis_is_asked(category):
    verdict = t.transfer(t.GateFacts("BE", category, TODAY))
    assert verdict.allowed
    well_told(verdict)


@pytest.mark.parametrize("category", [*t.THIRD, Category.KINGDOM])
def test_outside_nothing_leaves_without_a_basis(category):
    verdict = gate(category=category, bases=())
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R56", "bases")]


EVERYTHING = replace(
    FACTS,
    country="XX",
    category=Category.BLOCKED,
    bases=(ADEQUACY, INSTRUMENT, ASSESSMENT, DEROGATION, KINGDOM),
    origin=replace(FRENCH, emergency=EMERGENCY),
)


def test_a_blocked_destination_is_lifted_by_nobody():
    verdict = t.transfer(EVERYTHING)
    assert verdict.outcome is Outcome.STOP
    assert [reason.remedy for reason in verdict.reasons] == [None]
    assert "niemand" in verdict.reasons[0].text.nl
    well_told(verdict)


def test_a_country_nobody_placed_is_asked_about():
    verdict = gate(category=None)
    assert verdict.outcome is Outcome.ASK
    assert faults(verdict) == [("R56", "category")]


def test_a_circulation_is_not_one_country():
    assert faults(gate(category=Category.CIRCULATION)) == [("R62", "category")]


@pytest.mark.parametrize(
    ("changes", "outcome", "field"),
    [
        ({"necessity": ""}, Outcome.STOP, "necessity"),
        ({"necessity": "drugs"}, Outcome.STOP, "necessity"),
        ({"competent": False}, Outcome.STOP, "competent"),
        ({"competent": None}, Outcome.ASK, "competent"),
        ({"private": True}, Outcome.STOP, "private"),
        ({"private": True, "competent": None}, Outcome.STOP, "private"),
        ({"onward_barred": False}, Outcome.STOP, "onward_barred"),
        ({"weighing": None}, Outcome.ASK, "weighing"),
        ({"weighing": replace(OPEN, open=False)}, Outcome.STOP, "weighing"),
        ({"weighing": replace(OPEN, until=TODAY - timedelta(days=1))}, Outcome.STOP, "weighing"),
        ({"risks": frozenset({t.Risk.TORTURE})}, Outcome.STOP, "risks.torture"),
        ({"risks": frozenset({t.Risk.DEATH_PENALTY})}, Outcome.STOP, "risks.death-penalty"),
        ({"risks": frozenset({t.Risk.POLITICAL_OFFENCE})}, Outcome.STOP, "risks.political-offence"),
        ({"risks": frozenset({t.Risk.DISCRIMINATION})}, Outcome.STOP, "risks.discrimination"),
        ({"reviews": frozenset({t.Review.ASYLUM})}, Outcome.ASK, "reviews.asylum"),
        ({"reviews": frozenset({t.Review.DUAL_NATIONALITY})}, Outcome.ASK, "reviews.dual-nationality"),
    ],
)
def test_beside_a_basis_each_condition_counts_by_itself(changes, outcome, field):
    verdict = gate(**changes)
    assert verdict.outcome is outcome
    assert [field for _, field in faults(verdict)] == [field]


def test_a_weighing_holds_on_its_last_day_and_closed_and_expired_are_told_apart():
    assert gate(weighing=replace(OPEN, until=TODAY)).allowed
    closed, expired = replace(OPEN, open=False), replace(OPEN, until=TODAY - timedelta(days=1))
    assert hurdles(gate(weighing=closed))[0].text.nl == "Het besluit over GB is gesloten"
    assert hurdles(gate(weighing=expired))[0].text.nl == "Het besluit over GB is verlopen"
    assert "INTERPOL" in remedy(hurdles(gate(weighing=expired))[0]).nl


def test_within_the_kingdom_no_weighing_is_asked():
    assert gate(category=Category.KINGDOM, bases=(KINGDOM,), weighing=None).allowed


def test_a_real_risk_of_torture_is_lifted_by_nobody():
    (reason,) = hurdles(gate(risks=frozenset({t.Risk.TORTURE})))
    assert reason.remedy is None


@pytest.mark.parametrize(
    ("basis", "many"),
    [
        (replace(ADEQUACY, until=TODAY - timedelta(days=1)), 1),
        (replace(ADEQUACY, since=TODAY + timedelta(days=1)), 1),
        (replace(ADEQUACY, decision=" "), 1),
        (replace(INSTRUMENT, binding=False), 1),
        (replace(INSTRUMENT, safeguards=False), 1),
        (replace(INSTRUMENT, covers_offence=False), 1),
        (replace(INSTRUMENT, covers_data=False), 1),
        (replace(INSTRUMENT, until=TODAY - timedelta(days=1), binding=False, covers_data=False), 3),
        (replace(ASSESSMENT, assessed_on=date(2025, 6, 4)), 1),
        (replace(ASSESSMENT, assessed_on=TODAY + timedelta(days=1)), 1),
        (replace(ASSESSMENT, supervisor_told=False), 1),
        (replace(ASSESSMENT, documented=False), 1),
        (t.Kingdom(t.KingdomGround.INTEREST, "spoed"), 1),
    ],
)
def test_a_basis_that_does_not_hold_today_stops_the_transfer(basis, many):
    category = Category.KINGDOM if isinstance(basis, t.Kingdom) else Category.ADEQUATE
    verdict = gate(category=category, bases=(basis,))
    assert faults(verdict) == [("R56", "bases")] * many


@pytest.mark.parametrize("day", [ADEQUACY.since, ADEQUACY.until])
def test_a_decision_holds_on_its_first_and_on_its_last_day(day):
    assert gate(today=day, weighing=replace(OPEN, until=date.max)).allowed


@pytest.mark.parametrize(
    ("assessed", "today", "fresh"),
    [
        (date(2025, 6, 5), date(2026, 6, 5), True),
        (date(2025, 6, 4), date(2026, 6, 5), False),
        (date(2024, 2, 29), date(2025, 2, 28), True),
        (date(2024, 2, 29), date(2025, 3, 1), False),
        (date(2025, 12, 31), date(2026, 12, 31), True),
    ],
)
def test_an_assessment_is_good_for_twelve_months_also_over_a_leap_day(assessed, today, fresh):
    basis = replace(ASSESSMENT, assessed_on=assessed)
    open_ = replace(OPEN, until=date.max)
    assert gate(category=Category.ASSESSED, bases=(basis,), today=today, weighing=open_).allowed is fresh


def test_a_deployment_may_ask_for_fresher_assessments():
    assert gate(category=Category.ASSESSED, bases=(ASSESSMENT,), assessment_months=4).outcome is Outcome.STOP
    assert gate(category=Category.ASSESSED, bases=(ASSESSMENT,), assessment_months=5).allowed


@pytest.mark.parametrize(
    ("category", "basis", "fits"),
    [
        (Category.ADEQUATE, INSTRUMENT, True),
        (Category.INSTRUMENT, ADEQUACY, False),
        (Category.INSTRUMENT, ASSESSMENT, True),
        (Category.ASSESSED, INSTRUMENT, False),
        (Category.DEROGATION, ASSESSMENT, False),
        (Category.DEROGATION, ADEQUACY, False),
        (Category.KINGDOM, ADEQUACY, False),
        (Category.ADEQUATE, KINGDOM, False),
    ],
)
def test_a_basis_stronger_than_the_countrys_category_cannot_be_claimed(category, basis, fits):
    assert gate(category=category, bases=(basis,)).allowed is fits


def test_a_memorandum_alone_is_refused():
    verdict = gate(bases=(MEMORANDUM,))
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R63", "bases")]
    assert "memorandum" in hurdles(verdict)[0].text.en


def test_a_memorandum_beside_a_real_basis_does_no_harm():
    assert gate(bases=(MEMORANDUM, ADEQUACY)).allowed


def test_one_basis_that_holds_is_enough_and_the_others_are_not_told():
    verdict = gate(category=Category.ADEQUATE, bases=(replace(INSTRUMENT, binding=False), ADEQUACY))
    assert verdict.allowed
    assert "Trb. 2010, 321" not in " ".join(reason.text.nl for reason in verdict.reasons)


def derogation(**changes):
    return gate(category=Category.DEROGATION, bases=(replace(DEROGATION, **changes),))


@pytest.mark.parametrize("ground", t.DerogationGround)
def test_a_derogation_stands_on_one_of_five_grounds(ground):
    verdict = derogation(ground=ground, balancing=WHY, national_law="Wpg 17a")
    assert verdict.allowed
    assert t.DEROGATIONS[ground].nl in " ".join(reason.text.nl for reason in of(verdict, "R58"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"justification": "nodig"}, "bases.justification"),
        ({"ground": t.DerogationGround.INDIVIDUAL}, "bases.balancing"),
        ({"ground": t.DerogationGround.CLAIM, "balancing": "ok"}, "bases.balancing"),
        ({"ground": t.DerogationGround.LEGITIMATE}, "bases.national_law"),
        ({"senior": False}, "bases.decided_by"),
        ({"decided_by": " "}, "bases.decided_by"),
        ({"register": None}, "bases.register"),
        ({"register": replace(ENTRY, sealed=False)}, "bases.register"),
        ({"register": replace(ENTRY, recipient="")}, "bases.register"),
        ({"register": replace(ENTRY, reason="")}, "bases.register"),
        ({"register": replace(ENTRY, at=datetime(2026, 6, 5, 9, 30))}, "bases.register"),  # noqa: DTZ001
    ],
)
def test_a_derogation_that_lacks_something_does_not_stand(changes, field):
    verdict = derogation(**changes)
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R58", field)]


def test_all_that_a_derogation_lacks_is_told_together():
    verdict = derogation(ground=t.DerogationGround.INDIVIDUAL, justification="", senior=False, register=None)
    assert [field for _, field in faults(verdict)] == [
        "bases.justification",
        "bases.balancing",
        "bases.decided_by",
        "bases.register",
    ]


@pytest.mark.parametrize(("why", "allowed"), [("", False), (WHY, True)])
def test_where_a_stronger_basis_exists_a_derogation_says_why_that_one_does_not_serve(why, allowed):
    verdict = gate(category=Category.INSTRUMENT, bases=(replace(DEROGATION, no_other_basis=why),))
    assert verdict.allowed is allowed


@pytest.mark.parametrize(
    ("earlier", "outcome"), [(0, Outcome.GO), (4, Outcome.GO), (5, Outcome.ASK), (40, Outcome.ASK)]
)
def test_derogations_that_become_a_habit_raise_the_alarm(earlier, outcome):
    facts = replace(FACTS, category=Category.DEROGATION, bases=(replace(DEROGATION, earlier=earlier),))
    verdict = t.transfer(facts)
    assert verdict.outcome is outcome
    alarm = TaskKind.ALARM_SYSTEMATIC in {task.kind for task in t.tasks(facts)}
    assert alarm is (outcome is Outcome.ASK)
    well_told(verdict)


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (None, True),
        (FRENCH, False),
        (replace(FRENCH, consent=Consent.SILENT), False),
        (replace(FRENCH, consent=Consent.REFUSED), False),
        (replace(FRENCH, consent=Consent.GIVEN, consent_for=frozenset({"GB"}), reference="FR 26/1"), True),
        (replace(FRENCH, consent=Consent.GIVEN, consent_for=frozenset({"US"}), reference="FR 26/1"), False),
        (replace(FRENCH, consent=Consent.GIVEN, consent_for=frozenset(), reference="FR 26/1"), False),
        (replace(FRENCH, consent=Consent.GIVEN, consent_for=frozenset({"GB"})), False),
        (replace(FRENCH, emergency=EMERGENCY), True),
        (replace(FRENCH, emergency=EMERGENCY, consent=Consent.SILENT), True),
        (replace(FRENCH, emergency=EMERGENCY, consent=Consent.REFUSED), False),
        (replace(FRENCH, emergency=replace(EMERGENCY, why="gevaar")), False),
        (replace(FRENCH, emergency=replace(EMERGENCY, why_not_in_time="")), False),
        (t.Origin("US", False, Consent.NOT_ASKED, emergency=EMERGENCY), False),
        (t.Origin("GB", False, Consent.NOT_ASKED), True),
    ],
)
def test_data_of_another_state_go_on_with_its_consent_or_in_an_emergency(origin, allowed):
    verdict = gate(origin=origin)
    assert verdict.allowed is allowed
    assert faults(verdict) == ([] if allowed else [("R57", "origin")])


def test_an_emergency_leaves_the_task_to_tell_the_state_of_origin():
    facts = replace(FACTS, origin=replace(FRENCH, emergency=EMERGENCY))
    (task,) = t.tasks(facts)
    assert (task.kind, task.rule, task.article, task.about) == (
        TaskKind.NOTIFY_ORIGINATOR,
        "R57",
        "LED 35(2)",
        "FR",
    )
    with_consent = replace(
        FRENCH, emergency=EMERGENCY, consent=Consent.GIVEN, consent_for=frozenset({"GB"}), reference="FR 26/1"
    )
    assert t.tasks(replace(facts, origin=with_consent)) == ()


def test_towards_a_member_state_consent_is_needed_and_an_emergency_does_not_stand_in():
    facts = t.GateFacts("BE", Category.INSIDE, TODAY, origin=replace(FRENCH, emergency=EMERGENCY))
    verdict = t.transfer(facts)
    assert faults(verdict) == [("R36", "origin")]
    assert "alleen een onmiddellijke" not in remedy(hurdles(verdict)[0]).nl
    well_told(verdict)


@pytest.mark.parametrize(
    ("category", "basis", "kinds"),
    [
        (Category.ADEQUATE, ADEQUACY, []),
        (Category.INSTRUMENT, INSTRUMENT, []),
        (Category.ASSESSED, ASSESSMENT, [TaskKind.ENTER_REGISTER]),
        (Category.DEROGATION, DEROGATION, [TaskKind.ENTER_REGISTER]),
    ],
)
def test_assessment_and_derogation_are_entered_in_the_register(category, basis, kinds):
    assert [task.kind for task in t.tasks(replace(FACTS, category=category, bases=(basis,)))] == kinds


def test_a_transfer_that_is_stopped_leaves_nothing_to_do():
    assert t.tasks(EVERYTHING) == ()


def test_everything_that_is_wrong_is_told_together():
    bare = t.GateFacts("GB", Category.ADEQUATE, TODAY, origin=FRENCH, reviews=frozenset({t.Review.ASYLUM}))
    verdict = t.transfer(bare)
    assert faults(verdict) == [
        ("R56", "necessity"),
        ("R56", "competent"),
        ("R56", "onward_barred"),
        ("R56", "bases"),
        ("R57", "origin"),
        ("R56", "reviews.asylum"),
        ("R61", "weighing"),
    ]
    well_told(verdict)


BASES = st.lists(
    st.sampled_from(
        [ADEQUACY, INSTRUMENT, ASSESSMENT, DEROGATION, KINGDOM, MEMORANDUM, replace(ADEQUACY, until=TODAY)]
    ),
    max_size=3,
).map(tuple)
ANY = st.builds(
    t.GateFacts,
    country=st.just("GB"),
    category=st.none() | st.sampled_from(Category),
    today=st.just(TODAY),
    necessity=st.sampled_from(["", WHY]),
    competent=st.none() | st.booleans(),
    private=st.booleans(),
    origin=st.none() | st.just(FRENCH) | st.just(replace(FRENCH, emergency=EMERGENCY)),
    bases=BASES,
    onward_barred=st.booleans(),
    weighing=st.none() | st.just(OPEN),
    risks=st.frozensets(st.sampled_from(t.Risk), max_size=1),
    reviews=st.frozensets(st.sampled_from(t.Review), max_size=1),
)
ORDER = [Outcome.GO, Outcome.ASK, Outcome.STOP]


@given(ANY)
def test_blocked_stops_whatever_else_is_recorded(facts):
    assert t.transfer(replace(facts, category=Category.BLOCKED)).outcome is Outcome.STOP


@given(ANY)
def test_no_country_outside_is_reached_without_a_basis(facts):
    bare = replace(facts, bases=())
    if t.transfer(bare).allowed:
        assert bare.category in {Category.INSIDE, Category.UNION_BODY}
    well_told(t.transfer(facts))


@given(ANY, BASES)
def test_another_basis_never_makes_it_worse(facts, more):
    fewer, all_ = t.transfer(facts), t.transfer(replace(facts, bases=(*facts.bases, *more)))
    assert ORDER.index(all_.outcome) <= ORDER.index(fewer.outcome)


@given(ANY, st.sampled_from(t.Risk))
def test_a_remaining_risk_never_makes_it_better(facts, risk):
    riskier = replace(facts, risks=facts.risks | {risk})
    assert ORDER.index(t.transfer(riskier).outcome) >= ORDER.index(t.transfer(facts).outcome)


def test_a_basis_that_simply_holds_goes_before_a_derogation_that_became_a_habit():
    habit = replace(DEROGATION, earlier=9, no_other_basis=WHY)
    verdict = gate(category=Category.ASSESSED, bases=(habit, ASSESSMENT))
    assert verdict.allowed
    assert of(verdict, "R59") == []


def test_an_assessment_holds_on_the_day_it_was_made():
    basis = replace(ASSESSMENT, assessed_on=TODAY)
    assert gate(category=Category.ASSESSED, bases=(basis,)).allowed
