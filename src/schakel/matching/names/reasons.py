"""The words in which a comparison of names explains itself. They name no name: the reader has both before them."""

from schakel.matching.names.align import Alignment, Pair
from schakel.matching.names.likeness import Way
from schakel.matching.names.part import Part, Side
from schakel.text import Text

_SIDES = {
    Side.FAMILY: Text("family name", "achternaam"),
    Side.GIVEN: Text("given name", "voornaam"),
    Side.UNKNOWN: Text("name", "naam"),
}
_WAYS = {
    Way.SAME: Text("Same {side}", "Zelfde {side}"),
    Way.SPELLING: Text("Same {side} in another spelling", "Zelfde {side} in een andere spelling"),
    Way.ONE_LETTER: Text("Same {side}, one letter differs", "Zelfde {side}, één letter verschilt"),
    Way.LETTERS: Text("Same {side}, two letters differ", "Zelfde {side}, twee letters verschillen"),
    Way.JOINED: Text("Same {side}, written apart on one side", "Zelfde {side}, aan één kant los geschreven"),
    Way.CUT: Text("Same {side}, cut off on one side", "Zelfde {side}, aan één kant afgebroken"),
    Way.SHORT_FORM: Text("Short or foreign form of the same {side}", "Korte of buitenlandse vorm van dezelfde {side}"),
    Way.CONSONANTS: Text("The {side} sounds the same", "De {side} klinkt hetzelfde"),
    Way.CONSONANTS_NEAR: Text("The {side} sounds nearly the same", "De {side} klinkt bijna hetzelfde"),
    Way.INITIAL: Text("An initial fits the {side}", "Een voorletter past bij de {side}"),
}
_OTHER_SCRIPT = {
    Way.SAME: Text("Same {side} in another script", "Zelfde {side} in een ander schrift"),
    Way.SPELLING: Text("Same {side} in another script", "Zelfde {side} in een ander schrift"),
    Way.CONSONANTS: Text(
        "The {side} can be read as the one in another script", "De {side} is te lezen als die in een ander schrift"
    ),
}
CROSSED = Text("Given and family name change places", "Voornaam en achternaam staan andersom")
EXTRA = Text("One name has {count} word(s) more", "De ene naam heeft {count} woord(en) meer")
APART = Text("{count} word(s) differ", "{count} woord(en) verschillen")
ALL_OTHER = Text("Other names", "Andere namen")


def explain(found: Alignment, value: float) -> tuple[Text, ...]:
    """Return one sentence per pair of words, then what is missing or differs."""
    if not found.pairs or value <= 0:
        return (ALL_OTHER,)
    pairs = sorted(found.pairs, key=lambda pair: (-pair.likeness.way, _side(pair)))
    out = list(dict.fromkeys(_sentence(pair) for pair in pairs))
    if any(pair.one.side and pair.other.side and pair.one.side is not pair.other.side for pair in found.pairs):
        out.append(CROSSED)
    return (*out, *_rest(found.left_one, found.left_other))


def _side(pair: Pair) -> Side:
    return pair.one.side or pair.other.side


def _sentence(pair: Pair) -> Text:
    way = _WAYS[pair.likeness.way]
    if pair.one.script is not pair.other.script:
        way = _OTHER_SCRIPT.get(pair.likeness.way, way)
    side = _SIDES[_side(pair)]
    return Text(way.en.format(side=side.en), way.nl.format(side=side.nl))


def _rest(one: tuple[Part, ...], other: tuple[Part, ...]) -> list[Text]:
    apart = min(len(one), len(other))
    extra = max(len(one), len(other)) - apart
    return [_count(text, count) for text, count in ((APART, apart), (EXTRA, extra)) if count]


def _count(text: Text, count: int) -> Text:
    return Text(text.en.format(count=count), text.nl.format(count=count))
