"""Sealed fields and pseudonymous keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.crypto.seal import SealError, key_id_of, normalised, open_sealed, seal, subject_key

KEY = bytes(range(32))
NONCE = bytes(12)
FIELDS = {"name": "Wellenbeek", "note": "é"}
SEALED = seal(FIELDS, KEY, "2026-06", NONCE, b"row 1")
texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.dictionaries(texts, texts), st.binary(min_size=32, max_size=32), st.binary(min_size=12, max_size=12), st.binary()
)
def test_what_is_sealed_opens_again_with_its_key_and_place(fields, key, nonce, place):
    sealed = seal(fields, key, "k", nonce, place)
    assert open_sealed(sealed, key, place) == fields
    assert key_id_of(sealed) == "k"


def test_the_layout_is_fixed():
    assert SEALED[:21] == b"\x01\x072026-06" + NONCE
    assert len(SEALED) == 21 + len('{"name":"Wellenbeek","note":"é"}'.encode()) + 16
    assert b"Wellenbeek" not in SEALED


@pytest.mark.parametrize("place", range(len(SEALED)))
def test_no_byte_of_a_seal_can_be_changed(place):
    changed = bytearray(SEALED)
    changed[place] ^= 1
    with pytest.raises(SealError):
        open_sealed(bytes(changed), KEY, b"row 1")


@pytest.mark.parametrize(("key", "place"), [(bytes(32), b"row 1"), (KEY, b"row 2"), (KEY, b"")])
def test_another_key_or_place_does_not_open_it_and_says_nothing_of_the_content(key, place):
    with pytest.raises(SealError, match="does not open") as caught:
        open_sealed(SEALED, key, place)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x02" + SEALED[1:], SEALED[:36], b"\x01\xff" + SEALED[2:]])
def test_bytes_that_are_no_seal_are_refused(sealed):
    with pytest.raises(SealError, match="no seal"):
        open_sealed(sealed, KEY)
    with pytest.raises(SealError, match="no seal"):
        key_id_of(sealed)


@pytest.mark.parametrize(
    ("key", "key_id", "nonce", "message"),
    [
        (KEY[:16], "k", NONCE, "the key must be 32 bytes"),
        (KEY, "k", NONCE[:11], "the nonce must be 12 bytes"),
        (KEY, "", NONCE, "the key id must be 1 to 255 bytes"),
        (KEY, "k" * 256, NONCE, "the key id must be 1 to 255 bytes"),
    ],
)
def test_unfit_keys_and_nonces_are_refused_in_words(key, key_id, nonce, message):
    with pytest.raises(SealError) as caught:
        seal(FIELDS, key, key_id, nonce)
    assert str(caught.value) == message


def test_the_longest_key_id_still_fits():
    assert key_id_of(seal(FIELDS, KEY, "k" * 255, NONCE)) == "k" * 255


@pytest.mark.parametrize(
    ("kind", "one", "same"),
    [
        ("plate", "V-882-KT", "v882kt"),
        ("phone", "+32 470 118", "32470118"),
        ("person", "Tibo  Wellenbeek ", "TIBO WELLENBEEK"),
        ("person", "Ren\u00e9", "Rene\u0301"),
        ("person", "STRASSE", "straße"),
    ],
)
def test_spellings_of_one_thing_have_one_key(kind, one, same):
    assert subject_key(KEY, kind, one) == subject_key(KEY, kind, same)


def test_things_that_differ_have_different_keys():
    keys = {
        subject_key(KEY, "plate", "V882KT"),
        subject_key(KEY, "person", "V882KT"),
        subject_key(KEY[::-1], "plate", "V882KT"),
        subject_key(KEY, "plate", "V882KX"),
        subject_key(KEY, "person", "V-882-KT"),
        subject_key(KEY, "", "plateV882KT"),
    }
    assert len(keys) == 6
    assert all(len(key) == 64 and set(key) <= set("0123456789abcdef") for key in keys)


def test_a_short_secret_is_refused():
    with pytest.raises(SealError, match="at least 32 bytes"):
        subject_key(bytes(31), "plate", "x")


@given(texts, st.sampled_from(["person", "plate"]))
def test_normalising_twice_is_normalising_once(value, kind):
    assert normalised(kind, normalised(kind, value)) == normalised(kind, value)
