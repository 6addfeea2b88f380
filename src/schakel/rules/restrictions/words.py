"""What a restriction says, which rule it belongs to, and what helps when it stands in the way."""

from collections.abc import Mapping

from schakel.rules.access.table import PURPOSE_NAMES
from schakel.rules.cite import Cite
from schakel.rules.restrictions.model import Kind, Restriction
from schakel.rules.words import OR, listed, plain
from schakel.text import Text

SET_BY = "Dir. 3(c)-(d); LED 9(3)"
CITES: Mapping[Kind, Cite] = {
    Kind.NO_COURT: Cite("R48", "Handling code H1; Dir. 1(3)-(4)"),
    Kind.NO_FORWARD: Cite("R49", "Handling code H2; Dir. 3(d)"),
    Kind.FORWARD_ONLY_TO: Cite("R49", SET_BY),
    Kind.PURPOSE: Cite("R48", "Handling code H0; LED 4(1)(b), 9(3)"),
    Kind.NO_THIRD_COUNTRY: Cite("R57", "LED 35(1)(c), 35(1)(e)"),
    Kind.NO_EUROPOL: Cite("R42", "Dir. 12(2); Europol Reg. 19"),
    Kind.NO_PRIVATE: Cite("R48", "Handling code H0; LED 9(1), 39"),
    Kind.DESTROY_AFTER: Cite("R51", "LED 5, 9(3)"),
    Kind.READ_ONLY: Cite("R51", SET_BY),
    Kind.HUMAN_REVIEW: Cite("R50", "Handling code H3"),
    Kind.ORIGINATOR_CONSENT: Cite("R36", "Dir. 3(d), 6(1)(h)"),
}
SENTENCES: Mapping[Kind, Text] = {
    Kind.NO_COURT: Text("Not in court without permission", "Niet in een strafproces zonder toestemming"),
    Kind.NO_FORWARD: Text("Not to others without permission", "Niet naar anderen zonder toestemming"),
    Kind.NO_THIRD_COUNTRY: Text("Not outside EU and Schengen", "Niet buiten de EU en Schengen"),
    Kind.NO_EUROPOL: Text("Not to Europol", "Niet naar Europol"),
    Kind.NO_PRIVATE: Text(
        "Not to private parties or systems outside law enforcement",
        "Niet naar private partijen of systemen buiten de rechtshandhaving",
    ),
    Kind.READ_ONLY: Text("To be read only", "Alleen om te lezen"),
    Kind.ORIGINATOR_CONSENT: Text(
        "Only with the consent of the state it came from", "Alleen met instemming van de staat waar het vandaan komt"
    ),
}

PURPOSES: Mapping[str, Text] = {one.value: Text(text.en, f"het {text.nl}") for one, text in PURPOSE_NAMES.items()}
NO_PURPOSE = Text("For no purpose at all", "Voor geen enkel doel")


def says(restriction: Restriction) -> Text:
    """Say in one sentence what a restriction forbids, and who set it."""
    sentence = _sentence(restriction)
    source = ", ".join(part for part in (restriction.code, restriction.by) if part)
    return Text(f"{sentence.en} ({source})", f"{sentence.nl} ({source})") if source else sentence


def remedy(restriction: Restriction) -> Text:
    """Say what makes the use possible all the same."""
    if restriction.kind is Kind.HUMAN_REVIEW:
        return Text(
            "Let an officer read it and record what it permits",
            "Laat een medewerker het lezen en vastleggen wat het toestaat",
        )
    if restriction.kind is Kind.DESTROY_AFTER:
        return Text("Destroy it, or ask for a longer term", "Vernietig het, of vraag om een langere termijn")
    who = restriction.by
    if not who:
        return Text("Ask whoever set this restriction to permit it", "Vraag toestemming aan wie deze beperking oplegde")
    return Text(
        f"Ask {who} to permit it, for this recipient and purpose",
        f"Vraag {who} om toestemming, voor deze ontvanger en dit doel",
    )


def _purpose(code: str) -> Text:
    return PURPOSES.get(code) or Text(code, code)


def _sentence(restriction: Restriction) -> Text:
    if restriction.kind is Kind.FORWARD_ONLY_TO:
        who = plain(restriction.audience, OR)
        return Text(f"Only to {who.en}", f"Alleen naar {who.nl}") if who.en else Text("To nobody", "Naar niemand")
    if restriction.kind is Kind.PURPOSE:
        what = listed((_purpose(one) for one in restriction.purposes), OR)
        return Text(f"Only for {what.en}", f"Alleen voor {what.nl}") if what.en else NO_PURPOSE
    if restriction.kind is Kind.DESTROY_AFTER:
        day = f"{restriction.until:%d-%m-%Y}"
        return Text(f"To be destroyed after {day}", f"Te vernietigen na {day}")
    if restriction.kind is Kind.HUMAN_REVIEW:
        return Text(
            f"A person must read this first: {restriction.text or 'no text'}",
            f"Een mens moet dit eerst lezen: {restriction.text or 'geen tekst'}",
        )
    return SENTENCES[restriction.kind]
