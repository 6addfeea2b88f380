"""The sentences of the access kernel: why not, and what would make it possible."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from schakel.rules.access.model import Purpose, Role
from schakel.rules.access.table import PURPOSE_NAMES, ROLE_NAMES, Action
from schakel.rules.verdict import Outcome, Reason
from schakel.text import Text

K = TypeVar("K", Role, Purpose)

ABSENT = Reason(
    "access.need-to-know",
    "LED 29(2)",
    Text("There is nothing here for you", "Hier is niets voor u"),
    Outcome.STOP,
    "compartment",
)

UNLISTED = Reason(
    "access.listed",
    "LED 29(2)",
    Text(
        "Nobody may do this: it is not on the list of actions",
        "Niemand mag dit: het staat niet op de lijst van handelingen",
    ),
    Outcome.STOP,
    "action",
    Text("Ask the administrator to report this to the makers", "Vraag de beheerder dit aan de makers te melden"),
)

UNKNOWN_KIND = Reason(
    "access.kind",
    "LED 29(2)",
    Text(
        "Only a signed-in person or the system itself may act",
        "Alleen een ingelogde persoon of het systeem zelf mag handelen",
    ),
    Outcome.STOP,
    "subject",
    Text("Sign in first", "Log eerst in"),
)

SAME_PERSON = Reason(
    "access.second-reader",
    "law 7 of the house",
    Text("You wrote this yourself, so somebody else must do it", "U schreef dit zelf, dus een ander moet dit doen"),
    Outcome.STOP,
    "drafted_by",
    Text("Ask a colleague to look and to do it", "Vraag een collega mee te kijken en dit te doen"),
)

NO_DRAFTER = Reason(
    "access.second-reader",
    "law 7 of the house",
    Text(
        "It is not known who wrote this, so nobody can be the second person",
        "Onbekend wie dit schreef, dus niemand kan de tweede zijn",
    ),
    Outcome.STOP,
    "drafted_by",
    Text("Save the draft under a name first", "Sla het concept eerst op naam op"),
)

SECOND_PERSON = Reason(
    "access.second-reader",
    "law 7 of the house",
    Text("A second person looked at it", "Een tweede persoon keek ernaar"),
    field="drafted_by",
)

KNOWN = Reason(
    "access.need-to-know",
    "LED 29(2)",
    Text("You need to know this", "U moet dit weten voor uw werk"),
    field="compartment",
)

SYSTEM_ACT = Reason(
    "access.system", "LED 29(2)", Text("The system does this itself", "Het systeem doet dit zelf"), field="action"
)


def only_system(action: Action) -> Reason:
    """A person asks for what only the system does."""
    text = Text(f"Only the system itself may {action.text.en}", f"Alleen het systeem zelf mag {action.text.nl}")
    remedy = Text("Nothing is needed: it happens by itself", "Er is niets nodig: het gebeurt vanzelf")
    return Reason("access.system", "LED 29(2)", text, Outcome.STOP, "action", remedy)


def not_system(action: Action) -> Reason:
    """The system asks for what only a person does (law 8)."""
    text = Text(
        f"Only a person may {action.text.en}, never the system",
        f"Alleen een mens mag {action.text.nl}, nooit het systeem",
    )
    remedy = Text("Let a person do it", "Laat een mens dit doen")
    return Reason("access.system", "law 8 of the house", text, Outcome.STOP, "action", remedy)


def role(action: Action, roles: Iterable[Role], able: Iterable[Role]) -> Reason:
    """The person has none of the roles that may."""
    mine, needed = _names(ROLE_NAMES, roles), _names(ROLE_NAMES, able)
    have = (
        Text(f"you are {mine.en}", f"u bent {mine.nl}")
        if mine.en
        else Text("you have no role here", "u heeft hier geen rol")
    )
    text = Text(
        f"To {action.text.en} you must be {needed.en}; {have.en}",
        f"Om {action.text.nl} te mogen moet u {needed.nl} zijn; {have.nl}",
    )
    remedy = Text(
        f"Ask a colleague who is {needed.en}, or ask for that role",
        f"Vraag een collega die {needed.nl} is, of vraag om die rol",
    )
    return Reason("access.role", "LED 29(2)", text, Outcome.STOP, "role", remedy)


def has_role(roles: Iterable[Role]) -> Reason:
    """The role by which the person may."""
    mine = _names(ROLE_NAMES, roles)
    return Reason("access.role", "LED 29(2)", Text(f"You are {mine.en}", f"U bent {mine.nl}"), field="role")


def purpose(given: Purpose | None, able: Iterable[Purpose]) -> Reason:
    """No purpose was given, or one that does not carry this act."""
    needed = _names(PURPOSE_NAMES, able)
    if given is None:
        text = Text(
            "No purpose was given, and this is done only for one",
            "Er is geen doel opgegeven, en zonder doel mag dit niet",
        )
    else:
        name = PURPOSE_NAMES[given]
        text = Text(f"This may not be done for {name.en}", f"Dit mag niet voor het {name.nl}")
    remedy = Text(
        f"Choose the purpose it really is for: {needed.en}", f"Kies het doel waarvoor het echt is: {needed.nl}"
    )
    return Reason("access.purpose", "LED 4(1)", text, Outcome.STOP, "purpose", remedy)


def has_purpose(given: Purpose) -> Reason:
    """The purpose that carries the act."""
    name = PURPOSE_NAMES[given]
    return Reason("access.purpose", "LED 4(1)", Text(f"For {name.en}", f"Voor het {name.nl}"), field="purpose")


def _names(words: Mapping[K, Text], chosen: Iterable[K]) -> Text:
    """Join the chosen words with "or", in the order of the table."""
    wanted = set(chosen)
    texts = [text for key, text in words.items() if key in wanted]
    return Text(_listed([text.en for text in texts], "or"), _listed([text.nl for text in texts], "of"))


def _listed(words: Sequence[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
