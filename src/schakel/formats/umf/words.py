"""What is wrong with the XML itself, in words. What is wrong with the values, the envelope's own words say."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from schakel.formats.umf.shape import NAMESPACE
from schakel.text import Text

UNKNOWN = Text(
    "The schema knows no such element here; leave it out or check its spelling",
    "Het schema kent dit element hier niet; laat het weg of controleer de spelling",
)
FOREIGN = Text(
    f"This element is not of the namespace {NAMESPACE}; leave it out or mend its namespace",
    f"Dit element is niet van de namespace {NAMESPACE}; laat het weg of herstel zijn namespace",
)
TWICE = Text("This element stands here twice; keep one", "Dit element staat hier twee keer; houd er één over")
MIXED = Text(
    "Only elements may stand here, and there is text beside them; put the text into the element it belongs to",
    "Hier mogen alleen elementen staan, en er staat tekst naast; zet de tekst in het element waar die hoort",
)
ONLY_TEXT = Text(
    "Only text may stand here, and there is an element in it; write the text without elements",
    "Hier mag alleen tekst staan, en er staat een element in; schrijf de tekst zonder elementen",
)
COMMENT = Text(
    "A comment stands inside a value; readers disagree about that, take it out",
    "Er staat commentaar in een waarde; lezers lezen dat verschillend, haal het weg",
)
INSTRUCTION = Text(
    "A processing instruction (<?...?>) stands here; nothing is done with it, take it out",
    "Hier staat een verwerkingsinstructie (<?...?>); er wordt niets mee gedaan, haal die weg",
)
ATTRIBUTE = Text(
    "This format has no attributes; take it out, or write what it says as an element",
    "Dit formaat kent geen attributen; haal het weg, of schrijf wat het zegt als element",
)
ONE_BODY = Text(
    "A body holds one message; send the other in a file of its own",
    "Een Body bevat één bericht; stuur het andere in een eigen bestand",
)
OUTERMOST = Text(
    "The outermost element must be Message; compare it with an example",
    "Het buitenste element moet Message zijn; vergelijk het met een voorbeeld",
)
NO_NAMESPACE = Text(
    f'Not of our namespace; write <Message xmlns="{NAMESPACE}">',
    f'Niet van onze namespace; schrijf <Message xmlns="{NAMESPACE}">',
)
OTHER_VERSION = Text(
    f'This version of the format is not known here; send version 1: <Message xmlns="{NAMESPACE}">',
    f'Deze versie van het formaat is hier niet bekend; stuur versie 1: <Message xmlns="{NAMESPACE}">',
)
DOCTYPE = Text(
    "A DOCTYPE is never taken, because it can hide a bomb or a foreign file; take it out",
    "Een DOCTYPE wordt nooit aangenomen, omdat er een bom of een vreemd bestand in kan zitten; haal die weg",
)
UTF_16 = Text("This is UTF-16 or UTF-32; save it as UTF-8", "Dit is UTF-16 of UTF-32; sla het op als UTF-8")
DECLARED = Text(
    'The first line names another encoding than UTF-8; save it as UTF-8 and write encoding="UTF-8"',
    'De eerste regel noemt een andere codering dan UTF-8; sla het op als UTF-8 en schrijf encoding="UTF-8"',
)
XML_1_1 = Text(
    'The first line names another version of XML than 1.0; write version="1.0"',
    'De eerste regel noemt een andere versie van XML dan 1.0; schrijf version="1.0"',
)
CHARACTER = Text(
    "The text holds a character that XML cannot carry (a control character or half of one); take it out, or send JSON",
    "De tekst bevat een teken dat XML niet kan dragen (een stuurteken of een half teken); haal het weg, of stuur JSON",
)
REFERENCES = Text(
    "Far too many signs written as &...; write the signs themselves",
    "Veel te veel tekens geschreven als &...; schrijf de tekens zelf",
)
ATTRIBUTES = Text(
    "An element with very many attributes; this format has none, take them out",
    "Een element met heel veel attributen; dit formaat kent er geen, haal ze weg",
)


class Broken(NamedTuple):
    """Why XML cannot be read to its end: the rule broken, what is wrong, and what to do."""

    rule: str
    wrong: Text
    remedy: Text


SYNTAX = Broken(
    "syntax",
    Text("No XML: it goes wrong", "Geen XML: het gaat mis"),
    Text("look at the signs just before it", "kijk naar de tekens vlak ervoor"),
)
_CHARACTER = Broken(
    "character",
    Text("A character that XML cannot carry stands", "Er staat een teken dat XML niet kan dragen"),
    Text("take it out", "haal het weg"),
)
_UNCLOSED = Broken(
    "syntax",
    Text("No XML: an element is opened and not closed, seen", "Geen XML: een element gaat open en niet dicht, gezien"),
    Text("close each in turn, and look whether the end was cut off", "sluit ze om beurten, en kijk of het eind er is"),
)
_LONG = Broken(
    "size",
    Text("A tag or a CDATA section that does not end within 10 MB", "Een tag of CDATA-deel van meer dan 10 MB"),
    Text("close it, and write long content without CDATA", "sluit het, en schrijf lange inhoud zonder CDATA"),
)
BROKEN: Mapping[int, Broken] = {
    5: Broken(
        "syntax",
        Text("Something stands after the end of the message", "Er staat iets na het einde van het bericht"),
        Text("send one message in a file", "stuur één bericht per bestand"),
    ),
    8: _CHARACTER,
    9: _CHARACTER,
    26: Broken(
        "entity",
        Text("A name between & and ; that XML does not know", "Een naam tussen & en ; die XML niet kent"),
        Text("write the sign itself", "schrijf het teken zelf"),
    ),
    42: Broken(
        "attribute",
        Text("An attribute stands there twice", "Er staat een attribuut twee keer"),
        Text("this format has none, take it out", "dit formaat kent er geen, haal het weg"),
    ),
    64: Broken(
        "syntax",
        Text("<?xml ...?> stands elsewhere than at the very start", "<?xml ...?> staat niet helemaal vooraan"),
        Text("take away what stands before it, blanks too", "haal weg wat ervoor staat, ook spaties"),
    ),
    63: _LONG,
    76: _UNCLOSED,
    77: _UNCLOSED,
    110: _LONG,
    114: _LONG,
}


def broken(code: int, line: int, column: int) -> tuple[str, Text]:
    """Return rule and sentence for what the XML reader stumbled over."""
    why = BROKEN.get(code, SYNTAX)
    return why.rule, Text(
        f"{why.wrong.en} at line {line}, column {column}; {why.remedy.en}",
        f"{why.wrong.nl} op regel {line}, kolom {column}; {why.remedy.nl}",
    )


def missing(element: str) -> Text:
    """Say that an element is not there."""
    return Text(f"“{element}” is missing; add it", f"“{element}” ontbreekt; voeg het toe")


def kinds(elements: Iterable[str]) -> Text:
    """Say which elements a body may hold."""
    listed = ", ".join(elements)
    return Text(
        f"No kind of message that may stand here; choose one of: {listed}",
        f"Geen soort bericht die hier mag staan; kies er een uit: {listed}",
    )
