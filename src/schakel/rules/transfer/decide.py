"""The whole gate for one destination, and what it leaves to be done (R56-R61, R63)."""

from collections.abc import Callable, Iterator, Mapping

from schakel.rules.cite import Cite
from schakel.rules.task import Task, TaskKind
from schakel.rules.transfer.bases import Assessment, Derogation
from schakel.rules.transfer.basis import basis
from schakel.rules.transfer.conditions import general, person, weighed
from schakel.rules.transfer.derogation import systematic
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.transfer.kinds import CATEGORIES, THIRD, Category
from schakel.rules.transfer.origin import EMERGENCY, origin
from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.text import Text

WHERE, NOBODY = Cite("R56", "LED 35-38; Dir. (EU) 2023/977"), Cite("R56", "LED 35(1), 35(3)")
INSIDE, BODY = Cite("R56", "Dir. (EU) 2023/977; LED 9(4)"), Cite("R56", "Dir. 12; Europol Reg. 7, 18, 19")


def transfer(facts: GateFacts) -> Verdict:
    """Personal data leave EU and Schengen only on a basis of LED 36 to 38 that holds today, with the origin's consent.

    A blocked destination is lifted by nobody. Inside, only the grounds of Dir. 6 count; we say where a country stands.
    """
    if facts.category is None:
        return Verdict((_unknown(facts),))
    return Verdict(tuple(GATES[facts.category](facts)))


def tasks(facts: GateFacts) -> tuple[Task, ...]:
    """Return what a transfer leaves to be done: tell the origin, register, alarm (LED 35(2), 37(3), 38(3))."""
    if transfer(facts).outcome is Outcome.STOP:
        return ()
    return tuple(_tasks(facts))


def _tasks(facts: GateFacts) -> Iterator[Task]:
    if facts.origin and origin(facts).article == EMERGENCY.article:
        state = facts.origin.state
        text = Text(
            f"Tell {state} without delay what went to {facts.country}",
            f"Meld {state} onverwijld wat naar {facts.country} ging",
        )
        yield Task(TaskKind.NOTIFY_ORIGINATOR, "R57", "LED 35(2)", text, state)
    if any(isinstance(one, Assessment | Derogation) for one in facts.bases):
        text = Text("Enter the transfer in the register", "Schrijf de doorgifte in het register in")
        yield Task(TaskKind.ENTER_REGISTER, "R58", "LED 37(3), 38(3)", text, facts.country)
    if any(isinstance(one, Derogation) and systematic(one, facts.derogation_limit) for one in facts.bases):
        text = Text(
            f"Derogations to {facts.country} become systematic", f"Afwijkingen naar {facts.country} worden stelselmatig"
        )
        yield Task(TaskKind.ALARM_SYSTEMATIC, "R59", "LED 38, recital 72", text, facts.country)


def _blocked(facts: GateFacts) -> Iterator[Reason]:
    yield NOBODY.stop(
        Text(
            f"{facts.country} is blocked: nobody can lift this",
            f"{facts.country} is geblokkeerd: niemand kan dit opheffen",
        ),
        "category",
        None,
    )


def _circulation(_: GateFacts) -> Iterator[Reason]:
    yield Cite("R62", "LED 35").stop(
        Text("A circulation passes the gate state by state", "Een verspreiding gaat per staat door het slot"),
        "category",
        Text("Name each recipient state", "Noem elke ontvangende staat"),
    )


def _inside(facts: GateFacts) -> Iterator[Reason]:
    yield _stands(INSIDE, facts)
    yield origin(facts)


def _body(facts: GateFacts) -> Iterator[Reason]:
    yield _stands(BODY, facts)
    yield origin(facts)


def _kingdom(facts: GateFacts) -> Iterator[Reason]:
    yield _stands(WHERE, facts)
    yield from general(facts)
    yield from basis(facts)
    yield origin(facts)
    yield from person(facts)


def _third(facts: GateFacts) -> Iterator[Reason]:
    yield from _kingdom(facts)
    yield weighed(facts)


def _stands(cite: Cite, facts: GateFacts) -> Reason:
    name = CATEGORIES[facts.category or Category.BLOCKED]
    return cite.go(Text(f"{facts.country}: {name.en}", f"{facts.country}: {name.nl}"), "category")


def _unknown(facts: GateFacts) -> Reason:
    return WHERE.ask(
        Text(f"It is not known where {facts.country} stands", f"Het is niet bekend waar {facts.country} onder valt"),
        "category",
        Text(
            "Ask the administrator to enter the category with its source, or ask a lawyer",
            "Laat de beheerder de categorie met bron invoeren, of vraag een jurist",
        ),
    )


GATES: Mapping[Category, Callable[[GateFacts], Iterator[Reason]]] = {
    Category.KINGDOM: _kingdom,
    Category.INSIDE: _inside,
    Category.UNION_BODY: _body,
    Category.CIRCULATION: _circulation,
    Category.BLOCKED: _blocked,
    **dict.fromkeys(THIRD, _third),
}
