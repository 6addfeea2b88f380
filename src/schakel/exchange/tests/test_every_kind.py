"""Every kind of message that the schema knows comes in, goes somewhere, and can be shown."""

import hashlib
import json
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schakel.channels.tests.helpers import BELGIUM, US, asks, bring, inbox_rows
from schakel.exchange.acts.register import add_message
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Message
from schakel.exchange.queries.request import request_page
from schakel.exchange.queries.thread import envelope_of, text_of
from schakel.exchange.tests.helpers import TEST, messages_of, registered, request_of
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope, Kind, read, write
from schakel.formats.envelope.model import Attachment
from schakel.safeguard.service import reading

EXAMPLES = sorted((Path(formats.__file__).parent / "examples").glob("*.json"))
KINDS = {path.stem: path for path in EXAMPLES}
HERE = {"direction": Message.Direction.IN, "channel_code": "siena", "at": datetime(2026, 6, 5, tzinfo=UTC)}


def example(path: Path) -> Envelope:
    return read(path.read_bytes())


def ends() -> set[str]:
    while register_once():
        pass
    return {row.state for row in inbox_rows()}


def test_there_is_an_example_of_every_kind():
    assert {example(path).kind for path in EXAMPLES} == set(Kind)


@pytest.mark.parametrize("path", EXAMPLES, ids=KINDS)
def test_every_example_comes_in_and_goes_somewhere(world, path):
    bring(world, path.read_bytes())
    assert ends() <= {"registered", "unassigned"}


@pytest.mark.parametrize("path", EXAMPLES, ids=KINDS)
def test_every_example_to_us_in_reply_to_a_request_joins_its_case_and_is_shown(world, reader, path):
    request = asks()
    case_id = registered(world, request)
    found = example(path)
    if found.kind in (Kind.REQUEST, Kind.RECEIPT):
        pytest.skip("a request is a case of its own, a receipt is evidence")
    ours = replace(found, sender=BELGIUM, recipients=(US,), in_reply_to=request.message_id, message_id=uuid.uuid4())
    bring(world, ours)
    assert ends() == {"registered"}
    shown = request_page(reader, case_id)
    assert shown.messages[0].kind == found.kind.value
    assert shown.messages[0].message_id == ours.message_id


@pytest.mark.parametrize("path", EXAMPLES, ids=KINDS)
def test_a_message_is_kept_so_that_it_reads_back_as_it_was(world, path):
    case = request_of(registered(world)).case
    found = example(path)
    with reading(TEST):
        kept = add_message(case, found, path.read_bytes(), **HERE)
        again = envelope_of(Message.objects.get(pk=kept.pk))
    assert again == replace(found, attachments=())


def test_an_attachment_stays_with_the_bytes_as_received_and_is_named_in_the_thread(world):
    content = b"%PDF"
    digest = hashlib.sha256(content).hexdigest()
    envelope = replace(asks(), attachments=(Attachment("photo.pdf", "application/pdf", digest, len(content), content),))
    (message,) = messages_of(registered(world, envelope))
    assert "attachments" not in message.envelope
    expected = {"name": "photo.pdf", "media_type": "application/pdf", "size": 4, "sha256": digest}
    assert message.attachments == [expected]


def test_text_is_found_in_whatever_a_message_calls_it():
    assert text_of(asks().payload).startswith("A man was forced")
    assert text_of(object()) == ""


def test_a_request_with_everything_left_out_is_still_taken_and_shown(world, reader):
    document = json.loads(write(asks()))
    document["payload"] = {"title": "Help", "items": [{"number": 1, "text": ""}]}
    bring(world, json.dumps(document).encode())
    assert ends() == {"registered"}


@pytest.mark.parametrize(
    "title", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202ertl", "x" * 500, "'; DROP TABLE x; --"]
)
def test_a_hostile_title_is_only_a_title(world, title):
    case_id = registered(world, title=title)
    assert request_of(case_id).case.title == title
    assert len(messages_of(case_id)) == 1
