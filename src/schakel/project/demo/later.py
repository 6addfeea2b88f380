"""What happens to a request of the world after it came in, and what comes in another way than as a request."""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from schakel.channels import jobs as channel_jobs
from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.models import ChannelInstance
from schakel.exchange.acts.byhand import register_phone
from schakel.exchange.acts.clarified import send_clarification
from schakel.exchange.acts.regime import change_regime
from schakel.exchange.acts.told import Call, ToldItem
from schakel.exchange.acts.told import Told as Typed
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Message, Request
from schakel.formats.envelope import (
    Clarification,
    Envelope,
    Evaluation,
    Handling,
    Kind,
    OwnInitiative,
    Party,
    Person,
    Question,
    Receipt,
    ReceiptState,
    Statement,
    Withdrawal,
    write,
)
from schakel.project.demo import story
from schakel.project.demo.story import Told
from schakel.safeguard import clock
from schakel.safeguard.service import reader_for, reading, system

LOADER = system("demo")
Step = tuple[datetime, Callable[[], object]]
Ways = Mapping[str, ChannelInstance]


def steps(told: Told, start: datetime, ways: Ways, people: Mapping[str, UUID]) -> Iterator[Step]:
    """Yield what happened to a request later: another law, a question of ours, a withdrawal."""
    key = told["key"]
    if law := told.get("regime_set"):
        act = functools.partial(set_regime, key, people[law["by"]], law)
        yield start + timedelta(minutes=law["after"]), act
    if question := told.get("asked"):
        at = start + timedelta(minutes=question["after"])
        yield at, functools.partial(ask, key, people[question["by"]], question)
        yield at + timedelta(minutes=question["delivered"]), functools.partial(confirm, key, ways[told["channel"]])
    if gone := told.get("withdrawn"):
        yield start + timedelta(minutes=gone["after"]), functools.partial(withdraw, told, ways[told["channel"]], gone)


def case_of(key: str) -> UUID:
    """Return the case of a request of the world."""
    with reading(LOADER):
        return Message.objects.values_list("case_id", flat=True).get(message_id=story.message_id(key), direction="in")


def set_regime(key: str, user: UUID, law: Told) -> None:
    """Let somebody say under which law a request is."""
    change_regime(reader_for(user), case_of(key), law["regime"], law["reason"])


def ask(key: str, user: UUID, asked: Told) -> None:
    """Let somebody ask the requester something, and let it go out."""
    reader, case_id = reader_for(user), case_of(key)
    question = Clarification(tuple(asked["items"]), (Question(1, asked["text"]),), tuple(asked["letters"]), "RF-b")
    with reading(reader):
        request = Request.objects.select_related("case", "message").get(pk=case_id)
        send_clarification(reader, request, question, author_id=user)
    channel_jobs.deliver_once()


def confirm(key: str, way: ChannelInstance) -> None:
    """Let the partner confirm our question: from now on its clock stands still."""
    with reading(LOADER):
        ours = Message.objects.get(case_id=case_of(key), kind="clarification", direction="out")
        request = Request.objects.get(pk=ours.case_id)
    party = Party(request.country, request.authority, request.authority_name)
    receipt = Receipt(ours.message_id, ReceiptState.RECEIVED, clock.now())
    bring(way, from_them(party, receipt, Kind.RECEIPT, story.message_id(f"{key} receipt")))


def withdraw(told: Told, way: ChannelInstance, gone: Told) -> None:
    """Let the requester take back some of what it asked."""
    payload = Withdrawal(gone["reason"], tuple(gone["items"]))
    envelope = from_them(story.sender(told), payload, Kind.WITHDRAWAL, story.message_id(f"{told['key']} withdrawal"))
    bring(way, replace(envelope, in_reply_to=story.message_id(told["key"])))
    register_once()


def tell(told: Told, start: datetime, way: ChannelInstance) -> None:
    """Let information come in that nobody asked for."""
    statements = tuple(
        Statement(number, text, "fact", Evaluation("B", "2"), as_of(start), (Handling("H1"),))
        for number, text in enumerate(told["statements"], 1)
    )
    persons = tuple(Person(**one) for one in told["persons"])
    payload = OwnInitiative(
        told["title"], told["relevance"], statements, told["offence"], persons=persons, theme=told["theme"]
    )
    bring(way, from_them(story.sender(told), payload, Kind.OWN_INITIATIVE, story.message_id(told["key"])))
    register_once()


def phone(told: Told, start: datetime, user: UUID) -> None:
    """Let somebody enter a request that was told by phone."""
    typed = Typed(
        country=told["country"],
        authority=f"{told['country']}-SPOC",
        authority_name=told["name"],
        items=tuple(ToldItem(one["text"], one["access"]) for one in told["items"]),
        **{name: told[name] for name in (*story.TEXTS, "reference")},
    )
    register_phone(
        reader_for(user), Call(typed, start, told["caller"], told["channel"], told["caller_number"], told["why_later"])
    )


def phoned(reference: str) -> bool:
    """Tell whether a call of the world is here already."""
    with reading(LOADER):
        return Request.objects.filter(reference=reference).exclude(caller="").exists()


def as_of(start: datetime) -> date:
    """Return the day before."""
    return start.date() - timedelta(days=1)


def from_them(sender: Party, payload: object, kind: Kind, message_id: UUID) -> Envelope:
    """Return a message of theirs, simulated."""
    return Envelope(
        message_id=message_id,
        kind=kind,
        sent_at=clock.now(),
        sender=sender,
        recipients=(story.us(),),
        language="en",
        payload=payload,
        simulated=True,
    )


def bring(way: ChannelInstance, envelope: Envelope) -> None:
    """Take a message in."""
    data = write(envelope)
    receive(way, Delivery(f"{envelope.message_id}.json", data, len(data), clock.now()))
