"""What the matcher is worth, measured: on pairs in six scripts, on FEBRL 1-3, on the holdout, on a made population.

Development data are read through SCHAKEL_DEVDATA and stay where they are.
"""

import csv
import os
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from anyascii import anyascii
from rapidfuzz import fuzz

from schakel.matching import Band, Birth, Name, Person, birth, compare, compare_names, keys, lookups, normalise
from schakel.matching.person import NAMES_MOST, POSSIBLE
from schakel.matching.tests.holdout import PAIRS, SECOND

SCRIPTS = ("arabic", "russian", "hebrew", "katakana", "korean", "chinese")
ALIKE = POSSIBLE / NAMES_MOST
"""Likeness from which names alone are in the possible band."""
HIT = (Band.STRONG, Band.POSSIBLE)


def devdata() -> Path | None:
    """Return the folder of development data; None when it is not there."""
    named = os.environ.get("SCHAKEL_DEVDATA", "")
    return Path(named) if named and Path(named).is_dir() else None


@dataclass(frozen=True, slots=True)
class Scripts:
    """One script: share of pairs found by keys (either side stored), above the band, and random pairs above it."""

    script: str
    pairs: int
    by_keys: float
    by_keys_turned: float
    alike: float
    random_alike: float
    keys_each: float

    def __str__(self) -> str:
        """Return a line of the table."""
        return (
            f"{self.script:<9} {self.pairs:>6} pairs  keys {self.by_keys:.3f} / {self.by_keys_turned:.3f}"
            f"  possible {self.alike:.3f}  random pairs {self.random_alike:.4f}  keys stored {self.keys_each:.1f}"
        )


def scripts(folder: Path, most: int = 3000) -> list[Scripts]:
    """Measure single names in Latin beside the same name in another script (Merhav and Ash 2018)."""
    return [_script(folder / "transliteration" / f"wd_{script}_16", script, most) for script in SCRIPTS]


def _script(path: Path, script: str, most: int) -> Scripts:
    chance = random.Random(5)
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [
        (normalise(row[0]), normalise(row[1].replace(" ", ""))) for row in chance.sample(rows, min(most, len(rows)))
    ]
    strangers = [(chance.choice(pairs)[0], chance.choice(pairs)[1]) for _ in range(2 * len(pairs))]
    return Scripts(
        script,
        len(pairs),
        share(pairs, lambda a, b: bool(keys(b) & lookups(a))),
        share(pairs, lambda a, b: bool(keys(a) & lookups(b))),
        share(pairs, alike),
        share(strangers, alike),
        sum(len(keys(other)) for _, other in pairs) / len(pairs),
    )


def alike(one: Name, other: Name) -> bool:
    """Say whether two names alone are in the possible band."""
    return compare_names(one, other).value >= ALIKE


def share(pairs: list[tuple[Name, Name]], true: Callable[[Name, Name], bool]) -> float:
    """Return the share of pairs of which something is true."""
    return sum(true(one, other) for one, other in pairs) / len(pairs)


@dataclass(frozen=True, slots=True)
class Linkage:
    """One FEBRL set: recall of keys and of wide ones, candidates a record, (precision, recall) per band."""

    name: str
    pairs: int
    by_keys: float
    by_wide_keys: float
    candidates: float
    strong: tuple[float, float]
    possible: tuple[float, float]
    weak: tuple[float, float]

    def __str__(self) -> str:
        """Return a line of the table."""
        bands = "  ".join(
            f"{band} P {figures[0]:.3f} R {figures[1]:.3f}"
            for band, figures in (("strong", self.strong), ("possible", self.possible), ("weak", self.weak))
        )
        found = f"keys {self.by_keys:.3f} (wide {self.by_wide_keys:.3f})  candidates {self.candidates:.2f}"
        return f"{self.name} {self.pairs:>5} pairs  {found}  {bands}"


@lru_cache
def people(path: Path) -> tuple[tuple[str, Person], ...]:
    """Return (who, person) of a FEBRL set: given name, surname and date of birth only."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, skipinitialspace=True))
    return tuple(
        (
            row["rec_id"].split("-")[1],
            Person(
                (normalise(given=row["given_name"].strip(), family=row["surname"].strip()),),
                birth(row["date_of_birth"].strip()),
            ),
        )
        for row in rows
    )


def candidates(stored: Iterable[Person], sought: Iterable[Person], *, wide: bool = False) -> set[tuple[int, int]]:
    """Return (place among stored, place among sought) of all who share a key."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(stored):
        for key in keys(each.names[0], each.birth):
            index[key].append(place)
    return {
        (place, at)
        for at, each in enumerate(sought)
        for key in lookups(each.names[0], each.birth, wide=wide)
        for place in index.get(key, ())
    }


