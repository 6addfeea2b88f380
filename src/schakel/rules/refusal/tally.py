"""Counting refusals for Dir. 18(2)(c): each ground, a total without doubles, and "no information" apart (R34)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from schakel.rules.refusal.grounds import Ground


@dataclass(frozen=True, slots=True)
class Tally:
    """Requests by ground (one request may count under several), all refused requests once, and those only RF-a."""

    by_ground: Mapping[Ground, int]
    refused: int
    no_information_only: int


def tally(requests: Iterable[Set[Ground]]) -> Tally:
    """Count requests, each given as the set of grounds on which any of its items was refused (Dir. 18(2)(c))."""
    refused = [grounds for grounds in requests if grounds]
    counts = Counter(ground for grounds in refused for ground in grounds)
    alone = sum(grounds == {Ground.A} for grounds in refused)
    return Tally({ground: counts[ground] for ground in Ground}, len(refused), alone)
