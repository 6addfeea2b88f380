import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.words import AND, MINIMUM, OR, Minimum, enough, listed, plain, said
from schakel.text import Text


@pytest.mark.parametrize(
    "text", ["", "   ", "-", "...", "ja", "yes", "n.v.t.", "zie boven", "x x x x x x x x x x x x x x x x x x x x x x"]
)
def test_a_tick_or_a_filler_is_not_a_reason(text):
    assert not enough(text, MINIMUM)


@pytest.mark.parametrize(
    "text",
    [
        "The lorry was seen in Ghent twice in May",
        "De verdachte woont volgens zijn paspoort in Luik",
        "Заподозреният живее в София от 2021 година",
    ],
)
def test_a_short_but_real_explanation_is_enough_in_any_script(text):
    assert enough(text, MINIMUM)


def test_the_minimum_is_a_parameter_of_the_pack():
    assert enough("lorry seen", Minimum(words=2, characters=5))
    assert not enough("lorry seen", Minimum(words=3, characters=5))
    assert not enough("lorry seen", Minimum(words=2, characters=10))


def test_the_minimum_counts_exactly():
    assert enough("one two three", Minimum(words=3, characters=11))
    assert not enough("one two three", Minimum(words=3, characters=12))


def test_the_same_word_in_capitals_counts_once():
    assert not enough("Drugs drugs DRUGS drugs", Minimum(words=2, characters=4))


@given(st.text(), st.text())
def test_adding_text_never_makes_an_explanation_less(first, second):
    assert not enough(first, MINIMUM) or enough(f"{first} {second}", MINIMUM)


def test_said_wants_letters_or_digits():
    assert said("a")
    assert said("7")
    assert not said(" -.!? ")


def test_lists_read_as_a_person_would_say_them():
    one, two, three = (Text(word, word.upper()) for word in ("a", "b", "c"))
    assert listed([], AND) == Text("", "")
    assert listed([one]) == Text("a", "A")
    assert listed([one, two], OR) == Text("a or b", "A of B")
    assert listed([one, two, three]) == Text("a, b and c", "A, B en C")


def test_numbers_are_listed_the_same_in_both_languages():
    assert plain([1, 3]) == Text("1 and 3", "1 en 3")
