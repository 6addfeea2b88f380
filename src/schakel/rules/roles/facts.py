"""What the Thailand test needs to know: roles in the file and in the text, two questions, and the prosecutor's word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from schakel.rules.subjects import SubjectRole
from schakel.text import Text


class Concern(StrEnum):
    """The three things that turned a witness into a convict (Nationale ombudsman 2019/014)."""

    HEAVIER_ROLE = "heavier-role"
    SUGGESTION = "suggestion"
    FOLLOW_UP = "follow-up"


CONCERNS = {
    Concern.HEAVIER_ROLE: Text("a heavier role than in the file", "een zwaardere rol dan in het dossier"),
    Concern.SUGGESTION: Text(
        "a suggestion to prosecute or to start an investigation",
        "een suggestie om te vervolgen of een onderzoek te starten",
    ),
    Concern.FOLLOW_UP: Text("a follow-up to a request for legal assistance", "een vervolg op een rechtshulpverzoek"),
}


@dataclass(frozen=True, slots=True)
class PersonInText:
    """One person, by number: the role in our file (None: not in the file) and the role in which the text puts them."""

    number: int
    in_file: SubjectRole | None
    in_text: SubjectRole


@dataclass(frozen=True, slots=True)
class ProsecutorDecision:
    """What a prosecutor decided: who, when, reference, yes or no, and for exactly which concerns and persons."""

    prosecutor: str
    on: date
    reference: str
    permits: bool
    concerns: frozenset[Concern]
    persons: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """A text about to leave. The two questions are None until a person answered them; `outside` EU and Schengen.

    `follow_up`: a liaison officer's message that follows up a request for legal assistance. `protocol_checked`: the
    protocol for legal assistance with non-EU countries was gone through (Kamerstukken II 2019/20, 31 753, nr. 191).
    """

    outside: bool
    persons: tuple[PersonInText, ...]
    suggests: bool | None
    follow_up: bool | None
    today: date
    decision: ProsecutorDecision | None = None
    protocol_checked: bool = False
