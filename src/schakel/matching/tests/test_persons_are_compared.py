"""The same person is found, the innocent namesake is not called a hit, and every score says why."""

import pytest

from schakel.matching import Birth, Person, birth, compare, keys, lookups, normalise
from schakel.matching.person import ALIAS, ALONE, FREQUENT, Band


def person(name: str, born: str = "", **more: str) -> Person:
    return Person((normalise(name),), birth(born), **more)


def said(one: Person, other: Person) -> list[str]:
    return [reason.en for reason in compare(one, other).reasons]


SPELLINGS = {
    "arabic": (
        "محمد الحسيني",
        "Mohammed Al-Husseini",
        "Muhamed El Housseini",
        "Мухаммад аль-Хусейни",
        "Mohamad Elhusseini",
    ),
    "cyrillic": ("Сергій Щербаченко", "Sergei Shcherbachenko", "Serhii Chtcherbatchenko", "Sergiy Scherbachenko"),
    "greek": ("Ευάγγελος Γκίκας", "Evangelos Gikas", "Evaggelos Gkikas", "Evangelos Ghikas"),
    "hebrew": ("יצחק שוורץ", "Yitzhak Schwartz", "Itzhak Shvarts", "Jitzchak Schwarz"),
    "caucasus": ("ზურაბ წერეთელი", "Zurab Tsereteli", "Zourab Tséreteli", "Зураб Церетели"),
    "east": ("박지영", "Park Ji-young", "Ji Young Pak", "Bak Jiyeong"),
    "latin": ("Jürgen Müßler", "Juergen Muessler", "MUSSLER Jurgen", "Müßler, Jürgen"),
}


@pytest.mark.parametrize("script", SPELLINGS)
@pytest.mark.parametrize("year", ["1983", "1985", "1974", "1990"])
def test_the_same_person_in_four_spellings_and_a_wrong_year_is_found(script: str, year: str) -> None:
    first, *others = SPELLINGS[script]
    known = person(first, "1984-05-12")
    for other in others:
        sought = person(other, f"{year}-05-12")
        assert compare(known, sought).band in (Band.POSSIBLE, Band.STRONG), other
        stored = keys(known.names[0], known.birth)
        assert stored & lookups(sought.names[0], sought.birth), other


@pytest.mark.parametrize("script", SPELLINGS)
def test_the_same_person_in_four_spellings_and_the_right_date_is_strong(script: str) -> None:
    first, *others = SPELLINGS[script]
    bands = [compare(person(first, "1984-05-12"), person(other, "1984-05-12")).band for other in others]
    assert set(bands) == {Band.STRONG}


@pytest.mark.parametrize("name", ["Mohamed Ali", "Jan de Vries", "Maria Garcia", "Wang Wei", "Иван Иванов", "محمد علي"])
@pytest.mark.parametrize("born", ["1961-08-23", "1985-11-02", "1999-02-28"])
def test_an_innocent_namesake_is_not_a_hit(name: str, born: str) -> None:
    found = compare(person(name, "1984-05-12"), person(name, born))
    assert found.band in (Band.NONE, Band.WEAK)


def test_a_namesake_without_a_date_is_possible_at_most_and_says_why() -> None:
    found = compare(person("Jan de Vries", "1984-05-12"), person("Jan de Vries"))
    assert found.band is Band.POSSIBLE
    assert not found.second
    assert ALONE in found.reasons


def test_the_score_of_names_alone_stays_well_below_the_top() -> None:
    same = person("Zbigniew Wojciechowski")
    assert compare(same, same).score == 75


def test_the_same_birthday_does_not_make_strangers_alike() -> None:
    found = compare(person("Ana Kovač", "1984-05-12"), person("Piet Jansen", "1984-05-12"))
    assert found.band is Band.NONE
    assert not found.second


SENTENCES = [
    ("Jansen, Piet", "Jansen, Piet", "1984-05-12", "1984-05-12", "Same family name"),
    ("Hoogstraten, Bart", "Hoogstraaten, Bart", "1984-05-12", "1984-05-12", "Same family name, one letter differs"),
    ("Jansen, Piet", "Jansen, Piet", "1984-05-12", "1985-05-12", "Born one year apart, on the same day"),
    ("Jansen, Piet", "Jansen, Piet", "1984-05-12", "1984-12-05", "Day and month of birth swapped"),
    ("Щербаков, Пётр", "Shcherbakov, Petr", "", "", "Same family name in another script"),
    ("Jansen, P.", "Jansen, Piet", "", "", "An initial fits the given name"),
    ("Jan Jansen", "Jan Pietersen", "", "", "1 word(s) differ"),
    ("García Márquez, José", "García, José", "", "", "One name has 1 word(s) more"),
    ("Kim, Cheolsu", "Cheolsu, Kim", "", "", "Given and family name change places"),
    ("Abdulkarim Khan", "Abdul Karim Khan", "", "", "Same name"),
    ("Annesofie Kjaer", "Anne Sofie Kjaer", "", "", "Same name, written apart on one side"),
    ("Petrov, Sasha", "Petrov, Aleksandr", "", "", "Short or foreign form of the same given name"),
    ("PAPADOPOULOS<<KONSTANTINOS<PANAG", "Papadopoulos, Konstantinos Panagiotis", "", "",
     "Same given name, cut off on one side"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "born", "also", "sentence"), SENTENCES)
def test_a_comparison_says_why(one: str, other: str, born: str, also: str, sentence: str) -> None:
    assert sentence in said(person(one, born), person(other, also))


def test_reasons_name_no_name() -> None:
    words = " ".join(said(person("Xanthippe Vrugt", "1984-05-12"), person("Xantippe Vrucht", "1984-05-12")))
    assert "anth" not in words
    assert "Vru" not in words


def test_an_alias_finds_the_person_and_is_told() -> None:
    known = Person((normalise("Piet Jansen"), normalise("Karim Haddad")), birth("1984-05-12"))
    found = compare(known, person("Karim Haddad", "1984-05-12"))
    assert found.band is Band.STRONG
    assert ALIAS in found.reasons


def test_frequent_names_count_for_less() -> None:
    frequency = {"jan": 0.02, "jansen": 0.01}
    plain = compare(person("Jan Jansen"), person("Jan Jansen"))
    weighed = compare(person("Jan Jansen"), person("Jan Jansen"), frequency)
    assert weighed.score < plain.score
    assert FREQUENT in weighed.reasons
    assert compare(person("Odo Vrugt"), person("Odo Vrugt"), frequency).score == plain.score


def test_place_and_nationality_add_a_little_and_gender_may_speak_against() -> None:
    one = person("Ana Kovač", "1984-05-12", place="Split", nationality="HR", gender="F")
    alike = compare(one, person("Ana Kovac", "1984-05-12", place="split", nationality="hr", gender="f"))
    bare = compare(one, person("Ana Kovac", "1984-05-12"))
    other = compare(one, person("Ana Kovac", "1984-05-12", gender="M"))
    assert other.score < bare.score < alike.score <= 100


def test_brothers_are_not_one_person() -> None:
    found = compare(person("Jan de Vries", "1984-05-12"), person("Piet de Vries", "1984-05-12"))
    assert found.band in (Band.NONE, Band.WEAK)


def test_a_person_without_a_name_is_nobody() -> None:
    assert compare(Person((), Birth(1984, 5, 12)), person("Jan", "1984-05-12")).band is Band.NONE
