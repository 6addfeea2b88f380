"""How secret a message is: read from any scheme, kept as received, protected at least as high here (R54, R55)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from schakel.rules.cite import Cite
from schakel.rules.verdict import Reason, Verdict
from schakel.text import Text

ABOVE, KEPT = Cite("R54", "Council Dec. 2013/488/EU; VIRBI"), Cite("R55", "VIRBI 2013 art. 2(3)")


class Level(IntEnum):
    """Levels in rising order. `NORMAL` is what police work on: Europol's basic protection level and below."""

    NORMAL = 0
    RESTRICTED = 1
    CONFIDENTIAL = 2
    SECRET = 3
    TOP_SECRET = 4


LEVELS = {
    Level.NORMAL: Text("the basic protection level", "het basisbeveiligingsniveau"),
    Level.RESTRICTED: Text("level Restricted", "niveau Restricted"),
    Level.CONFIDENTIAL: Text("level Confidential", "niveau Confidential"),
    Level.SECRET: Text("level Secret", "niveau Secret"),
    Level.TOP_SECRET: Text("level Top Secret", "niveau Top Secret"),
}


@dataclass(frozen=True, slots=True)
class Marking:
    """One marking of one scheme and our level for it. `verified`: the pairing was checked in the official table."""

    scheme: str
    marking: str
    level: Level
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Classification:
    """What stands on a message, word for word, by whom, and our level for it; None when we do not know the marking."""

    scheme: str
    marking: str
    originator: str
    level: Level | None


MARKINGS = (
    Marking("EUROPOL", "BPL", Level.NORMAL, True),
    Marking("EU", "RESTREINT UE/EU RESTRICTED", Level.RESTRICTED, True),
    Marking("EU", "CONFIDENTIEL UE/EU CONFIDENTIAL", Level.CONFIDENTIAL, True),
    Marking("EU", "SECRET UE/EU SECRET", Level.SECRET, True),
    Marking("EU", "TRES SECRET UE/EU TOP SECRET", Level.TOP_SECRET, True),
    Marking("NL", "Departementaal Vertrouwelijk", Level.RESTRICTED),
    Marking("NL", "Stg. Confidentieel", Level.CONFIDENTIAL),
    Marking("NL", "Stg. Geheim", Level.SECRET),
    Marking("NL", "Stg. Zeer Geheim", Level.TOP_SECRET),
)


def classify(scheme: str, marking: str, originator: str, markings: Iterable[Marking] = MARKINGS) -> Classification:
    """Read a marking; what was written is kept as it was, and an unknown marking gets no level."""
    wanted = _key(scheme, marking)
    level = next((one.level for one in markings if _key(one.scheme, one.marking) == wanted), None)
    return Classification(scheme, marking, originator, level)


def highest(levels: Iterable[Level | None]) -> Level | None:
    """Return the level of something made from several sources: the highest, and unknown (None) when one is unknown."""
    found = list(levels)
    return None if None in found else max((level for level in found if level is not None), default=Level.NORMAL)


def admit(received: Classification, max_level: Level) -> Verdict:
    """A message above the level of this deployment is not opened: it is quarantined unread, with an alarm (R54)."""
    return Verdict((_admitted(received, max_level),))


def protect(received: Classification, level: Level) -> Verdict:
    """What another state classified keeps its marking and is protected at our corresponding level or higher (R55)."""
    if received.level is None:
        return Verdict((_unknown(KEPT, received),))
    needed, given = LEVELS[received.level], LEVELS[level]
    if level >= received.level:
        text = Text(
            f"{received.marking}: kept, protected at {given.en}",
            f"{received.marking}: blijft staan, beveiligd op {given.nl}",
        )
        return Verdict((KEPT.go(text, "level"),))
    stop = KEPT.stop(
        Text(
            f"{received.marking} may not be protected at {given.en} only",
            f"{received.marking} mag niet slechts op {given.nl} worden beveiligd",
        ),
        "level",
        Text(f"Protect it at {needed.en} or higher", f"Beveilig het op {needed.nl} of hoger"),
    )
    return Verdict((stop,))


def _admitted(received: Classification, max_level: Level) -> Reason:
    if received.level is None:
        return _unknown(ABOVE, received)
    limit = LEVELS[max_level]
    if received.level <= max_level:
        text = Text(f"{received.marking}: may be handled here", f"{received.marking}: mag hier worden behandeld")
        return ABOVE.go(text, "classification")
    return ABOVE.stop(
        Text(
            f"{received.marking} is above what this system may hold ({limit.en}): quarantined unread",
            f"{received.marking} gaat boven wat dit systeem mag bevatten ({limit.nl}): ongelezen in quarantaine",
        ),
        "classification",
        Text(
            "Collect it through the accredited system; here only its existence is registered",
            "Haal het op via het daarvoor geaccrediteerde systeem; hier wordt alleen het bestaan geregistreerd",
        ),
    )


def _unknown(cite: Cite, received: Classification) -> Reason:
    return cite.stop(
        Text(
            f"The marking {received.marking!r} is not known here: quarantined unread",
            f"De rubricering {received.marking!r} is hier niet bekend: ongelezen in quarantaine",
        ),
        "classification",
        Text(
            "Ask the sender what it means, and have the marking added to the table",
            "Vraag de afzender wat het betekent, en laat de rubricering aan de tabel toevoegen",
        ),
    )


def _key(scheme: str, marking: str) -> tuple[str, str]:
    plain = marking.casefold().replace("è", "e").replace("é", "e")
    return scheme.casefold().strip(), " ".join(plain.split())
