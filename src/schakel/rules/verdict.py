"""What every rule answers: a verdict with the reasons that led to it."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class Outcome(StrEnum):
    """The three answers of a rule, from free to forbidden."""

    GO = "go"
    ASK = "ask"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a rule answered as it did: the rule, its source in the law, the sentence and what would help.

    `rule` is the id of the rule ("R15", "access.need-to-know"), `article` its source ("Dir. 5(1)(a)"), `field` the
    input it is about ("" when none), `remedy` what makes it possible (None when nothing does or nothing is needed).
    """

    rule: str
    article: str
    text: Text
    outcome: Outcome = Outcome.GO
    field: str = ""
    remedy: Text | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The strictest outcome of all reasons. No reasons at all is a STOP: silence is not permission."""

    reasons: tuple[Reason, ...]

    @property
    def outcome(self) -> Outcome:
        order = (Outcome.STOP, Outcome.ASK, Outcome.GO)
        found = {reason.outcome for reason in self.reasons}
        return next((outcome for outcome in order if outcome in found), Outcome.STOP)

    @property
    def allowed(self) -> bool:
        return self.outcome is Outcome.GO
