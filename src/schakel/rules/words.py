"""Words that reasons are made of: lists, numbers, and whether a text says something at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from schakel.text import Text

OR = Text("or", "of")
AND = Text("and", "en")


@dataclass(frozen=True, slots=True)
class Minimum:
    """How much a reason in words must hold: so many different words, so many letters and digits. Set by the pack."""

    words: int = 4
    characters: int = 20


MINIMUM = Minimum()


def said(text: str) -> bool:
    """Tell whether a text holds anything but blanks and punctuation."""
    return any(character.isalnum() for character in text)


def enough(text: str, minimum: Minimum) -> bool:
    """Tell whether a text holds the minimum: a tick, a dash or the same word over and over does not."""
    words = {word for word in text.casefold().split() if said(word)}
    return len(words) >= minimum.words and sum(map(str.isalnum, text)) >= minimum.characters


def listed(texts: Iterable[Text], last: Text = AND) -> Text:
    """Join texts as a person would: "a, b and c"."""
    parts = list(texts)
    return Text(_joined([part.en for part in parts], last.en), _joined([part.nl for part in parts], last.nl))


def plain(words: Iterable[object], last: Text = AND) -> Text:
    """Join words that are the same in every language: codes, letters, numbers."""
    return listed((Text(str(word), str(word)) for word in words), last)


def _joined(words: list[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
