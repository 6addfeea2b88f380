"""How reliable is it? 4x4 (Europol Reg. 29), and other scales read into it with a flag when something is lost (R53)."""

from collections.abc import Mapping
from dataclasses import dataclass

from schakel.rules.restrictions.model import Kind, Restriction, Restrictions
from schakel.text import Text

SOURCES: Mapping[str, Text] = {
    "A": Text(
        "no doubt about authenticity, trustworthiness and competence",
        "geen twijfel over echtheid, betrouwbaarheid en deskundigheid",
    ),
    "B": Text("reliable in most instances", "in de meeste gevallen betrouwbaar"),
    "C": Text("unreliable in most instances", "in de meeste gevallen onbetrouwbaar"),
    "X": Text("reliability cannot be assessed", "betrouwbaarheid niet te beoordelen"),
}
INFORMATION: Mapping[str, Text] = {
    "1": Text("accuracy not in doubt", "juistheid staat buiten twijfel"),
    "2": Text("known to the source, not to the official", "de bron weet het uit eigen wetenschap, de ambtenaar niet"),
    "3": Text("not known to the source, but corroborated", "de bron weet het niet zelf, maar het is bevestigd"),
    "4": Text(
        "not known to the source, and not corroborated", "de bron weet het niet zelf, en het is niet te bevestigen"
    ),
}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A grading as given and as 4x4: the original, its scheme, source and information. Never overwrite the original.

    `lossy`: the original said something that 4x4 cannot say. `given`: False when the sender graded nothing.
    """

    scheme: str
    original: str
    source: str
    information: str
    lossy: bool
    given: bool = True

    @property
    def unconfirmed(self) -> bool:
        """Whether it may not be put as a fact: source C or X, or information 4."""
        return self.source in {"C", "X"} or self.information == "4"


@dataclass(frozen=True, slots=True)
class Scheme:
    """Another scale: each of its gradings in 4x4, and which of them lose something."""

    name: str
    sources: Mapping[str, str]
    information: Mapping[str, str]
    lossy: frozenset[str]


FOUR = Scheme("4x4", {one: one for one in SOURCES}, {one: one for one in INFORMATION}, frozenset())
FIVE = Scheme(
    "5x5x5",
    {"A": "A", "B": "B", "C": "C", "D": "C", "E": "X"},
    {"1": "1", "2": "2", "3": "3", "4": "4", "5": "4"},
    frozenset({"C", "D", "5"}),
)
SCHEMES = {scheme.name: scheme for scheme in (FOUR, FIVE)}
NOT_GRADED = Evaluation("4x4", "", "X", "4", False, False)


def evaluate(original: str, scheme: Scheme = FOUR) -> Evaluation:
    """Read a grading such as "B2" or "E41"; nothing given is X4, what cannot be read is X4 with loss (R53)."""
    written = original.strip().upper()
    if not written:
        return NOT_GRADED
    source, information = scheme.sources.get(written[:1]), scheme.information.get(written[1:2])
    if source is None or information is None or len(written) > (3 if scheme is FIVE else 2):
        return Evaluation(scheme.name, original, "X", "4", True)
    return Evaluation(scheme.name, original, source, information, bool(set(written[:2]) & scheme.lossy))


def compile_5x5x5(original: str, by: str, item: str) -> Restrictions:
    """Turn the handling figure of a 5x5x5 grading into restrictions; what is not there or unknown is the strictest, 5.

    1 police and prosecution within the EEA; 2 also others in the sender's state; 3 also police outside the EEA;
    4 the originating agency only; 5 nobody, ask the originator.
    """
    figure = original.strip()[2:] or "5"
    kinds = HANDLING.get(figure, HANDLING["5"])
    return frozenset(Restriction(kind, by, item, f"5x5x5/{figure}", text=original) for kind in kinds)


HANDLING: Mapping[str, tuple[Kind, ...]] = {
    "1": (Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY),
    "2": (Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY),
    "3": (Kind.NO_PRIVATE,),
    "4": (Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY, Kind.NO_FORWARD),
    "5": (Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY, Kind.NO_FORWARD, Kind.ORIGINATOR_CONSENT, Kind.HUMAN_REVIEW),
}
