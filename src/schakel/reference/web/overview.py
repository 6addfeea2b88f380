"""The lists with their sizes, their newest source and how much of each nobody checked. Four queries."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schakel.reference.lists import COUNTRIES, INSTRUMENTS, LISTS, STATUSES, ListSpec
from schakel.reference.marks import mark
from schakel.reference.models import Country, CountryStatus, Fact, Instrument, ListRow

DAY_FIRST = re.compile(r"\b(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)\b")
YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
PERIOD = re.compile(r"\b\d{4}\s*[-–]\s*\d{4}\b")
YEAR = re.compile(r"\b((?:19|20)\d\d)[a-z]?\b(?!\s*/\s*\d)")


@dataclass(frozen=True, slots=True)
class Overview:
    """One list: rows, how many nobody checked, and the newest date or year that a source of it names ("" for none)."""

    spec: ListSpec
    rows: int
    unchecked: int
    newest: str


def overview() -> tuple[Overview, ...]:
    """Return every list that has rows or could have: countries first, then the code lists."""
    return tuple(_lines())


def _lines() -> Iterator[Overview]:
    tables: tuple[tuple[ListSpec, type[Fact]], ...] = (
        (COUNTRIES, Country),
        (STATUSES, CountryStatus),
        (INSTRUMENTS, Instrument),
    )
    for spec, model in tables:
        yield _line(spec, model._default_manager.filter(ended_on=None).values_list("source", "verification"))
    by_list: dict[str, list[tuple[str, str]]] = {code: [] for code in LISTS}
    for code, source, verification in ListRow.objects.filter(ended_on=None).values_list(
        "list", "source", "verification"
    ):
        by_list.setdefault(code, []).append((source, verification))
    for code, spec in LISTS.items():
        yield _line(spec, by_list[code])


def _line(spec: ListSpec, rows: Iterable[tuple[str, str]]) -> Overview:
    found = list(rows)
    unchecked = sum(not mark(verification).checked for _, verification in found)
    return Overview(spec, len(found), unchecked, newest(source for source, _ in found))


def newest(sources: Iterable[str]) -> str:
    """Return the newest date that sources name: a day before the year it is in, "" when none names one."""
    return max((date for source in set(sources) for date in dates(source)), default="")


def dates(source: str) -> Iterator[str]:
    """Yield every day ("2025-06-13") and year ("2026") in the words of a source."""
    for day, month, year in DAY_FIRST.findall(source):
        yield f"{year}-{int(month):02}-{int(day):02}"
    for year, month, day in YEAR_FIRST.findall(source):
        yield f"{year}-{month}-{day}"
    rest = PERIOD.sub("", YEAR_FIRST.sub("", DAY_FIRST.sub("", source)))
    yield from YEAR.findall(rest)
