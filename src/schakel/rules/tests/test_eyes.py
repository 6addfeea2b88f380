import pytest

from schakel.rules.eyes import two_people


@pytest.mark.parametrize(
    ("first", "second", "two"),
    [("a", "b", True), ("a", "a", False), ("a", " a ", False), ("", "b", False), ("a", "", False), (" ", "b", False)],
)
def test_two_pairs_of_eyes_are_two_known_people(first, second, two):
    assert two_people(first, second) is two
