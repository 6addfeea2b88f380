"""Keep the translations complete, without gettext installed: extract, update, compile, check.

python tools/translations.py update    new sentences into the .po files, gone ones out
python tools/translations.py compile   .po to .mo
python tools/translations.py check     say what is missing or stale; exit 1 if anything is
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from schakel.project.translations import compile_stale

SOURCE = Path(__file__).resolve().parents[1] / "src" / "schakel"
LOCALE = SOURCE / "ui" / "locale"
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)")


def python_files() -> Iterator[Path]:
    """Return the modules that may speak to people; tests do not."""
    return (path for path in sorted(SOURCE.rglob("*.py")) if "tests" not in path.parts)


def template_files() -> Iterator[Path]:
    """Return the templates."""
    return (path for path in sorted(SOURCE.rglob("*.html")) if "templates" in path.parts)


def as_python(path: Path) -> bytes:
    """Return a template as lines of Python calls, line numbers kept."""
    lines = templatize(path.read_text(encoding="utf-8"), origin=str(path)).splitlines()
    return "\n".join(line.strip() for line in lines).encode()


def found_in(source: bytes) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    """Return line, sentence (or singular and plural) and context of every translatable call."""
    for line, said, _comments, context in extract("python", BytesIO(source), KEYWORDS):
        yield line, said, context


def collected() -> Catalog:
    """Return every sentence of the product with the files it stands in."""
    catalog = Catalog(project="Schakel", charset="utf-8")
    sources = [(path, path.read_bytes()) for path in python_files()]
    sources += [(path, as_python(path)) for path in template_files()]
    for path, source in sources:
        place = path.relative_to(SOURCE.parent).as_posix()
        for _line, said, context in found_in(source):
            catalog.add(said, locations=[(place, 0)], context=context)
    return catalog


def catalogs() -> Iterator[tuple[Path, Catalog]]:
    """Return the .po files with their catalogs."""
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        with path.open("rb") as file:
            yield path, read_po(file, locale=path.parts[-3])


def strings(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences and their translations as tuples, also where there is only one."""
    source = message.id if isinstance(message.id, tuple | list) else (message.id,)
    target = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return tuple(source), tuple(target)


def faults(catalog: Catalog, wanted: Catalog) -> list[str]:
    """Return in words what is missing, fuzzy, left over, or has other placeholders than the English."""
    found = []
    for message in wanted:
        if not message.id:
            continue
        known = catalog.get(message.id, message.context)
        source, target = strings(known) if known else (strings(message)[0], ())
        if not known or not all(target):
            found.append(f"not translated: {source[0]!r}")
        elif known.fuzzy:
            found.append(f"fuzzy: {source[0]!r}")
        elif set(PLACEHOLDER.findall(" ".join(target))) != set(PLACEHOLDER.findall(" ".join(source))):
            found.append(f"other placeholders: {source[0]!r} -> {target!r}")
    return found + [f"left over: {m.id!r}" for m in catalog if m.id and wanted.get(m.id, m.context) is None]


def update() -> None:
    """Bring new sentences into the .po files and take gone ones out."""
    wanted = collected()
    for path, catalog in catalogs():
        catalog.update(wanted, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, catalog, sort_output=True, width=120, include_lineno=False)


def check() -> int:
    """Say what is wrong with the translations and return how much."""
    wanted = collected()
    found = [f"{path.parts[-3]}: {fault}" for path, catalog in catalogs() for fault in faults(catalog, wanted)]
    print("\n".join(found) or "Every sentence is translated.")
    return len(found)


def main() -> int:
    """Run one of the three; returns the exit status."""
    match sys.argv[1:]:
        case ["update"]:
            update()
        case ["compile"]:
            compile_stale()
        case ["check"]:
            return min(1, check())
        case _other:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
