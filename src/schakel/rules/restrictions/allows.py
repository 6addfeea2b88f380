"""May this be done with it? Every restriction answers for itself; the strictest answer holds (R36, R48-R51)."""

from collections.abc import Iterable

from schakel.rules.cite import Cite
from schakel.rules.restrictions.compose import lifts
from schakel.rules.restrictions.forbids import forbids
from schakel.rules.restrictions.model import Permission, Restriction, Restrictions, Use
from schakel.rules.restrictions.words import CITES, remedy, says
from schakel.rules.verdict import Reason, Verdict
from schakel.text import Text

FREE = Cite("R51", "Dir. 3(c)-(d)")


def allows(restrictions: Restrictions, use: Use, permissions: Iterable[Permission] = ()) -> Verdict:
    """A use is free when no restriction forbids it, or when whoever set the restriction permits exactly this.

    Adding a restriction never allows more; adding a permission never allows less.
    """
    granted = tuple(permissions)
    reasons = tuple(_reason(restriction, use, granted) for restriction in sorted(restrictions))
    return Verdict(reasons or (FREE.go(Text("No restriction is set", "Er is geen beperking opgelegd")),))


def _reason(restriction: Restriction, use: Use, permissions: tuple[Permission, ...]) -> Reason:
    cite, sentence = CITES[restriction.kind], says(restriction)
    if not forbids(restriction, use):
        text = Text(f"Not in the way here: {sentence.en}", f"Staat hier niet in de weg: {sentence.nl}")
        return cite.go(text, restriction.kind)
    for permission in permissions:
        if lifts(permission, restriction, use):
            return cite.go(_permitted(permission, sentence), restriction.kind)
    return cite.stop(sentence, restriction.kind, remedy(restriction))


def _permitted(permission: Permission, sentence: Text) -> Text:
    day = f"{permission.expires:%d-%m-%Y}"
    return Text(
        f"{sentence.en}: permitted until {day} ({permission.reference})",
        f"{sentence.nl}: toegestaan tot en met {day} ({permission.reference})",
    )
