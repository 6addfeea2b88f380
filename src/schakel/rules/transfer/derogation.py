"""A derogation in a specific situation (LED 38): one of five grounds, never a habit, always on record (R58, R59)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.transfer.bases import Derogation
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.transfer.kinds import BALANCED, DEROGATIONS, Category, DerogationGround
from schakel.rules.verdict import Reason
from schakel.rules.words import enough, said
from schakel.text import Text

GROUND, BALANCE = Cite("R58", "LED 38(1)"), Cite("R58", "LED 38(2)")
REGISTER, HABIT = Cite("R58", "LED 38(3)"), Cite("R59", "LED 38, recital 72")


def derogation(one: Derogation, facts: GateFacts) -> Iterator[Reason]:
    """Yield what a derogation lacks, or its ground when it lacks nothing, and whether it has become a habit."""
    wrong = [*_ground(one, facts), *_balance(one, facts), *_register(one)]
    name = DEROGATIONS[one.ground]
    yield from wrong or [GROUND.go(Text(f"({one.ground}) {name.en}", f"({one.ground}) {name.nl}"), "bases")]
    if one.earlier + 1 > facts.derogation_limit:
        yield _habit(one, facts)


def systematic(one: Derogation, limit: int) -> bool:
    """Tell whether with this one there are more derogation transfers in 90 days than the limit (R59)."""
    return one.earlier + 1 > limit


def _ground(one: Derogation, facts: GateFacts) -> Iterator[Reason]:
    if not enough(one.justification, facts.minimum):
        yield GROUND.stop(
            Text(
                f"Why ground ({one.ground}) makes it necessary is not explained",
                f"Waarom grond ({one.ground}) het noodzakelijk maakt is niet toegelicht",
            ),
            "bases.justification",
            Text("Explain why this transfer is necessary now", "Licht toe waarom deze doorgifte nu noodzakelijk is"),
        )
    if one.ground is DerogationGround.LEGITIMATE and not said(one.national_law):
        yield GROUND.stop(
            Text(
                "Ground (b) holds only where our law provides so",
                "Grond (b) geldt alleen waar ons recht daarin voorziet",
            ),
            "bases.national_law",
            Text("Name the provision of our law", "Noem de bepaling van ons recht"),
        )
    if facts.category is not Category.DEROGATION and not enough(one.no_other_basis, facts.minimum):
        yield GROUND.stop(
            Text(
                f"For {facts.country} a stronger basis exists, and why it does not serve is not said",
                f"Voor {facts.country} is er een sterkere grondslag, en waarom die niet volstaat staat er niet",
            ),
            "bases.no_other_basis",
            Text(
                "Use the stronger basis, or explain why it does not cover this",
                "Gebruik de sterkere grondslag, of licht toe waarom die dit niet dekt",
            ),
        )


def _balance(one: Derogation, facts: GateFacts) -> Iterator[Reason]:
    if one.ground in BALANCED and not enough(one.balancing, facts.minimum):
        yield BALANCE.stop(
            Text("The person's rights have not been weighed", "De rechten van de betrokkene zijn niet afgewogen"),
            "bases.balancing",
            Text(
                "Weigh the interest of the transfer against the rights of the person, in words",
                "Weeg het belang van de doorgifte af tegen de rechten van de betrokkene, in woorden",
            ),
        )
    if not one.senior or not said(one.decided_by):
        yield BALANCE.stop(
            Text("Nobody of rank has decided", "Geen leidinggevende heeft beslist"),
            "bases.decided_by",
            Text("Ask the head on duty to decide", "Laat de leidinggevende van dienst beslissen"),
        )


def _register(one: Derogation) -> Iterator[Reason]:
    entry = one.register
    if entry is None or not (entry.sealed and said(entry.recipient) and said(entry.reason) and entry.at.tzinfo):
        yield REGISTER.stop(
            Text(
                "Date, time, recipient, reason and the sealed data are not all in the register",
                "Datum, tijd, ontvanger, reden en de verzegelde gegevens staan niet alle in het register",
            ),
            "bases.register",
            Text("Complete the entry in the transfer register", "Vul de inschrijving in het doorgifteregister aan"),
        )


def _habit(one: Derogation, facts: GateFacts) -> Reason:
    many = one.earlier + 1
    return HABIT.ask(
        Text(
            f"This would be number {many} to {facts.country} in 90 days: a derogation must not become a habit",
            f"Dit zou nummer {many} naar {facts.country} in 90 dagen zijn: een afwijking mag geen gewoonte worden",
        ),
        "bases.earlier",
        Text(
            "Ask the head of the desk and a lawyer; look for an instrument or an assessment",
            "Overleg met het hoofd van de desk en een jurist; zoek een instrument of maak een beoordeling",
        ),
    )
