"""The Traffic Light Protocol 2.0 (FIRST, 2022) as primitives (section 3.5). From memory. It never loosens a code."""

from dataclasses import dataclass

from schakel.rules.restrictions.compose import NONE
from schakel.rules.restrictions.model import Kind, Restriction, Restrictions


@dataclass(frozen=True, slots=True)
class Circles:
    """Who stands where, as authority codes: our organisation, those it serves, and the community of the source."""

    own: frozenset[str]
    clients: frozenset[str] = frozenset()
    community: frozenset[str] = frozenset()


def compile_tlp(label: str, circles: Circles, by: str, item: str) -> Restrictions:
    """Turn a label such as "TLP:AMBER+STRICT" into restrictions; an unknown one is RED and a person reads it."""
    name = label.strip().upper().removeprefix("TLP:").strip()
    audiences = {
        "RED": frozenset[str](),
        "AMBER+STRICT": circles.own,
        "AMBER": circles.own | circles.clients,
        "GREEN": circles.own | circles.clients | circles.community,
    }
    code = f"TLP:{name}"
    if name == "CLEAR":
        return NONE
    if name in audiences:
        return frozenset({_only(audiences[name], by, item, code)})
    review = Restriction(Kind.HUMAN_REVIEW, by, item, code, text=label)
    return frozenset({_only(frozenset(), by, item, code), review})


def _only(audience: frozenset[str], by: str, item: str, code: str) -> Restriction:
    return Restriction(Kind.FORWARD_ONLY_TO, by, item, code, audience=tuple(sorted(audience)))
