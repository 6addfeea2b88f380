"""What goes on to somebody else: on which ground, the message itself, and the word to its sender."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from schakel.exchange.acts.told import Destination
from schakel.formats import format_of
from schakel.formats.envelope import Attachment, Envelope, Kind, Party, Status, StatusState
from schakel.safeguard import clock
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a message may go on to somebody else: in words, with its article, and whether the sender must agree."""

    text: Text
    article: str
    agreed: bool = False


GROUNDS: Mapping[str, Ground] = {
    "competent_here": Ground(
        Text("Another authority in our country handles this", "Een andere dienst in ons land behandelt dit"),
        "Dir. (EU) 2023/977 art. 14(2)(b)",
    ),
    "agreed": Ground(
        Text("The sender agrees that this authority gets it", "De afzender vindt goed dat deze dienst het krijgt"),
        "Dir. (EU) 2023/977 art. 3(d)",
        agreed=True,
    ),
}


def forwarded(envelope: Envelope, data: bytes, to: Destination, ground: str) -> Envelope:
    """Return the wrapping in which a message goes on: its own bytes, unchanged, with its codes and marking."""
    name = format_of(data)
    whole = Attachment(
        f"{envelope.message_id}.{name}", f"application/{name}", hashlib.sha256(data).hexdigest(), len(data), data
    )
    return Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.STATUS,
        sent_at=clock.now(),
        sender=Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY),
        recipients=(Party(to.country, to.authority, to.name),),
        language="en",
        payload=Status(envelope.message_id, StatusState.PASSED_ON, clock.now(), f"{GROUNDS[ground].text.en}."),
        regime=envelope.regime,
        classification=envelope.classification,
        handling=envelope.handling,
        simulated=envelope.simulated,
        attachments=(whole,),
    )


def told(envelope: Envelope, to: Destination) -> Envelope:
    """Return the word to the sender: where it went. It holds nothing of the message itself."""
    nl = envelope.language == "nl"
    text = f"Doorgestuurd naar {to.authority} ({to.country})." if nl else f"Passed on to {to.authority} ({to.country})."
    return Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.STATUS,
        sent_at=clock.now(),
        sender=Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY),
        recipients=(envelope.sender,),
        language="nl" if nl else "en",
        payload=Status(envelope.message_id, StatusState.PASSED_ON, clock.now(), text),
        in_reply_to=envelope.message_id,
        simulated=envelope.simulated,
    )
