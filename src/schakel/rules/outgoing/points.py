"""What is said of each letter of Dir. 4(5) in a request of ours: its rule, its field, its sentences, its remedy."""

from dataclasses import dataclass

from schakel.rules.cite import Cite
from schakel.rules.validity import Letter
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Words:
    """One letter: where it comes from, which field holds it, what is said when it is there, and what helps if not."""

    cite: Cite
    field: str
    present: Text
    remedy: Text


WORDS = {
    Letter.A: Words(
        Cite("R8", "Dir. 4(5)(a)"),
        "items",
        Text("What we need", "Wat wij nodig hebben"),
        Text("Say in each item which information you need", "Noem in elk onderdeel welke informatie u nodig heeft"),
    ),
    Letter.B: Words(
        Cite("R8", "Dir. 4(5)(b)"),
        "facts",
        Text("Purpose, facts, offence", "Doel, feiten, strafbaar feit"),
        Text(
            "Give the purpose, the facts and the offence behind the request",
            "Geef het doel, de feiten en het strafbare feit waar het verzoek op berust",
        ),
    ),
    Letter.C: Words(
        Cite("R8", "Dir. 4(3)(b), 4(5)(c)"),
        "availability",
        Text("Why they would have it", "Waarom zij het zouden hebben"),
        Text(
            "Say why you believe that they have it: what points to that country",
            "Leg uit waarom u denkt dat zij het hebben: wat wijst naar dat land",
        ),
    ),
    Letter.D: Words(
        Cite("R11", "Dir. 4(5)(d)"),
        "links",
        Text("Link of each person with the purpose", "Verband van elke persoon met het doel"),
        Text("Say of each person what the link with the purpose is", "Geef van elke persoon het verband met het doel"),
    ),
    Letter.E: Words(
        Cite("R10", "Dir. 4(4), 4(5)(e)"),
        "urgency_reason",
        Text("Why it is urgent", "Waarom het spoed heeft"),
        Text(
            "Choose a ground (U1-U4) and explain it; without one the request is not urgent",
            "Kies een grond (U1-U4) en licht die toe; zonder grond is het verzoek geen spoedverzoek",
        ),
    ),
    Letter.F: Words(
        Cite("R8", "Dir. 4(5)(f)"),
        "use_limits",
        Text("Limits on the use of what we tell them", "Beperkingen op het gebruik van wat wij hun vertellen"),
        Text(
            "Say for what they may use what you tell them, or that there are no limits",
            "Zeg waarvoor zij mogen gebruiken wat u hun vertelt, of dat er geen beperkingen zijn",
        ),
    ),
}
