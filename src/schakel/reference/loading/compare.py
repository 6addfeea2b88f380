"""What an update of the files would change: rows added, changed field by field, ended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schakel.reference.lists import COUNTRIES, INSTRUMENTS, STATUSES
from schakel.reference.loading.build import Said, Values
from schakel.reference.models import Country, CountryStatus, Fact, Instrument, ListRow

TABLES: Mapping[str, type[Fact]] = {
    COUNTRIES.code: Country,
    STATUSES.code: CountryStatus,
    INSTRUMENTS.code: Instrument,
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row: before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that says something else now. `id` is that of the version that stands."""

    said: Said
    id: int
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What one list gains, changes and loses. `ended` are id and key; `moved` are id and new place in the file."""

    list: str
    added: tuple[Said, ...]
    changed: tuple[RowChange, ...]
    ended: tuple[tuple[int, tuple[str, ...]], ...]
    moved: tuple[tuple[int, int], ...]

    @property
    def empty(self) -> bool:
        """Whether the facts stay as they are."""
        return not (self.added or self.changed or self.ended)


@dataclass(frozen=True, slots=True)
class Stands:
    """The version of a fact that stands in the database."""

    id: int
    place: int
    values: Values


def table(code: str) -> type[Fact]:
    """Return the table of a list."""
    return TABLES.get(code, ListRow)


def differences(said: Mapping[str, tuple[Said, ...]], using: str) -> tuple[Difference, ...]:
    """Return what each of these lists would change, in the order given. Four queries, whatever their size."""
    stands = {model: _standing(model, using) for model in {table(code) for code in said}}
    return tuple(_difference(code, rows, stands[table(code)]) for code, rows in said.items())


def _difference(code: str, rows: tuple[Said, ...], stands: Mapping[tuple[str, ...], Stands]) -> Difference:
    keys = {row.key for row in rows}
    own = {key: one for key, one in stands.items() if table(code) is not ListRow or key[0] == code}
    return Difference(
        code,
        tuple(row for row in rows if row.key not in own),
        tuple(_changes(rows, own)),
        tuple((one.id, key) for key, one in own.items() if key not in keys),
        tuple((own[row.key].id, row.place) for row in rows if row.key in own and own[row.key].place != row.place),
    )


def _changes(rows: tuple[Said, ...], own: Mapping[tuple[str, ...], Stands]) -> Iterator[RowChange]:
    for row in rows:
        fields = tuple(_fields(own[row.key].values, row.values)) if row.key in own else ()
        if fields:
            yield RowChange(row, own[row.key].id, fields)


def _fields(before: Values, after: Values) -> Iterator[FieldChange]:
    old, new = flat(before), flat(after)
    for name in (*new, *(name for name in old if name not in new)):
        if old.get(name, "") != new.get(name, ""):
            yield FieldChange(name, old.get(name, ""), new.get(name, ""))


def flat(values: Values) -> dict[str, str]:
    """Return every field and attribute beside each other."""
    attributes = values.get("attributes", {})
    inner = attributes if isinstance(attributes, Mapping) else {}
    return {name: str(value) for name, value in values.items() if name != "attributes"} | {
        str(name): str(value) for name, value in inner.items()
    }


def _standing(model: type[Fact], using: str) -> dict[tuple[str, ...], Stands]:
    wanted = ("id", "place", *model.KEY, *model.CONTENT)
    found = {}
    for row in model._default_manager.using(using).filter(ended_on=None).values(*wanted):
        key = tuple(str(row[name]) for name in model.KEY)
        found[key] = Stands(row["id"], row["place"], {name: row[name] for name in model.CONTENT})
    return found
