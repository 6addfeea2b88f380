"""Every field of the calculator in words, with its choices from the closed lists of the law."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from schakel.reference.web.lawbook import pack
from schakel.text import Text

Options = tuple[tuple[str, Text], ...]
YES_NO: Options = (("yes", Text("Yes", "Ja")), ("no", Text("No", "Nee")))
ACCESS: Options = (
    ("direct", Text("Direct", "Direct")),
    ("indirect", Text("Indirect", "Indirect")),
    ("unknown", Text("Not known, counts as direct", "Niet bekend, telt als direct")),
)
OPENERS: Options = (
    ("requester", Text("The requester", "De verzoeker")),
    ("ourselves", Text("We ourselves", "Wijzelf")),
)
OF_EVENT: Mapping[str, tuple[str, ...]] = {
    "received": ("at", "urgent", "ground"),
    "supplement": ("at", "items", "way"),
    "amendment": ("at", "items", "asks_other"),
    "withdrawal": ("at", "items"),
    "urgency claimed": ("at", "urgent", "ground"),
    "urgency lowered": ("at", "clarification", "role", "reason"),
    "requester told": ("at",),
    "access": ("at", "items", "way", "reason"),
    "question sent": ("at", "clarification", "items", "tied_to"),
    "question delivered": ("at", "clarification"),
    "question answered": ("at", "clarification", "shows_urgency"),
    "answered": ("at", "items"),
    "refused": ("at", "items", "ground_refusal"),
    "reopened": ("at", "items", "by"),
    "authorisation asked": ("at", "authorisation", "items", "kind"),
    "delay notice": ("at", "authorisation", "expected"),
    "update": ("at", "authorisation"),
    "authorisation decided": ("at", "authorisation", "granted"),
    "cause": ("at", "items", "cause"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its label, what helps to fill it in, and its choices; none is a line of text."""

    label: Text
    hint: Text | None = None
    options: Options = ()


AT = Field(
    Text("When", "Wanneer"),
    Text(
        "Day and time here, such as 2026-06-05 17:45; with +02:00 behind it when a time comes twice",
        "Dag en tijd hier, zoals 2026-06-05 17:45; met +02:00 erachter als een tijd twee keer komt",
    ),
)
ITEMS = Field(Text("Items", "Onderdelen"), Text("Numbers, such as 1, 3", "Nummers, zoals 1, 3"))
QUESTION = Field(
    Text("Which question", "Welke vraag"),
    Text("Only with several questions: 1, 2", "Alleen bij meer vragen: 1, 2"),
)
AUTHORISATION = Field(
    Text("Which authorisation", "Welke toestemming"), Text("Only with several: 1, 2", "Alleen bij meer: 1, 2")
)
PLAIN: Mapping[str, Field] = {
    "at": AT,
    "items": ITEMS,
    "clarification": QUESTION,
    "authorisation": AUTHORISATION,
    "urgent": Field(Text("Urgent", "Spoed"), None, YES_NO),
    "asks_other": Field(Text("Asks something else", "Vraagt iets anders"), None, YES_NO),
    "shows_urgency": Field(Text("Shows that it is urgent", "Laat zien dat het spoed is"), None, YES_NO),
    "granted": Field(Text("Granted", "Verleend"), None, YES_NO),
    "way": Field(Text("Access", "Toegang"), None, ACCESS),
    "by": Field(Text("By whom", "Door wie"), None, OPENERS),
    "role": Field(
        Text("By somebody in the role", "Door iemand in de rol"), Text("Such as team_lead", "Zoals team_lead")
    ),
    "reason": Field(Text("Why", "Waarom"), Text("No names, no case", "Geen namen, geen zaak")),
    "kind": Field(Text("Kind of information", "Soort informatie")),
    "expected": Field(Text("Expected to take", "Duurt naar verwachting"), Text("Such as 2 d", "Zoals 2 d")),
}
LISTED = {
    "ground": ("urgency-grounds", Text("On the ground", "Op de grond")),
    "ground_refusal": ("refusal-grounds", Text("On the ground", "Op de grond")),
    "tied_to": ("request-letters", Text("What is missing", "Wat ontbreekt")),
    "cause": ("breach-causes", Text("Cause", "Oorzaak")),
}


def field(name: str) -> Field:
    """Return a field by its name; those of the items of a request are numbered."""
    if name.startswith("access"):
        return _access(name.removeprefix("access") or "1")
    return PLAIN[name] if name in PLAIN else _listed(name)


def _access(number: str) -> Field:
    return Field(Text(f"Item {number}", f"Onderdeel {number}"), None, ACCESS)


@cache
def _listed(name: str) -> Field:
    code, label = LISTED[name]
    entries = pack().list(code).entries
    hint = (
        Text("Only such a question stops the clock", "Alleen zo'n vraag zet de klok stil")
        if name == "tied_to"
        else None
    )
    return Field(
        label,
        hint,
        tuple((one.code, Text(f"{one.code}: {one.name.en}", f"{one.code}: {one.name.nl}")) for one in entries),
    )
