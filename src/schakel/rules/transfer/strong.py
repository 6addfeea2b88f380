"""The bases that are laid down beforehand: adequacy decision, binding instrument, own assessment, the Kingdom (R56)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from schakel.rules.cite import Cite
from schakel.rules.transfer.bases import Adequacy, Assessment, Instrument, Kingdom
from schakel.rules.transfer.facts import GateFacts
from schakel.rules.verdict import Reason
from schakel.rules.words import enough, said
from schakel.text import Text

ADEQUACY, INSTRUMENT = Cite("R56", "LED 36"), Cite("R56", "LED 37(1)(a)")
ASSESSMENT, KINGDOM = Cite("R56", "LED 37(1)(b), 37(2)-(3)"), Cite("R56", "Wpg 36e")


def in_force(cite: Cite, name: str, since: date, until: date | None, today: date) -> Reason:
    """Say whether something with a name is in force today; its last day counts."""
    if said(name) and since <= today and (until is None or today <= until):
        return cite.go(Text(f"{name} is in force", f"{name} is van kracht"), "bases")
    shown = Text(name, name) if said(name) else Text("A basis without a name", "Een grondslag zonder naam")
    return cite.stop(
        Text(f"{shown.en} is not in force today", f"{shown.nl} is vandaag niet van kracht"),
        "bases",
        Text("Choose another basis", "Kies een andere grondslag"),
    )


def adequacy(one: Adequacy, facts: GateFacts) -> Reason:
    """An adequacy decision carries a transfer while it is in force (LED 36)."""
    return in_force(ADEQUACY, one.decision, one.since, one.until, facts.today)


def instrument(one: Instrument, facts: GateFacts) -> Iterator[Reason]:
    """An instrument carries a transfer when it binds, holds safeguards, and covers offence and data (LED 37(1)(a))."""
    yield in_force(INSTRUMENT, one.id, one.since, one.until, facts.today)
    faults = (
        (one.binding, Text("does not bind", "bindt niet")),
        (one.safeguards, Text("holds no safeguards for personal data", "bevat geen waarborgen voor persoonsgegevens")),
        (one.covers_offence, Text("does not cover this offence", "ziet niet op dit strafbare feit")),
        (one.covers_data, Text("does not cover these data", "ziet niet op deze gegevens")),
    )
    for fine, fault in faults:
        if not fine:
            yield INSTRUMENT.stop(
                Text(f"{one.id} {fault.en}", f"{one.id} {fault.nl}"),
                "bases",
                Text(
                    "Choose another basis, or send only what it covers",
                    "Kies een andere grondslag, of stuur alleen waar het op ziet",
                ),
            )


def assessment(one: Assessment, facts: GateFacts) -> Iterator[Reason]:
    """Our own assessment carries a transfer while fresh, known to the supervisor, and documented (LED 37(1)(b))."""
    months = facts.assessment_months
    faults = (
        (
            one.assessed_on <= facts.today <= months_after(one.assessed_on, months),
            Text(f"Our assessment is older than {months} months", f"Onze beoordeling is ouder dan {months} maanden"),
            Text("Have the safeguards assessed again", "Laat de waarborgen opnieuw beoordelen"),
        ),
        (
            one.supervisor_told,
            Text("The supervisory authority was not told", "De toezichthoudende autoriteit is niet geïnformeerd"),
            Text("Tell it which kind of transfers this is about", "Meld om welke soort doorgiften het gaat"),
        ),
        (
            one.documented,
            Text("This transfer is not documented", "Deze doorgifte is niet gedocumenteerd"),
            Text("Enter it in the transfer register", "Neem haar op in het doorgifteregister"),
        ),
    )
    wrong = [ASSESSMENT.stop(text, "bases", remedy) for fine, text, remedy in faults if not fine]
    yield from wrong or [ASSESSMENT.go(Text("Our own assessment holds", "Onze eigen beoordeling geldt"), "bases")]


def kingdom(one: Kingdom, facts: GateFacts) -> Reason:
    """To the other countries of the Kingdom data go on one of three grounds, explained (Wpg 36e)."""
    if enough(one.explanation, facts.minimum):
        return KINGDOM.go(Text("Within the Kingdom, with its ground", "Binnen het Koninkrijk, met grond"), "bases")
    return KINGDOM.stop(
        Text(
            "Why it may go within the Kingdom is not explained",
            "Waarom het binnen het Koninkrijk mag is niet toegelicht",
        ),
        "bases",
        Text(
            "Explain the adequate protection, the overriding interest, or the safeguards in this case",
            "Licht het passende beschermingsniveau, het zwaarwegende belang of de waarborgen in dit geval toe",
        ),
    )


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
