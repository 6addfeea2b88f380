from dataclasses import replace
from datetime import date, timedelta

import pytest

from schakel.rules.restrictions import (
    LEAVING,
    Act,
    HandlingCode,
    Kind,
    Party,
    Permission,
    Restriction,
    Use,
    allows,
    audience,
    compile_handling,
    says,
    union,
)
from schakel.rules.tests.check import faults, hurdles, remedy, well_told
from schakel.rules.tests.restricted import DAY
from schakel.rules.verdict import Outcome

FORWARD = Use(Act.FORWARD, "DE-SPOC", Party.POLICE, False, "investigate", DAY)
COURT = replace(FORWARD, act=Act.COURT, recipient="NL-COURT", party=Party.JUDICIAL)
READ = replace(FORWARD, act=Act.READ, recipient="NL-SPOC", within=True)
H2 = Restriction(Kind.NO_FORWARD, "BE-SPOC", "i-1", "H2")
YES = Permission(
    Kind.NO_FORWARD,
    "BE-SPOC",
    "i-1",
    "BE-SPOC",
    frozenset({"DE-SPOC"}),
    frozenset({Act.FORWARD}),
    frozenset({"investigate"}),
    DAY - timedelta(days=3),
    DAY + timedelta(days=30),
    "BE 26/9914",
)


def handled(*codes, text=""):
    return compile_handling([HandlingCode(code, text) for code in codes], "BE-SPOC", "i-1")


def kinds(restrictions):
    return {restriction.kind for restriction in restrictions}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("H0",), set()),
        (("H1",), {Kind.NO_COURT}),
        (("H2",), {Kind.NO_FORWARD}),
        (("H3",), {Kind.HUMAN_REVIEW}),
        (("H1", "H2"), {Kind.NO_COURT, Kind.NO_FORWARD}),
        (("H1+H2",), {Kind.NO_COURT, Kind.NO_FORWARD}),
        (("h1, h2/H3",), {Kind.NO_COURT, Kind.NO_FORWARD, Kind.HUMAN_REVIEW}),
        (("GO",), {Kind.HUMAN_REVIEW}),
        (("H7",), {Kind.HUMAN_REVIEW}),
        (("",), {Kind.HUMAN_REVIEW}),
        ((), {Kind.NO_COURT}),
    ],
)
def test_each_handling_code_compiles_and_none_at_all_counts_as_h1(codes, expected):
    assert kinds(handled(*codes)) == expected | {Kind.PURPOSE, Kind.NO_PRIVATE}


def test_the_text_of_h3_travels_with_it():
    (review,) = [one for one in handled("H3", text="Only for the team in Ghent") if one.kind is Kind.HUMAN_REVIEW]
    assert review.text == "Only for the team in Ghent"
    assert says(review).nl == "Een mens moet dit eerst lezen: Only for the team in Ghent (H3, BE-SPOC)"


@pytest.mark.parametrize(
    ("codes", "use", "rule"),
    [
        (("H1",), COURT, "R48"),
        (("H2",), FORWARD, "R49"),
        (("H2",), replace(FORWARD, act=Act.COPY), "R49"),
        (("H2",), replace(FORWARD, act=Act.EXPORT), "R49"),
        (("H2",), replace(FORWARD, act=Act.SHOW_CONTENT), "R49"),
        (("H2",), replace(FORWARD, act=Act.EUROPOL, recipient="EUROPOL", party=Party.EUROPOL), "R49"),
        (("H2",), replace(FORWARD, act=Act.SHOW_HIT), "R49"),
        (("H2",), COURT, "R49"),
        (("H3",), FORWARD, "R50"),
        (("H0",), replace(FORWARD, party=Party.PRIVATE), "R48"),
        (("H0",), replace(FORWARD, act=Act.EXPORT, party=Party.NOT_POLICE), "R48"),
        (("H0",), replace(READ, purpose="immigration"), "R48"),
    ],
)
def test_a_handling_code_stops_what_it_says(codes, use, rule):
    verdict = allows(handled(*codes), use)
    assert verdict.outcome is Outcome.STOP
    assert [reason.rule for reason in hurdles(verdict)] == [rule]
    well_told(verdict)


