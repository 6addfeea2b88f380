"""Whatever single thing is changed in a copy of the books, verification does not call it sound."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from schakel.crypto.books import NO_HEAD, Head, Peaks, batch_hash, head_hash, leaf, row_hash, sign
from schakel.safeguard import layout, verify, witness
from schakel.safeguard.keynames import key_id
from schakel.safeguard.verify import ExportFile, UnverifiableError
from schakel.safeguard.verify.export import FORMAT

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
START = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
BATCHES = (1, 3, 2, 4)
UNCHECKED = {"batch", "behind"}
"""Made anew from other members, or meant for rows that wait."""


def row(number: int) -> dict[str, object]:
    """A row as an export holds it."""
    plain: dict[str, object] = dict.fromkeys(layout.COLUMNS, "text")
    kept = {"id": UUID(int=number), "at": START + timedelta(seconds=number), "tx": str(700 + number), "allowed": True,
            "actor_unit": None, "case_id": UUID(int=9), "compartment_id": None, "recipient": {"country": "BE"},
            "handling": ["H1"], "subject_keys": [], "explanation": {"n": 1, "reasons": [{"rule": "R15"}]}}  # fmt: skip
    return layout.content(plain | kept)


def book() -> list[dict[str, object]]:
    """Ten rows under four heads and two rows that wait, as the lines of an export."""
    lines: list[dict[str, object]] = []
    peaks, previous, number = Peaks(), NO_HEAD, 0
    for count in BATCHES:
        entries = []
        for _ in range(count):
            number += 1
            content = row(number)
            entries.append(row_hash(content))
            lines.append({"position": number, "entry": content["id"], "at": content["at"], "behind": False,
                          "leaf": leaf(entries[-1]).hex(), "row": content, "hash": entries[-1].hex()})  # fmt: skip
        peaks = peaks.extend(entries)
        at = START + timedelta(seconds=number + 1)
        head = Head(peaks.size, peaks.root(), batch_hash(entries), previous, at, key_id(KEY.public_key()))
        signature = sign(head, KEY)
        previous = head_hash(head, signature)
        own = {"leaves": b"".join(entries).hex(), "peaks": peaks.to_bytes().hex(), "hash": previous.hex()}
        lines.append({"head": witness.as_json(head, signature) | own})
    for waiting in (11, 12):
        content = row(waiting)
        lines.append({"position": None, "entry": content["id"], "at": content["at"], "behind": False, "leaf": None,
                      "row": content, "hash": row_hash(content).hex()})  # fmt: skip
    return lines


LINES = book()
SEALED = sum(BATCHES) + len(BATCHES)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("books") / "books.jsonl"


def sound(path, lines) -> bool:
    """Write an export and tell what verification makes of it; one that cannot be read is not sound."""
    whole = [{"format": FORMAT}, *lines, {"end": len(lines)}]
    text = "\n".join(json.dumps(line, separators=(",", ":")) for line in whole)
    path.write_text(text, encoding="utf-8")
    try:
        return verify.verify(ExportFile(path), KEY.public_key()).sound
    except UnverifiableError:
        return False


def members(line: dict[str, object]) -> list[tuple[str, ...]]:
    """The ways to every value of a line that means something."""
    ways: list[tuple[str, ...]] = []
    for name, value in line.items():
        if isinstance(value, dict):
            ways += [(name, inner) for inner in value if inner not in UNCHECKED]
        elif name not in UNCHECKED:
            ways.append((name,))
    return ways


def other(value: object, draw) -> object:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + draw(st.integers(1, 5))
    if isinstance(value, str) and value and all(sign in "0123456789abcdef" for sign in value):
        place = draw(st.integers(0, len(value) - 1))
        return value[:place] + ("0" if value[place] != "0" else "1") + value[place + 1 :]
    if isinstance(value, str):
        return value + draw(st.sampled_from(["x", " ", "\u00e9"]))
    return {"other": 1} if isinstance(value, dict) else "other"


def test_the_books_of_these_tests_are_sound(path):
    assert sound(path, LINES)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_value_can_be_changed_unseen(path, data):
    lines = json.loads(json.dumps(LINES))
    number = data.draw(st.integers(0, SEALED - 1))
    way = data.draw(st.sampled_from(members(lines[number])))
    at = lines[number]
    for name in way[:-1]:
        at = at[name]
    at[way[-1]] = other(at[way[-1]], data.draw)
    assert not sound(path, lines), (number, way)


@settings(max_examples=40, deadline=None)
@given(gone=st.sets(st.integers(0, SEALED - 1), min_size=1, max_size=4))
def test_no_sealed_line_can_be_left_out_unseen_but_a_whole_end(path, gone):
    lines = [line for number, line in enumerate(LINES) if number not in gone]
    end = SEALED - (BATCHES[-1] + 1)
    assert not sound(path, lines) or gone >= set(range(end, SEALED))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 10), min_size=2, max_size=2, unique=True))
def test_no_two_rows_can_change_places_unseen(path, pair):
    one, two = pair
    lines = json.loads(json.dumps(LINES))
    places = {line["position"]: line for line in lines if line.get("position")}
    places[one]["position"], places[two]["position"] = two, one
    assert not sound(path, lines)


@settings(max_examples=30, deadline=None)
@given(number=st.integers(0, SEALED - 1))
def test_no_line_can_be_told_twice_unseen(path, number):
    lines = [*LINES[: number + 1], LINES[number], *LINES[number + 1 :]]
    assert not sound(path, lines) or "row" in LINES[number]
    head = next(index for index in range(number, SEALED) if "head" in LINES[index])
    assert not sound(path, [*LINES[: head + 1], LINES[head], *LINES[head + 1 :]])


def test_a_row_told_twice_with_the_same_content_is_one_row(path):
    report_lines = [*LINES[:1], *LINES]
    assert sound(path, report_lines)


@pytest.mark.parametrize("size", [1, 4, 6, 10])
def test_a_witness_with_another_head_is_believed_over_the_books(path, tmp_path, size):
    saw = tmp_path / "witness.jsonl"
    for line in LINES:
        if "head" in line:
            found = witness.from_json(line["head"])
            signature = bytes(64) if found.head.size == size else found.signature
            witness.append(saw, found.head, signature)
    assert sound(path, LINES)
    report = verify.verify(ExportFile(path), KEY.public_key(), saw)
    assert [(finding.check, finding.size) for finding in report.findings] == [
        (verify.Check.HEAD_NOT_WITNESSED_SO, size)
    ]  # fmt: skip
