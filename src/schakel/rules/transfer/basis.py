"""Does the basis carry the transfer? Every basis is tried; one that holds is enough (R56, R58, R59, R63)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.transfer.bases import Adequacy, Assessment, Basis, Derogation, Instrument, Kingdom, Memorandum
from schakel.rules.transfer.derogation import derogation
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.transfer.kinds import CATEGORIES, THIRD, Category
from schakel.rules.transfer.strong import adequacy, assessment, instrument, kingdom
from schakel.rules.verdict import Outcome, Reason
from schakel.text import Text

ANY = Cite("R56", "LED 35(1)(d), 36-38")
MEMORANDUM = Cite("R63", "LED 37")
LEADS_TO: dict[type[Basis], Category] = {
    Adequacy: Category.ADEQUATE,
    Instrument: Category.INSTRUMENT,
    Assessment: Category.ASSESSED,
    Derogation: Category.DEROGATION,
    Kingdom: Category.KINGDOM,
}


def basis(facts: GateFacts) -> tuple[Reason, ...]:
    """Return the reasons of every basis that holds, or, when none does, all that is wrong with each (LED 36-38)."""
    tried = [tuple(_tried(one, facts)) for one in facts.bases]
    holding = [reasons for reasons in tried if all(one.outcome is not Outcome.STOP for one in reasons)]
    if holding:
        best = [reasons for reasons in holding if all(one.outcome is Outcome.GO for one in reasons)] or holding
        return tuple(reason for reasons in best for reason in reasons)
    return tuple(reason for reasons in tried for reason in reasons if reason.outcome is not Outcome.GO) or (
        _none(facts),
    )


def _tried(one: Basis, facts: GateFacts) -> Iterator[Reason]:
    if not isinstance(one, Memorandum) and not _fits(one, facts):
        yield _misfit(one, facts)
        return
    match one:
        case Adequacy():
            yield adequacy(one, facts)
        case Instrument():
            yield from instrument(one, facts)
        case Assessment():
            yield from assessment(one, facts)
        case Derogation():
            yield from derogation(one, facts)
        case Kingdom():
            yield kingdom(one, facts)
        case Memorandum():
            yield _memorandum(one)


def _fits(one: Basis, facts: GateFacts) -> bool:
    """A country's category says which bases there can be: its own, or a weaker one."""
    leads_to = LEADS_TO[type(one)]
    if leads_to is Category.KINGDOM or facts.category not in THIRD:
        return leads_to is facts.category
    return THIRD.index(leads_to) >= THIRD.index(facts.category)


def _misfit(one: Basis, facts: GateFacts) -> Reason:
    claimed = CATEGORIES[LEADS_TO[type(one)]]
    return ANY.stop(
        Text(f"{facts.country} is not {claimed.en}", f"{facts.country} is geen {claimed.nl.removeprefix('een ')}"),
        "bases",
        Text(
            "Choose the basis that fits the country's category, or have the category corrected",
            "Kies de grondslag die bij de categorie van het land past, of laat de categorie verbeteren",
        ),
    )


def _none(facts: GateFacts) -> Reason:
    return ANY.stop(
        Text(f"No basis is chosen for {facts.country}", f"Voor {facts.country} is geen grondslag gekozen"),
        "bases",
        Text(
            "Choose one: adequacy decision, instrument with safeguards, own assessment, or a derogation",
            "Kies er een: adequaatheidsbesluit, instrument met waarborgen, eigen beoordeling, of een afwijking",
        ),
    )


def _memorandum(one: Memorandum) -> Reason:
    return MEMORANDUM.stop(
        Text(
            f"{one.id} is a memorandum: it binds nobody",
            f"{one.id} is een memorandum van overeenstemming: het bindt niemand",
        ),
        "bases",
        Text(
            "Choose a basis of articles 36 to 38 beside it",
            "Kies daarnaast een grondslag uit de artikelen 36 tot en met 38",
        ),
    )
