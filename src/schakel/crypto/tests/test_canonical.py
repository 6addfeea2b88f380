"""One value, one sequence of bytes."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.crypto.canonical import canonical


class Colour(StrEnum):
    RED = "red"


scalars = st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
)


def test_a_row_has_these_bytes_and_no_others():
    row = {
        "b": 1,
        "a": [True, None, 'é"\n'],
        "id": UUID(int=1),
        "at": datetime(2026, 6, 5, 15, 45, tzinfo=UTC),
        "on": date(2026, 6, 5),
        "colour": Colour.RED,
    }
    assert (
        canonical(row)
        == (
            '{"a":[true,null,"é\\"\\n"],"at":"2026-06-05T15:45:00.000000Z","b":1,"colour":"red",'
            '"id":"00000000-0000-0000-0000-000000000001","on":"2026-06-05"}'
        ).encode()
    )


def test_the_same_moment_in_another_zone_is_the_same_bytes():
    utc = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
    assert canonical(utc) == canonical(utc.astimezone(timezone(timedelta(hours=2))))


def test_early_years_keep_four_digits():
    assert canonical(datetime(33, 4, 3, tzinfo=UTC)) == b'"0033-04-03T00:00:00.000000Z"'


@given(values)
def test_it_is_json_that_says_the_same(value):
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(st.text(max_size=3), st.integers()))
def test_the_order_in_which_members_were_written_does_not_matter(row):
    try:
        expected = canonical(row)
    except UnicodeEncodeError:
        return
    assert canonical(dict(reversed(row.items()))) == expected


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": [1, 2.0]}, "/a/1: float has no canonical form"),
        ({"a": {1: 2}}, "/a: a member name must be a text, not int"),
        ({1: 2}, "/: a member name must be a text, not int"),
        (b"x", "/: bytes has no canonical form"),
        ({"s": {1, 2}}, "/s: set has no canonical form"),
    ],
)
def test_what_has_no_one_spelling_is_refused_with_its_place(value, message):
    with pytest.raises(TypeError) as caught:
        canonical(value)
    assert str(caught.value) == message


def test_a_naive_moment_is_refused_with_its_place():
    with pytest.raises(ValueError, match=r"^/at: a moment needs its offset from UTC$"):
        canonical({"at": datetime(2026, 6, 5)})  # noqa: DTZ001


def test_a_text_that_is_no_unicode_is_refused():
    with pytest.raises(UnicodeEncodeError):
        canonical({"a": "\ud800"})
