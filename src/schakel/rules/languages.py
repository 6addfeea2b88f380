"""In which language something may leave: a language of the recipient's list, or the language of the request."""

from collections.abc import Collection

from schakel.rules.cite import Cite
from schakel.rules.verdict import Reason
from schakel.rules.words import OR, listed
from schakel.text import Text

ENGLISH = "en"
NAMES = {
    "bg": Text("Bulgarian", "Bulgaars"),
    "cs": Text("Czech", "Tsjechisch"),
    "da": Text("Danish", "Deens"),
    "de": Text("German", "Duits"),
    "el": Text("Greek", "Grieks"),
    "en": Text("English", "Engels"),
    "es": Text("Spanish", "Spaans"),
    "et": Text("Estonian", "Ests"),
    "fi": Text("Finnish", "Fins"),
    "fr": Text("French", "Frans"),
    "ga": Text("Irish", "Iers"),
    "hr": Text("Croatian", "Kroatisch"),
    "hu": Text("Hungarian", "Hongaars"),
    "is": Text("Icelandic", "IJslands"),
    "it": Text("Italian", "Italiaans"),
    "lt": Text("Lithuanian", "Litouws"),
    "lv": Text("Latvian", "Lets"),
    "mt": Text("Maltese", "Maltees"),
    "nl": Text("Dutch", "Nederlands"),
    "no": Text("Norwegian", "Noors"),
    "pl": Text("Polish", "Pools"),
    "pt": Text("Portuguese", "Portugees"),
    "ro": Text("Romanian", "Roemeens"),
    "sk": Text("Slovak", "Slowaaks"),
    "sl": Text("Slovenian", "Sloveens"),
    "sv": Text("Swedish", "Zweeds"),
}
NORWEGIAN = {"nb": "no", "nn": "no"}


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag without its region or script: "nl" for "nl-BE"."""
    first = tag.strip().lower().replace("_", "-").split("-")[0]
    return NORWEGIAN.get(first, first)


def name(tag: str) -> Text:
    """Return the language by name, or the tag itself when we have no name for it."""
    return NAMES.get(primary(tag)) or Text(tag, tag)


def on_list(cite: Cite, language: str, accepted: Collection[str]) -> Reason:
    """A message is in a language the recipient's contact point has listed, or in English (Dir. 11)."""
    if not primary(language):
        return cite.stop(
            Text("The language of the message is not given", "De taal van het bericht is niet opgegeven"),
            "language",
            Text("Say in which language it is written", "Geef op in welke taal het is geschreven"),
        )
    allowed = sorted({primary(tag) for tag in accepted} | {ENGLISH})
    mine, theirs = name(language), listed(map(name, allowed), OR)
    if primary(language) in allowed:
        return cite.go(Text(f"{mine.en} is on the list", f"{mine.nl} staat op de lijst"), "language")
    return cite.stop(
        Text(
            f"{mine.en} is not on the list; accepted is {theirs.en}",
            f"{mine.nl} staat niet op de lijst; aanvaard wordt {theirs.nl}",
        ),
        "language",
        Text(f"Have it translated into {theirs.en}", f"Laat het vertalen in het {theirs.nl}"),
    )


def same(cite: Cite, ours: str, theirs: str, we_list: Collection[str] = ()) -> Reason:
    """An answer, a refusal and every other message on a request are in the language of that request (Dir. 5(3), 6(4)).

    A request in a language we do not list gets an answer in one we do; leave `we_list` empty to ask for the same
    language always.
    """
    if not primary(theirs):
        return _unknown(cite)
    mine, asked = name(ours), name(theirs)
    if primary(ours) == primary(theirs):
        text = Text(f"In the language of the request: {mine.en}", f"In de taal van het verzoek: {mine.nl}")
        return cite.go(text, "language")
    if we_list and primary(theirs) not in map(primary, we_list):
        return on_list(cite, ours, we_list)
    written = Text("in an unknown language", "in een onbekende taal")
    if primary(ours):
        written = Text(f"in {mine.en}", f"in het {mine.nl}")
    return cite.stop(
        Text(
            f"The request is in {asked.en}, this is {written.en}",
            f"Het verzoek is in het {asked.nl}, dit is {written.nl}",
        ),
        "language",
        Text(f"Have it translated into {asked.en}", f"Laat het vertalen in het {asked.nl}"),
    )


def _unknown(cite: Cite) -> Reason:
    return cite.stop(
        Text("The language of the request is not recorded", "De taal van het verzoek is niet vastgelegd"),
        "language",
        Text("Record in which language it was written", "Leg vast in welke taal het is geschreven"),
    )
