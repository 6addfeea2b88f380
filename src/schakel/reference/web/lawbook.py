"""The law this node works by, read once, as the pages show it: by area, by article, with its examples run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings

from schakel.law import Mark, Pack, load
from schakel.law.view import LawView, ListView, RuleView, law
from schakel.text import Text

AREAS = {
    "intake": Text("Intake", "Binnenkomst"),
    "validity": Text("Validity of a request", "Geldigheid van een verzoek"),
    "clocks": Text("Clocks", "Klokken"),
    "answering": Text("Answering and refusing", "Antwoorden en weigeren"),
    "initiative-channel": Text("Own initiative and channel", "Eigen beweging en kanaal"),
    "codes": Text("Codes and classification", "Codes en rubricering"),
    "third-countries": Text("Third countries", "Derde landen"),
    "accountability": Text("Accountability", "Verantwoording"),
    "articles": Text("The articles of the Directive", "De artikelen van de richtlijn"),
    "regulation": Text("The Dutch regulation", "De Nederlandse regeling"),
}
NUMBERED = ("Dir.", "NL-Reg.", "LED", "Wpg")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Placed:
    """One rule with the area it stands in and the articles it comes from ("Dir. 5")."""

    rule: RuleView
    area: str
    articles: frozenset[str]

    @property
    def checked(self) -> bool:
        """Whether somebody read it in the text of the law."""
        return self.rule.mark in {Mark.VERIFIED, Mark.VERIFIED_NL}

    @property
    def well(self) -> bool:
        """Whether every example comes out."""
        return all(example.well for example in self.rule.examples)


@dataclass(frozen=True, slots=True)
class LawBook:
    """Everything the pages show."""

    view: LawView
    rules: tuple[Placed, ...]

    def areas(self) -> tuple[tuple[str, Text], ...]:
        """Return the areas that have rules, in the order of the files."""
        return tuple((area, area_name(area)) for area in dict.fromkeys(one.area for one in self.rules))

    def articles(self) -> tuple[str, ...]:
        """Return the articles that rules come from, as one counts, the other sources last."""
        return tuple(sorted({name for one in self.rules for name in one.articles}, key=_order))

    def chosen(self, area: str, article: str) -> tuple[Placed, ...]:
        """Return the rules of an area and an article; "" is all."""
        return tuple(
            one for one in self.rules if (not area or one.area == area) and (not article or article in one.articles)
        )

    def rule(self, name: str) -> tuple[Placed, ...]:
        """Return every period of one rule; empty when there is none."""
        return tuple(one for one in self.rules if one.rule.id == name)


@cache
def pack() -> Pack:
    """Return the packs of the EU and of our own jurisdiction. Raises LawPackError."""
    return load(settings.SCHAKEL_COUNTRY.lower())


@cache
def book() -> LawBook:
    """Return the law as the pages show it; its examples run once in a process."""
    view = law(pack())
    files = (rule.file for rule in pack().rules)
    return LawBook(
        view, tuple(Placed(one, area(file), articles(one.article)) for one, file in zip(view.rules, files, strict=True))
    )


def area(file: str) -> str:
    """Return the area of a file of rules: "eu/rules/3-clocks.yaml" is clocks."""
    return re.sub(r"^\d+-", "", file.rsplit("/", 1)[-1].removesuffix(".yaml"))


def area_name(code: str) -> Text:
    """Return an area in words; one that we have no words for by its code."""
    return AREAS.get(code, Text(code.replace("-", " "), code.replace("-", " ")))


def articles(named: str) -> frozenset[str]:
    """Return the articles in a reference: "Dir. 5(1), 6(1); NL-Reg. 7(3)" is Dir. 5, Dir. 6 and NL-Reg. 7."""
    return frozenset(_articles(named))


def _articles(named: str) -> Iterator[str]:
    for part in named.split(";"):
        said = part.strip()
        law_name = next((name for name in NUMBERED if said.startswith(f"{name} ")), "")
        numbers = re.findall(r"(?:^|,)\s*(\d+[a-z]?)", re.sub(r"\([^)]*\)", "", said.removeprefix(law_name)))
        if law_name and numbers:
            yield from (f"{law_name} {number}" for number in numbers)
        else:
            yield OTHER


def _order(article: str) -> tuple[int, int, str]:
    law_name, _, number = article.partition(" ")
    digits = re.match(r"\d+", number)
    return (
        NUMBERED.index(law_name) if law_name in NUMBERED else len(NUMBERED),
        int(digits[0]) if digits else 0,
        article,
    )


def in_force(rule: RuleView, on: date) -> str:
    """Return how a rule stands on a day: "now", "later" or "over"."""
    if rule.in_force(on):
        return "now"
    return "later" if rule.since > on else "over"


__all__ = ["LawBook", "ListView", "Placed", "area", "area_name", "articles", "book", "in_force", "pack"]
