"""Envelope to bytes: canonical JSON (sorted members, no blanks, UTF-8), so that the same envelope is the same bytes."""

import json

from schakel.formats.envelope.codec import encode
from schakel.formats.envelope.faults import EnvelopeError, Fault
from schakel.formats.envelope.model import PAYLOADS, Copy, Envelope, Kind
from schakel.formats.envelope.read import VERSION, verified
from schakel.text import Text


def write(envelope: Envelope) -> bytes:
    """Return the envelope as UTF-8 JSON that `read` takes back unchanged.

    Raises EnvelopeError with every fault when `read` would not take it: we never send what we would refuse.
    """
    fits(envelope.kind, envelope.payload, "/payload", str(envelope.message_id))
    document = {"schakel": VERSION, **encode(envelope)}
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    data = text.encode("utf-8", errors="surrogatepass")
    verified(data)
    return data


def fits(kind: Kind, payload: object, place: str, message_id: str) -> None:
    if type(payload) is not PAYLOADS[kind]:
        text = Text(
            f"The kind {kind} needs the payload {PAYLOADS[kind].__name__}",
            f"De soort {kind} vraagt de inhoud {PAYLOADS[kind].__name__}",
        )
        raise EnvelopeError((Fault(place, "payload", text),), message_id)
    if isinstance(payload, Copy):
        fits(payload.kind, payload.payload, f"{place}/payload", message_id)
