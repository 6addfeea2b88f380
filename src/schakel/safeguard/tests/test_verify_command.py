"""What `schakel books verify` and `export` say, and how they end."""

import pytest

from schakel.safeguard import verify
from schakel.safeguard.tests.world import record
from schakel.safeguard.verify.report import WORDS, Check


@pytest.fixture
def environment(books, committed_db, state, monkeypatch):
    monkeypatch.setenv("SCHAKEL_STATE", str(state))
    monkeypatch.setenv("LANG", "C.UTF-8")
    return state


def test_sound_books_end_with_0_and_say_how_far_they_are_sealed(environment, capsys):
    record(2)
    assert verify.main(["verify"]) == 0
    said = capsys.readouterr().out
    assert "The books are sound." in said
    assert "12 sealed rows under 3 signed heads" in said
    assert "2 rows are not sealed yet, since 20" in said
    assert "The witness file confirms every head." in said


def test_without_arguments_it_verifies(environment, capsys):
    assert verify.main() == 0
    assert "The books are sound." in capsys.readouterr().out


def test_altered_books_end_with_1_and_name_the_first_row_in_dutch_when_asked(environment, behind, capsys):
    entry = behind.execute("SELECT entry FROM safeguard_leaf WHERE position = 7").fetchone()[0]
    behind.execute("UPDATE safeguard_book SET purpose = 'other' WHERE id = %s", [entry])
    assert verify.main(["verify", "--language", "nl"]) == 1
    said = capsys.readouterr().out
    assert "Het logboek is GEWIJZIGD." in said
    assert f"Eerste gewijzigde regel: plaats 7, regel {entry}, 20" in said
    assert "een veld van deze regel is gewijzigd" in said


NO_WAY = [
    (["verify"], "", "SCHAKEL_AUDITOR_URL is not set"),
    (["verify"], "postgresql://nobody@/none?host=/nowhere", "cannot be read"),
    (["verify", "--key", "/nowhere/books.pub"], None, "holds no Ed25519 public key"),
    (["verify", "--witness", "/nowhere/witness.jsonl"], None, "The witness file /nowhere/witness.jsonl cannot be read"),
    (["verify", "/nowhere/books.jsonl"], None, "is no export of the books"),
    (["export"], None, "Say which file to write"),
    (["export", "/nowhere/books.jsonl"], None, "cannot be written"),
]


def test_books_that_cannot_be_verified_end_with_2_and_say_why(environment, monkeypatch, capsys):
    for arguments, url, said in NO_WAY:
        with monkeypatch.context() as patch:
            if url is not None:
                patch.setenv("SCHAKEL_AUDITOR_URL", url)
            assert verify.main(arguments) == 2
        assert said in capsys.readouterr().err


def test_an_export_can_be_verified_elsewhere(environment, tmp_path, capsys):
    path = tmp_path / "out.jsonl"
    assert verify.main(["export", str(path)]) == 0
    assert verify.main(["verify", str(path)]) == 0
    assert "15 lines written" in capsys.readouterr().out


def test_the_runtime_role_cannot_be_used_by_mistake(environment, committed_db, monkeypatch, capsys):
    monkeypatch.setenv("SCHAKEL_AUDITOR_URL", committed_db.environment["DATABASE_URL"])
    assert verify.main(["verify"]) == 2
    assert "nobody reads" in capsys.readouterr().err


def test_every_check_has_words_in_both_languages():
    assert set(WORDS) == set(Check)
    assert all(text.en and text.nl and text.en != text.nl for text in WORDS.values())
