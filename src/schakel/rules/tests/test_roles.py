from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.roles import Concern, PersonInText, ProsecutorDecision, RoleFacts, concerns, heavier, thailand
from schakel.rules.subjects import SubjectRole
from schakel.rules.tests.check import faults, remedy, well_told
from schakel.rules.verdict import Outcome

TODAY = date(2026, 6, 5)
WITNESS_AS_SUSPECT = PersonInText(1, SubjectRole.WITNESS, SubjectRole.SUSPECT)
SUSPECT = PersonInText(2, SubjectRole.SUSPECT, SubjectRole.SUSPECT)
LETTER = RoleFacts(outside=True, persons=(SUSPECT, WITNESS_AS_SUSPECT), suggests=False, follow_up=False, today=TODAY)
PLAIN = replace(LETTER, persons=(SUSPECT,))
YES = ProsecutorDecision(
    "officer of justice, national office", TODAY, "LP-26/88", True, frozenset(Concern), frozenset({1})
)


def test_a_witness_who_became_a_suspect_in_a_letter_to_a_third_country_is_stopped():
    verdict = thailand(LETTER)
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R60", "person.1"), ("R60", "protocol_checked")]
    assert verdict.reasons[0].text.nl == "Persoon 1 is in ons dossier getuige, en in de tekst verdachte"
    assert "2019/014" in verdict.reasons[0].article
    well_told(verdict)


def test_a_letter_that_says_what_the_file_says_may_go():
    verdict = thailand(PLAIN)
    assert verdict.allowed
    well_told(verdict)


def test_a_lighter_role_in_the_text_is_no_concern():
    facts = replace(PLAIN, persons=(PersonInText(1, SubjectRole.CONVICTED, SubjectRole.SUSPECT),))
    assert thailand(facts).allowed
    assert heavier(facts) == ()


@pytest.mark.parametrize(
    ("in_file", "in_text", "is_heavier"),
    [
        (SubjectRole.WITNESS, SubjectRole.CONTACT, True),
        (SubjectRole.VICTIM, SubjectRole.SUSPECT, True),
        (SubjectRole.CONTACT, SubjectRole.POTENTIAL_OFFENDER, True),
        (SubjectRole.SUSPECT, SubjectRole.CONVICTED, True),
        (SubjectRole.OTHER, SubjectRole.SUSPECT, True),
        (None, SubjectRole.WITNESS, True),
        (SubjectRole.WITNESS, SubjectRole.VICTIM, False),
        (SubjectRole.SUSPECT, SubjectRole.WITNESS, False),
        (SubjectRole.SUSPECT, SubjectRole.SUSPECT, False),
    ],
)
def test_heavier_means_closer_to_being_treated_as_an_offender(in_file, in_text, is_heavier):
    facts = replace(PLAIN, persons=(PersonInText(1, in_file, in_text),))
    assert bool(heavier(facts)) is is_heavier
    assert thailand(facts).allowed is not is_heavier
    well_told(thailand(facts))


def test_a_person_who_is_not_in_the_file_is_recorded_first():
    verdict = thailand(replace(PLAIN, persons=(PersonInText(3, None, SubjectRole.SUSPECT),)))
    assert "staat niet in ons dossier" in verdict.reasons[0].text.nl
    assert remedy(verdict.reasons[0]).nl.startswith("Leg de persoon eerst vast")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"suggests": None}, ["suggests"]),
        ({"follow_up": None}, ["follow_up"]),
        ({"suggests": None, "follow_up": None}, ["suggests", "follow_up"]),
        ({"suggests": True}, ["suggests", "protocol_checked"]),
        ({"follow_up": True}, ["follow_up", "protocol_checked"]),
        ({"suggests": True, "follow_up": True}, ["suggests", "follow_up", "protocol_checked"]),
        ({"suggests": True, "protocol_checked": True}, ["suggests"]),
    ],
)
def test_to_a_third_country_both_questions_are_answered_and_a_yes_needs_a_prosecutor(changes, fields):
    verdict = thailand(replace(PLAIN, **changes))
    assert verdict.outcome is Outcome.STOP
    assert [field for _, field in faults(verdict)] == fields
    well_told(verdict)


