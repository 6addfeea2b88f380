"""What an officer gives, and everything that can be wrong with it, told at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from schakel.exchange.acts.faults import FieldFault
from schakel.text import Text

NATURES = ("fact", "assessment")
SOURCES = ("A", "B", "C", "X")
INFORMATION = ("1", "2", "3", "4")
CODES = ("H0", "H1", "H2", "H3")
DEFAULT_CODE = "H1"
LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer gives for one item: text, nature fact or assessment, 4x4 letters, date it is as of, codes."""

    item: int
    text: str
    nature: str
    source: str
    information: str
    as_of: date | None
    handling: Sequence[str]


def codes(given: Given) -> tuple[str, ...]:
    """Return the handling codes in order, each once; H1 when none was chosen (R52: never H0 by silence)."""
    return tuple(code for code in CODES if code in given.handling) or (DEFAULT_CODE,)


def faults(given: Sequence[Given], known: Iterable[int], today: date) -> list[FieldFault]:
    """Return every fault of what is given for the items `known`; `today` is the local date."""
    if not given:
        return [FieldFault("items", "R20", NO_ITEM)]
    numbers = [one.item for one in given]
    found = [FieldFault("items", "R20", no_such(number)) for number in sorted(set(numbers) - set(known))]
    found += [
        FieldFault("items", "R20", twice(number)) for number in sorted({n for n in numbers if numbers.count(n) > 1})
    ]
    return found + [fault for one in given for fault in item_faults(one, today)]


def item_faults(given: Given, today: date) -> Iterator[FieldFault]:
    """Yield every fault of one answer (R40: nature, evaluation and date are needed)."""
    name = f"answer-{given.item}"
    text = given.text.strip()
    if not text:
        yield FieldFault(f"{name}-text", "answer.text", EMPTY)
    elif len(text) > LONGEST or not printable(text):
        yield FieldFault(f"{name}-text", "answer.text", UNUSABLE)
    for part, value, allowed in (
        ("nature", given.nature, NATURES),
        ("source", given.source, SOURCES),
        ("information", given.information, INFORMATION),
    ):
        if value not in allowed:
            yield FieldFault(f"{name}-{part}", "R40", CHOOSE[part])
    if given.as_of is None:
        yield FieldFault(f"{name}-as_of", "R40", NO_DATE)
    elif given.as_of > today:
        yield FieldFault(f"{name}-as_of", "R40", FUTURE)
    if set(given.handling) - set(CODES):
        yield FieldFault(f"{name}-handling", "R52", UNKNOWN_CODE)


def printable(text: str) -> bool:
    """Tell whether the text can be kept and sent as it is: no control characters but line ends and tabs."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return all(sign >= " " or sign in "\n\r\t" for sign in text)


def no_such(number: int) -> Text:
    """Say that the request has no such item."""
    return Text(
        f"The request has no item {number}. Choose from the items it has.",
        f"Het verzoek heeft geen onderdeel {number}. Kies uit de onderdelen die er zijn.",
    )


def twice(number: int) -> Text:
    """Say that one item was answered twice in one form."""
    return Text(
        f"Item {number} is answered twice here. Put it in one text.",
        f"Onderdeel {number} is hier twee keer beantwoord. Zet het in een tekst.",
    )


NO_ITEM = Text(
    "Nothing is answered yet. Choose at least one item and write the answer.",
    "Er is nog niets beantwoord. Kies minstens een onderdeel en schrijf het antwoord.",
)
EMPTY = Text(
    "Write the answer. If nothing was found, that is a refusal under article 6(1)(a), not an answer.",
    "Schrijf het antwoord. Is er niets gevonden, dan is dat een weigering (artikel 6 lid 1 onder a), geen antwoord.",
)
UNUSABLE = Text(
    f"The text is longer than {LONGEST} characters or holds characters that cannot be sent. Shorten or retype it.",
    f"De tekst is langer dan {LONGEST} tekens of bevat tekens die niet mee kunnen. Kort hem in of typ hem opnieuw.",
)
CHOOSE: Mapping[str, Text] = {
    "nature": Text("Say whether this is a fact or an assessment.", "Geef aan of dit een feit of een inschatting is."),
    "source": Text(
        "Choose how reliable the source is: A, B, C or X.", "Kies hoe betrouwbaar de bron is: A, B, C of X."
    ),
    "information": Text(
        "Choose how sure the information is: 1, 2, 3 or 4.", "Kies hoe zeker de informatie is: 1, 2, 3 of 4."
    ),
}
NO_DATE = Text("Give the date on which this was so.", "Geef de datum waarop dit zo was.")
FUTURE = Text(
    "This date is in the future. Give the date on which this was so.",
    "Deze datum ligt in de toekomst. Geef de datum waarop dit zo was.",
)
UNKNOWN_CODE = Text(
    "Choose handling codes from H0, H1, H2 and H3 only.", "Kies alleen afhandelingscodes H0, H1, H2 en H3."
)
