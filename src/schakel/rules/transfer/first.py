"""The first form of the transfer gate (R56): outside EU and Schengen is stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.text import Text


class CountryCategory(StrEnum):
    """Section 5.4 of the domain law: 0 = EU member state or Schengen-associated; everything else is outside."""

    OWN = "own"
    EU_SCHENGEN = "0"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """To whom something would go: ISO 3166-1 alpha-2 code, its category on that day, and where that comes from."""

    country: str
    category: CountryCategory
    source: str = ""


def gate(facts: TransferFacts) -> Verdict:
    """Return go for EU and Schengen, stop for all others, ask when we do not know the country's category."""
    return Verdict((GATES[facts.category](facts.country or "??"),))


def _own(country: str) -> Reason:
    return _reason("Dir. 977", Text(f"{country} is our own country", f"{country} is ons eigen land"))


def _inside(country: str) -> Reason:
    text = Text(f"{country} is in the EU or associated with Schengen", f"{country} hoort bij de EU of bij Schengen")
    return _reason("Dir. 977; LED 9(4)", text)


def _outside(country: str) -> Reason:
    text = Text(
        f"{country} is outside the EU and Schengen: nothing leaves to it from here yet",
        f"{country} ligt buiten de EU en Schengen: daar gaat vanaf hier nog niets heen",
    )
    remedy = Text(
        "Needed: a basis for the transfer, weighed and decided; until then follow the procedure outside Schakel",
        "Nodig: een grondslag voor doorgifte, gewogen en besloten; volg tot dan de procedure buiten Schakel",
    )
    return _reason("LED 35-38", text, Outcome.STOP, remedy)


def _unknown(country: str) -> Reason:
    text = Text(f"It is not known where {country} stands", f"Het is niet bekend waar {country} onder valt")
    remedy = Text(
        "Ask the administrator to enter the country's category with its source, or ask a lawyer",
        "Laat de beheerder de categorie van het land met bron invoeren, of vraag een jurist",
    )
    return _reason("LED 35", text, Outcome.ASK, remedy)


def _reason(article: str, text: Text, outcome: Outcome = Outcome.GO, remedy: Text | None = None) -> Reason:
    return Reason("R56", article, text, outcome, "country", remedy)


GATES: dict[CountryCategory, Callable[[str], Reason]] = {
    CountryCategory.OWN: _own,
    CountryCategory.EU_SCHENGEN: _inside,
    CountryCategory.OUTSIDE: _outside,
    CountryCategory.UNKNOWN: _unknown,
}
