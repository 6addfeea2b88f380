"""A copy to Europol: sent, not needed, or excluded; decided for every message that leaves (Dir. 12; R42)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.europol.facts import EXCLUSIONS, CopyChoice, EuropolFacts
from schakel.rules.initiative import EUROPOL
from schakel.rules.refusal import Consent
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import enough, said
from schakel.text import Text

DECIDE, SCOPE = Cite("R42", "Dir. 12(1)"), Cite("R42", "Dir. 12(1); Europol Reg. 3, Annex I")
CONDITIONS, OWNER = Cite("R42", "Dir. 12(2); Europol Reg. 18, 19"), Cite("R42", "Dir. 12(2), 3(d)")
EXCLUDED = Cite("R42", "Dir. 12(1); Europol Reg. 7(7)")


def suggestion(facts: EuropolFacts) -> CopyChoice:
    """Propose "sent" when the offence is within Europol's objectives; a person decides (Dir. 12(1))."""
    return CopyChoice.SENT if facts.area else CopyChoice.NOT_NEEDED


def copy(facts: EuropolFacts) -> Verdict:
    """With every message a person decides whether Europol gets a copy: sent, not needed, or excluded (Dir. 12)."""
    return Verdict(tuple(_reasons(facts)))


def _reasons(facts: EuropolFacts) -> Iterator[Reason]:
    if facts.choice is None:
        yield _undecided(facts)
    elif facts.choice is CopyChoice.SENT:
        yield from _sent(facts)
    elif facts.choice is CopyChoice.EXCLUDED:
        yield _excluded(facts)
    else:
        yield _not_needed(facts)


def _undecided(facts: EuropolFacts) -> Reason:
    proposal = Text("no: outside Europol's objectives", "nee: buiten de doelstellingen van Europol")
    if facts.area:
        proposal = Text(f"yes: {EUROPOL[facts.area].en}", f"ja: {EUROPOL[facts.area].nl}")
    return DECIDE.stop(
        Text("It is not decided whether Europol gets a copy", "Er is niet beslist of Europol een kopie krijgt"),
        "europol_copy",
        Text(f"Decide; the proposal is {proposal.en}", f"Beslis; het voorstel is {proposal.nl}"),
    )


def _sent(facts: EuropolFacts) -> Iterator[Reason]:
    yield _scope(facts)
    if facts.purposes and facts.restrictions is not None:
        text = Text("Purposes and restrictions go along", "Doelen en beperkingen gaan mee")
        yield CONDITIONS.go(text, "purposes")
    if not facts.purposes:
        yield CONDITIONS.stop(
            Text("Europol is not told for what it may use this", "Europol leest niet waarvoor het dit mag gebruiken"),
            "purposes",
            Text("Choose one or more purposes of article 18", "Kies een of meer doelen uit artikel 18"),
        )
    if facts.restrictions is None:
        yield CONDITIONS.stop(
            Text("Europol is not told which restrictions hold", "Europol leest niet welke beperkingen gelden"),
            "restrictions",
            Text("State the restrictions, or that there are none", "Noem de beperkingen, of dat er geen zijn"),
        )
    if said(facts.originator):
        yield _owner(facts)


def _scope(facts: EuropolFacts) -> Reason:
    if facts.area:
        name = EUROPOL[facts.area]
        return SCOPE.go(
            Text(f"Within Europol's objectives: {name.en}", f"Binnen de doelstellingen van Europol: {name.nl}"), "area"
        )
    return SCOPE.stop(
        Text("The offence is outside Europol's objectives", "Het feit valt buiten de doelstellingen van Europol"),
        "area",
        Text("Choose the crime area, or send no copy", "Kies het criminaliteitsgebied, of stuur geen kopie"),
    )


def _owner(facts: EuropolFacts) -> Reason:
    who = facts.originator
    if facts.consent is Consent.GIVEN:
        return OWNER.go(Text(f"{who} consents to the copy", f"{who} stemt in met de kopie"), "originator")
    return OWNER.stop(
        Text(
            f"The information came from {who}, which has not consented to a copy",
            f"De informatie komt van {who}, dat niet met een kopie heeft ingestemd",
        ),
        "originator",
        Text(f"Ask {who} for its consent, or leave that part out", f"Vraag {who} om instemming, of laat dat deel weg"),
    )


def _excluded(facts: EuropolFacts) -> Reason:
    if facts.exclusion and enough(facts.reason, facts.minimum):
        name = EXCLUSIONS[facts.exclusion]
        return EXCLUDED.go(Text(f"Excluded: {name.en}", f"Uitgesloten: {name.nl}"), "exclusion")
    return EXCLUDED.stop(
        Text(
            "Excluded, but on which ground or why is not said",
            "Uitgesloten, maar op welke grond of waarom staat er niet",
        ),
        "exclusion",
        Text(
            "Choose the ground of article 7(7) and explain it",
            "Kies de grond van artikel 7 lid 7 en licht die toe",
        ),
    )


def _not_needed(facts: EuropolFacts) -> Reason:
    if enough(facts.reason, facts.minimum):
        return DECIDE.go(Text("No copy needed, with reason", "Geen kopie nodig, met reden"), "reason")
    return DECIDE.stop(
        Text("Why no copy is needed is not explained", "Waarom geen kopie nodig is, is niet toegelicht"),
        "reason",
        Text("Say in one sentence why not in this case", "Zeg in één zin waarom niet in dit geval"),
    )
