"""Load facts: compare what the files say with what stands, and apply the difference in bulk, in one transaction."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from schakel.reference.lists import EVERY, FILES
from schakel.reference.loading.build import Said, facts
from schakel.reference.loading.compare import Difference, differences, table
from schakel.reference.loading.faults import DataFault, ReferenceDataError
from schakel.reference.loading.files import DATA, contents, digest
from schakel.reference.models import Fact, Load
from schakel.text import Text
from schakel.ui.slots import slots

BATCH = 1000


def read(files: Mapping[str, bytes]) -> dict[str, tuple[Said, ...]]:
    """Return what the files say. Raises ReferenceDataError naming every fault with its file, row and column."""
    faults: list[DataFault] = []
    found = facts(files, faults)
    faults.extend(fault for rows in found.values() for said in rows for fault in _too_long(said))
    if faults:
        raise ReferenceDataError(tuple(faults))
    return found


def _too_long(said: Said) -> Iterator[DataFault]:
    """What does not fit its field of the table."""
    model = table(said.list)
    given = dict(said.values) | dict(zip(model.KEY, said.key, strict=True))
    for name, value in given.items():
        longest = getattr(model._meta.get_field(name), "max_length", None)
        if longest and len(str(value)) > longest:
            text = Text(f"is longer than {longest} characters", f"is langer dan {longest} tekens")
            yield DataFault(EVERY[said.list].file, said.place + 2, name, text)


def of_folder(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder that we know. Raises ReferenceDataError when there is none."""
    files = contents(folder)
    if not files:
        named = ", ".join(FILES)
        text = Text(f"holds none of the files {named}", f"bevat geen van de bestanden {named}")
        raise ReferenceDataError((DataFault(str(folder), 0, "", text),))
    return files


def load(
    folder: Path = DATA, using: str = DEFAULT_DB_ALIAS, on: date | None = None, origin: str = Load.SHIPPED
) -> tuple[Difference, ...]:
    """Bring the tables to what the files of a folder say, as owner; return what changed. Twice is the same as once.

    `on` is the local day on which versions begin and end, today unless given. Lists without file stay as they are.
    """
    files = of_folder(folder)
    said = read(files)
    day = on or today()
    with transaction.atomic(using=using):
        found = differences(said, using)
        for one in found:
            _apply(one, day, using)
        Load.objects.using(using).create(origin=origin, files_hash=digest(files), on=day)
    return found


def update(folder: Path) -> tuple[Difference, ...]:
    """Load the files of an administrator; they stay until newer files are shipped."""
    return load(folder, origin=Load.UPDATE)


def preview(folder: Path, using: str = DEFAULT_DB_ALIAS) -> tuple[Difference, ...]:
    """Return what `load` would change, and change nothing."""
    return differences(read(of_folder(folder)), using)


def after_migrate(using: str, **_: Any) -> None:
    """Load what is shipped after a migrate; an update made here stays until newer files are shipped."""
    if Load._meta.db_table in connections[using].introspection.table_names() and not _updated_here(using):
        load(using=using)


def today() -> date:
    """Return the date on the wall of the house."""
    return slots.clock().astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date()


def _updated_here(using: str) -> bool:
    """Tell whether an administrator updated after the last load of exactly the files that are shipped."""
    last = Load.objects.using(using).order_by("-id").first()
    if last is None or last.origin == Load.SHIPPED:
        return False
    shipped = Load.objects.using(using).filter(origin=Load.SHIPPED).order_by("-id").first()
    return shipped is not None and shipped.files_hash == digest(contents(DATA))


def _apply(found: Difference, day: date, using: str) -> None:
    model = table(found.list)
    rows = model._default_manager.using(using)
    over = [*(row.id for row in found.changed), *(number for number, _ in found.ended)]
    if over:
        rows.filter(pk__in=over).update(ended_on=day)
    new = [_made(model, said, day) for said in (*found.added, *(row.said for row in found.changed))]
    rows.bulk_create(new, batch_size=BATCH)
    moved = [model(pk=number, place=place) for number, place in found.moved]  # type: ignore[misc]
    rows.bulk_update(moved, ["place"], batch_size=BATCH)


def _made(model: type[Fact], said: Said, day: date) -> Fact:
    key = dict(zip(model.KEY, said.key, strict=True))
    return model(**key, **said.values, place=said.place, loaded_on=day)
