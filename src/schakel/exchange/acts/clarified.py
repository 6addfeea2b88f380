"""A question of ours to the requester: sent, and delivered. Delivery is what stops the clock (Dir. 6(3); R21)."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from schakel.channels import service as channels
from schakel.channels.service import Delivered
from schakel.exchange.acts.clock import FUNCTION, add_event
from schakel.exchange.acts.register import add_message
from schakel.exchange.acts.settle import settle
from schakel.exchange.explain import clock_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Message, Request
from schakel.formats.envelope import Clarification, Envelope, Handling, Kind, Party, write
from schakel.rules.clocks.engine.events import ClarificationDelivered, ClarificationSent
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, record, system

INTAKE = system("intake")


def send_clarification(
    reader: Reader, request: Request, question: Clarification, handling: Sequence[Handling] = (), **fields: object
) -> Message:
    """Store and queue a clarification in the current transaction, and tell the clock that it was sent.

    The act that calls this has checked what is asked, and writes the books. `fields` are those of the message
    (author_id, submission).
    """
    now = clock.now()
    envelope = compose(request, question, now, handling)
    channels.send(envelope, request.channel_code, case_id=request.case_id, compartment_id=request.compartment_id)
    message = add_message(
        request.case,
        envelope,
        write(envelope),
        direction=Message.Direction.OUT,
        channel_code=request.channel_code,
        at=now,
        **fields,
    )
    sent(reader, request, message, question)
    return message


def compose(request: Request, question: Clarification, now: datetime, handling: Sequence[Handling]) -> Envelope:
    """Return the envelope of a clarification, with both references."""
    return Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.CLARIFICATION,
        sent_at=now,
        sender=Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY, reference=request.case.number),
        recipients=(Party(request.country, request.authority, request.authority_name, request.reference),),
        language=request.language,
        payload=question,
        regime="DIR977" if request.regime == "DIR977" else "OTHER",
        classification=request.message.classification,
        handling=tuple(handling),
        in_reply_to=request.message.message_id,
    )


def sent(reader: Reader, request: Request, message: Message, question: Clarification) -> None:
    """Tell the clock that a clarification went out; it stops nothing before it is delivered."""
    event = ClarificationSent(
        id="",
        at=message.at,
        clarification=str(message.message_id),
        items=frozenset(question.items),
        tied_to=frozenset(one for one in (*question.letters, question.ground) if one),
    )
    add_event(reader, request.case, event, message.message_id)
    settle(request)


def delivered(told: Delivered) -> None:
    """They have our question: from that moment the clock of its items stands still."""
    rows = Request.objects.select_related("case").select_for_update(of=("self", "case"))
    request = rows.filter(pk=told.case_id).first()
    if request is None:
        return
    event = ClarificationDelivered(id="", at=told.at, entered_at=told.known_at, clarification=str(told.message_id))
    add_event(INTAKE, request.case, event, told.message_id)
    found = settle(request)
    record(
        INTAKE,
        Entry(
            action=BookAction.ALTER,
            event="exchange.clarification-delivered",
            object_type="exchange.message",
            object_id=str(told.message_id),
            case_id=request.case_id,
            compartment_id=request.compartment_id,
            legal_basis="Dir. (EU) 2023/977 art. 6(3)",
            purpose=request.purpose,
            recipient={"country": request.country, "authority": request.authority},
            result="delivered",
            explanation={"at": told.at.isoformat(), "dues": clock_lines(found)},
            function=FUNCTION,
            pack_hash=pack().pack_hash,
        ),
    )
