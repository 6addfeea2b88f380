from dataclasses import replace

import pytest

from schakel.rules.incoming import IncomingFacts, clarify, refusable, task
from schakel.rules.task import TaskKind
from schakel.rules.tests.check import faults, remedy, there, well_told
from schakel.rules.tests.test_outgoing import CONTENT
from schakel.rules.validity import Letter
from schakel.rules.verdict import Outcome

COMPLETE = IncomingFacts(CONTENT)
LACKS_C_AND_D = IncomingFacts(replace(CONTENT, availability="", links=("Drove it", "")))
POINTLESS = "The requesting office was closed and has no successor"


def test_a_complete_request_needs_no_question():
    assert clarify(COMPLETE).allowed
    assert task(COMPLETE) is None
    assert COMPLETE.missing == ()
    well_told(clarify(COMPLETE))


def test_an_incomplete_request_is_asked_about_and_not_refused():
    verdict = clarify(LACKS_C_AND_D)
    assert verdict.outcome is Outcome.ASK
    assert faults(verdict) == [("R13", "letter.c"), ("R13", "letter.d")]
    assert verdict.reasons[0].text.nl == "(c) Waarom wij het zouden hebben staat er niet"
    well_told(verdict)


def test_one_clarification_names_all_missing_letters():
    proposed = there(task(LACKS_C_AND_D))
    assert proposed.kind is TaskKind.CLARIFY
    assert proposed.about == "c,d"
    assert proposed.text.nl == "Vraag hun om (c) en (d)"
    assert (proposed.rule, proposed.article) == ("R13", "Dir. 6(3)")


def test_what_was_asked_already_is_not_asked_again():
    asked = replace(LACKS_C_AND_D, asked=frozenset({Letter.C}), clarification="c-1")
    assert there(task(asked)).about == "d"
    verdict = clarify(asked)
    assert "Al gevraagd" in remedy(verdict.reasons[0]).nl
    assert "letter d" in remedy(verdict.reasons[1]).nl
    well_told(verdict)
    assert task(replace(asked, asked=frozenset({Letter.C, Letter.D}))) is None


def test_nothing_is_asked_when_asking_is_recorded_as_pointless():
    assert task(replace(LACKS_C_AND_D, pointless=POINTLESS)) is None


@pytest.mark.parametrize(
    ("changes", "outcome", "field"),
    [
        ({}, Outcome.STOP, "clarification"),
        ({"asked": frozenset({Letter.C}), "clarification": "c-1"}, Outcome.STOP, "clarification"),
        ({"asked": frozenset({Letter.C, Letter.D})}, Outcome.STOP, "clarification"),
        ({"asked": frozenset({Letter.C, Letter.D}), "clarification": "c-1"}, Outcome.GO, "clarification"),
        ({"pointless": "no"}, Outcome.STOP, "clarification"),
        ({"pointless": POINTLESS}, Outcome.GO, "pointless"),
    ],
)
def test_rf_b_stands_only_after_the_missing_letters_were_asked_or_asking_is_pointless(changes, outcome, field):
    verdict = refusable(replace(LACKS_C_AND_D, **changes))
    assert verdict.outcome is outcome
    assert verdict.reasons[0].field == field
    well_told(verdict)


def test_the_letters_nobody_asked_about_are_named():
    verdict = refusable(replace(LACKS_C_AND_D, asked=frozenset({Letter.C}), clarification="c-1"))
    assert verdict.reasons[0].text.en == "The request lacks (d), but they have not been asked for it"
    assert "(d)" in remedy(verdict.reasons[0]).nl


def test_a_complete_request_cannot_be_refused_as_incomplete():
    verdict = refusable(replace(COMPLETE, pointless=POINTLESS))
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [("R13", "ground")]
    well_told(verdict)
