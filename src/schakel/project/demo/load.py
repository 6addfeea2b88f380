"""Load the demonstration's world: once, through the same doors as the real thing, with the clock set back."""

import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import translation

from schakel.channels import service as channels
from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.models import ChannelInstance, Inbound
from schakel.exchange.acts.answer import Given, answer
from schakel.exchange.acts.join import place
from schakel.exchange.acts.register import Home
from schakel.exchange.acts.take import take
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Message
from schakel.formats.envelope import write
from schakel.project.demo import later, story
from schakel.project.demo.moments import at
from schakel.project.demo.people import DESK, MARKED, PEOPLE, make_people
from schakel.project.demo.story import Told
from schakel.project.demo.ways import folders, make_ways
from schakel.safeguard import clock
from schakel.safeguard.models import Compartment
from schakel.safeguard.service import desk_compartment, reader_for, reading, system

LOADER = system("demo")
INTAKE = system("intake")
LONG_AGO = timedelta(days=400)
Step = tuple[datetime, Callable[[], object]]


def load() -> str:
    """Make people, channels and running cases that are not there yet; return who can sign in, for a banner.

    Raises RuntimeError outside a demonstration or test: passwords are known to everybody.
    """
    if settings.MODE not in {"demo", "test"}:
        message = "The demonstration's world is loaded in a demonstration only: its passwords are known to everybody."
        raise RuntimeError(message)
    now = clock.now()
    with reading(LOADER):
        people = make_people(now - LONG_AGO)
        ways = make_ways()
    for moment, step in sorted(steps(now, ways, people), key=lambda one: one[0]):
        with at(moment):
            step()
    drop_live(now)
    return banner()


def steps(now: datetime, ways: Mapping[str, ChannelInstance], people: Mapping[str, UUID]) -> Iterator[Step]:
    """Yield everything that happened before now, each with its moment."""
    for told in story.requests():
        if told.get("live") or came(story.message_id(told["key"])):
            continue
        start = story.arrival(told, now)
        yield start + timedelta(minutes=told.get("picked_up", 0)), functools.partial(arrive, told, start, ways)
        if taken := told.get("taken"):
            yield (
                start + timedelta(minutes=taken["after"]),
                functools.partial(do_take, told["key"], people[taken["by"]]),
            )
        for moment, by, given in story.given(told, now):
            yield moment, functools.partial(do_answer, told, people[by], given)
        yield from later.steps(told, start, ways, people)
    yield from beside(now, ways, people)
    if not came(story.message_id("orphan")):
        yield now - timedelta(minutes=35), functools.partial(leave_over, ways["siena"])
    if not came(story.message_id("unreadable")):
        yield now - timedelta(minutes=12), functools.partial(quarantine, ways["sirene"])


def beside(now: datetime, ways: Mapping[str, ChannelInstance], people: Mapping[str, UUID]) -> Iterator[Step]:
    """Yield what came in another way than as a request: unasked, and by phone."""
    for told in story.others():
        start = now - timedelta(minutes=told["ago"])
        if told["is"] == "initiative" and not came(story.message_id(told["key"])):
            yield start, functools.partial(later.tell, told, start, ways[told["channel"]])
        if told["is"] == "phone" and not later.phoned(told["reference"]):
            typed = start + timedelta(minutes=told["entered"])
            yield typed, functools.partial(later.phone, told, start, people[told["by"]])


def came(message_id: UUID) -> bool:
    """Tell whether a message of the world is here already."""
    with reading(LOADER):
        return Inbound.objects.filter(message_id=message_id).exists()


def arrive(told: Told, start: datetime, ways: Mapping[str, ChannelInstance]) -> None:
    """Let a request come in and be registered, in the marked compartment if it says so."""
    data = write(story.request(told, start - timedelta(minutes=1)))
    receive(ways[told["channel"]], Delivery(f"{told['key']}.json", data, len(data), start))
    if not told.get("marked"):
        register_once()
        return
    with reading(INTAKE):
        arrived = channels.take()
        unit, _ = desk_compartment(DESK)
        compartment = Compartment.objects.get(code=MARKED).id
        if arrived is not None:
            place(INTAKE, arrived, Home(unit, compartment))


def case_of(key: str) -> UUID:
    """Return the case of a request of the world."""
    with reading(LOADER):
        return Message.objects.values_list("case_id", flat=True).get(message_id=story.message_id(key), direction="in")


def do_take(key: str, user: UUID) -> None:
    """Let somebody take a request."""
    take(reader_for(user), case_of(key))


def do_answer(told: Told, user: UUID, given: Given) -> None:
    """Let somebody answer an item."""
    submission = story.message_id(f"{told['key']} {given.item}")
    answer(reader_for(user), case_of(told["key"]), (given,), submission=submission, language=told.get("language", "en"))


def leave_over(way: ChannelInstance) -> None:
    """Let a message come in that fits no case."""
    data = write(story.orphan(clock.now()))
    receive(way, Delivery("status.json", data, len(data), clock.now()))
    register_once()


def quarantine(way: ChannelInstance) -> None:
    """Let a file come in that cannot be read."""
    data = story.unreadable()
    receive(way, Delivery("version-9.json", data, len(data), clock.now()))


def drop_live(now: datetime) -> None:
    """Lay the requests that arrive before everybody's eyes into their inboxes, as a partner would."""
    for told in story.requests():
        if told.get("live") and not came(story.message_id(told["key"])):
            put(folders(told["channel"])[0], f"{told['key']}.json", write(story.request(told, now)))


def put(folder: Path, name: str, data: bytes) -> None:
    """Write a file under another name, then rename it."""
    half = folder / f"{name}.tmp"
    half.write_bytes(data)
    half.rename(folder / name)


def banner() -> str:
    """Return who can sign in, in words."""
    with translation.override("en"):
        width = max(len(one.username) for one in PEOPLE)
        lines = [f"    {one.username:{width}}  {one.password:{width + 13}}  {one.name}, {one.role}" for one in PEOPLE]
    head = "  Invented people to sign in as (user name, password); the login page shows their codes of this moment:"
    return "\n".join([head, *lines, ""])
