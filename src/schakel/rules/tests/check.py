"""What every verdict owes its reader, checked once for all rules."""

import re
from typing import TypeVar

from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.text import Text

T = TypeVar("T")


def hurdles(verdict: Verdict) -> list[Reason]:
    """Return the reasons that are not free to go, in order."""
    return [reason for reason in verdict.reasons if reason.outcome is not Outcome.GO]


def faults(verdict: Verdict) -> list[tuple[str, str]]:
    """Return (rule, field) of all that is not free to go, in order."""
    return [(reason.rule, reason.field) for reason in hurdles(verdict)]


def of(verdict: Verdict, rule: str) -> list[Reason]:
    """Return the reasons of one rule."""
    return [reason for reason in verdict.reasons if reason.rule == rule]


def there(value: T | None) -> T:
    """Return what must be there."""
    assert value is not None
    return value


def remedy(reason: Reason) -> Text:
    """Return what would help, which must be said."""
    return there(reason.remedy)


def well_told(verdict: Verdict) -> None:
    """Assert that a lawyer can read it: rule, article, both languages, and a remedy with everything that asks."""
    assert verdict.reasons, "a verdict without reasons tells nobody anything"
    for reason in verdict.reasons:
        assert re.fullmatch(r"R\d{1,2}", reason.rule), reason
        assert reason.article, reason
        for text in (reason.text, *([reason.remedy] if reason.remedy else [])):
            _well_said(text)
        assert reason.outcome is Outcome.GO or reason.field, reason
        assert reason.outcome is not Outcome.ASK or reason.remedy, reason


def _well_said(text: Text) -> None:
    for sentence in (text.en, text.nl):
        assert sentence.strip(), text
        assert not re.search(r"  |\(\)|None|Text\(|\{|\}|\s[,.;]|[,;]\s*$|\.$", sentence), text
    assert text.en != text.nl or len(text.en.split()) < 2, text
