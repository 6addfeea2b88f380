"""What every transfer outside EU and Schengen needs beside a basis: LED 35, the weighing, the person (R56, R61)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.transfer.kinds import REVIEWS, RISKS
from schakel.rules.verdict import Reason
from schakel.rules.words import enough
from schakel.text import Text

NEEDED, COMPETENT = Cite("R56", "LED 35(1)(a)"), Cite("R56", "LED 35(1)(b)")
ONWARD, PRIVATE = Cite("R56", "LED 35(1)(e)"), Cite("R56", "LED 39")
PERSON, WEIGHED = Cite("R56", "LED recital 71; Charter 2, 4, 19(2)"), Cite("R61", "Decision on country, theme and type")


def general(facts: GateFacts) -> Iterator[Reason]:
    """Yield the conditions of LED 35(1): necessary, a competent authority, no further without us."""
    if not enough(facts.necessity, facts.minimum):
        yield NEEDED.stop(
            Text(
                "Why the transfer is necessary is not explained",
                "Waarom de doorgifte noodzakelijk is, is niet toegelicht",
            ),
            "necessity",
            Text("Explain for which offence and why now", "Licht toe voor welk strafbaar feit en waarom nu"),
        )
    if facts.private:
        yield PRIVATE.stop(
            Text(
                "A private party abroad is not served through this gate",
                "Een private partij in het buitenland kan niet langs deze weg",
            ),
            "private",
            Text(
                "Go through the authority there, or ask a lawyer about article 39",
                "Ga via de autoriteit daar, of vraag een jurist naar artikel 39",
            ),
        )
    elif not facts.competent:
        yield _competent(facts)
    if not facts.onward_barred:
        yield ONWARD.stop(
            Text(
                "The condition “not further without our consent” is missing",
                "De voorwaarde “niet verder zonder onze toestemming” ontbreekt",
            ),
            "onward_barred",
            Text("Attach the condition", "Voeg de voorwaarde toe"),
        )


def weighed(facts: GateFacts) -> Reason:
    """Say whether the decision for this country, theme and type is open today (R61)."""
    weighing = facts.weighing
    if weighing is None:
        return WEIGHED.ask(
            Text(
                f"Nothing is decided for {facts.country} in this theme",
                f"Over {facts.country} is in dit thema niets besloten",
            ),
            "weighing",
            Text("Have this case weighed", "Laat dit geval wegen"),
        )
    if weighing.open and facts.today <= weighing.until:
        return WEIGHED.go(
            Text(f"Decided: open ({weighing.reference})", f"Besloten: open ({weighing.reference})"), "weighing"
        )
    state = Text("closed", "gesloten") if not weighing.open else Text("expired", "verlopen")
    return WEIGHED.stop(
        Text(f"The decision for {facts.country} is {state.en}", f"Het besluit over {facts.country} is {state.nl}"),
        "weighing",
        Text(
            "Look at a multilateral route (Europol, INTERPOL), or have it weighed again",
            "Bekijk een multilaterale weg (Europol, INTERPOL), of laat het opnieuw wegen",
        ),
    )


def person(facts: GateFacts) -> Iterator[Reason]:
    """Yield what remains as a risk for the person, which nobody lifts, and what somebody must look at first."""
    for risk in sorted(facts.risks):
        yield PERSON.stop(
            Text(f"A real risk remains: {RISKS[risk].en}", f"Er blijft een reëel risico: {RISKS[risk].nl}"),
            f"risks.{risk}",
            None,
        )
    for review in sorted(facts.reviews):
        yield PERSON.ask(
            Text(f"The person {REVIEWS[review].en}", f"De betrokkene {REVIEWS[review].nl}"),
            f"reviews.{review}",
            Text("Let a lawyer look before anything leaves", "Laat een jurist kijken voordat er iets weggaat"),
        )


def _competent(facts: GateFacts) -> Reason:
    if facts.competent is None:
        return COMPETENT.ask(
            Text(
                "It is not known whether the recipient is a competent authority",
                "Onbekend is of de ontvanger een bevoegde autoriteit is",
            ),
            "competent",
            Text("Check what the recipient is for", "Ga na waarvoor de ontvanger bevoegd is"),
        )
    return COMPETENT.stop(
        Text(
            "The recipient is not an authority competent for police purposes",
            "De ontvanger is geen voor politiedoeleinden bevoegde autoriteit",
        ),
        "competent",
        Text("Send it to an authority that is", "Stuur het naar een autoriteit die dat wel is"),
    )
