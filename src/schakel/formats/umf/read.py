"""XML to envelope: checked by the same schema and the same rules as the JSON, told in the same words."""

from typing import Any

from schakel.formats.envelope.checks import faults_in
from schakel.formats.envelope.codec import decode
from schakel.formats.envelope.faults import EnvelopeError, Fault, all_told
from schakel.formats.envelope.model import Envelope
from schakel.formats.envelope.parse import message_id
from schakel.formats.envelope.schema import errors
from schakel.formats.envelope.words import faults_of
from schakel.formats.umf.parse import parse
from schakel.formats.umf.place import placed


def read_xml(data: bytes) -> Envelope:
    """Return the envelope in `data` (UTF-8 XML), moments in UTC.

    Raises EnvelopeError with every fault found; its `pointer` is the path of the element.
    """
    parsed = parse(data)
    found = [*parsed.faults, *faults_of_values(parsed.document)]
    if found:
        raise EnvelopeError(all_told(found), message_id(parsed.document))
    envelope: Envelope = decode(Envelope, parsed.document)
    return envelope


def faults_of_values(document: dict[str, Any]) -> list[Fault]:
    """Return what the envelope's schema, and the rules it cannot say, find wrong, at the place in the XML."""
    told = [fault for error in errors(document) for fault in faults_of(error)]
    return placed([*told, *faults_in(document)], document)
