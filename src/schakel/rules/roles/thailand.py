"""The Thailand test: no heavier role, no suggestion, no informal follow-up leaves without a prosecutor (R60)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.roles.facts import CONCERNS, Concern, PersonInText, RoleFacts
from schakel.rules.roles.prosecutor import decided
from schakel.rules.roles.words import (
    ASK_PROSECUTOR,
    CORRECT,
    HEAVIER,
    NOT_IN_FILE,
    QUESTIONS,
    REFUSED,
    in_words,
    with_permission,
)
from schakel.rules.subjects import heaviness
from schakel.rules.verdict import Reason, Verdict
from schakel.text import Text

CASE = Cite("R60", "Nationale ombudsman 2019/014; 31 753, nr. 191")
ROLE = Cite("R60", "LED 6, 7(2); Nationale ombudsman 2019/014")
INSIDE = Cite("R60", "Dir. 10(a); LED 6, 7(2)")


def thailand(facts: RoleFacts) -> Verdict:
    """A text to a third country that makes a person heavier, suggests prosecution, or follows up a request for legal
    assistance leaves only with a prosecutor's recorded decision and the protocol checked (Ombudsman 2019/014).

    Within EU and Schengen a heavier role is corrected or explained; there the other two are ordinary cooperation.
    """
    found = (*_questions(facts), *(_outside(facts) if facts.outside else _inside(facts)))
    return Verdict(
        found
        or (
            CASE.go(
                Text(
                    "Nobody is made heavier, nothing is suggested",
                    "Niemand wordt zwaarder gemaakt, niets wordt gesuggereerd",
                ),
                "persons",
            ),
        )
    )


def heavier(facts: RoleFacts) -> tuple[PersonInText, ...]:
    """Return the persons whom the text puts in a heavier role than the file does; not being in the file is lightest."""
    return tuple(one for one in facts.persons if heaviness(one.in_text) > heaviness(one.in_file))


def concerns(facts: RoleFacts) -> tuple[Concern, ...]:
    """Return which of the three concerns this text raises."""
    raised = {
        Concern.HEAVIER_ROLE: bool(heavier(facts)),
        Concern.SUGGESTION: bool(facts.suggests),
        Concern.FOLLOW_UP: bool(facts.follow_up),
    }
    return tuple(concern for concern, yes in raised.items() if yes)


def _questions(facts: RoleFacts) -> Iterator[Reason]:
    answers = {Concern.SUGGESTION: facts.suggests, Concern.FOLLOW_UP: facts.follow_up}
    for concern, answer in answers.items():
        field, question = QUESTIONS[concern]
        if answer is None and facts.outside:
            text = Text(f"Not answered: {question.en}", f"Niet beantwoord: {question.nl}")
            yield CASE.stop(
                text, field, Text("Read the text and answer yes or no", "Lees de tekst en antwoord ja of nee")
            )


def _inside(facts: RoleFacts) -> Iterator[Reason]:
    for one in heavier(facts):
        yield INSIDE.ask(
            in_words(one),
            f"person.{one.number}",
            CORRECT,
        )


def _outside(facts: RoleFacts) -> Iterator[Reason]:
    for one in heavier(facts):
        yield _person(one, facts)
    for concern in concerns(facts):
        if concern is not Concern.HEAVIER_ROLE:
            yield _concern(concern, facts)
    if concerns(facts):
        yield _protocol(facts)


def _person(one: PersonInText, facts: RoleFacts) -> Reason:
    field, text, decision = f"person.{one.number}", in_words(one), decided(Concern.HEAVIER_ROLE, facts)
    if decision is None or one.number not in decision.persons:
        return ROLE.stop(text, field, NOT_IN_FILE if one.in_file is None else HEAVIER)
    return ROLE.go(with_permission(text, decision), field) if decision.permits else ROLE.stop(text, field, REFUSED)


def _concern(concern: Concern, facts: RoleFacts) -> Reason:
    field, name, decision = QUESTIONS[concern][0], CONCERNS[concern], decided(concern, facts)
    text = Text(f"To a third country: {name.en}", f"Naar een derde land: {name.nl}")
    if decision is None:
        return CASE.stop(text, field, ASK_PROSECUTOR)
    return CASE.go(with_permission(text, decision), field) if decision.permits else CASE.stop(text, field, REFUSED)


def _protocol(facts: RoleFacts) -> Reason:
    if facts.protocol_checked:
        text = Text("The protocol for non-EU countries was checked", "Het protocol voor niet-EU-landen is doorlopen")
        return CASE.go(text, "protocol_checked")
    return CASE.stop(
        Text("The protocol for non-EU countries was not checked", "Het protocol voor niet-EU-landen is niet doorlopen"),
        "protocol_checked",
        Text(
            "Go through the protocol with the centre for legal assistance",
            "Doorloop het protocol met het rechtshulpcentrum",
        ),
    )
