"""The test of a request of ours: complete, necessary, specific enough to judge, and readable there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schakel.rules import languages
from schakel.rules.cite import Cite
from schakel.rules.outgoing.points import WORDS
from schakel.rules.validity import Letter, Point, RequestFacts, completeness
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough, plain, said
from schakel.text import Text

NECESSITY, LANGUAGE = Cite("R9", "Dir. 4(3)(a)"), Cite("R12", "Dir. 4(6), 11")
AVAILABILITY = Cite("R9", "Dir. 4(3)(b)")
CATCH_ALL = re.compile(
    r"\b(all|any|every|alle|elke)\s+(the\s+|available\s+|beschikbare\s+)?"
    r"(info|information|data|intelligence|informatie|gegevens)\b|\b(everything|alles)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OutgoingFacts:
    """Our request before it leaves: its content, why it is necessary, its language (BCP 47), and theirs (Dir. 11)."""

    content: RequestFacts
    necessity: str
    language: str
    accepted_languages: frozenset[str]
    minimum: Minimum = MINIMUM


def ready(facts: OutgoingFacts) -> Verdict:
    """A request leaves only when it is complete, necessary and in a language they accept (Dir. 4(3)-(6)).

    Everything that is missing is told together; with nothing missing every point is listed as present.
    """
    language = languages.on_list(LANGUAGE, facts.language, facts.accepted_languages)
    return Verdict((*_letters(facts), *_sweeping(facts.content.items), _necessity(facts), language))


def _letters(facts: OutgoingFacts) -> Iterator[Reason]:
    for point in completeness(facts.content):
        words, fault = WORDS[point.letter], _fault(point, facts)
        if fault is None:
            yield words.cite.go(words.present if point.applies else point.text, words.field)
        else:
            text = Text(f"({point.letter}) {fault.en}", f"({point.letter}) {fault.nl}")
            cite = words.cite if not point.present else THIN[point.letter]
            yield cite.stop(text, words.field, words.remedy)


def _fault(point: Point, facts: OutgoingFacts) -> Text | None:
    """Return what is wrong with one letter: absent, or too short to judge."""
    content = facts.content
    if not point.present:
        return _absent(point, content)
    reasons = {Letter.C: content.availability, Letter.E: content.urgency_reason}
    if point.applies and point.letter in reasons and not enough(reasons[point.letter], facts.minimum):
        name = WORDS[point.letter].present
        return Text(f"{name.en}: too short to judge", f"{name.nl}: te kort om te beoordelen")
    return None


THIN = {Letter.C: AVAILABILITY, Letter.E: WORDS[Letter.E].cite}


def _absent(point: Point, content: RequestFacts) -> Text:
    if point.letter is Letter.A and not content.items:
        return Text("It is not said what we need", "Er staat niet wat wij nodig hebben")
    if point.letter is Letter.C:
        return Text("It is not said why they would have it", "Er staat niet waarom zij het zouden hebben")
    if point.letter is Letter.D:
        gap = plain(number for number, link in enumerate(content.links, 1) if not said(link))
        return Text(
            f"No link is given for person {gap.en} (of {len(content.links)})",
            f"Het verband ontbreekt bij persoon {gap.nl} (van {len(content.links)})",
        )
    return point.text


def _sweeping(items: tuple[str, ...]) -> Iterator[Reason]:
    sweeping = [number for number, item in enumerate(items, 1) if CATCH_ALL.search(item)]
    if sweeping:
        which, words = plain(sweeping), WORDS[Letter.A]
        yield words.cite.ask(
            Text(f"(a) Item {which.en} asks for everything", f"(a) Onderdeel {which.nl} vraagt om alles"),
            words.field,
            Text(
                "Name what you need as precisely as you can: an owner, an address, a period",
                "Noem zo precies mogelijk wat u nodig heeft: een houder, een adres, een periode",
            ),
        )


def _necessity(facts: OutgoingFacts) -> Reason:
    if enough(facts.necessity, facts.minimum):
        text = Text("Necessity and proportionality are explained", "Noodzaak en evenredigheid zijn toegelicht")
        return NECESSITY.go(text, "necessity")
    return NECESSITY.stop(
        Text(
            "It is not explained why the information is necessary and proportionate",
            "Er is niet toegelicht waarom de informatie noodzakelijk en evenredig is",
        ),
        "necessity",
        Text(
            "Explain what you need it for, and why asking less would not do",
            "Licht toe waarvoor u het nodig heeft en waarom met minder niet kan worden volstaan",
        ),
    )
