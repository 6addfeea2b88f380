"""What to do with an incomplete request from abroad: ask first, refuse only afterwards (R13; Dir. 6(1)(b), 6(3))."""

from collections.abc import Iterator
from dataclasses import dataclass

from schakel.rules.cite import Cite
from schakel.rules.task import Task, TaskKind
from schakel.rules.validity import Letter, RequestFacts, completeness
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough, plain
from schakel.text import Text

ASK_FIRST, GROUND_B = Cite("R13", "Dir. 6(3)"), Cite("R13", "Dir. 6(1)(b), 6(3)")


@dataclass(frozen=True, slots=True)
class IncomingFacts:
    """A request of theirs: its content as it stands now, the letters we asked about, or why asking is pointless.

    `clarification` is the id of the clarification that was sent ("" when none); `pointless` the recorded reason.
    """

    content: RequestFacts
    asked: frozenset[Letter] = frozenset()
    clarification: str = ""
    pointless: str = ""
    minimum: Minimum = MINIMUM

    @property
    def missing(self) -> tuple[Letter, ...]:
        """The letters of Dir. 4(5) that are missing, in order."""
        return tuple(point.letter for point in completeness(self.content) if not point.present)


def clarify(facts: IncomingFacts) -> Verdict:
    """An incomplete request is not refused but clarified: we ask for the missing letters, at once (Dir. 6(3))."""
    if not facts.missing:
        return Verdict(
            (ASK_FIRST.go(Text("Nothing is missing: no question needed", "Er ontbreekt niets: geen vraag nodig")),)
        )
    return Verdict(tuple(_gaps(facts)))


def task(facts: IncomingFacts) -> Task | None:
    """Return the proposed clarification with the letters not asked about yet; None when there is nothing to ask."""
    open_ = [letter for letter in facts.missing if letter not in facts.asked]
    if not open_ or enough(facts.pointless, facts.minimum):
        return None
    letters = plain(f"({letter})" for letter in open_)
    text = Text(f"Ask them for {letters.en}", f"Vraag hun om {letters.nl}")
    return Task(TaskKind.CLARIFY, ASK_FIRST.rule, ASK_FIRST.article, text, ",".join(open_))


def refusable(facts: IncomingFacts) -> Verdict:
    """RF-b, "does not meet article 4", stands only after a clarification, or when asking is recorded as pointless.

    The clarification must have asked about every letter that is still missing (Dir. 6(1)(b) with 6(3)).
    """
    if not facts.missing:
        return Verdict((_complete(),))
    if enough(facts.pointless, facts.minimum):
        text = Text("Recorded: asking would be pointless", "Vastgelegd: navragen heeft geen zin")
        return Verdict((GROUND_B.go(text, "pointless"),))
    unasked = [letter for letter in facts.missing if letter not in facts.asked or not facts.clarification.strip()]
    return Verdict((_unasked(unasked),) if unasked else (_asked(facts),))


def _gaps(facts: IncomingFacts) -> Iterator[Reason]:
    for point in completeness(facts.content):
        if point.present:
            continue
        asked = point.letter in facts.asked
        text = Text(f"({point.letter}) {point.text.en}", f"({point.letter}) {point.text.nl}")
        remedy = Text("Asked already: wait for the answer", "Al gevraagd: wacht op het antwoord")
        if not asked:
            remedy = Text(
                f"Ask for letter {point.letter} of article 4(5) in one clarification with the others",
                f"Vraag naar letter {point.letter} van artikel 4 lid 5, in één verduidelijking met de andere",
            )
        yield ASK_FIRST.ask(text, f"letter.{point.letter}", remedy)


def _complete() -> Reason:
    return GROUND_B.stop(
        Text(
            "The request meets article 4: this ground does not apply",
            "Het verzoek voldoet aan artikel 4: deze grond geldt niet",
        ),
        "ground",
        Text(
            "Answer the request, or choose the ground that applies",
            "Beantwoord het verzoek, of kies de grond die wel geldt",
        ),
    )


def _unasked(letters: list[Letter]) -> Reason:
    named = plain(f"({letter})" for letter in letters)
    return GROUND_B.stop(
        Text(
            f"The request lacks {named.en}, but they have not been asked for it",
            f"Het verzoek mist {named.nl}, maar daar is niet naar gevraagd",
        ),
        "clarification",
        Text(
            f"Send a clarification about {named.en} first, or record why asking is pointless",
            f"Stuur eerst een verduidelijkingsvraag over {named.nl}, of leg vast waarom navragen geen zin heeft",
        ),
    )


def _asked(facts: IncomingFacts) -> Reason:
    letters = plain(f"({letter})" for letter in facts.missing)
    return GROUND_B.go(
        Text(
            f"Still missing after clarification: {letters.en}",
            f"Na de verduidelijkingsvraag ontbreekt nog steeds: {letters.nl}",
        ),
        "clarification",
    )
