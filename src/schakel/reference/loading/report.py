"""What an update changes, as text for the administrator."""

from collections.abc import Iterable, Iterator

from schakel.reference.lists import EVERY
from schakel.reference.loading.build import JOIN, Said
from schakel.reference.loading.compare import Difference, RowChange, flat
from schakel.reference.loading.faults import ReferenceDataError
from schakel.text import Text


def told(found: Iterable[Difference], language: str) -> str:
    """Return every row that is added, changed (field by field) or ended, by file, and a sum at the end."""
    listed = tuple(found)
    lines = [line for one in listed if not one.empty for line in _list(one, language)]
    return "\n".join([*lines, _sum(listed, language)]) + "\n"


def faults(error: ReferenceDataError, language: str) -> str:
    """Return what is wrong in the files, a line each."""
    return "\n".join(fault.say(language) for fault in error.faults)


def _list(one: Difference, language: str) -> Iterator[str]:
    yield f"{EVERY[one.list].file} ({EVERY[one.list].name.say(language)})"
    for said in one.added:
        yield f"  + {_key(said.key, one.list)}: {_values(said)}"
    for changed in one.changed:
        yield f"  ~ {_key(changed.said.key, one.list)}"
        yield from _fields(changed)
    for _, key in one.ended:
        yield f"  - {_key(key, one.list)}"
    yield ""


def _fields(changed: RowChange) -> Iterator[str]:
    for field in changed.fields:
        yield f'      {field.field}: "{field.before}" -> "{field.after}"'


def _key(key: tuple[str, ...], code: str) -> str:
    return JOIN.join(part for part in key if part != code)


def _values(said: Said) -> str:
    return "; ".join(f"{name} {value}" for name, value in flat(said.values).items() if value)


def _sum(found: tuple[Difference, ...], language: str) -> str:
    added, changed, ended = (sum(len(part) for part in parts) for parts in (
        (one.added for one in found), (one.changed for one in found), (one.ended for one in found),
    ))  # fmt: skip
    if not (added or changed or ended):
        return Text("Nothing changes.", "Er verandert niets.").say(language)
    return Text(
        f"{added} row(s) added, {changed} changed, {ended} ended in {len(found)} file(s). Ended rows are kept.",
        f"{added} rij(en) erbij, {changed} gewijzigd, {ended} beëindigd in {len(found)} bestand(en). "
        "Beëindigde rijen blijven bewaard.",
    ).say(language)