@pytest.mark.parametrize(
    ("codes", "use"),
    [
        (("H0",), FORWARD),
        (("H0",), COURT),
        (("H1",), FORWARD),
        (("H1",), replace(FORWARD, party=Party.JUDICIAL, recipient="NL-OM")),
        (("H1", "H2", "H3"), READ),
        (("H1", "H2", "H3"), replace(READ, act=Act.ANALYSE)),
        (("H2",), replace(READ, act=Act.SHOW_HIT)),
    ],
)
def test_intelligence_use_within_the_desk_stays_free(codes, use):
    verdict = allows(handled(*codes), use)
    assert verdict.allowed
    well_told(verdict)


@pytest.mark.parametrize(
    ("restriction", "free", "stopped"),
    [
        (Restriction(Kind.NO_COURT), FORWARD, COURT),
        (Restriction(Kind.NO_FORWARD), READ, FORWARD),
        (Restriction(Kind.FORWARD_ONLY_TO, audience=("DE-SPOC",)), FORWARD, replace(FORWARD, recipient="FR-SPOC")),
        (Restriction(Kind.FORWARD_ONLY_TO), READ, FORWARD),
        (Restriction(Kind.PURPOSE, purposes=("investigate",)), READ, replace(READ, purpose="prevent")),
        (Restriction(Kind.NO_THIRD_COUNTRY), FORWARD, replace(FORWARD, third_country=True)),
        (Restriction(Kind.NO_EUROPOL), FORWARD, replace(FORWARD, act=Act.EUROPOL)),
        (Restriction(Kind.NO_EUROPOL), READ, replace(FORWARD, party=Party.EUROPOL)),
        (Restriction(Kind.NO_PRIVATE), FORWARD, replace(FORWARD, party=Party.PRIVATE)),
        (Restriction(Kind.DESTROY_AFTER, until=DAY), READ, replace(READ, on=DAY + timedelta(days=1))),
        (Restriction(Kind.READ_ONLY), READ, replace(READ, act=Act.ANALYSE)),
        (Restriction(Kind.READ_ONLY), replace(READ, act=Act.SHOW_HIT), FORWARD),
        (Restriction(Kind.HUMAN_REVIEW), READ, FORWARD),
        (Restriction(Kind.ORIGINATOR_CONSENT, by="FR-SPOC"), READ, FORWARD),
    ],
)
def test_each_primitive_forbids_its_own_thing_and_nothing_beside_it(restriction, free, stopped):
    assert allows(frozenset({restriction}), free).allowed
    verdict = allows(frozenset({restriction}), stopped)
    assert [reason.field for reason in hurdles(verdict)] == [restriction.kind]
    well_told(verdict)
    well_told(allows(frozenset({restriction}), free))


@pytest.mark.parametrize("act", sorted(LEAVING))
def test_an_empty_audience_means_nobody_for_every_act_that_leaves(act):
    nobody = frozenset({Restriction(Kind.FORWARD_ONLY_TO)})
    assert audience(nobody) == frozenset()
    verdict = allows(nobody, replace(FORWARD, act=act))
    assert verdict.reasons[0].text.nl == "Naar niemand"
    assert not verdict.allowed


def test_purposes_are_said_in_words_and_none_means_none():
    base = next(one for one in handled("H0") if one.kind is Kind.PURPOSE)
    assert says(base).nl.startswith(
        "Alleen voor het opsporen van strafbare feiten, het onderzoeken van strafbare feiten of"
    )
    assert says(replace(base, purposes=("JIT Zeehond",))).nl == "Alleen voor JIT Zeehond (H0, BE-SPOC)"
    assert says(replace(base, purposes=())).en == "For no purpose at all (H0, BE-SPOC)"


def test_without_any_restriction_everything_is_free_and_says_so():
    assert allows(frozenset(), FORWARD).allowed
    assert audience(frozenset()) is None
    well_told(allows(frozenset(), FORWARD))


def test_information_of_another_state_is_not_released_without_its_consent():
    french = frozenset({Restriction(Kind.ORIGINATOR_CONSENT, "FR-SPOC", "i-1")})
    verdict = allows(french, FORWARD)
    assert faults(verdict) == [("R36", "originator_consent")]
    assert verdict.reasons[0].article == "Dir. 3(d), 6(1)(h)"
    assert remedy(verdict.reasons[0]).nl == "Vraag FR-SPOC om toestemming, voor deze ontvanger en dit doel"


def test_a_permission_lifts_what_it_names_and_says_until_when():
    verdict = allows(frozenset({H2}), FORWARD, [YES])
    assert verdict.allowed
    assert verdict.reasons[0].text.nl == (
        "Niet naar anderen zonder toestemming (H2, BE-SPOC): toegestaan tot en met 05-07-2026 (BE 26/9914)"
    )
    well_told(verdict)


