"""Keys: made on first use in a demonstration or test, required in production, never overwritten."""

import threading

import pytest
from cryptography.hazmat.primitives import serialization
from django.core.management import call_command

from schakel.crypto.seal import SealError
from schakel.safeguard import keys, sealing


def test_keys_are_made_once_for_our_eyes_only(state):
    first = keys.sealing_key()
    keys._kept.cache_clear()
    assert keys.sealing_key() == first
    assert (state / "keys").stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in (state / "keys").iterdir()} == {0o600}


def test_in_production_a_missing_key_is_an_error_that_says_what_to_do(state, settings):
    settings.MODE = "production"
    for key in (keys.sealing_key, keys.subjects_key, keys.books_key):
        with pytest.raises(keys.MissingKeyError, match="make_keys"):
            key()
    assert list((state / "keys").iterdir()) == []


def test_the_command_makes_all_keys_once_and_leaves_them_then(state, settings, capsys):
    settings.MODE = "production"
    call_command("make_keys")
    assert capsys.readouterr().out.count("made ") == 3
    before = {path.name: path.read_bytes() for path in (state / "keys").iterdir()}
    call_command("make_keys")
    assert "all keys are there" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in (state / "keys").iterdir()} == before
    assert set(before) == {"sealing.key", "subjects.key", "books.key", "books.pub"}


def test_the_public_key_of_the_books_lies_next_to_the_private_one(state):
    public = serialization.load_pem_public_key(keys.books_public_path().read_bytes())
    assert public.public_bytes_raw() == keys.books_key().public_key().public_bytes_raw()
    assert keys.books_public_path().stat().st_mode & 0o777 == 0o644


def test_processes_that_start_together_agree_on_one_key(state):
    found = []
    threads = [threading.Thread(target=lambda: found.append(keys._kept.__wrapped__(keys.folder() / "x.key")))
               for _ in range(8)]  # fmt: skip
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_key_of_the_wrong_length_is_refused(state):
    (keys.folder() / "sealing.key").write_bytes(b"short")
    with pytest.raises(keys.MissingKeyError, match="exactly 32 bytes"):
        keys.sealing_key()


def test_what_is_sealed_opens_at_its_own_place_only(state):
    token = sealing.seal({"name": "Jan"}, "book:1")
    assert sealing.unseal(token, "book:1") == {"name": "Jan"}
    assert "Jan" not in token
    with pytest.raises(SealError):
        sealing.unseal(token, "book:2")


def test_a_pseudonym_is_the_same_for_the_same_person_and_another_under_another_key(state):
    one = sealing.subject_key("person", "Jan  JANSEN")
    assert one == sealing.subject_key("person", "jan jansen")
    assert one != sealing.subject_key("plate", "jan jansen")
    (state / "keys" / "subjects.key").unlink()
    keys._kept.cache_clear()
    assert sealing.subject_key("person", "jan jansen") != one
