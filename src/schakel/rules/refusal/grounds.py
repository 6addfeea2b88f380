"""The closed list of Dir. 6(1): eleven grounds, no other. A national law may call them differently, never add one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class Ground(StrEnum):
    """A ground to refuse. The statistics of Dir. 18(2)(c) are always made in these codes."""

    A = "RF-a"
    B = "RF-b"
    C = "RF-c"
    D = "RF-d"
    E = "RF-e"
    F1 = "RF-f1"
    F2 = "RF-f2"
    F3 = "RF-f3"
    G1 = "RF-g1"
    G2 = "RF-g2"
    H = "RF-h"


@dataclass(frozen=True, slots=True)
class GroundText:
    """One ground: its article, the sentence the requester reads, and what the officer must put on record."""

    article: str
    sentence: Text
    record: Text


GROUNDS: Mapping[Ground, GroundText] = {
    Ground.A: GroundText(
        "Dir. 6(1)(a)",
        Text(
            "The information is not available to us or to our law enforcement authorities",
            "De informatie is niet beschikbaar bij ons of bij onze rechtshandhavingsautoriteiten",
        ),
        Text("which sources were searched", "welke bronnen zijn doorzocht"),
    ),
    Ground.B: GroundText(
        "Dir. 6(1)(b)",
        Text(
            "The request does not meet the requirements of article 4",
            "Het verzoek voldoet niet aan de vereisten van artikel 4",
        ),
        Text(
            "which letters are missing, and the clarification that went before",
            "welke letters ontbreken, en de verduidelijkingsvraag die eraan voorafging",
        ),
    ),
    Ground.C: GroundText(
        "Dir. 6(1)(c), 9",
        Text(
            "The judicial authorisation that is required was refused",
            "De vereiste rechterlijke toestemming is geweigerd",
        ),
        Text(
            "which authority, on which day, under which reference", "welke autoriteit, op welke dag, onder welk kenmerk"
        ),
    ),
    Ground.D: GroundText(
        "Dir. 6(1)(d), 10(b); Europol Reg. Annex II.B",
        Text(
            "These personal data do not belong to the categories that may be provided",
            "Deze persoonsgegevens horen niet tot de categorieën die mogen worden verstrekt",
        ),
        Text("which category, about a person in which role", "welke categorie, over een persoon in welke rol"),
    ),
    Ground.E: GroundText(
        "Dir. 6(1)(e); LED 7(2)",
        Text(
            "The information turned out to be inaccurate, incomplete or out of date",
            "De informatie bleek onjuist, onvolledig of niet meer actueel",
        ),
        Text("what is wrong with it", "wat eraan mankeert"),
    ),
    Ground.F1: GroundText(
        "Dir. 6(1)(f)(i)",
        Text(
            "Providing it would be contrary to or harm essential national security interests",
            "Verstrekking zou strijdig zijn met of schade toebrengen aan wezenlijke nationale veiligheidsbelangen",
        ),
        Text(
            "the objective reasons, and who of rank approved",
            "de objectieve redenen, en welke leidinggevende akkoord gaf",
        ),
    ),
    Ground.F2: GroundText(
        "Dir. 6(1)(f)(ii)",
        Text(
            "Providing it would jeopardise an ongoing criminal investigation or somebody's safety",
            "Verstrekking zou een lopend strafrechtelijk onderzoek of de veiligheid van een persoon in gevaar brengen",
        ),
        Text(
            "the case owner, and the day on which this is looked at again",
            "de zaakeigenaar, en de dag van herbeoordeling",
        ),
    ),
    Ground.F3: GroundText(
        "Dir. 6(1)(f)(iii)",
        Text(
            "Providing it would unduly harm protected important interests of a legal person",
            "Verstrekking zou de beschermde belangrijke belangen van een rechtspersoon onevenredig schaden",
        ),
        Text("which interest, and why the harm is undue", "welk belang, en waarom de schade onevenredig is"),
    ),
    Ground.G1: GroundText(
        "Dir. 6(1)(g)(i)",
        Text(
            "Under our law the offence carries a maximum of one year of imprisonment or less",
            "Op het feit staat naar ons recht ten hoogste één jaar gevangenisstraf",
        ),
        Text("the provision and its maximum", "de strafbepaling en het strafmaximum"),
    ),
    Ground.G2: GroundText(
        "Dir. 6(1)(g)(ii)",
        Text("Under our law this is not a criminal offence", "Naar ons recht is dit geen strafbaar feit"),
        Text("which provisions were looked at", "welke strafbepalingen zijn nagegaan"),
    ),
    Ground.H: GroundText(
        "Dir. 6(1)(h), 3(d)",
        Text(
            "The information came from another state, which has not consented to its being provided",
            "De informatie komt van een andere staat, die niet heeft ingestemd met verstrekking",
        ),
        Text("which state, when it was asked, what it answered", "welke staat, wanneer gevraagd, wat het antwoord was"),
    ),
}


@dataclass(frozen=True, slots=True)
class NationalGround:
    """What a country's law calls a ground. `verified`: checked against the official text by its lawyer."""

    article: str
    verified: bool


NationalMap = Mapping[Ground, NationalGround]
"""From a pack: ground to national provision. Several grounds may share one; a ground may have none."""


def cited(ground: Ground, national: NationalMap) -> str:
    """Return the article of a ground, followed by the national one of the pack, marked when nobody checked it."""
    article = GROUNDS[ground].article
    if ground not in national:
        return article
    mark = "" if national[ground].verified else " (unverified)"
    return f"{article}; {national[ground].article}{mark}"
