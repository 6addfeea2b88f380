"""What the existence test calls things with. A new kind of argument is taught here, by name, once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from schakel.exchange.queries.views import WorkFilter
from schakel.safeguard.service import Reader

NIGHT = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What identifies a case the reader must not learn of."""

    case_id: UUID
    message_id: UUID
    number: str
    reference: str
    title: str
    person: str
    country: str
    theme: str
    channel: str
    inbox_id: UUID

    def words(self) -> tuple[str, ...]:
        return (self.number, self.reference, self.title, self.person, self.country, self.theme, self.channel)


@dataclass(frozen=True, slots=True)
class Pair:
    """One argument twice: what names the hidden thing, and the same kind of value that names nothing."""

    hidden: object
    nothing: object


def filters(hidden: Hidden) -> tuple[WorkFilter, ...]:
    """Every filter of the worklist, each set to what would find the hidden case."""
    return (
        WorkFilter(),
        WorkFilter(who="mine"),
        WorkFilter(who="nobody"),
        WorkFilter(country=hidden.country),
        WorkFilter(theme=hidden.theme),
        WorkFilter(channel=hidden.channel),
    )


Maker = Callable[[Hidden], Iterator[Pair]]


def _same(values: Callable[[Hidden], tuple[object, ...]]) -> Maker:
    """An argument that names no single thing: called with the same value before and after."""

    def make(hidden: Hidden) -> Iterator[Pair]:
        for value in values(hidden):
            yield Pair(value, value)

    return make


def _id(pick: Callable[[Hidden], object], other: Callable[[], object]) -> Maker:
    def make(hidden: Hidden) -> Iterator[Pair]:
        yield Pair(pick(hidden), other())

    return make


# name of the parameter -> what to give. `reader` is filled in by the test itself.
ARGUMENTS: dict[str, Maker] = {
    "chosen": _same(filters),
    "case_id": _id(lambda hidden: hidden.case_id, uuid4),
    "case_ids": _id(lambda hidden: (hidden.case_id,), lambda: (uuid4(),)),
    "inbox_id": _id(lambda hidden: hidden.inbox_id, uuid4),
    "compartment_id": _id(lambda _: uuid4(), uuid4),
    "message_id": _id(lambda hidden: str(hidden.message_id), lambda: str(uuid4())),
    "message_ids": _id(lambda hidden: (hidden.message_id,), lambda: (uuid4(),)),
    "user_id": _id(lambda _: uuid4(), uuid4),
    "user_ids": _same(lambda _: ((),)),
    "countries": _same(lambda hidden: ({"BE", hidden.country},)),
    "unit_code": _same(lambda _: ("desk",)),
    "now": _same(lambda _: (NIGHT,)),
    "words": _same(Hidden.words),
    # what is published is for everybody: here only that what does not exist is the 404 of nothing
    "list_code": _id(lambda _: "no-list", lambda: "none"),
    "country_code": _id(lambda _: "QQ", lambda: "QZ"),
    "rule_id": _id(lambda _: "R999", lambda: "R998"),
    "number": _id(lambda hidden: hidden.number, lambda: "26-000000"),
}
READER = "reader"


def unknown(where: str, name: str) -> str:
    return (
        f"{where} takes `{name}`, and the existence test does not know what to call it with. "
        f"Teach it in tests/existence/arguments.py."
    )


__all__ = ["ARGUMENTS", "READER", "Hidden", "Pair", "Reader", "unknown"]
