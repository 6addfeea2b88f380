"""A circulation over INTERPOL has an explicit list of states, and each of them passes the gate by itself (R62)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from schakel.rules.cite import Cite
from schakel.rules.transfer.decide import transfer
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.rules.words import plain, said
from schakel.text import Text

LIST, EACH = Cite("R62", "INTERPOL RPD 58; LED 35"), Cite("R62", "LED 35-38")


@dataclass(frozen=True, slots=True)
class Circulation:
    """One circulation: each recipient state with its own facts, whether that is every member, and who approved that."""

    recipients: tuple[GateFacts, ...]
    every_member: bool = False
    approved_by: str = ""


def circulate(facts: Circulation) -> Verdict:
    """A circulation names its recipient states, and goes only to those that pass the gate one by one (R62).

    What is wrong with a state is told under its code. "Every member" needs a supervisor, and every member must pass.
    """
    return Verdict(tuple(_reasons(facts)))


def passing(facts: Circulation) -> tuple[str, ...]:
    """Return the states to which it may go, in the order given."""
    return tuple(one.country for one in facts.recipients if transfer(one).allowed)


def _reasons(facts: Circulation) -> Iterator[Reason]:
    if not facts.recipients:
        yield LIST.stop(
            Text("No recipient state is named", "Er is geen ontvangende staat genoemd"),
            "recipients",
            Text("Name the states; an empty list means nobody", "Noem de staten; een lege lijst betekent niemand"),
        )
        return
    if facts.every_member and not said(facts.approved_by):
        yield LIST.stop(
            Text(
                "To every member: no supervisor approved that", "Naar alle leden: geen leidinggevende keurde dat goed"
            ),
            "approved_by",
            Text(
                "Ask a supervisor, or name the states that need it",
                "Vraag een leidinggevende, of noem de staten die het nodig hebben",
            ),
        )
    yield _summary(facts)
    for one in facts.recipients:
        hurdles = [reason for reason in transfer(one).reasons if reason.outcome is not Outcome.GO]
        yield from (replace(reason, field=f"{one.country}.{reason.field}") for reason in hurdles)


def _summary(facts: Circulation) -> Reason:
    passed = set(passing(facts))
    out = plain(one.country for one in facts.recipients if one.country not in passed)
    if not out.en:
        many = len(facts.recipients)
        return EACH.go(Text(f"Every state passes ({many})", f"Elke staat passeert ({many})"), "recipients")
    return EACH.stop(
        Text(
            f"{out.en} does not pass: {len(passed)} of {len(facts.recipients)} states do",
            f"{out.nl} passeert niet: {len(passed)} van {len(facts.recipients)} staten wel",
        ),
        "recipients",
        Text(
            f"Send it to all except {out.en}, or settle what is wrong there",
            f"Stuur het naar alle behalve {out.nl}, of los op wat daar aan schort",
        ),
    )
