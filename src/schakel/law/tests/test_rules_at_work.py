"""Rules that have no test room of their own, through the examples of the pack and the functions that they name.

R4 a second channel, R51 union of restrictions, R52 no code is H1, R53 no grading is X4; of the articles A4 and A18; of
the Dutch regulation NL6, NL7-3 and NL8.
"""

import pytest

from schakel.law import load
from schakel.law.check import result
from schakel.law.functions import run
from schakel.rules.restrictions import NONE, Kind, Restriction, compile_handling, evaluate, union

PACK = load("nl")
BY_EXAMPLE = ["R4", "R51", "R52", "R53", "A4", "A18", "NL6", "NL7-3", "NL8"]


@pytest.mark.parametrize("name", BY_EXAMPLE)
def test_the_examples_of_a_rule_come_out_and_fail_when_the_answer_is_another(name):
    rule = PACK.rule(name)
    assert rule.examples
    for example in rule.examples:
        assert result(rule, example, PACK).fault is None
        other = run(rule.function, example.facts, {"outcome": "never", "due": "never"}, PACK.clock, PACK.terms)
        assert not other.well


def test_a_text_without_code_carries_h1():
    assert Kind.NO_COURT in {one.kind for one in compile_handling([], "NL-SPOC", "1")}


def test_a_text_without_grading_is_x4():
    assert (evaluate("").source, evaluate("").information) == ("X", "4")


def test_what_is_made_from_two_texts_carries_the_restrictions_of_both():
    court, forward = Restriction(Kind.NO_COURT, "DE", "1"), Restriction(Kind.NO_FORWARD, "BE", "2")
    assert union([court], [forward], NONE) == {court, forward}
