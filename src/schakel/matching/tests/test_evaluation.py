"""The floor under the matcher's figures. Each is a little below what was measured; run with -s to see the tables."""

from pathlib import Path

import pytest

from schakel.matching import keys, lookups, normalise
from schakel.matching.person import Band
from schakel.matching.tests import evaluation
from schakel.matching.tests.holdout import PAIRS

FOLDER = evaluation.devdata()
needs_devdata = pytest.mark.skipif(FOLDER is None, reason="SCHAKEL_DEVDATA is not set: figures are not checked")

KEYS_FLOOR = {"arabic": 0.92, "russian": 0.91, "hebrew": 0.90, "katakana": 0.85, "korean": 0.77, "chinese": 0.70}
ALIKE_FLOOR = {"arabic": 0.89, "russian": 0.89, "hebrew": 0.86, "katakana": 0.77, "korean": 0.70, "chinese": 0.60}
LINKAGE_FLOOR = {
    "dataset1": (0.91, 0.70, 0.80, 0.90),
    "dataset2": (0.90, 0.63, 0.71, 0.87),
    "dataset3": (0.88, 0.61, 0.70, 0.86),
}
"""Recall of keys, of strong, of possible and above, of weak and above."""


@pytest.fixture
def folder() -> Path:
    assert FOLDER is not None
    return FOLDER


@needs_devdata
def test_names_are_found_in_six_scripts(folder: Path) -> None:
    table = evaluation.scripts(folder, 1500)
    print("", *table, sep="\n")
    for line in table:
        assert min(line.by_keys, line.by_keys_turned) >= KEYS_FLOOR[line.script], line
        assert line.alike >= ALIKE_FLOOR[line.script], line
        assert line.random_alike <= 0.004, line


@needs_devdata
@pytest.mark.parametrize("name", LINKAGE_FLOOR)
def test_records_of_one_person_are_linked(folder: Path, name: str) -> None:
    found = evaluation.linkage(folder / "febrl" / f"{name}.csv")
    print("", found, sep="\n")
    by_keys, strong, possible, weak = LINKAGE_FLOOR[name]
    assert found.by_keys >= by_keys
    assert (found.strong[0], found.possible[0]) >= (0.999, 0.97)
    assert found.strong[1] >= strong
    assert found.possible[1] >= possible
    assert found.weak[1] >= weak


@needs_devdata
def test_the_innocent_are_not_hit(folder: Path) -> None:
    rates = evaluation.innocents(folder / "febrl" / "dataset3.csv", folder / "febrl" / "dataset2.csv")
    print("", rates, sep="\n")
    assert rates[Band.STRONG] <= 0.001
    assert rates[Band.POSSIBLE] <= 0.01
    assert rates[Band.WEAK] <= 0.02


@needs_devdata
def test_candidate_lists_stay_short_at_three_million_names(folder: Path) -> None:
    for dated, middle, high in ((True, 700, 2_500), (False, 700, 8_000)):
        lengths = evaluation.list_lengths(folder, dated=dated)
        median, p95 = lengths[len(lengths) // 2], lengths[int(len(lengths) * 0.95)]
        print(
            f"\nbirth {'known' if dated else 'not known'}: median {median:.0f}, p95 {p95:.0f}, most {lengths[-1]:.0f}"
        )
        assert median <= middle
        assert p95 <= high


def test_the_holdout_has_pairs_of_both_kinds_in_every_script() -> None:
    scripts = {pair[0] for pair in PAIRS}
    assert len(PAIRS) >= 150
    for script in scripts:
        assert {same for _, _, same in evaluation.holdout(script)} == {True, False}


@pytest.mark.parametrize("second", [False, True])
def test_the_matcher_beats_the_best_plain_comparison_on_held_out_names(second: bool) -> None:
    pairs = evaluation.holdout(second=second)
    ours = evaluation.judged(pairs, lambda one, other: evaluation.alike(normalise(one), normalise(other)))
    theirs = max(evaluation.judged(pairs, evaluation.peer(at)).f1 for at in range(30, 101))
    print(f"\nholdout: F1 {ours.f1:.3f} (R {ours.recall:.3f} P {ours.precision:.3f}); peer at its best {theirs:.3f}")
    assert ours.f1 >= 0.9
    assert ours.f1 >= theirs + 0.05
    assert ours.recall >= 0.93


@pytest.mark.parametrize("script", ["arabic", "cyrillic", "greek", "hebrew", "caucasus", "east", "latin"])
def test_keys_find_held_out_names_in_every_script(script: str) -> None:
    both = evaluation.holdout(script) + evaluation.holdout(script, second=True)
    same = [(one, other) for one, other, same in both if same]
    pairs = [(normalise(one), normalise(other)) for one, other in same]
    assert evaluation.share(pairs, lambda a, b: bool(keys(a) & lookups(b))) >= 0.85