def linkage(path: Path) -> Linkage:
    """Measure how well a FEBRL set is linked with itself."""
    records = people(path)
    persons = [person for _, person in records]
    found = {(min(pair), max(pair)) for pair in candidates(persons, persons) if pair[0] != pair[1]}
    wide = {(min(pair), max(pair)) for pair in candidates(persons, persons, wide=True)}
    who: dict[str, list[int]] = defaultdict(list)
    for place, (name, _) in enumerate(records):
        who[name].append(place)
    true = {(a, b) for places in who.values() for a in places for b in places if a < b}
    bands = {pair: compare(persons[pair[0]], persons[pair[1]]).band for pair in found}

    def figures(*accepted: Band) -> tuple[float, float]:
        hits = {pair for pair, band in bands.items() if band in accepted}
        return len(hits & true) / len(hits), len(hits & true) / len(true)

    return Linkage(
        path.stem,
        len(true),
        len(found & true) / len(true),
        len(wide & true) / len(true),
        2 * len(found) / len(persons),
        figures(Band.STRONG),
        figures(*HIT),
        figures(*HIT, Band.WEAK),
    )


def innocents(index: Path, others: Path) -> dict[Band, float]:
    """Return the share of queries for persons who are not in an index that find somebody, from each band up."""
    stored = [person for _, person in people(index)]
    known = {(each.names[0].canonical, each.birth) for each in stored}
    sought = [each for _, each in people(others) if (each.names[0].canonical, each.birth) not in known]
    order = (Band.STRONG, Band.POSSIBLE, Band.WEAK)
    hit: dict[Band, set[int]] = {band: set() for band in order}
    for place, at in candidates(stored, sought):
        band = compare(stored[place], sought[at]).band
        for wanted in order[order.index(band) :] if band in order else ():
            hit[wanted].add(at)
    return {band: len(places) / len(sought) for band, places in hit.items()}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Recall, precision and F1 of a rule on labelled pairs."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        return 2 * self.recall * self.precision / (self.recall + self.precision)


def judged(pairs: Iterable[tuple[str, str, bool]], said: Callable[[str, str], bool]) -> Verdict:
    """Return how a rule does on (one, other, same person)."""
    found = [(same, said(one, other)) for one, other, same in pairs]
    hits = sum(says for _, says in found)
    right = sum(same and says for same, says in found)
    return Verdict(right / sum(same for same, _ in found), right / max(1, hits))


def holdout(script: str = "", *, second: bool = False) -> list[tuple[str, str, bool]]:
    """Return the held-out pairs of a script, or all; those of the second list when asked."""
    pairs = SECOND if second else PAIRS
    return [(one, other, label == "same") for each, one, other, label in pairs if script in ("", each)]


def peer(threshold: float) -> Callable[[str, str], bool]:
    """Return the peer's rule: token-set ratio after transliteration."""
    return lambda one, other: fuzz.token_set_ratio(anyascii(one).lower(), anyascii(other).lower()) >= threshold


def population(folder: Path, size: int, seed: int = 3) -> list[tuple[Name, Birth]]:
    """Make persons, born 1945-2007, from the frequent names of sixty countries: all names equally likely."""
    names: list[dict[str, list[str]]] = []
    for kind in ("forenames", "surnames"):
        by_country: dict[str, list[str]] = defaultdict(list)
        with (folder / "names" / f"common-{kind}-by-country.csv").open(encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                by_country[row["Country"]].append(row["Romanized Name"] or row["Localized Name"])
        names.append(by_country)
    given, family = names
    countries = sorted(each for each in given if len(family.get(each, ())) >= 10)
    chance = random.Random(seed)
    out = []
    for _ in range(size):
        country = chance.choice(countries)
        born = Birth(chance.randint(1945, 2007), chance.randint(1, 12), chance.randint(1, 28))
        out.append((normalise(f"{chance.choice(given[country])} {chance.choice(family[country])}"), born))
    return out


def list_lengths(folder: Path, *, dated: bool, size: int = 30_000, load: int = 3_000_000) -> list[float]:
    """Return the lengths of candidate lists at the design load, sorted, scaled up from a smaller population."""
    persons = population(folder, size + 500)
    index: dict[str, list[int]] = defaultdict(list)
    for place, (name, born) in enumerate(persons[:size]):
        for key in keys(name, born):
            index[key].append(place)
    out = []
    for name, born in persons[size:]:
        sought = lookups(name, born if dated else Birth())
        found = {place for key in sought for place in index.get(key, ())}
        out.append(len(found) * load / size)
    return sorted(out)
