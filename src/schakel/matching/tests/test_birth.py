"""Dates of birth: read as written, compared with the errors people make."""

import pytest

from schakel.matching.birth import POINTS, SENTENCES, Birth, BirthLikeness, birth, compare_births


@pytest.mark.parametrize(
    ("written", "expected"),
    [("1984-05-12", (1984, 5, 12)), ("19840512", (1984, 5, 12)), ("12-05-1984", (1984, 5, 12)),
    ("12.5.1984", (1984, 5, 12)),
     ("1984", (1984, 0, 0)), ("1984-05", (1984, 5, 0)), ("1984-00-00", (1984, 0, 0)), ("1984-XX-XX", (1984, 0, 0)),
     ("1984-05-12T00:00", (1984, 5, 12)), ("١٩٨٤-٠٥-١٢", (1984, 5, 12)), ("840512", (0, 0, 0)), ("", (0, 0, 0)),
     ("unknown", (0, 0, 0)), ("1923-11-64", (1923, 11, 64))],
)  # fmt: skip
def test_a_date_is_read_as_written_and_never_guessed(written: str, expected: tuple[int, int, int]) -> None:
    assert birth(written) == Birth(*expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1984-05-12", "1984-05-12", BirthLikeness.EXACT),
        ("1984-05-12", "1984-12-05", BirthLikeness.SWAPPED),
        ("1984-05-12", "1985-05-12", BirthLikeness.YEAR_SLIP),
        ("1984-05-12", "1884-05-12", BirthLikeness.CENTURY),
        ("1984-05-12", "1974-05-12", BirthLikeness.DIGIT),
        ("1984-05-12", "1948-05-12", BirthLikeness.DIGIT),
        ("1984-05-12", "1984-05-17", BirthLikeness.DIGIT),
        ("1984-05-12", "1991-05-12", BirthLikeness.SAME_DAY),
        ("1984-05-12", "1984", BirthLikeness.PARTLY),
        ("1984-05-12", "1984-05", BirthLikeness.PARTLY),
        ("1984-05-12", "1984-07", BirthLikeness.SAME_YEAR),
        ("1984-05-12", "1984-01-01", BirthLikeness.PARTLY),
        ("1984-01-01", "1984-01-01", BirthLikeness.PARTLY),
        ("1984", "1985", BirthLikeness.NEAR),
        ("1984", "1987", BirthLikeness.FEW_YEARS),
        ("1984", "1995", BirthLikeness.DIFFERENT),
        ("1984-05-12", "1984-08-23", BirthLikeness.SAME_YEAR),
        ("1984-05-12", "1961-08-23", BirthLikeness.DIFFERENT),
        ("1984-05-12", "", BirthLikeness.UNKNOWN),
    ],
)
def test_how_two_dates_relate(one: str, other: str, expected: BirthLikeness) -> None:
    assert compare_births(birth(one), birth(other)) is expected


def test_every_relation_has_points_and_a_sentence() -> None:
    assert set(POINTS) == set(SENTENCES) == set(BirthLikeness)


def test_the_closer_the_dates_the_more_they_add() -> None:
    points = list(POINTS.values())
    assert POINTS[BirthLikeness.EXACT] == max(points)
    assert POINTS[BirthLikeness.DIFFERENT] == min(points)
