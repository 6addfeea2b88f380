"""Compiles the translations (.po to .mo) with babel where they are stale."""

from collections.abc import Iterator
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "ui" / "locale"


def stale(folder: Path = LOCALE) -> Iterator[Path]:
    """Return the .po files whose .mo is older or not there."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            yield source


def compile_stale(folder: Path = LOCALE) -> int:
    """Compile what is stale and return how many files that was."""
    sources = list(stale(folder))
    for source in sources:
        _compile(source)
    return len(sources)


def _compile(source: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    half = source.with_suffix(".mo.half")
    with source.open("rb") as text, half.open("wb") as compiled:
        write_mo(compiled, read_po(text, locale=source.parts[-3]))
    half.replace(source.with_suffix(".mo"))
