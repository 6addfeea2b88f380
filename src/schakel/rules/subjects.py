"""What a person is in a case (LED 6; Europol Reg. Annex II.B), how heavy that is, and changing it."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.cite import Cite
from schakel.rules.eyes import two_people
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough
from schakel.text import Text

RETYPE = Cite("R38", "LED 6, 7(2); Dir. 10(b)")


class SubjectRole(StrEnum):
    """The role of a person in a case. The values are those of the envelope."""

    CONVICTED = "convicted"
    SUSPECT = "suspect"
    POTENTIAL_OFFENDER = "potential-offender"
    CONTACT = "contact"
    WITNESS = "witness"
    VICTIM = "victim"
    INFORMANT = "informant"
    OTHER = "other"


ROLES = {
    SubjectRole.CONVICTED: Text("convicted person", "veroordeelde"),
    SubjectRole.SUSPECT: Text("suspect", "verdachte"),
    SubjectRole.POTENTIAL_OFFENDER: Text("potential offender", "mogelijke toekomstige dader"),
    SubjectRole.CONTACT: Text("contact or associate", "contactpersoon of relatie"),
    SubjectRole.WITNESS: Text("witness", "getuige"),
    SubjectRole.VICTIM: Text("victim", "slachtoffer"),
    SubjectRole.INFORMANT: Text("person who can give information", "persoon die informatie kan verstrekken"),
    SubjectRole.OTHER: Text("person without a role", "persoon zonder rol"),
}

HEAVINESS = (
    frozenset({SubjectRole.WITNESS, SubjectRole.VICTIM, SubjectRole.INFORMANT, SubjectRole.OTHER}),
    frozenset({SubjectRole.CONTACT}),
    frozenset({SubjectRole.POTENTIAL_OFFENDER}),
    frozenset({SubjectRole.SUSPECT}),
    frozenset({SubjectRole.CONVICTED}),
)
"""From light to heavy. A role is heavier when it brings a person closer to being treated as an offender."""


def heaviness(role: SubjectRole | None) -> int:
    """Return the rank of a role, 0 the lightest; a person who is not in the file (None) stands below all."""
    if role is None:
        return -1
    return next(rank for rank, roles in enumerate(HEAVINESS) if role in roles)


@dataclass(frozen=True, slots=True)
class Retyping:
    """Giving a person another role: from, to, why, by whom, and who looked along (user ids; "" when nobody did)."""

    before: SubjectRole
    after: SubjectRole
    reason: str
    by: str
    second: str
    minimum: Minimum = MINIMUM


def retype(facts: Retyping) -> Verdict:
    """A role changes only with a reason and a second person, never by the system (Dir. 10(b), LED 6; house law 7)."""
    return Verdict((_reason(facts), _second(facts)))


def _reason(facts: Retyping) -> Reason:
    old, new = ROLES[facts.before], ROLES[facts.after]
    if enough(facts.reason, facts.minimum):
        return RETYPE.go(
            Text(f"From {old.en} to {new.en}, with reason", f"Van {old.nl} naar {new.nl}, met reden"), "reason"
        )
    return RETYPE.stop(
        Text(
            f"It is not explained why the {old.en} is now a {new.en}",
            f"Er is niet toegelicht waarom de {old.nl} nu {new.nl} is",
        ),
        "reason",
        Text("Say which facts changed the role", "Noem de feiten waardoor de rol anders werd"),
    )


def _second(facts: Retyping) -> Reason:
    if two_people(facts.by, facts.second):
        return RETYPE.go(Text("A second person looked at it", "Een tweede persoon keek mee"), "second")
    return RETYPE.stop(
        Text("Nobody else has looked at the new role", "Niemand anders heeft naar de nieuwe rol gekeken"),
        "second",
        Text("Ask a colleague to look and to confirm", "Vraag een collega mee te kijken en te bevestigen"),
    )
