"""A glance at bytes that are no envelope: finds who and what in bounded time and memory, and never raises."""

import json
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schakel.formats.envelope.glance import Glance, glance

BE = {"country": "BE", "authority": "BE-SPOC"}
WHOLE = {"schakel": "9", "messageId": "abc", "kind": "request", "sender": BE, "payload": {"sender": {"country": "FR"}}}
FOUND = Glance("abc", "request", BE)
TEXT = json.dumps(WHOLE)


@given(some.binary(max_size=300))
def test_any_bytes_can_be_glanced_at(data):
    assert isinstance(glance(data), Glance)


@given(some.text(alphabet='{}[]":,\\ \nsenderkind\x00\ud800', max_size=200))
def test_any_jumble_of_signs_can_be_glanced_at(text):
    assert isinstance(glance(text.encode("utf-8", "surrogatepass")), Glance)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1"])
def test_sender_id_and_kind_are_found_in_any_encoding(encoding):
    assert glance(TEXT.encode(encoding)) == FOUND


@pytest.mark.parametrize("order", [list(WHOLE), sorted(WHOLE), list(reversed(WHOLE))])
def test_they_are_found_in_any_order(order):
    assert glance(json.dumps({name: WHOLE[name] for name in order}).encode()) == FOUND


def test_they_are_found_in_what_is_cut_short_after_them():
    assert glance(TEXT[: TEXT.index("payload")].encode()) == FOUND


def test_only_the_outermost_object_counts_and_its_first_place():
    inner = {"payload": WHOLE, "items": [WHOLE], "kind": "status"}
    assert glance(json.dumps(inner).encode()) == Glance("", "status", {})
    assert glance(b'{"kind":"a","kind":"b"}').kind == "a"
    assert glance(b'{"a":"kind","b":"request"}').kind == ""


@pytest.mark.parametrize("value", [5, None, [], ["BE"], {"country": {"country": "FR"}}, "x" * 65, ""])
def test_what_has_another_shape_is_not_found(value):
    assert glance(json.dumps({"sender": value, "messageId": {}, "kind": value}).encode()).sender == {}


BOMBS = {
    "very many empty lists": b'{"a":[' + b"[]," * 4_000_000,
    "very deep": b'{"a":' + b"[" * 12_000_000,
    "very many members": b"{" + b'"a":"b",' * 1_500_000,
    "one string without end": b'{"a":"' + b'\\"' * 6_000_000,
    "very many quotes": b'{"' + b'"' * 12_000_000,
    "very many blanks": b'{"a"' + b" " * 12_000_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_nothing_takes_long_or_much_memory(bomb):
    data = BOMBS[bomb]
    tracemalloc.start()
    started = time.process_time()
    glance(data)
    spent, (_, most) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert spent < 5
    assert most < 4 * len(data) + 2**20
