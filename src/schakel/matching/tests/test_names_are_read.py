"""One form for a name whatever script, accents, order and small words it comes with."""

import pytest

from schakel.matching.names import Kind, Script, Side, normalise, script
from schakel.matching.names.chars import clean
from schakel.matching.names.part import part

FOLDED = [
    ("Łukasz", "lukasz"), ("Yıldız", "yildiz"), ("İbrahim", "ibrahim"), ("Straße", "strasse"), ("Ĳsbrand", "ijsbrand"),
    ("Đặng", "dang"), ("Ħal", "hal"), ("Żebbuġ", "zebbug"), ("Þórdís", "thordis"), ("Sjöström", "sjostrom"),
    ("Ærøe", "aeroe"), ("Şükrü", "sukru"), ("Nuñez", "nunez"), ("Çağlar", "caglar"), ("ＷＩＤＥ", "wide"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "folded"), FOLDED)
def test_every_diacritic_of_latin_letters_folds(written: str, folded: str) -> None:
    assert normalise(written).parts[0].latin == folded


@pytest.mark.parametrize(
    ("written", "reading"),
    [("Müller", "mueller"), ("Bjørn", "bjoern"), ("Håkon", "haakon"), ("Meijer", "meyer"), ("Größe", "groesse")],
)
def test_a_passport_spelling_is_one_of_the_readings(written: str, reading: str) -> None:
    assert reading in part(clean(written)).readings


READINGS = [
    ("Щербаков", ["shcherbakov"]), ("Юрий", ["yury", "iurii", "yuriy"]), ("Київ", ["kyiv"]),
    ("Гриценко", ["hrytsenko"]),
    ("Ђорђе", ["djordje"]), ("Живковић", ["zivkovic"]), ("Цветков", ["tsvetkov", "cvetkov"]),
    ("Щърбанов", ["shtarbanov"]),
    ("Γιώργος", ["giorgos"]), ("Μπαλάσκας", ["balaskas", "mpalaskas"]), ("Χρήστος", ["christos", "hristos"]),
    ("წერეთელი", ["tsereteli"]), ("Խաչատրյան", ["khachatryan"]), ("王", ["wang", "wong"]), ("金", ["jin"]),
    ("이", ["lee", "yi"]), ("최", ["choi", "choe"]), ("たなか", ["tanaka"]), ("キョウコ", ["kyouko"]),
    ("ジャック", ["jaku"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), READINGS)
def test_other_scripts_read_as_people_write_them_in_latin(written: str, expected: list[str]) -> None:
    assert set(expected) <= set(part(clean(written)).readings)


SKELETONS = [
    ("محمد", "Mohammed"), ("يوسف", "Youssef"), ("القذافي", "Gaddafi"), ("شريف", "Cherif"), ("چنگیز", "Changiz"),
    ("עקיבא", "Akiva"), ("ג'ורג'", "George"), ("שוורץ", "Schwartz"), ("Хрущёв", "Khrushchev"), ("Жуков", "Joukov"),
    ("Ψαρράς", "Psarras"), ("ჯაფარიძე", "Japaridze"), ("Ծատուրյան", "Tsaturyan"), ("ペーター", "Peter"),
    ("카터", "Carter"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "latin"), SKELETONS)
def test_a_name_has_the_same_skeleton_in_another_script(written: str, latin: str) -> None:
    assert part(clean(written)).skeleton_set & part(clean(latin)).skeleton_set


def test_the_skeleton_tells_different_names_apart() -> None:
    names = ["Mohammed", "Ahmed", "Khaled", "Walid", "Rashid", "Karim", "Salim"]
    assert len({part(clean(name)).skeleton for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Łódź", Script.LATIN), ("محمد", Script.ARABIC), ("Пётр", Script.CYRILLIC), ("Νίκος", Script.GREEK),
     ("משה", Script.HEBREW), ("ნინო", Script.GEORGIAN), ("Հայկ", Script.ARMENIAN), ("王", Script.HAN),
     ("タロウ", Script.KANA), ("김", Script.HANGUL), ("राम", Script.OTHER), ("12", Script.LATIN)],
)  # fmt: skip
def test_the_script_of_a_word_is_known(text: str, expected: Script) -> None:
    assert script(text) is expected


def test_titles_and_particles_are_kept_and_weigh_little() -> None:
    name = normalise("Dr. Jan van der Meer")
    kinds = [each.kind for each in name.parts]
    assert kinds == [Kind.TITLE, Kind.NAME, Kind.PARTICLE, Kind.PARTICLE, Kind.NAME]
    assert [each.text for each in name.core] == ["jan", "meer"]


@pytest.mark.parametrize(
    ("written", "family"),
    [("JANSEN, Piet", "jansen"), ("DUPONT Jean-Michel", "dupont"), ("Jean-Michel DUPONT", "dupont"),
     ("JANSEN<<PIET<KAREL", "jansen"), ("김철수", "김"), ("欧阳振华", "欧阳"), ("王小明", "王")],
)  # fmt: skip
def test_the_family_name_is_known_where_the_writing_tells(written: str, family: str) -> None:
    found = [each.text for each in normalise(written).parts if each.side is Side.FAMILY]
    assert found == [family]


def test_given_and_family_name_may_be_given_apart() -> None:
    name = normalise(given="Ana Maria", family="de Souza")
    assert [(each.text, each.side) for each in name.parts] == [
        ("ana", Side.GIVEN), ("maria", Side.GIVEN), ("de", Side.FAMILY), ("souza", Side.FAMILY)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("apart", "joined"),
    [("Abd al-Rahman", "Abdulrahman"), ("Abd er Rahman", "Abderrahman"), ("Mac Donald", "MacDonald"),
    ("O Brien", "O'Brien"),
     ("Nour al-Din", "Noureddine"), ("عبد الله", "Abdullah"), ("Salah ud Din", "Salaheddin")],
)  # fmt: skip
def test_names_written_apart_are_one_word(apart: str, joined: str) -> None:
    one, other = normalise(apart), normalise(joined)
    assert len(one.parts) == 1
    assert one.parts[0].skeleton_set & other.parts[0].skeleton_set


def test_a_fathers_name_is_known_only_beside_two_other_names() -> None:
    assert normalise("Алексей Петрович Громов").parts[1].kind is Kind.PATRONYMIC
    assert normalise("Алексей Абрамович").parts[1].kind is Kind.NAME


def test_a_foreign_name_written_by_sound_is_not_cut_into_family_and_given() -> None:
    assert len(normalise("伊莎貝拉").parts) == 1
    assert normalise("王小明").whole is not None


def test_a_family_name_that_looks_like_a_particle_counts() -> None:
    assert [each.text for each in normalise("Im Soo-jin").core] == ["im", "soo", "jin"]


def test_hostile_text_is_cut_and_leaves_no_control_characters() -> None:
    assert clean("a\u202eb\x00c\ud800d") == "ab cd"
    assert len(normalise("x" * 10_000).canonical) <= 240
