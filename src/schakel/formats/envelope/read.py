"""Bytes to envelope. Every fault is told at once, with its place, the rule and the remedy."""

from typing import Any

from schakel.formats.envelope.checks import faults_in
from schakel.formats.envelope.codec import decode
from schakel.formats.envelope.faults import EnvelopeError, Fault, all_told
from schakel.formats.envelope.model import Envelope
from schakel.formats.envelope.parse import MAX_BYTES, MAX_DEPTH, message_id, parse
from schakel.formats.envelope.schema import errors
from schakel.formats.envelope.words import faults_of
from schakel.text import Text

__all__ = ["MAX_BYTES", "MAX_DEPTH", "EnvelopeError", "Fault", "read", "verified"]

VERSION = "1"
OTHER_VERSION = Text(
    'This version of the envelope is not known here; send version 1, written as a text: "schakel": "1"',
    'Deze versie van de envelop is hier niet bekend; stuur versie 1, geschreven als tekst: "schakel": "1"',
)


def read(data: bytes) -> Envelope:
    """Return the envelope in `data` (UTF-8 JSON), moments in UTC. Raises EnvelopeError with every fault found."""
    envelope: Envelope = decode(Envelope, verified(data))
    return envelope


def verified(data: bytes) -> dict[str, Any]:
    """Return the JSON object in `data`, checked against the schema and everything it cannot say."""
    parsed = parse(data)
    document = parsed.value
    if isinstance(document, dict) and document.get("schakel", VERSION) != VERSION:
        raise EnvelopeError((Fault("/schakel", "version", OTHER_VERSION),), message_id(document))
    found = [*parsed.faults, *(fault for error in errors(document) for fault in faults_of(error)), *faults_in(document)]
    if found or not isinstance(document, dict):
        raise EnvelopeError(all_told(found), message_id(document))
    return document
