"""What an act answers when the input is wrong or the moment has passed: every fault at once, nothing lost."""

from dataclasses import dataclass

from schakel.text import Text


@dataclass(frozen=True, slots=True)
class FieldFault:
    """One fault: the form field ("items", "answer-2-text"), the rule, and in words what is wrong and what to do."""

    field: str
    rule: str
    text: Text


class ActFault(Exception):  # noqa: N818
    """The act was not done. `faults` says why, field by field."""

    def __init__(self, faults: tuple[FieldFault, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(fault.text.en for fault in faults))


class Overtaken(ActFault):
    """Somebody else was first: the item was answered or the request taken in the meantime."""
