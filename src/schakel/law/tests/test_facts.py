"""Facts of an example: what is read, and what is refused in which words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

import pytest

from schakel.law.functions import FactError, build


class Colour(StrEnum):
    RED = "red"
    BLUE = "light-blue"


@dataclass(frozen=True)
class Inner:
    ground: ClassVar[str] = "G1"
    name: str
    on: date | None = None


@dataclass(frozen=True)
class Other:
    ground: ClassVar[str] = "G2"
    count: int


@dataclass(frozen=True)
class Facts:
    colour: Colour
    inner: Inner | Other
    many: tuple[Colour, ...] = ()
    some: frozenset[str] = frozenset()
    pair: tuple[str, int] = ("", 0)
    by: Mapping[Colour, int] = field(default_factory=dict)
    at: datetime | None = None
    lasts: timedelta | None = None
    share: float = 0.0
    yes: bool = False


def built(kind, value):
    return build(kind, value)


GOOD = {"colour": "red", "inner": {"ground": "G1", "name": "x"}}


def test_everything_is_read():
    more = {
        "many": ["light-blue", "RED"],
        "some": ["a", "a", "b"],
        "pair": ["a", 1],
        "by": {"red": 3},
        "at": "2026-06-05T17:45+02:00",
        "lasts": "2 h 40 m",
        "share": 1,
        "yes": True,
    }
    assert built(Facts, {**GOOD, **more}) == Facts(
        Colour.RED,
        Inner("x"),
        (Colour.BLUE, Colour.RED),
        frozenset({"a", "b"}),
        ("a", 1),
        {Colour.RED: 3},
        datetime(2026, 6, 5, 15, 45, tzinfo=UTC),
        timedelta(hours=2, minutes=40),
        1,
        True,
    )


def test_one_of_several_kinds_is_named_by_ground_or_by_name():
    assert built(Facts, {**GOOD, "inner": {"ground": "G2", "count": 2}}).inner == Other(2)
    assert built(Facts, {**GOOD, "inner": {"is": "Other", "count": 2}}).inner == Other(2)


def test_a_date_is_read_from_yaml_and_from_text():
    for given in (date(2026, 6, 5), "2026-06-05"):
        assert built(Facts, {**GOOD, "inner": {"ground": "G1", "name": "x", "on": given}}).inner.on == date(2026, 6, 5)


def test_lists_of_any_kind_are_read():
    assert built(Sequence[int], [1, 2]) == (1, 2)
    assert built(object, {"a": 1}) == {"a": 1}


@pytest.mark.parametrize("text", ["2 d", "2 h 40 m", "30 s"])
def test_a_length_is_read(text):
    assert built(timedelta, text) > timedelta()


BAD = [
    (
        {"colour": "green"},
        "facts, colour: expected one of red, light-blue",
        "facts, colour: verwacht wordt een van red",
    ),
    ({"inner": {"ground": "G3"}}, "facts, inner: expected is: or ground:, one of G1, G2", "een van G1, G2"),
    ({"inner": 3}, "facts, inner: expected is: or ground:", "er staat"),
    (
        {"inner": {"ground": "G1"}},
        'facts, inner.name: expected a value; found ""',
        "inner.name: verwacht wordt een waarde",
    ),
    (
        {"inner": {"ground": "G1", "name": 3}},
        "facts, inner.name: expected a text (in quotes)",
        "tussen aanhalingstekens",
    ),
    (
        {"inner": {"ground": "G1", "name": "x", "on": "june"}},
        "inner.on: expected a date such as 2026-04-06",
        "een datum zoals",
    ),
    ({"inner": {"ground": "G2", "count": "two"}}, "inner.count: expected a whole number", "een geheel getal"),
    ({"inner": {"ground": "G2", "count": True}}, "inner.count: expected a whole number", "een geheel getal"),
    ({"many": "red"}, "facts, many: expected a list, such as [a, b]", "een lijst, zoals [a, b]"),
    ({"many": ["red", "green"]}, "facts, many, 2: expected one of", "facts, many, 2"),
    ({"by": ["red"]}, "facts, by: expected names with values", "namen met waarden"),
    ({"at": "2026-06-05T17:45"}, "facts, at: expected a moment such as", "een moment zoals"),
    ({"at": "today"}, "facts, at: expected a moment such as", "een moment zoals"),
    ({"lasts": "2h"}, "facts, lasts: expected a length such as 2 h 40 m", "een duur zoals 2 h 40 m"),
    ({"lasts": "2 weeks"}, "facts, lasts: expected a length", "een duur"),
    ({"lasts": 2}, "facts, lasts: expected a length", "een duur"),
    ({"yes": "true"}, "facts, yes: expected true or false", "true of false"),
    ({"size": 3}, "facts, size: expected one of colour, inner", "een van colour, inner"),
]


@pytest.mark.parametrize(("change", "en", "nl"), BAD)
def test_what_cannot_be_read_is_told_by_name_in_both_languages(change, en, nl):
    with pytest.raises(FactError) as caught:
        built(Facts, {**GOOD, **change})
    assert en in caught.value.text.en
    assert nl in caught.value.text.nl


def test_facts_that_are_no_names_with_values_are_refused():
    with pytest.raises(FactError, match="facts, as a whole: expected names with values"):
        built(Facts, "red")
