"""Whatever a stranger writes into a file, looking at it never fails and never says too much."""

import json
import uuid
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schakel.channels.acts.examine import examine, identifier, party, peek, printable
from schakel.channels.tests.helpers import asks, confirms
from schakel.formats.envelope import write

JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=10),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)
MEMBERS = some.sampled_from(["schakel", "messageId", "kind", "sentAt", "sender", "recipients", "language", "payload"])


def whole(**changes: object) -> bytes:
    document: dict[str, Any] = json.loads(write(asks())) | changes
    return json.dumps(document).encode()


@given(some.binary(max_size=200))
def test_any_bytes_at_all_give_reasons(data):
    seen = examine(data)
    assert seen.envelope is None
    assert seen.reasons
    assert seen.urgent is None


@given(MEMBERS, JSON)
def test_an_envelope_with_one_member_spoilt_gives_reasons_or_is_an_envelope(member, value):
    seen = examine(whole(**{member: value}))
    assert (seen.envelope is None) is bool(seen.reasons)
    assert all(reason.en and reason.nl for reason in seen.reasons)


@given(some.text(max_size=700))
def test_what_is_printable_fits_every_database_and_page(text):
    shown = printable(text)
    assert "\x00" not in shown
    assert len(shown) <= 500
    assert shown.encode().decode() == shown


def test_a_half_sign_is_shown_as_a_question_mark():
    assert printable("a\ud800b\x00") == "a?b?"


def test_urgency_is_known_of_what_can_be_read():
    assert examine(write(asks())).urgent is True
    assert examine(write(asks(urgent=False))).urgent is False
    assert examine(write(confirms(uuid.uuid4()))).urgent is False


def test_sender_id_and_kind_are_read_from_what_is_no_envelope():
    sender, message_id, kind = peek(whole(payload=None))
    assert sender is not None
    assert (sender.country, sender.authority, kind) == ("BE", "BE-SPOC", "request")
    assert str(message_id) == json.loads(write(asks(message_id=message_id)))["messageId"]


NO_PARTIES: list[dict[str, str]] = [
    {},
    {"country": "BE"},
    {"authority": "BE-SPOC"},
    {"country": "be", "authority": "BE-SPOC"},
    {"country": "BE", "authority": "BE SPOC"},
    {"country": "BE", "authority": "X" * 41},
    {"country": "BE\n", "authority": "BE-SPOC"},
]


@pytest.mark.parametrize("found", NO_PARTIES)
def test_what_is_no_party_is_nobody(found):
    assert party(found) is None


@pytest.mark.parametrize("found", ["", "x", "0b54cf4e-8b1c-4d8e-9a6e"])
def test_what_is_no_id_is_none(found):
    assert identifier(found) is None


@pytest.mark.parametrize("found", [None, [], "BE", 5, {}, {"country": ["BE"], "authority": "A"}])
def test_a_sender_of_another_shape_is_nobody(found):
    assert peek(whole(payload=None, sender=found))[0] is None


@pytest.mark.parametrize("found", [None, 5, [], {"a": 1}])
def test_an_id_of_another_shape_is_none(found):
    assert peek(whole(payload=None, messageId=found))[1] is None


def test_an_empty_file_is_called_empty():
    (reason,) = examine(b"").reasons
    assert "empty" in reason.en
    assert "leeg" in reason.nl


@pytest.mark.parametrize("kind", [None, 5, [], "no-such-kind", {"a": 1}])
def test_an_unknown_kind_is_no_kind(kind):
    assert peek(whole(kind=kind))[2] == ""
