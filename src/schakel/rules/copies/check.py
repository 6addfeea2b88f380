"""The test of a message against the matrix, and what becomes of a copy that reaches us."""

from collections.abc import Iterator
from dataclasses import dataclass

from schakel.rules.cite import Cite
from schakel.rules.copies.matrix import NO_COPY, Body, CopyTo, Exchange, NoCopy, RequiredCopy, required
from schakel.rules.eyes import two_people
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough
from schakel.text import Text

EXCEPTIONS = {"Dir. 4(1)": "4(2)", "Dir. 5(3)": "4(2)", "Dir. 7(3)": "7(4)"}
DESIGNATED = Cite("R14", "Dir. 4(1)")
SPOCS = {
    CopyTo.SENDERS_SPOC: Text("the sender's own contact point", "het eigen contactpunt van de afzender"),
    CopyTo.RECIPIENTS_SPOC: Text("the recipient's contact point", "het contactpunt van de ontvanger"),
}


@dataclass(frozen=True, slots=True)
class Omission:
    """A copy left out on purpose: which, on what ground, why in words, and who approved (a user id)."""

    to: CopyTo
    ground: NoCopy
    reason: str
    approver: str


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """A message about to go: from whom, to whom, what; the copies that go with it; what is left out; by whom (id)."""

    sender: Body
    recipient: Body
    exchange: Exchange
    copies: frozenset[CopyTo]
    omissions: tuple[Omission, ...] = ()
    by: str = ""
    minimum: Minimum = MINIMUM


def check(facts: CopyFacts) -> Verdict:
    """Every copy the Directive asks for goes along at once, unless one of three exceptions is recorded and approved.

    Dir. 4(1), 5(3), 7(3), 8(1)-(2); exceptions 4(2), 7(4), 8(3).
    """
    return Verdict(tuple(_reasons(facts)))


def received(article: str = "Dir. 4(1), 5(3), 7(3), 8") -> Verdict:
    """A copy sent to us for information is registered and searched, but asks for no answer: no clock runs (R7)."""
    text = Text(
        "A copy for your information: registered and cross-checked, no clock runs",
        "Een kopie ter kennisneming: geregistreerd en vergeleken, er loopt geen termijn",
    )
    return Verdict((Cite("R7", f"{article}, 16(1)(d)").go(text),))


def _reasons(facts: CopyFacts) -> Iterator[Reason]:
    if facts.recipient is Body.SPOC and facts.exchange is Exchange.REQUEST and facts.sender is Body.AUTHORITY:
        yield _not_designated()
    needed = required(facts.sender, facts.recipient, facts.exchange)
    for copy in needed:
        omission = next((one for one in facts.omissions if one.to is copy.to), None)
        yield _reason(copy, omission, facts)
    if not needed:
        yield DESIGNATED.go(
            Text("Between contact points no copy is needed", "Tussen contactpunten is geen kopie nodig")
        )


def _reason(copy: RequiredCopy, omission: Omission | None, facts: CopyFacts) -> Reason:
    cite, who, field = Cite("R14", copy.article), SPOCS[copy.to], f"copies.{copy.to}"
    if copy.to in facts.copies:
        return cite.go(Text(f"Copy to {who.en}", f"Kopie aan {who.nl}"), field)
    if omission is None:
        return _forgotten(cite, who, field)
    return _left_out(Cite("R14", f"{copy.article}, {EXCEPTIONS.get(copy.article, '8(3)')}"), who, omission, facts)


def _forgotten(cite: Cite, who: Text, field: str) -> Reason:
    return cite.stop(
        Text(f"A copy must go to {who.en} at the same time", f"Er moet gelijktijdig een kopie naar {who.nl}"),
        field,
        Text(
            "Add the copy; only a sensitive investigation, terrorism or somebody's safety is a reason not to",
            "Voeg de kopie toe; alleen een gevoelig onderzoek, terrorisme of iemands veiligheid is reden voor weglaten",
        ),
    )


def _left_out(cite: Cite, who: Text, omission: Omission, facts: CopyFacts) -> Reason:
    field, ground = f"copies.{omission.to}", NO_COPY[omission.ground]
    if not enough(omission.reason, facts.minimum):
        return cite.stop(
            Text(
                f"No copy to {who.en}, but why in this case is not explained",
                f"Geen kopie aan {who.nl}, maar waarom in dit geval is niet toegelicht",
            ),
            field,
            Text(f"Explain why here: {ground.en}", f"Licht toe waarom hier: {ground.nl}"),
        )
    if not two_people(facts.by, omission.approver):
        return cite.stop(
            Text(
                f"No copy to {who.en}, but nobody else approved that",
                f"Geen kopie aan {who.nl}, maar niemand anders heeft dat goedgekeurd",
            ),
            field,
            Text("Ask a second person to approve", "Vraag een tweede persoon om goedkeuring"),
        )
    return cite.go(
        Text(f"No copy to {who.en}: {ground.en}", f"Geen kopie aan {who.nl}: {ground.nl}"),
        field,
    )


def _not_designated() -> Reason:
    return DESIGNATED.stop(
        Text(
            "Only a contact point or a designated authority may ask a contact point",
            "Alleen een contactpunt of een aangewezen autoriteit mag een contactpunt bevragen",
        ),
        "sender",
        Text(
            "Let the contact point send it, or check whether the authority is on the published list",
            "Laat het contactpunt het versturen, of kijk of de autoriteit op de gepubliceerde lijst staat",
        ),
    )
