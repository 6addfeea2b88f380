"""The matrix of Dir. 4(1), 5(3), 7(3) and 8: from whom, to whom, which message, which copies; and the exceptions."""

from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


class Body(StrEnum):
    """A contact point, an authority designated to ask contact points itself (Dir. 4(1)), or another authority."""

    SPOC = "spoc"
    DESIGNATED = "designated"
    AUTHORITY = "authority"


class Exchange(StrEnum):
    """What kind of message it is, as far as copies go."""

    REQUEST = "request"
    ANSWER = "answer"
    OWN_INITIATIVE = "own-initiative"


class CopyTo(StrEnum):
    """Whose contact point gets the copy: that of the sender's state, or that of the recipient's."""

    SENDERS_SPOC = "senders-spoc"
    RECIPIENTS_SPOC = "recipients-spoc"


class NoCopy(StrEnum):
    """The closed list of Dir. 4(2); 7(4) and 8(3) repeat it."""

    A = "NOCOPY_A"
    B = "NOCOPY_B"
    C = "NOCOPY_C"


NO_COPY = {
    NoCopy.A: Text(
        "it would jeopardise an ongoing highly sensitive investigation",
        "dat zou een lopend, zeer gevoelig onderzoek in gevaar brengen",
    ),
    NoCopy.B: Text(
        "it would jeopardise a terrorism case that involves no emergency or crisis management",
        "dat zou een terrorismezaak waarin geen noodsituatie of crisisbeheersing speelt in gevaar brengen",
    ),
    NoCopy.C: Text("it would jeopardise somebody's safety", "dat zou de veiligheid van een persoon in gevaar brengen"),
}
SPOCS = {
    CopyTo.SENDERS_SPOC: Text("the sender's own contact point", "het eigen contactpunt van de afzender"),
    CopyTo.RECIPIENTS_SPOC: Text("the recipient's contact point", "het contactpunt van de ontvanger"),
}


@dataclass(frozen=True, slots=True)
class RequiredCopy:
    """One copy the law wants, and where that is written."""

    to: CopyTo
    article: str


MATRIX: dict[tuple[bool, bool, Exchange], tuple[RequiredCopy, ...]] = {
    (True, True, Exchange.REQUEST): (),
    (True, True, Exchange.ANSWER): (),
    (True, True, Exchange.OWN_INITIATIVE): (),
    (True, False, Exchange.REQUEST): (RequiredCopy(CopyTo.RECIPIENTS_SPOC, "Dir. 8(1)"),),
    (True, False, Exchange.ANSWER): (RequiredCopy(CopyTo.RECIPIENTS_SPOC, "Dir. 5(3)"),),
    (True, False, Exchange.OWN_INITIATIVE): (RequiredCopy(CopyTo.RECIPIENTS_SPOC, "Dir. 7(3)"),),
    (False, True, Exchange.REQUEST): (RequiredCopy(CopyTo.SENDERS_SPOC, "Dir. 4(1)"),),
    (False, True, Exchange.ANSWER): (RequiredCopy(CopyTo.SENDERS_SPOC, "Dir. 8(1)"),),
    (False, True, Exchange.OWN_INITIATIVE): (RequiredCopy(CopyTo.SENDERS_SPOC, "Dir. 7(3)"),),
    (False, False, Exchange.REQUEST): tuple(RequiredCopy(to, "Dir. 8(2)") for to in CopyTo),
    (False, False, Exchange.ANSWER): tuple(RequiredCopy(to, "Dir. 8(2)") for to in CopyTo),
    (False, False, Exchange.OWN_INITIATIVE): tuple(RequiredCopy(to, "Dir. 7(3)") for to in CopyTo),
}


def required(sender: Body, recipient: Body, exchange: Exchange) -> tuple[RequiredCopy, ...]:
    """Return the copies that go at the same time (Dir. 4(1), 5(3), 7(3), 8); between two contact points none."""
    return MATRIX[sender is Body.SPOC, recipient is Body.SPOC, exchange]
