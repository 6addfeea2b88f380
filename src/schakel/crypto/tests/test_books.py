"""Rows, heads and their signatures."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from schakel.crypto.books import NO_HEAD, Head, batch_hash, head_hash, payload, root, row_bytes, row_hash, sign, verify

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
ROWS = [row_hash({"id": number}) for number in range(3)]
HEAD = Head(3, root(ROWS), batch_hash(ROWS), NO_HEAD, datetime(2026, 6, 5, 21, tzinfo=UTC), "books-2026")


def test_the_hash_of_a_row_is_that_of_its_named_canonical_form():
    row = {"b": "x", "a": 1}
    assert row_bytes(row) == b'schakel.books.row/1\n{"a":1,"b":"x"}'
    assert row_hash(row) == hashlib.sha256(b'schakel.books.row/1\n{"a":1,"b":"x"}').digest()


@given(st.dictionaries(st.sampled_from("abc"), st.integers()), st.dictionaries(st.sampled_from("abc"), st.integers()))
def test_rows_have_the_same_hash_only_when_they_are_the_same(one, other):
    assert (row_hash(one) == row_hash(other)) is (one == other)


def test_the_signed_bytes_are_known_so_that_others_can_check_them():
    assert (
        payload(HEAD)
        == (
            'schakel.books.head/1\n{"at":"2026-06-05T21:00:00.000000Z","batch":"'
            + batch_hash(ROWS).hex()
            + '","keyId":"books-2026","previous":"'
            + "00" * 32
            + '","root":"'
            + root(ROWS).hex()
            + '","size":3}'
        ).encode()
    )


def test_a_head_verifies_under_its_key_and_no_other():
    signature = sign(HEAD, KEY)
    assert len(signature) == 64
    assert verify(HEAD, signature, KEY.public_key())
    assert not verify(HEAD, signature, OTHER.public_key())
    assert not verify(HEAD, signature[:-1] + bytes((signature[-1] ^ 1,)), KEY.public_key())
    assert not verify(HEAD, b"", KEY.public_key())


def test_signing_twice_gives_the_same_signature():
    assert sign(HEAD, KEY) == sign(HEAD, KEY)


@pytest.mark.parametrize(
    "change",
    [
        {"size": 4},
        {"root": bytes(32)},
        {"batch": bytes(32)},
        {"previous": b"\x01" * 32},
        {"key_id": "books-2027"},
        {"at": HEAD.at + timedelta(microseconds=1)},
    ],
)
def test_no_part_of_a_head_can_be_changed(change):
    altered = replace(HEAD, **change)
    signature = sign(HEAD, KEY)
    assert not verify(altered, signature, KEY.public_key())
    assert head_hash(altered, signature) != head_hash(HEAD, signature)


def test_the_next_head_names_the_signature_too():
    assert head_hash(HEAD, sign(HEAD, KEY)) != head_hash(HEAD, sign(HEAD, OTHER))


def test_the_zone_in_which_the_moment_is_written_does_not_matter():
    elsewhere = replace(HEAD, at=HEAD.at.astimezone(timezone(timedelta(hours=2))))
    assert payload(elsewhere) == payload(HEAD)


def test_the_order_of_a_batch_matters():
    assert batch_hash(ROWS) != batch_hash(ROWS[::-1])
    assert batch_hash(iter(ROWS)) == batch_hash(ROWS)
    assert batch_hash([]) != batch_hash(ROWS)
