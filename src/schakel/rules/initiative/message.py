"""A message of our own accord: in a language of the recipient's list, with the copies of Dir. 7(3) (R44)."""

from collections.abc import Collection

from schakel.rules import languages
from schakel.rules.cite import Cite
from schakel.rules.copies import CopyFacts, check
from schakel.rules.verdict import Verdict

LANGUAGE = Cite("R44", "Dir. 7(3), 11")


def sendable(language: str, accepted: Collection[str], copies: CopyFacts) -> Verdict:
    """What we send of our own accord is in a language of their list or English, with its copies (Dir. 7(3)-(4))."""
    return Verdict((languages.on_list(LANGUAGE, language, accepted), *check(copies).reasons))
