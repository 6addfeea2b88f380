"""Pass on what is not for us: under its ground, to whom it is for, and its sender is told."""

import json
import re
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings

from schakel.channels import service as channels
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.forward import GROUNDS, forwarded, told
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.inhand import inbox_entry, take_in_hand
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.acts.told import Destination
from schakel.exchange.countries import transfer_facts, transfer_verdict
from schakel.exchange.models import Case, Request
from schakel.formats.envelope import Envelope
from schakel.rules.access import Answer, Decision
from schakel.rules.verdict import Verdict
from schakel.safeguard.service import BookAction, Entry, Reader, Refused, reading, record, record_denial, said
from schakel.text import Text

__all__ = ["GROUNDS", "pass_on", "pass_on_case"]

COUNTRY, AUTHORITY = re.compile(r"[A-Z]{2}"), re.compile(r"[A-Z0-9][A-Z0-9-]{1,39}")
ACTION, GATE = "exchange.pass-on", "rules.transfer.gate/1"


CHOOSE = Text("Choose on which ground it goes on.", "Kies op welke grond het doorgaat.")
ASK_FIRST = Text(
    "The sender must agree first: it is for another state, or its codes forbid passing it on.",
    "De afzender moet eerst instemmen: het is voor een ander land, of de codes verbieden doorsturen.",
)
NOBODY = Text("Say to which authority, with its code.", "Zeg naar welke dienst, met zijn code.")
OURSELVES = Text("That is us. Choose another authority.", "Dat zijn wij. Kies een andere dienst.")
NO_CHANNEL = Text("Choose a channel from the list.", "Kies een kanaal uit de lijst.")
UNREADABLE = Text("It cannot be read, so it cannot be passed on.", "Het is niet te lezen, dus niet door te sturen.")
LARGEST = 30 * 1024 * 1024
TOO_LARGE = Text(
    "It is too large to go on inside another message. Ask the sender to send it to them.",
    "Het is te groot om in een ander bericht door te gaan. Vraag de afzender het hun te sturen.",
)
CLOSED = Text("This request is no longer open.", "Dit verzoek is niet meer open.")


@dataclass(frozen=True, slots=True)
class Going:
    """A message that is to go on: which, its bytes, over which channel it came, of which case if any, to whom, why."""

    envelope: Envelope
    data: bytes
    way: str
    case_id: UUID | None
    compartment_id: UUID
    to: Destination
    ground: str
    reason: str


def pass_on(reader: Reader, inbox_id: UUID, to: Destination, ground: str, reason: str) -> UUID:
    """Pass on a message in no case, tell its sender, and return the id of what went on.

    Raises Absent, Refused (also by the transfer gate), ActFault.
    """
    with reading(reader):
        held, decision = take_in_hand(reader, inbox_id, ACTION)
        if held.envelope is None:
            raise ActFault((FieldFault("", "pass.readable", UNREADABLE),))
        place = held.waiting.channel.code, None, held.compartment_id
        going = Going(held.envelope, held.data, *place, to, ground, reason.strip())
        message_id = go(reader, going)
        channels.passed_on(inbox_id)
        record(reader, inbox_entry(held, ACTION, "passed on", decision, reason.strip()))
        return message_id


def pass_on_case(reader: Reader, case_id: UUID, to: Destination, ground: str, reason: str) -> UUID:
    """Pass on a registered request, tell its sender, close the case, and return the id of what went on.

    Raises Absent, Refused (also by the transfer gate), Overtaken, ActFault.
    """
    with reading(reader):
        request = find(reader, case_id, ACTION, lock=True)
        allow(reader, request, ACTION)
        if not request.is_open:
            raise Overtaken((FieldFault("", "pass.open", CLOSED),))
        place = request.channel_code, case_id, request.compartment_id
        data = whole(request)
        message_id = go(reader, Going(channels.read(data), data, *place, to, ground, reason.strip()))
        close(request)
        return message_id


def whole(request: Request) -> bytes:
    """Return the bytes of the request as it came; of one that somebody typed, as it was typed."""
    message = request.message
    data = None if message.by_hand else channels.as_received(message.message_id, request.case_id)
    return data or json.dumps(message.envelope).encode()


def close(request: Request) -> None:
    """The request is somebody else's now."""
    request.is_open, request.alarm, request.case.state = False, False, Case.State.PASSED_ON
    request.save(update_fields=["is_open", "alarm"])
    request.case.save(update_fields=["state"])


def go(reader: Reader, going: Going) -> UUID:
    """Check, queue the message and the word to its sender, record; return the id of what went on."""
    if faults := faults_of(going):
        raise ActFault(faults)
    if len(going.data) > LARGEST:
        raise ActFault((FieldFault("", "pass.size", TOO_LARGE),))
    verdict = let_through(reader, going)
    copy = forwarded(going.envelope, going.data, going.to, going.ground)
    place = going.case_id, going.compartment_id
    for envelope, channel in ((copy, going.to.channel_code), (told(going.envelope, going.to), going.way)):
        channels.send(envelope, channel, case_id=place[0], compartment_id=place[1])
    record(reader, entry(going, BookAction.DISCLOSE, verdict, f"passed on {going.envelope.message_id}"))
    return copy.message_id


def let_through(reader: Reader, going: Going) -> Verdict:
    """Return what the transfer gate says if it is go. Raises Refused, with the refusal in the books (R56)."""
    verdict = transfer_verdict(transfer_facts(going.to.country))
    if verdict.allowed or going.to.country == settings.SCHAKEL_COUNTRY:
        return verdict
    record_denial(reader, replace(entry(going, BookAction.TRANSFER, verdict, "stopped"), allowed=False))
    raise Refused(Decision(Answer.REFUSED, verdict, GATE))


def faults_of(going: Going) -> tuple[FieldFault, ...]:
    """Return what is wrong with destination, ground and reason (R49: what may not be passed on needs agreement)."""
    to, codes = going.to, {one.code for one in going.envelope.handling}
    found = [*reasoned("reason", going.reason)]
    if going.ground not in GROUNDS:
        found.append(FieldFault("ground", "pass.ground", CHOOSE))
    elif not GROUNDS[going.ground].agreed and (to.country != settings.SCHAKEL_COUNTRY or {"H2", "H3"} & codes):
        found.append(FieldFault("ground", "R49", ASK_FIRST))
    if not COUNTRY.fullmatch(to.country) or not AUTHORITY.fullmatch(to.authority):
        found.append(FieldFault("authority", "pass.to", NOBODY))
    elif to.authority == settings.SCHAKEL_AUTHORITY:
        found.append(FieldFault("authority", "pass.to", OURSELVES))
    if to.channel_code not in channels.channels():
        found.append(FieldFault("channel_code", "pass.channel", NO_CHANNEL))
    return tuple(found)


def entry(going: Going, action: BookAction, verdict: Verdict, result: str) -> Entry:
    """Return what the books say of it: to whom, on which ground, with which codes."""
    return Entry(
        action=action,
        event=ACTION,
        object_type="exchange.message",
        object_id=str(going.envelope.message_id),
        case_id=going.case_id,
        compartment_id=going.compartment_id,
        legal_basis=GROUNDS[going.ground].article,
        justification=going.reason,
        recipient={"country": going.to.country, "authority": going.to.authority},
        channel=going.to.channel_code,
        result=result,
        handling=[one.code for one in going.envelope.handling],
        explanation={"ground": going.ground, "transfer": said(verdict)},
        function=GATE,
    )
