"""Keys find again what errors and spellings hide, and stay few."""

import pytest

from schakel.matching import birth, keys, lookups, normalise
from schakel.matching.names import KeyKind, kind_of


def found(one: str, born: str, other: str, also: str) -> set[KeyKind]:
    """Return the kinds of stored keys by which the second finds the first."""
    shared = keys(normalise(one), birth(born)) & lookups(normalise(other), birth(also))
    return {kind_of(key) for key in shared}


@pytest.mark.parametrize(
    ("other", "also", "kind"),
    [
        ("Piet Jansen", "1984-05-12", KeyKind.TOKEN_DAY),
        ("Piet Jansen", "1991-05-12", KeyKind.TOKEN_DAY),
        ("Piet Jansen", "1984-12-05", KeyKind.TOKEN_DAY),
        ("Piet Jansen", "1985-07-23", KeyKind.PAIR_YEAR),
        ("Piet Jansen", "", KeyKind.PAIR),
        ("Jansen Piet", "", KeyKind.LETTERS),
        ("P. Jansen", "1984", KeyKind.NAME_YEAR),
        ("Pit Jamsen", "1984-05-12", KeyKind.TOKEN_DAY),
        ("Biet Jamxsen", "1984-05-12", KeyKind.FIRST_DATE),
    ],
)
def test_a_person_is_found_in_spite_of(other: str, also: str, kind: KeyKind) -> None:
    assert kind in found("Piet Jansen", "1984-05-12", other, also)


def test_an_initial_on_record_is_found_by_the_whole_name() -> None:
    assert KeyKind.INITIAL_YEAR in found("P. Jansen", "1984", "Piet Jansen", "1984-05-12")


def test_a_name_without_blanks_is_found_by_its_latin_spelling() -> None:
    assert found("박지영", "", "Park Ji-young", "")
    assert found("オスカー", "", "Oscar", "")


def test_strangers_share_no_key() -> None:
    assert not found("Piet Jansen", "1984-05-12", "Karim Haddad", "1971-09-30")


def test_there_are_no_keys_of_nothing() -> None:
    assert keys(normalise("12 -- !")) == frozenset()
    assert lookups(normalise("")) == frozenset()


def test_keys_do_not_depend_on_order_particles_or_titles() -> None:
    assert keys(normalise("Mr Jan van den Berg")) == keys(normalise("Berg, Jan"))
