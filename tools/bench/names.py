"""Names: preparing, keying and comparing, each a second, beside the bare ratio of the same pairs in the same run."""

import random
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

from rapidfuzz import fuzz

T = TypeVar("T")
GIVEN = (
    "Ahmed Ana Boris Chinedu Daan Elif Fatima Giorgos Hanna Ivan Jan Katya Lotte Mehmet Noor Olga Piet Rosa Sven Yara"
)
FAMILY = (
    "Amrani Berg Cohen Dijkstra Eriksen Fischer García Haddad Ivanov Jansen Kovač López Müller Nowak Öztürk Papadakis"
)
OTHER_SCRIPTS = (
    "محمد الحسيني",
    "Сергей Кузьмин",
    "Γιώργος Παπαδάκης",
    "יעקב לוינסון",
    "გიორგი მელაძე",
    "王小明",
    "박지영",
)
PAIRS = 20_000


def measure() -> None:
    """Print how many names are prepared, keyed and compared a second, and the peer's figure for the same pairs."""
    from schakel.matching import Birth, Person, compare, keys, lookups, normalise

    written = _names(PAIRS + 1)
    chance = random.Random(7)
    born = [Birth(chance.randint(1945, 2007), chance.randint(1, 12), chance.randint(1, 28)) for _ in written]
    seconds, names = _timed(lambda: [normalise(each) for each in written])
    _say("names prepared", len(written), seconds)
    seconds, _ = _timed(lambda: [keys(name, date) for name, date in zip(names, born, strict=True)])
    _say("keys stored, persons", len(names), seconds)
    seconds, _ = _timed(lambda: [lookups(name, date) for name, date in zip(names, born, strict=True)])
    _say("keys looked up, persons", len(names), seconds)
    people = [Person((name,), date) for name, date in zip(names, born, strict=True)]
    ours, _ = _timed(lambda: [compare(a, b) for a, b in pairwise(people)])
    _say("persons compared, with reasons", PAIRS, ours)
    peer, _ = _timed(lambda: [fuzz.ratio(a, b) for a, b in pairwise(written)])
    _say("  bare ratio of the same texts", PAIRS, peer)
    print(f"{'  times the bare ratio':<46} {ours / peer:>12.1f} x")


def _names(count: int) -> list[str]:
    """Return made names, one in eight in another script, each once misspelt right after."""
    chance = random.Random(5)
    out: list[str] = []
    while len(out) < count:
        name = f"{chance.choice(GIVEN.split())} {chance.choice(FAMILY.split())}"
        if chance.random() < 0.125:
            name = chance.choice(OTHER_SCRIPTS)
        at = chance.randrange(len(name))
        out += [name, name[:at] + name[at + 1 :]]
    return out[:count]


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    made = act()
    return time.perf_counter() - start, made


def _say(what: str, count: int, seconds: float) -> None:
    print(f"{what:<46} {count / seconds:>12,.0f} a second")


if __name__ == "__main__":
    measure()
