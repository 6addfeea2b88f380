"""What the decision on a copy to Europol needs to know, and its lists (Europol Reg. 7(7), 18(2); from memory)."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.initiative import EuropolArea
from schakel.rules.refusal import Consent
from schakel.rules.words import MINIMUM, Minimum
from schakel.text import Text


class CopyChoice(StrEnum):
    """The three answers to "a copy to Europol?"; a message without one does not leave."""

    SENT = "sent"
    NOT_NEEDED = "not-needed"
    EXCLUDED = "excluded"


class Exclusion(StrEnum):
    """Why a state need not supply information (Europol Reg. 7(7)). From memory."""

    SECURITY = "security"
    INVESTIGATION = "investigation"
    SAFETY = "safety"
    INTELLIGENCE = "intelligence"


class EuropolPurpose(StrEnum):
    """For what Europol may process it (Europol Reg. 18(2)). From memory."""

    CROSS_CHECKING = "cross-checking"
    STRATEGIC_ANALYSIS = "strategic-analysis"
    OPERATIONAL_ANALYSIS = "operational-analysis"
    EXCHANGE = "exchange"


EXCLUSIONS = {
    Exclusion.SECURITY: Text("essential interests of our security", "wezenlijke belangen van onze veiligheid"),
    Exclusion.INVESTIGATION: Text("an ongoing investigation", "een lopend onderzoek"),
    Exclusion.SAFETY: Text("somebody's safety", "de veiligheid van een persoon"),
    Exclusion.INTELLIGENCE: Text(
        "organisations or activities of national security intelligence",
        "organisaties of activiteiten op het gebied van nationale veiligheid",
    ),
}


@dataclass(frozen=True, slots=True)
class EuropolFacts:
    """One outgoing message: its crime area (None: outside Europol's objectives), and the copy as decided.

    `purposes` and `restrictions` go along with a copy; `restrictions` is None until somebody stated them, () is "none".
    `originator` is the state the information came from ("" when it is ours), `consent` what that state said.
    """

    area: EuropolArea | None
    choice: CopyChoice | None
    reason: str = ""
    exclusion: Exclusion | None = None
    purposes: frozenset[EuropolPurpose] = frozenset()
    restrictions: tuple[str, ...] | None = None
    originator: str = ""
    consent: Consent = Consent.NOT_ASKED
    minimum: Minimum = MINIMUM
