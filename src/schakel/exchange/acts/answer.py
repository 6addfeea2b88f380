"""Answer items of a request: checked, sent and recorded in one transaction."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.channels import service as channels
from schakel.exchange.acts.clock import add_event, store
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find, quiet
from schakel.exchange.acts.given import CODES, LONGEST, UNUSABLE, Given, codes, faults, printable
from schakel.exchange.acts.register import add_message
from schakel.exchange.acts.transfer import let_through
from schakel.exchange.models import Case, Item, Message, Request
from schakel.formats import envelope as formats
from schakel.formats.envelope import Envelope, Evaluation, Handling, ItemAnswer, Kind, Party, write
from schakel.rules.access import Decision
from schakel.rules.clocks.engine.events import Answered
from schakel.rules.verdict import Verdict
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, reading, record, said
from schakel.text import Text

__all__ = ["Given", "answer"]


def answer(
    reader: Reader, case_id: UUID, given: Sequence[Given], *, submission: UUID, language: str, remarks: str = ""
) -> UUID:
    """Send one answer for the given items and return its message id.

    `submission` makes a double click harmless: the same value twice gives the same message id and one message.
    `language` is the language the text is written in; it must be the request's (R30).
    Raises Absent, Refused (role; transfer gate to a country outside EU and Schengen), Overtaken, ActFault (all faults
    at once: empty text, no item, missing nature, evaluation or date, date in the future, unknown code, wrong language).
    """
    with reading(reader):
        request = find(reader, case_id, "exchange.answer", lock=True)
        decision = allow(reader, request, "exchange.answer")
        if (sent := submitted(reader, request, submission)) is not None:
            return sent
        verdict = let_through(reader, request)
        items = list(Item.objects.select_for_update().filter(case_id=case_id))
        check(request, items, given, language, remarks)
        message = send(reader, request, items, given, submission=submission, remarks=remarks)
        record(reader, entry(request, message, given, decision, verdict))
        return message.message_id


def submitted(reader: Reader, request: Request, submission: UUID) -> UUID | None:
    """Return the message this very form was sent as before, if it was."""
    rows = Message.objects.filter(case_id=request.case_id, author_id=UUID(reader.id), submission=submission)
    return rows.values_list("message_id", flat=True).first()


def check(request: Request, items: Sequence[Item], given: Sequence[Given], language: str, remarks: str) -> None:
    """Raise with every fault at once; Overtaken when one of them is that somebody else was first."""
    today = clock.now().astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date()
    found = faults(given, (item.number for item in items), today)
    if language != request.language:
        found.append(FieldFault("language", "R30", other_language(request.language)))
    if not printable(remarks) or len(remarks) > LONGEST:
        found.append(FieldFault("remarks", "answer.text", UNUSABLE))
    if not remarks.strip() and any("H3" in one.handling for one in given):
        found.append(FieldFault("remarks", "H3", SAY_LIMIT))
    chosen = {one.item for one in given}
    gone = [item.number for item in items if item.answered_at is not None and item.number in chosen]
    late = [FieldFault("items", "answer.open", answered(number)) for number in gone]
    if late or not request.is_open:
        raise Overtaken((*late, *found) or (FieldFault("items", "answer.open", CLOSED),))
    if found:
        raise ActFault(tuple(found))


def send(
    reader: Reader, request: Request, items: list[Item], given: Sequence[Given], *, submission: UUID, remarks: str
) -> Message:
    """Store, queue and let the clock stop for what is answered."""
    now, case = clock.now(), request.case
    chosen = {one.item for one in given}
    left = [item for item in items if item.answered_at is None and item.number not in chosen]
    envelope = compose(request, given, now, remarks, complete=not left)
    message = add_message(
        case,
        envelope,
        write(envelope),
        direction=Message.Direction.OUT,
        channel_code=request.channel_code,
        at=now,
        author_id=UUID(reader.id),
        submission=submission,
    )
    for number in sorted(chosen):
        add_event(reader, case, Answered(id="", at=now, items=frozenset({number})), envelope.message_id)
    store(request, items)
    if not left:
        finish(request)
    quiet(request)
    channels.send(envelope, request.channel_code, case_id=case.id, compartment_id=case.compartment_id)
    return message


def finish(request: Request) -> None:
    """Nothing is open any more."""
    request.is_open = False
    request.save(update_fields=["is_open"])
    request.case.state = Case.State.ANSWERED
    request.case.save(update_fields=["state"])


def compose(request: Request, given: Sequence[Given], now: datetime, remarks: str, *, complete: bool) -> Envelope:
    """Return the envelope of the answer, with both references. Its codes are the union of those of the items."""
    used = {code for one in given for code in codes(one)}
    return Envelope(
        message_id=uuid.uuid4(),
        kind=Kind.ANSWER,
        sent_at=now,
        sender=Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY, reference=request.case.number),
        recipients=(Party(request.country, request.authority, request.authority_name, request.reference),),
        language=request.language,
        payload=formats.Answer(tuple(item_answer(one, remarks) for one in given), complete, remarks.strip()),
        regime=request.regime,
        classification=request.message.classification,
        handling=tuple(handling(code, remarks) for code in CODES if code in used),
        in_reply_to=request.message.message_id,
    )


def handling(code: str, remarks: str) -> Handling:
    """Return a code as it goes out; H3 says its limit in words."""
    return Handling(code, remarks.strip() if code == "H3" else "")


def item_answer(given: Given, remarks: str) -> ItemAnswer:
    """Return one answer as it goes out. The check has passed, so the date is there."""
    assert given.as_of is not None
    return ItemAnswer(
        item=given.item,
        text=given.text.strip(),
        nature=given.nature,
        evaluation=Evaluation(given.source, given.information),
        as_of=given.as_of,
        handling=tuple(handling(code, remarks) for code in codes(given)),
    )


def entry(request: Request, message: Message, given: Sequence[Given], decision: Decision, gate: Verdict) -> Entry:
    """Return what the books say of an answer: to whom, why it was allowed, under which codes; never its text."""
    return Entry(
        action=BookAction.DISCLOSE,
        event="exchange.answer",
        object_type="exchange.message",
        object_id=str(message.message_id),
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 5(1)",
        purpose=request.purpose,
        recipient={"country": request.country, "authority": request.authority},
        channel=request.channel_code,
        result=f"answered {', '.join(str(one.item) for one in given)}",
        handling=[one["code"] for one in message.handling],
        explanation={"access": said(decision.verdict), "transfer": said(gate)},
        function="rules.transfer.gate/1",
    )


def answered(number: int) -> Text:
    """Say that somebody else was first with an item."""
    return Text(
        f"Item {number} was answered in the meantime. Read that answer first; your text is kept here.",
        f"Onderdeel {number} is intussen beantwoord. Lees eerst dat antwoord; uw tekst blijft hier staan.",
    )


def other_language(wanted: str) -> Text:
    """Say in which language the answer must be."""
    return Text(
        f"The answer must be in the language of the request ({wanted}). Translate it, then choose that language.",
        f"Het antwoord moet in de taal van het verzoek ({wanted}). Vertaal het en kies dan die taal.",
    )


SAY_LIMIT = Text(
    "H3 means another limit. Say in the remarks which one.",
    "H3 betekent een andere beperking. Zeg in de opmerkingen welke.",
)
CLOSED = Text("This request is answered already.", "Dit verzoek is al beantwoord.")
