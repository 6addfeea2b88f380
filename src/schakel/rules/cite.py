"""Where a reason comes from: rule and article are named once, the sentences follow."""

from dataclasses import dataclass

from schakel.rules.verdict import Outcome, Reason
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Cite:
    """A rule of the domain law ("R12") and the article it comes from ("Dir. 4(6), 11")."""

    rule: str
    article: str

    def go(self, text: Text, field: str = "") -> Reason:
        """Say that nothing stands in the way here."""
        return Reason(self.rule, self.article, text, Outcome.GO, field)

    def ask(self, text: Text, field: str, remedy: Text) -> Reason:
        """Say that a person must look, and what settles it."""
        return Reason(self.rule, self.article, text, Outcome.ASK, field, remedy)

    def stop(self, text: Text, field: str, remedy: Text | None) -> Reason:
        """Say that it cannot be done so, and what makes it possible; None when nothing does."""
        return Reason(self.rule, self.article, text, Outcome.STOP, field, remedy)