def test_a_prosecutors_decision_and_the_protocol_let_the_letter_go():
    facts = replace(LETTER, suggests=True, follow_up=True, decision=YES, protocol_checked=True)
    verdict = thailand(facts)
    assert verdict.allowed
    assert "LP-26/88" in verdict.reasons[0].text.nl
    well_told(verdict)


def test_the_decision_alone_is_not_enough_without_the_protocol():
    assert faults(thailand(replace(LETTER, decision=YES))) == [("R60", "protocol_checked")]


@pytest.mark.parametrize(
    "decision",
    [
        replace(YES, prosecutor=" "),
        replace(YES, reference=""),
        replace(YES, on=TODAY + timedelta(days=1)),
        replace(YES, concerns=frozenset({Concern.SUGGESTION})),
        replace(YES, persons=frozenset()),
        replace(YES, persons=frozenset({2})),
        replace(YES, permits=False),
        replace(YES, permits=False, persons=frozenset({2})),
    ],
)
def test_a_decision_permits_exactly_what_it_names(decision):
    verdict = thailand(replace(LETTER, decision=decision, protocol_checked=True))
    assert faults(verdict) == [("R60", "person.1")]
    well_told(verdict)


def test_a_refusal_by_the_prosecutor_leaves_only_taking_it_out():
    facts = replace(PLAIN, suggests=True, decision=replace(YES, permits=False), protocol_checked=True)
    assert (
        remedy(thailand(facts).reasons[0]).nl == "Een officier van justitie heeft dit geweigerd: haal het uit de tekst"
    )
    person = replace(LETTER, decision=replace(YES, permits=False), protocol_checked=True)
    assert remedy(thailand(person).reasons[0]).en == "A prosecutor refused this: take it out of the text"


def test_within_the_union_a_heavier_role_is_corrected_or_explained():
    verdict = thailand(replace(LETTER, outside=False))
    assert verdict.outcome is Outcome.ASK
    assert faults(verdict) == [("R60", "person.1")]
    assert verdict.reasons[0].article == "Dir. 10(a); LED 6, 7(2)"
    well_told(verdict)


@pytest.mark.parametrize("answer", [True, False, None])
def test_within_the_union_suggesting_an_investigation_is_ordinary_cooperation(answer):
    assert thailand(replace(PLAIN, outside=False, suggests=answer, follow_up=answer)).allowed


ROLES = st.sampled_from(SubjectRole)
PERSONS = st.lists(st.builds(PersonInText, st.integers(1, 5), st.none() | ROLES, ROLES), max_size=4).map(tuple)
ANSWERS = st.none() | st.booleans()


@given(PERSONS, ANSWERS, ANSWERS, st.booleans())
def test_nothing_that_raises_a_concern_leaves_to_a_third_country_without_a_prosecutor(
    persons, suggests, follow, checked
):
    facts = RoleFacts(True, persons, suggests, follow, TODAY, None, checked)
    clean = not concerns(facts) and None not in {suggests, follow}
    assert thailand(facts).allowed is clean
    well_told(thailand(facts))


@given(PERSONS, ANSWERS, ANSWERS)
def test_a_third_country_is_never_treated_more_lightly_than_a_member_state(persons, suggests, follow):
    order = [Outcome.GO, Outcome.ASK, Outcome.STOP]
    inside = thailand(RoleFacts(False, persons, suggests, follow, TODAY))
    outside = thailand(RoleFacts(True, persons, suggests, follow, TODAY))
    assert order.index(outside.outcome) >= order.index(inside.outcome)


@pytest.mark.parametrize(
    "decision",
    [
        replace(YES, permits=False, on=TODAY + timedelta(days=1)),
        replace(YES, permits=False, concerns=frozenset({Concern.SUGGESTION})),
        replace(YES, permits=False, persons=frozenset({2})),
    ],
)
def test_a_refusal_about_something_else_leaves_the_prosecutor_to_be_asked(decision):
    verdict = thailand(replace(LETTER, decision=decision, protocol_checked=True))
    assert remedy(verdict.reasons[0]).nl.startswith("Verbeter de tekst, of vraag een officier van justitie")


def test_a_later_decision_about_a_suggestion_does_not_count_yet():
    decision = replace(YES, permits=False, on=TODAY + timedelta(days=1))
    facts = replace(PLAIN, suggests=True, decision=decision, protocol_checked=True)
    assert remedy(thailand(facts).reasons[0]).nl.startswith("Haal het uit de tekst, of laat")
