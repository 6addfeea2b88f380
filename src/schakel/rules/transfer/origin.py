"""Data from another state go on only with its consent, or in an emergency that it hears of at once (R57)."""

from schakel.rules.cite import Cite
from schakel.rules.refusal import Consent
from schakel.rules.transfer.facts import Emergency, GateFacts, Origin
from schakel.rules.transfer.kinds import THIRD, Category
from schakel.rules.verdict import Reason
from schakel.rules.words import enough, said
from schakel.text import Text

CONSENT, EMERGENCY = Cite("R57", "LED 35(1)(c); Dir. 3(d)"), Cite("R57", "LED 35(2)")
OURS, INSIDE = Cite("R57", "Dir. 3(d)"), Cite("R36", "Dir. 3(d), 6(1)(h)")
WITHIN = {Category.INSIDE, Category.UNION_BODY}


def origin(facts: GateFacts) -> Reason:
    """Say whether the state that the data came from has consented to this country, or an emergency stands in for it."""
    came_from, cite = facts.origin, INSIDE if facts.category in WITHIN else CONSENT
    if came_from is None:
        return OURS.go(Text("Our own data", "Onze eigen gegevens"), "origin")
    if came_from.state == facts.country:
        return OURS.go(Text(f"It goes back to {facts.country}", f"Het gaat terug naar {facts.country}"), "origin")
    if consented(came_from, facts.country):
        return cite.go(
            Text(
                f"{came_from.state} consents ({came_from.reference})",
                f"{came_from.state} stemt in ({came_from.reference})",
            ),
            "origin",
        )
    if emergency(facts) is not None:
        text = Text(
            f"Emergency: {came_from.state} is told afterwards", f"Noodgeval: {came_from.state} hoort het achteraf"
        )
        return EMERGENCY.go(text, "origin")
    return _missing(cite, came_from, facts)


def consented(came_from: Origin, country: str) -> bool:
    """Tell whether the state consented to this very country, on record."""
    return came_from.consent is Consent.GIVEN and country in came_from.consent_for and said(came_from.reference)


def emergency(facts: GateFacts) -> Emergency | None:
    """Return the emergency that stands in for consent: third country, data of a Member State, no answer in time.

    A state that answered no was heard in time, so nothing stands in for its consent (LED 35(2)).
    """
    came_from = facts.origin
    if came_from is None or came_from.emergency is None or facts.category not in {*THIRD, Category.KINGDOM}:
        return None
    explained = enough(came_from.emergency.why, facts.minimum) and enough(
        came_from.emergency.why_not_in_time, facts.minimum
    )
    in_time = came_from.consent in {Consent.REFUSED, Consent.GIVEN}
    return came_from.emergency if came_from.member_state and explained and not in_time else None


def _missing(cite: Cite, came_from: Origin, facts: GateFacts) -> Reason:
    remedy = Text(
        f"Ask {came_from.state} for its consent to {facts.country} as recipient, and record it with its reference",
        f"Vraag {came_from.state} om instemming met {facts.country} als ontvanger, en leg die met kenmerk vast",
    )
    if cite is CONSENT and came_from.member_state and came_from.consent is not Consent.REFUSED:
        remedy = Text(
            f"{remedy.en}; only an immediate and serious threat can go first, explained",
            f"{remedy.nl}; alleen een onmiddellijke en ernstige bedreiging kan voorgaan, toegelicht",
        )
    return cite.stop(
        Text(
            f"These data came from {came_from.state}, which has not consented to their going to {facts.country}",
            f"Deze gegevens komen van {came_from.state}, dat niet heeft ingestemd met doorgifte aan {facts.country}",
        ),
        "origin",
        remedy,
    )
