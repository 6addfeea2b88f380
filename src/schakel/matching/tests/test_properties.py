"""What holds for any text whatsoever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schakel.matching import (
    Birth,
    Person,
    Subject,
    birth,
    candidate_keys,
    compare,
    compare_births,
    compare_identifiers,
    identify,
    keys,
    lookups,
    match,
    normalise,
)
from schakel.matching.identifiers import IdentifierKind
from schakel.matching.names.chars import clean
from schakel.matching.names.keys import MOST_LOOKED_UP, MOST_STORED, kind_of
from schakel.matching.person import Band

ANY = st.text(alphabet=st.characters(), max_size=60) | st.text(
    alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Mn"])
)
LETTERS = "abdefhijklmnoprstuwyz '-.,<ABCłøßçğمحمدالعبوينكشабвгдежщыяїћαβγδμπντσχאבגדהוש'კაბჩՀայկ王小明李김철수タナカー"
NAMES = st.text(alphabet=LETTERS, max_size=40)
DATES = st.builds(Birth, st.sampled_from([0, 1884, 1983, 1984, 1985]), st.integers(0, 13), st.integers(0, 32))
PEOPLE = st.builds(lambda name, born: Person((normalise(name),), born), NAMES, DATES)


@given(ANY | NAMES)
def test_no_text_makes_a_name_fail(text: str) -> None:
    name = normalise(text)
    assert keys(name) <= set(lookups(name)) | keys(name)
    assert all(kind_of(key) for key in keys(name))


@given(ANY | NAMES)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY | NAMES)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text).canonical
    assert normalise(once).canonical == once


@settings(max_examples=20)
@given(st.characters(), st.integers(9_000, 10_000))
def test_a_name_of_ten_thousand_characters_is_looked_at_in_part(sign: str, length: int) -> None:
    name = normalise(f"Jan {sign * length}")
    assert len(keys(name, Birth(1980, 2, 3))) <= MOST_STORED


@given(NAMES, DATES)
def test_a_person_is_found_by_what_is_stored_of_the_same_person(text: str, born: Birth) -> None:
    name = normalise(text)
    stored, sought = keys(name, born), lookups(name, born, wide=True)
    assert len(stored) <= MOST_STORED
    assert len(sought) <= MOST_LOOKED_UP
    assert bool(stored) == bool(stored & sought)


@given(NAMES)
def test_equal_normal_forms_have_equal_keys(text: str) -> None:
    one, other = normalise(text), normalise(f"  {text.upper() if text.upper().lower() == text else text}\u200b ")
    if one.canonical == other.canonical and one.whole == other.whole:
        assert keys(one) == keys(other)


@given(PEOPLE, PEOPLE)
def test_comparison_is_symmetric(one: Person, other: Person) -> None:
    forth, back = compare(one, other), compare(other, one)
    assert (forth.score, forth.band, forth.second) == (back.score, back.band, back.second)
    assert 0 <= forth.score <= 100
    assert all(reason.en and reason.nl for reason in forth.reasons)


@given(PEOPLE)
def test_names_alone_never_make_a_hit(one: Person) -> None:
    bare = Person(one.names)
    found = compare(bare, bare)
    assert found.band is not Band.STRONG
    assert found.score <= 75


@given(DATES, DATES)
def test_dates_compare_symmetrically(one: Birth, other: Birth) -> None:
    assert compare_births(one, other) is compare_births(other, one)


@given(ANY)
def test_no_text_makes_a_date_fail(text: str) -> None:
    assert isinstance(birth(text), Birth)


KINDS = st.sampled_from(list(IdentifierKind))
SIGNS = st.text(alphabet="0123456789OIABCXЕО*+-. @<x", max_size=24) | ANY


@given(KINDS, SIGNS, st.sampled_from(["", "NL", "DE", "XX", "\ud800"]))
def test_no_text_makes_an_identifier_fail_and_its_form_is_stable(kind: IdentifierKind, text: str, hint: str) -> None:
    once = identify(kind, text, hint)
    if once.valid is not False or kind is not IdentifierKind.PHONE:
        assert identify(kind, once.canonical, hint).canonical == once.canonical
    assert once.note.en
    assert once.note.nl


@given(KINDS, SIGNS, SIGNS)
def test_identifiers_compare_symmetrically(kind: IdentifierKind, one: str, other: str) -> None:
    a, b = identify(kind, one, "NL"), identify(kind, other, "")
    assert compare_identifiers(a, b).sameness is compare_identifiers(b, a).sameness


SUBJECTS = st.builds(
    lambda person, kind, text: Subject(person, (identify(kind, text, "NL"),)), PEOPLE | st.none(), KINDS, SIGNS
)


@given(SUBJECTS, SUBJECTS)
def test_matching_subjects_is_symmetric(one: Subject, other: Subject) -> None:
    forth, back = match(one, other), match(other, one)
    assert (forth.band, forth.score) == (back.band, back.score)
    assert isinstance(candidate_keys(one), frozenset)
