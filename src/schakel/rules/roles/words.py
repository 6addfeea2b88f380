"""The questions, sentences and remedies of the Thailand test."""

from schakel.rules.roles.facts import Concern, PersonInText, ProsecutorDecision
from schakel.rules.subjects import ROLES
from schakel.text import Text

QUESTIONS = {
    Concern.SUGGESTION: (
        "suggests",
        Text(
            "Does the text suggest that they prosecute or start an investigation of their own?",
            "Suggereert de tekst dat zij vervolgen of zelf een onderzoek starten?",
        ),
    ),
    Concern.FOLLOW_UP: (
        "follow_up",
        Text(
            "Is this a liaison officer's follow-up to a request for legal assistance?",
            "Is dit een vervolg van een liaison officer op een rechtshulpverzoek?",
        ),
    ),
}
CORRECT = Text(
    "Correct the text, or first change the role in the file with a reason and a second person",
    "Verbeter de tekst, of wijzig eerst de rol in het dossier, met reden en een tweede persoon",
)
HEAVIER = Text(
    "Correct the text, or ask a prosecutor to decide about this person",
    "Verbeter de tekst, of vraag een officier van justitie over deze persoon te beslissen",
)
NOT_IN_FILE = Text(
    "Record the person in the file first, or leave the person out",
    "Leg de persoon eerst vast in het dossier, of laat de persoon weg",
)
ASK_PROSECUTOR = Text(
    "Take it out of the text, or ask a prosecutor to decide; this belongs to legal assistance",
    "Haal het uit de tekst, of laat een officier van justitie beslissen; dit hoort bij de rechtshulp",
)
REFUSED = Text(
    "A prosecutor refused this: take it out of the text",
    "Een officier van justitie heeft dit geweigerd: haal het uit de tekst",
)


def in_words(one: PersonInText) -> Text:
    """Say what a person is in the file and what the text makes of them, by number and never by name."""
    new = ROLES[one.in_text]
    if one.in_file is None:
        return Text(
            f"Person {one.number} is not in our file, and is a {new.en} in the text",
            f"Persoon {one.number} staat niet in ons dossier, en is in de tekst {new.nl}",
        )
    old = ROLES[one.in_file]
    return Text(
        f"Person {one.number} is a {old.en} in our file, and a {new.en} in the text",
        f"Persoon {one.number} is in ons dossier {old.nl}, en in de tekst {new.nl}",
    )


def with_permission(text: Text, decision: ProsecutorDecision) -> Text:
    """Say the same, with the reference of the decision that permits it."""
    return Text(
        f"{text.en}; a prosecutor permits it ({decision.reference})",
        f"{text.nl}; een officier van justitie staat het toe ({decision.reference})",
    )
