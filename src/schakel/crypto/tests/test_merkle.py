"""The tree of RFC 6962, against the vectors of the reference implementation of certificate transparency."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.crypto.books import EMPTY, Peaks, leaf, node, root

ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
entries = st.lists(st.binary(max_size=40), max_size=70)


def test_the_empty_tree_is_the_hash_of_nothing():
    assert root([]) == EMPTY == Peaks().root() == hashlib.sha256().digest()
    assert EMPTY.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("size", range(1, 9))
def test_the_known_roots_of_one_to_eight_entries(size):
    assert root(ENTRIES[:size]).hex() == ROOTS[size - 1]
    assert Peaks().extend(ENTRIES[:size]).root().hex() == ROOTS[size - 1]


def test_a_leaf_is_never_a_node():
    left, right = leaf(b"a"), leaf(b"b")
    assert leaf(left + right) != node(left, right)
    assert node(left, right) != node(right, left)


@given(entries)
def test_the_growing_tree_equals_the_whole_one(rows):
    peaks = Peaks()
    for row in rows:
        peaks = peaks.append(row)
    assert peaks == Peaks().extend(rows)
    assert (peaks.size, peaks.root()) == (len(rows), root(rows))


@given(entries, entries)
def test_a_tree_stored_and_read_back_grows_on_as_if_never_stored(first, second):
    stored = Peaks.from_bytes(Peaks().extend(first).to_bytes())
    assert stored.extend(second).root() == root(first + second)


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=40), st.data())
def test_any_changed_row_changes_the_root(rows, data):
    place = data.draw(st.integers(0, len(rows) - 1))
    changed = [*rows]
    changed[place] += b"\x00"
    assert root(changed) != root(rows)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 7,
        b"\x00" * 9,
        (1).to_bytes(8, "big"),
        (1).to_bytes(8, "big") + bytes(31),
        (3).to_bytes(8, "big") + bytes(96),
    ],
)
def test_stored_peaks_of_the_wrong_length_are_refused(data):
    with pytest.raises(ValueError, match="do not fit"):
        Peaks.from_bytes(data)


@pytest.mark.parametrize(("size", "hashes"), [(1, ()), (0, (bytes(32),)), (1, (bytes(31),)), (3, (bytes(32),))])
def test_peaks_that_cannot_be_are_refused(size, hashes):
    with pytest.raises(ValueError, match="entries need"):
        Peaks(size, hashes)


@pytest.mark.parametrize("size", [-1, 1 << 64])
def test_a_size_that_cannot_be_is_refused(size):
    with pytest.raises(ValueError, match="does not fit in 8 bytes"):
        Peaks(size, ())
