"""How two identifiers of a kind relate, and why."""

from schakel.matching.identifiers.model import KINDS, MASK, Identifier, IdentifierComparison, IdentifierKind, Sameness
from schakel.text import Text

SAME = Text("Same {kind}", "Zelfde {kind}")
OTHER = Text("Other {kind}", "Ander {kind}")
OTHER_KIND = Text("Not the same kind of thing", "Niet hetzelfde soort gegeven")
NO_COUNTRY = Text(
    "Same signs, the country is not known on both sides", "Zelfde tekens, het land is niet aan beide kanten bekend"
)
OTHER_COUNTRY = Text("Same signs, of another country", "Zelfde tekens, van een ander land")
LOOKS_ALIKE = Text(
    "Same {kind} if look-alike signs were confused (O and 0, I and 1)",
    "Zelfde {kind} als gelijkende tekens verwisseld zijn (O en 0, I en 1)",
)
LAST_DIGITS = Text("Same last digits; the country is not known", "Zelfde laatste cijfers; het land is niet bekend")
MASK_FITS = Text("What is not masked is the same", "Wat niet is afgeschermd, is gelijk")
TAG = Text("Same mailbox, other tag or dots", "Zelfde postbus, ander label of andere punten")
FOLDED = Text("Same reference but for zeros or the century", "Zelfde kenmerk op nullen of de eeuw na")
_LOOSE = {IdentifierKind.EMAIL: TAG, IdentifierKind.REFERENCE: FOLDED}
_BY_COUNTRY = frozenset({IdentifierKind.PLATE, IdentifierKind.DOCUMENT})
_BY_SHAPE = frozenset({IdentifierKind.PLATE, IdentifierKind.DOCUMENT, IdentifierKind.VIN})


def compare_identifiers(one: Identifier, other: Identifier) -> IdentifierComparison:
    """Return whether two identifiers are the same, possibly the same, or different. Symmetric."""
    if one.kind is not other.kind:
        return IdentifierComparison(Sameness.DIFFERENT, OTHER_KIND)
    if not one.canonical or not other.canonical:
        return _said(Sameness.DIFFERENT, OTHER, one)
    if one.canonical == other.canonical:
        return _same_signs(one, other)
    return _nearly(one, other)


def _same_signs(one: Identifier, other: Identifier) -> IdentifierComparison:
    if one.kind is IdentifierKind.IBAN and MASK in one.canonical:
        return _said(Sameness.POSSIBLE, MASK_FITS, one)
    if one.kind is IdentifierKind.PHONE and not (one.canonical.startswith("+") and other.canonical.startswith("+")):
        return _said(Sameness.POSSIBLE, NO_COUNTRY, one)
    if one.kind not in _BY_COUNTRY or (one.country and one.country == other.country):
        return _said(Sameness.SAME, SAME, one)
    if one.country and other.country:
        return _said(Sameness.DIFFERENT, OTHER_COUNTRY, one)
    return _said(Sameness.POSSIBLE, NO_COUNTRY, one)


def _nearly(one: Identifier, other: Identifier) -> IdentifierComparison:
    if one.kind is IdentifierKind.IBAN:
        return _masked(one, other)
    if one.kind is IdentifierKind.PHONE:
        return _last_digits(one, other)
    if one.loose and one.loose == other.loose and not _apart(one, other):
        return _said(Sameness.POSSIBLE, _LOOSE.get(one.kind, LOOKS_ALIKE), one)
    return _said(Sameness.DIFFERENT, OTHER, one)


def _apart(one: Identifier, other: Identifier) -> bool:
    return bool(one.kind in _BY_SHAPE and one.country and other.country and one.country != other.country)


def _masked(one: Identifier, other: Identifier) -> IdentifierComparison:
    """Compare accounts of which one is masked: sign by sign, or by their ends when the mask is not of full length."""
    a, b = one.canonical, other.canonical
    if MASK not in a + b:
        return _said(Sameness.DIFFERENT, OTHER, one)
    if len(a) == len(b):
        fits = all(x == y or MASK in (x, y) for x, y in zip(a, b, strict=True))
    else:
        (head_a, tail_a), (head_b, tail_b) = _ends(a), _ends(b)
        head, tail = min(len(head_a), len(head_b)), min(len(tail_a), len(tail_b))
        fits = head_a[:head] == head_b[:head] and (not tail or tail_a[-tail:] == tail_b[-tail:])
    shown = min(sum(sign != MASK for sign in each) for each in (a, b))
    return _said(Sameness.POSSIBLE, MASK_FITS, one) if fits and shown >= 4 else _said(Sameness.DIFFERENT, OTHER, one)


def _ends(text: str) -> tuple[str, str]:
    return text.partition(MASK)[0], text.rpartition(MASK)[2]


def _last_digits(one: Identifier, other: Identifier) -> IdentifierComparison:
    international = one.canonical.startswith("+") and other.canonical.startswith("+")
    if international or len(one.loose) < 7 or one.loose != other.loose:
        return _said(Sameness.DIFFERENT, OTHER, one)
    return _said(Sameness.POSSIBLE, LAST_DIGITS, one)


def _said(sameness: Sameness, text: Text, one: Identifier) -> IdentifierComparison:
    kind = KINDS[one.kind]
    return IdentifierComparison(sameness, Text(text.en.format(kind=kind.en), text.nl.format(kind=kind.nl)))
