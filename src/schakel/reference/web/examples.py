"""Ready examples of the calculator: the vectors of the clock, and what suspends it. Every one is a test."""

from collections.abc import Mapping
from dataclasses import dataclass

from schakel.text import Text

Rows = tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its words, what is typed, and from which moment it is looked at ("" is the last event)."""

    code: str
    name: Text
    rows: Rows
    now: str = ""


def received(at: str, access: str, *, urgent: bool = True) -> Mapping[str, str]:
    """Return the row of a request; `access` names a class for each item."""
    ways = {f"access{place if place > 1 else ''}": way for place, way in enumerate(access.split(), 1)}
    return {"what": "received", "at": at, "urgent": "yes" if urgent else "no", "ground": "U2" if urgent else ""} | ways


SPRING, AUTUMN, AGAIN = "2026-03-29 01:30+01:00", "2026-10-25 02:30+02:00", "2026-10-25 02:30+01:00"
THURSDAY, CHRISTMAS, FRIDAY, SATURDAY = (
    "2026-04-02 16:00",
    "2026-12-24 23:59:30",
    "2026-06-05 17:45",
    "2026-02-28 20:00",
)
ASKED: Rows = (
    {"what": "question sent", "at": "2026-06-05 18:20", "items": "1", "tied_to": "d"},
    {"what": "question delivered", "at": "2026-06-05 18:30"},
)
ANSWERED: Rows = ({"what": "question answered", "at": "2026-06-05 21:10"},)
NIGHT = "2026-06-05 23:05"


def vector(code: str, en: str, nl: str, row: Mapping[str, str]) -> Example:
    """Return an example of a request and nothing else."""
    return Example(code, Text(en, nl), (row,))


VECTORS: tuple[Example, ...] = (
    vector("spring-8h", "Clocks go forward, 8 hours", "Klok vooruit, 8 uur", received(SPRING, "direct")),
    vector("spring-3d", "Clocks go forward, 3 days", "Klok vooruit, 3 dagen", received(SPRING, "indirect")),
    vector(
        "spring-7d",
        "Clocks go forward, 7 days, Easter",
        "Klok vooruit, 7 dagen, Pasen",
        received(SPRING, "direct", urgent=False),
    ),
    vector(
        "autumn-8h",
        "Clocks go back, first 02:30, 8 hours",
        "Klok terug, eerste 02:30, 8 uur",
        received(AUTUMN, "direct"),
    ),
    vector(
        "autumn-again-8h",
        "Clocks go back, second 02:30, 8 hours",
        "Klok terug, tweede 02:30, 8 uur",
        received(AGAIN, "direct"),
    ),
    vector("autumn-7d", "Clocks go back, 7 days", "Klok terug, 7 dagen", received(AUTUMN, "direct", urgent=False)),
    vector("easter-8h", "Maundy Thursday, 8 hours", "Witte Donderdag, 8 uur", received(THURSDAY, "direct")),
    vector("easter-3d", "Maundy Thursday, 3 days", "Witte Donderdag, 3 dagen", received(THURSDAY, "indirect")),
    vector("christmas-8h", "Christmas Eve, 8 hours", "Kerstavond, 8 uur", received(CHRISTMAS, "direct")),
    vector("christmas-3d", "Christmas Eve, 3 days", "Kerstavond, 3 dagen", received(CHRISTMAS, "indirect")),
    vector("friday-8h", "Friday evening, 8 hours", "Vrijdagavond, 8 uur", received(FRIDAY, "direct")),
    vector("friday-3d", "Friday evening, 3 days", "Vrijdagavond, 3 dagen", received(FRIDAY, "indirect")),
    vector(
        "saturday-7d",
        "Saturday, last day of February, 7 days",
        "Zaterdag, laatste dag van februari, 7 dagen",
        received(SATURDAY, "direct", urgent=False),
    ),
)
STORIES: tuple[Example, ...] = (
    Example(
        "question",
        Text("A question stops the clock for 2 h 40 m", "Een vraag zet de klok 2 u 40 m stil"),
        (received(FRIDAY, "direct"), *ASKED, *ANSWERED),
        NIGHT,
    ),
    Example(
        "waiting",
        Text("A question that is not answered yet", "Een vraag waarop nog geen antwoord is"),
        (received(FRIDAY, "direct"), *ASKED),
        NIGHT,
    ),
    Example(
        "no-receipt",
        Text("A question without receipt stops nothing", "Een vraag zonder ontvangstbewijs zet niets stil"),
        (received(FRIDAY, "direct"), ASKED[0], *ANSWERED),
        NIGHT,
    ),
    Example(
        "items",
        Text("Three items, each with its clock; two answered", "Drie onderdelen, elk met een klok; twee beantwoord"),
        (
            received(FRIDAY, "direct direct indirect"),
            {"what": "answered", "at": "2026-06-05 19:10", "items": "1, 2"},
        ),
        NIGHT,
    ),
    Example(
        "late",
        Text("Answered too late: the breach stays", "Te laat beantwoord: de overschrijding blijft"),
        (received(FRIDAY, "direct"), {"what": "answered", "at": "2026-06-06 03:00", "items": "1"}),
    ),
)
BY_CODE: Mapping[str, Example] = {one.code: one for one in (*VECTORS, *STORIES)}
