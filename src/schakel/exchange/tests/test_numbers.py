"""Case numbers: short enough to say, safe against a slip of the tongue."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schakel.exchange.numbers import SIGNS, SPACE, case_number, read_number

chances = some.integers(0, SPACE - 1)
years = some.integers(2000, 2099)


def test_a_number_has_the_year_five_random_signs_and_a_check():
    assert case_number(2026, 0).startswith("26-00000")
    assert len(case_number(2026, SPACE - 1)) == 9
    assert case_number(2005, 1)[:3] == "05-"


@given(years, chances)
def test_every_number_reads_back_as_itself(year, chance):
    number = case_number(year, chance)
    assert read_number(number) == number


@given(years, chances)
def test_how_it_is_said_or_typed_does_not_matter(year, chance):
    number = case_number(year, chance)
    assert read_number(number.lower().replace("-", "")) == number
    assert read_number(f" {number[:2]} - {number[3:6]} {number[6:]} ".replace("0", "o").replace("1", "l")) == number


@given(years, chances, some.integers(0, 7), some.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(year, chance, place, sign):
    number = case_number(year, chance).replace("-", "")
    wrong = number[:place] + sign + number[place + 1 :]
    assert wrong == number or read_number(wrong) is None


@given(years, chances, some.integers(0, 6))
def test_two_neighbours_swapped_are_noticed(year, chance, place):
    number = case_number(year, chance).replace("-", "")
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert swapped == number or read_number(swapped) is None


@given(chances, chances)
def test_different_chance_gives_a_different_number(one, other):
    assert (case_number(2026, one) == case_number(2026, other)) == (one == other)


@pytest.mark.parametrize("spoken", ["", "26", "26-", "26-K7M4Q", "FCT-0608-B", "26-K7M4QU", "२६-K7M4Q9", "x" * 10_000])
def test_what_cannot_be_a_number_is_none(spoken):
    assert read_number(spoken) is None


@pytest.mark.parametrize("chance", [-1, SPACE])
def test_chance_outside_the_space_is_an_error(chance):
    with pytest.raises(ValueError, match="chance"):
        case_number(2026, chance)
