"""A sentence in every language of the product. Rules speak to people, so they carry their words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in English and Dutch."""

    en: str
    nl: str

    def say(self, language: str) -> str:
        """Return the Dutch sentence for 'nl' and 'nl-*', else the English one."""
        return self.nl if language.lower().split("-")[0] == "nl" else self.en
