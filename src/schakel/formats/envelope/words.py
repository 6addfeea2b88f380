"""What the schema found wrong, in words: what is expected at that place and what to do."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from jsonschema.exceptions import ValidationError

from schakel.formats.envelope.faults import Fault, pointer
from schakel.text import Text

TYPES: Mapping[str, Text] = {
    "string": Text("a text", "een tekst"),
    "object": Text("an object with members", "een object met velden"),
    "array": Text("a list", "een lijst"),
    "integer": Text("a whole number", "een geheel getal"),
    "boolean": Text("true or false", "true of false"),
}


class Broken(NamedTuple):
    """One rule of the schema broken at one place: the rule's value, the schema around it, and what was found."""

    path: tuple[str | int, ...]
    rule: str
    wanted: Any
    schema: Mapping[str, Any]
    found: Any


def faults_of(error: ValidationError) -> Iterator[Fault]:
    """Yield one fault, or one per member that is missing or unknown."""
    schema: Any = error.schema
    broken = Broken(tuple(error.absolute_path), str(error.validator), error.validator_value, schema, error.instance)
    if broken.rule == "required":
        absent = (name for name in broken.wanted if name not in broken.found)
        yield from (Fault(pointer((*broken.path, name)), "required", _missing(name)) for name in absent)
    elif broken.rule == "additionalProperties":
        strange = (name for name in broken.found if name not in broken.schema["properties"])
        yield from (Fault(pointer((*broken.path, name)), "unknown", UNKNOWN) for name in strange)
    else:
        yield Fault(pointer(broken.path), broken.rule, SENTENCES.get(broken.rule, _other)(broken))


UNKNOWN = Text(
    "The schema knows no such member here; leave it out or check its spelling",
    "Het schema kent dit veld hier niet; laat het weg of controleer de spelling",
)


def _missing(name: str) -> Text:
    return Text(f"“{name}” is missing; add it", f"“{name}” ontbreekt; voeg het toe")


def _type(broken: Broken) -> Text:
    kind = TYPES[str(broken.wanted)]
    return Text(f"This must be {kind.en}; change it", f"Dit moet {kind.nl} zijn; pas het aan")


def _allowed(broken: Broken) -> Text:
    values = broken.wanted if broken.rule == "enum" else [broken.wanted]
    listed = ", ".join(str(value) for value in values)
    return Text(f"Not allowed here; choose from: {listed}", f"Dit mag hier niet; kies uit: {listed}")


def _spelling(broken: Broken) -> Text:
    example = broken.schema["examples"][0]
    if broken.schema.get("format") == "date-time":
        return Text(
            f"No moment with its offset from UTC; write it like {example}",
            f"Geen tijdstip met zijn verschil met UTC; schrijf het als {example}",
        )
    return Text(
        f"Not written as it must be; write it like {example}", f"Niet goed geschreven; schrijf het als {example}"
    )


def _number(broken: Broken) -> Text:
    least, most = broken.schema["minimum"], broken.schema["maximum"]
    return Text(
        f"No number from {least} to {most}; change it", f"Geen getal van {least} tot en met {most}; pas het aan"
    )


def _counted(en: str, nl: str) -> Callable[[Broken], Text]:
    def sentence(broken: Broken) -> Text:
        return Text(en.format(broken.wanted), nl.format(broken.wanted))

    return sentence


def _other(_broken: Broken) -> Text:
    return Text(
        "Not as the schema says; compare it with the schema", "Niet zoals het schema zegt; vergelijk het met het schema"
    )


SENTENCES: Mapping[str, Callable[[Broken], Text]] = {
    "type": _type,
    "enum": _allowed,
    "const": _allowed,
    "pattern": _spelling,
    "format": _spelling,
    "minimum": _number,
    "maximum": _number,
    "minLength": _counted("Too short; write at least {} characters", "Te kort; schrijf minstens {} tekens"),
    "maxLength": _counted("Too long; at most {} characters", "Te lang; hoogstens {} tekens"),
    "minItems": _counted("Too few; give at least {}", "Te weinig; geef er minstens {}"),
    "maxItems": _counted("Too many; give at most {}", "Te veel; geef er hoogstens {}"),
    "uniqueItems": _counted("The same stands here twice; keep one", "Hier staat hetzelfde twee keer; houd er één over"),
}
