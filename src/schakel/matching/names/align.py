"""Which word of one name goes with which word of the other."""

from dataclasses import dataclass
from itertools import pairwise

from schakel.matching.names.likeness import LEAST, NONE, Likeness, Way, alike
from schakel.matching.names.name import Name
from schakel.matching.names.part import Kind, Part, part

EXACT_UP_TO = 6
"""Words for which every way of pairing is tried; beyond, the best pair is taken first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that go together (one of them may be two words written apart), and how alike they are."""

    one: Part
    other: Part
    likeness: Likeness
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs, and the words of either name that have none."""

    pairs: tuple[Pair, ...]
    left_one: tuple[Part, ...]
    left_other: tuple[Part, ...]


def weighed(name: Name) -> tuple[Part, ...]:
    """Return the words that are paired: names, fathers' names, initials; particles when there is nothing else."""
    kept = tuple(each for each in name.parts if each.kind in (Kind.NAME, Kind.PATRONYMIC, Kind.INITIAL))
    return kept or name.parts


def align(one: tuple[Part, ...], other: tuple[Part, ...]) -> Alignment:
    """Return the pairing with the highest sum of likeness times weight."""
    grid = [[alike(a, b) for b in other] for a in one]
    chosen = _best(grid, one, other) if max(len(one), len(other)) <= EXACT_UP_TO else _greedy(grid, one, other)
    pairs = [Pair(one[i], other[j], grid[i][j], _weight(one[i], other[j])) for i, j in chosen]
    left_one = [each for i, each in enumerate(one) if i not in {a for a, _ in chosen}]
    left_other = [each for j, each in enumerate(other) if j not in {b for _, b in chosen}]
    pairs += _joins(left_one, left_other) + [_turned(pair) for pair in _joins(left_other, left_one)]
    return Alignment(tuple(pairs), tuple(left_one), tuple(left_other))


def _weight(one: Part, other: Part) -> float:
    return min(one.weight, other.weight) if Kind.INITIAL in (one.kind, other.kind) else (one.weight + other.weight) / 2


def _best(grid: list[list[Likeness]], one: tuple[Part, ...], other: tuple[Part, ...]) -> list[tuple[int, int]]:
    """Return the best pairing by trying all of them, column sets remembered."""
    states: dict[int, tuple[float, tuple[tuple[int, int], ...]]] = {0: (0.0, ())}
    for i, row in enumerate(grid):
        following = dict(states)
        for used, (total, pairs) in states.items():
            for j, likeness in enumerate(row):
                if likeness.value < LEAST or used >> j & 1:
                    continue
                gained = total + likeness.value * _weight(one[i], other[j])
                if gained > following.get(used | 1 << j, (0.0, ()))[0]:
                    following[used | 1 << j] = (gained, (*pairs, (i, j)))
        states = following
    return list(max(states.values(), key=lambda state: state[0])[1])


def _greedy(grid: list[list[Likeness]], one: tuple[Part, ...], other: tuple[Part, ...]) -> list[tuple[int, int]]:
    ranked = sorted(
        ((likeness.value * _weight(one[i], other[j]), i, j) for i, row in enumerate(grid)
         for j, likeness in enumerate(row) if likeness.value >= LEAST),
        key=lambda item: (-item[0], item[1], item[2]),
    )  # fmt: skip
    rows: set[int] = set()
    columns: set[int] = set()
    out: list[tuple[int, int]] = []
    for _, i, j in ranked:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            out.append((i, j))
    return out


def _joins(single: list[Part], several: list[Part]) -> list[Pair]:
    """Pair a left-over word with two left-over words that make it together; both lists lose what was paired."""
    out: list[Pair] = []
    for word in tuple(single):
        for a, b in pairwise(several):
            if a.script is not b.script:
                continue
            found = alike(word, part(a.text + b.text))
            if found.value >= 0.85:
                out.append(Pair(word, a, Likeness(found.value - 0.02, Way.JOINED), 1.5))
                single.remove(word)
                several[:] = [each for each in several if each is not a and each is not b]
                break
    return out


def _turned(pair: Pair) -> Pair:
    return Pair(pair.other, pair.one, pair.likeness, pair.weight)


__all__ = ["NONE", "Alignment", "Pair", "align", "weighed"]
