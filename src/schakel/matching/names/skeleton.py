"""The skeleton of a name: its consonants in eight classes, the same whatever script or spelling it is written in.

Classes: P (p b), F (f v), K (k g q kh), T (t d th), S (s z sh zh ch ts soft c and j), M, N, R, L, and A for a vowel or
a silent sound at the start. A letter that languages read differently has several classes; a name then has several
skeletons, the likeliest first. Source: own table; the idea is that of Arabic and Hebrew writing, which omits vowels.
"""

from collections.abc import Iterable, Sequence

Unit = tuple[str, ...]
"""What one letter or group may stand for, likeliest first: class letters, "-" for a vowel, "" for nothing."""

VOWEL: Unit = ("-",)
WIDEST = 12
"""Skeletons kept of one word."""


def skeletons(units: Iterable[Unit], widest: int = WIDEST) -> tuple[str, ...]:
    """Return the skeletons of a word, likeliest first, at most `widest`; none for a word without letters."""
    beam: dict[str, int] = {"": 0}
    for unit in units:
        beam = _narrowed(_extended(beam, unit), 2 * widest)
    done: dict[str, int] = {}
    for raw, cost in beam.items():
        ready = _ready(raw)
        if ready:
            done[ready] = min(cost, done.get(ready, cost))
    return tuple(sorted(done, key=lambda each: (done[each], len(each), each)))[:widest]


def _extended(beam: dict[str, int], unit: Unit) -> dict[str, int]:
    """Return every reading so far followed by every class of the next unit; each later choice costs one."""
    longer: dict[str, int] = {}
    for raw, cost in beam.items():
        for extra, classes in enumerate(unit):
            joined = _joined(raw, classes)
            total = cost + extra
            if total < longer.get(joined, total + 1):
                longer[joined] = total
    return longer


def _joined(raw: str, classes: str) -> str:
    """Append classes; a class right after the same class is one sound written double."""
    if raw and classes and raw[-1] == classes[0]:
        return raw + classes[1:]
    return raw + classes


def _narrowed(beam: dict[str, int], widest: int) -> dict[str, int]:
    if len(beam) <= widest:
        return beam
    return dict(sorted(beam.items(), key=lambda item: (item[1], item[0]))[:widest])


def _ready(raw: str) -> str:
    """Return the finished skeleton: vowels out, the start marked."""
    if not raw:
        return ""
    consonants = raw.replace("-", "")
    return f"A{consonants}" if raw[0] == "-" else consonants


def spread(letters: Sequence[str], table: dict[str, Unit]) -> list[Unit]:
    """Return units for a script that writes no vowels: between two letters there may be one.

    Two different letters of the same class may also be one sound (German dt).
    """
    units: list[Unit] = []
    before: Unit = ()
    for letter in letters:
        unit = table.get(letter, ("",))
        if units and set(before) & set(unit) - {"", "-"}:
            units.append(("-", ""))
        elif units:
            units.append(VOWEL)
        units.append(unit)
        before = unit
    return units