@pytest.mark.parametrize(
    "other",
    [
        replace(YES, kind=Kind.NO_COURT),
        replace(YES, set_by="FR-SPOC"),
        replace(YES, set_by="FR-SPOC", given_by="FR-SPOC"),
        replace(YES, given_by="u-1"),
        replace(YES, given_by=""),
        replace(YES, item="i-2"),
        replace(YES, item=""),
        replace(YES, recipients=frozenset({"FR-SPOC"})),
        replace(YES, recipients=frozenset()),
        replace(YES, acts=frozenset({Act.COURT})),
        replace(YES, acts=frozenset()),
        replace(YES, purposes=frozenset({"prevent"})),
        replace(YES, purposes=frozenset()),
        replace(YES, given_on=DAY + timedelta(days=1)),
        replace(YES, expires=DAY - timedelta(days=1)),
    ],
)
def test_a_permission_for_something_else_lifts_nothing(other):
    assert not allows(frozenset({H2}), FORWARD, [other]).allowed


@pytest.mark.parametrize("day", [YES.given_on, YES.expires])
def test_a_permission_holds_on_its_first_and_on_its_last_day(day):
    assert allows(frozenset({H2}), replace(FORWARD, on=day), [YES]).allowed


def test_a_belgian_permission_does_not_lift_a_french_restriction():
    both = union({H2}, {replace(H2, by="FR-SPOC", item="i-2")})
    verdict = allows(both, FORWARD, [YES])
    assert [reason.outcome for reason in verdict.reasons] == [Outcome.GO, Outcome.STOP]
    assert "FR-SPOC" in verdict.reasons[1].text.nl


def test_h3_is_lifted_by_the_recorded_reading_of_a_named_officer():
    review = handled("H3", text="Not to be shown to the customs")
    reading = replace(YES, kind=Kind.HUMAN_REVIEW, given_by="u-17")
    assert allows(review, FORWARD, [reading]).allowed
    assert not allows(review, FORWARD, [replace(reading, given_by=" ")]).allowed


def test_our_own_restriction_is_lifted_by_a_person_of_ours():
    ours = frozenset({replace(H2, by="")})
    assert allows(ours, FORWARD, [replace(YES, set_by="", given_by="u-17")]).allowed
    assert not allows(ours, FORWARD, [replace(YES, set_by="", given_by="")]).allowed
    assert remedy(allows(ours, FORWARD).reasons[0]).nl == "Vraag toestemming aan wie deze beperking oplegde"


def test_all_that_stands_in_the_way_is_told_together():
    verdict = allows(handled("H1", "H2", "H3"), replace(COURT, purpose="immigration"))
    assert sorted(reason.field for reason in hurdles(verdict)) == ["human_review", "no_court", "no_forward", "purpose"]
    well_told(verdict)


def test_what_must_be_destroyed_is_not_read_any_more():
    verdict = allows(frozenset({Restriction(Kind.DESTROY_AFTER, "BE-SPOC", until=date(2026, 6, 4))}), READ)
    assert verdict.reasons[0].text.nl == "Te vernietigen na 04-06-2026 (BE-SPOC)"
    assert remedy(verdict.reasons[0]).nl.startswith("Vernietig het")


@pytest.mark.parametrize("code", ["H0", "H1", "H2", "H3", "GO", "H1+H2"])
def test_a_restriction_remembers_who_set_it_on_what_and_by_which_code(code):
    compiled = compile_handling([HandlingCode(code, "text")], "BE-SPOC", "i-1")
    assert {(one.by, one.item) for one in compiled} == {("BE-SPOC", "i-1")}
    assert {one.code for one in compiled} == {"H0", *code.split("+")}


def test_the_permission_of_the_right_provider_reaches_compiled_codes():
    assert not allows(handled("H2"), FORWARD).allowed
    assert allows(handled("H2"), FORWARD, [YES]).allowed
    assert not allows(compile_handling([HandlingCode("H2")], "BE-SPOC", "i-2"), FORWARD, [YES]).allowed
    assert not allows(compile_handling([HandlingCode("H2")], "FR-SPOC", "i-1"), FORWARD, [YES]).allowed


def test_a_code_that_says_nothing_is_shown_as_a_question_mark():
    assert {one.code for one in handled("")} == {"H0", "?"}
