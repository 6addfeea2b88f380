"""Whether two descriptions are of the same person or thing, and why. Nothing here decides: a person confirms."""

from schakel.matching.birth import NO_BIRTH, Birth, BirthLikeness, birth, compare_births
from schakel.matching.identifiers import Identifier, IdentifierKind, Sameness, compare_identifiers, identify
from schakel.matching.names import Name, compare_names, keys, lookups, normalise
from schakel.matching.person import Band, Comparison, Person, compare
from schakel.matching.subject import Match, Subject, candidate_keys, lookup_keys, match

__all__ = [
    "NO_BIRTH",
    "Band",
    "Birth",
    "BirthLikeness",
    "Comparison",
    "Identifier",
    "IdentifierKind",
    "Match",
    "Name",
    "Person",
    "Sameness",
    "Subject",
    "birth",
    "candidate_keys",
    "compare",
    "compare_births",
    "compare_identifiers",
    "compare_names",
    "identify",
    "keys",
    "lookup_keys",
    "lookups",
    "match",
    "normalise",
]
