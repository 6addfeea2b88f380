"""Sentences in two languages, and the strictest of several reasons."""

import pytest

from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.text import Text


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "ja"), ("nl-BE", "ja"), ("NL", "ja"), ("en", "yes"), ("de", "yes")]
)
def test_dutch_readers_read_dutch_and_all_others_english(language, said):
    assert Text("yes", "ja").say(language) == said


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((), Outcome.STOP),
        ((Outcome.GO,), Outcome.GO),
        ((Outcome.GO, Outcome.ASK), Outcome.ASK),
        ((Outcome.ASK, Outcome.STOP, Outcome.GO), Outcome.STOP),
    ],
)
def test_the_strictest_reason_wins_and_silence_is_no_permission(outcomes, expected):
    verdict = Verdict(tuple(Reason("R", "art.", Text("a", "a"), outcome) for outcome in outcomes))
    assert (verdict.outcome, verdict.allowed) == (expected, expected is Outcome.GO)
