"""The categories of countries and bodies of section 5.4, and the bases of LED 36 to 38 in their order."""

from enum import StrEnum

from schakel.text import Text


class Category(StrEnum):
    """Where a recipient stands on a day. The codes are those of the domain law; `X` is lifted by nobody."""

    KINGDOM = "K"
    INSIDE = "0"
    UNION_BODY = "1"
    ADEQUATE = "2"
    INSTRUMENT = "3"
    ASSESSED = "4"
    DEROGATION = "5"
    CIRCULATION = "6"
    BLOCKED = "X"


CATEGORIES = {
    Category.KINGDOM: Text("a country of the Kingdom", "een land van het Koninkrijk"),
    Category.INSIDE: Text("EU or associated with Schengen", "EU of geassocieerd met Schengen"),
    Category.UNION_BODY: Text("a body of the Union", "een orgaan van de Unie"),
    Category.ADEQUATE: Text("a country with an adequacy decision", "een land met een adequaatheidsbesluit"),
    Category.INSTRUMENT: Text(
        "a country with a binding instrument that holds safeguards",
        "een land met een bindend instrument met waarborgen",
    ),
    Category.ASSESSED: Text(
        "a country for which we assessed the safeguards ourselves",
        "een land waarvoor wij zelf de waarborgen beoordeelden",
    ),
    Category.DEROGATION: Text(
        "a country to which only a derogation leads",
        "een land waarheen alleen een afwijking in een specifieke situatie leidt",
    ),
    Category.CIRCULATION: Text("a circulation to several states", "een verspreiding onder meer staten"),
    Category.BLOCKED: Text("a blocked destination", "een geblokkeerde bestemming"),
}

THIRD = (Category.ADEQUATE, Category.INSTRUMENT, Category.ASSESSED, Category.DEROGATION)
"""Third countries, from the strongest basis to the weakest."""


class DerogationGround(StrEnum):
    """The closed list of LED 38(1)."""

    VITAL = "a"
    LEGITIMATE = "b"
    THREAT = "c"
    INDIVIDUAL = "d"
    CLAIM = "e"


DEROGATIONS = {
    DerogationGround.VITAL: Text(
        "to protect a vital interest of the person or of another",
        "om een vitaal belang van de betrokkene of een ander te beschermen",
    ),
    DerogationGround.LEGITIMATE: Text(
        "to safeguard legitimate interests of the person, where our law provides so",
        "ter bescherming van legitieme belangen van de betrokkene, waar ons recht daarin voorziet",
    ),
    DerogationGround.THREAT: Text(
        "to prevent an immediate and serious threat to public security",
        "om een onmiddellijke en ernstige bedreiging van de openbare veiligheid te voorkomen",
    ),
    DerogationGround.INDIVIDUAL: Text(
        "in an individual case, for police purposes", "in een afzonderlijk geval, voor politiedoeleinden"
    ),
    DerogationGround.CLAIM: Text(
        "in an individual case, for a legal claim", "in een afzonderlijk geval, voor een rechtsvordering"
    ),
}
BALANCED = frozenset({DerogationGround.INDIVIDUAL, DerogationGround.CLAIM})
"""Grounds that fall away when the rights of the person override (LED 38(2))."""


class KingdomGround(StrEnum):
    """On what data may go to the other countries of the Kingdom (Wpg 36e; from memory)."""

    ADEQUATE = "adequate"
    INTEREST = "interest"
    SAFEGUARDS = "safeguards"


class Risk(StrEnum):
    """A real risk for the person that remains after everything that can be done about it."""

    DEATH_PENALTY = "death-penalty"
    TORTURE = "torture"
    POLITICAL_OFFENCE = "political-offence"
    DISCRIMINATION = "discrimination"


RISKS = {
    Risk.DEATH_PENALTY: Text("the death penalty", "de doodstraf"),
    Risk.TORTURE: Text("torture or inhuman treatment", "foltering of onmenselijke behandeling"),
    Risk.POLITICAL_OFFENCE: Text("prosecution for a political offence", "vervolging wegens een politiek delict"),
    Risk.DISCRIMINATION: Text(
        "persecution or discrimination for race, faith or opinion",
        "vervolging of discriminatie om ras, geloof of overtuiging",
    ),
}


class Review(StrEnum):
    """A circumstance of the person for which somebody stops and looks."""

    DUAL_NATIONALITY = "dual-nationality"
    ASYLUM = "asylum"


REVIEWS = {
    Review.DUAL_NATIONALITY: Text("has a second nationality", "heeft een tweede nationaliteit"),
    Review.ASYLUM: Text("asked for asylum or has it", "heeft asiel gevraagd of gekregen"),
}
