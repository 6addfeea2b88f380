"""Names of persons in any script: one form, keys, comparison with reasons."""

from schakel.matching.names.compare import Frequency, NameComparison, compare_names
from schakel.matching.names.keymaking import KeyKind
from schakel.matching.names.keys import keys, kind_of, lookups
from schakel.matching.names.name import Name, normalise
from schakel.matching.names.part import Kind, Part, Side
from schakel.matching.names.script import Script, script

__all__ = [
    "Frequency",
    "KeyKind",
    "Kind",
    "Name",
    "NameComparison",
    "Part",
    "Script",
    "Side",
    "compare_names",
    "keys",
    "kind_of",
    "lookups",
    "normalise",
    "script",
]
