"""From the world's file to envelopes, and to what happened to them when."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from django.conf import settings

from schakel.exchange.acts.answer import Given
from schakel.formats.envelope import Envelope, Handling, Item, Kind, Party, Person, Request, Urgency
from schakel.formats.envelope.model import Status, StatusState
from schakel.project.demo.moments import grey_week

WORLD = Path(__file__).with_name("world.yaml")
NAMES = UUID("5f0f6d3e-5a43-4f0b-9d52-0d8f3c3e7a10")
Told = Mapping[str, Any]
TEXTS = ("title", "purpose", "offence", "facts", "availability", "necessity", "use_limits", "theme")


@cache
def told() -> Sequence[Told]:
    """Return everything the file tells."""
    found: list[Told] = yaml.safe_load(WORLD.read_text(encoding="utf-8"))
    return tuple(found)


def requests() -> Sequence[Told]:
    """Return the requests of the world, as the file tells them."""
    return tuple(one for one in told() if "is" not in one)


def others() -> Sequence[Told]:
    """Return what came in another way: `is` initiative or phone."""
    return tuple(one for one in told() if "is" in one)


def message_id(key: str) -> UUID:
    """Return the id of a message of the world; the same in every installation."""
    return uuid.uuid5(NAMES, key)


def arrival(told: Told, now: datetime) -> datetime:
    """Return when a request came in, counted from the moment of loading."""
    return grey_week(now) if told["ago"] == "grey" else now - timedelta(minutes=told["ago"])


def sender(told: Told) -> Party:
    """Return who asks."""
    return Party(told["country"], told.get("authority", f"{told['country']}-SPOC"), told["name"], told["reference"])


def us() -> Party:
    """Return ourselves."""
    return Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY)


def request(told: Told, sent_at: datetime) -> Envelope:
    """Return a request as its envelope."""
    urgency = told.get("urgency")
    payload = Request(
        **{name: told[name] for name in TEXTS},
        items=tuple(Item(number, one["text"], one["access"]) for number, one in enumerate(told["items"], 1)),
        persons=tuple(Person(**one) for one in told.get("persons", ())),
        urgency=Urgency(urgency["ground"], urgency["reason"]) if urgency else None,
    )
    return Envelope(
        message_id=message_id(told["key"]),
        kind=Kind.REQUEST,
        sent_at=sent_at,
        sender=sender(told),
        recipients=(us(),),
        language=told.get("language", "en"),
        payload=payload,
        regime=told.get("regime", "DIR977"),
        handling=tuple(Handling(code) for code in told["handling"]),
        simulated=True,
    )


def orphan(sent_at: datetime) -> Envelope:
    """Return a message that names no case we have: it stands in front of the desk."""
    return Envelope(
        message_id=message_id("orphan"),
        kind=Kind.STATUS,
        sent_at=sent_at,
        sender=Party("HR", "HR-SPOC", "Zagreb desk", "ZG-19"),
        recipients=(Party(us().country, us().authority, "", "26-000000"),),
        language="en",
        payload=Status(message_id("unknown"), StatusState.WAITING, sent_at, "We still wait for your answer."),
        simulated=True,
    )


def unreadable() -> bytes:
    """Return a file of another version: it stands in quarantine, and its sender is told."""
    text = '{"schakel":"9","kind":"request","messageId":"%s","sender":{"country":"GR","authority":"GR-SPOC"}}'
    return (text % message_id("unreadable")).encode()


def given(told: Told, now: datetime) -> Iterator[tuple[datetime, str, Given]]:
    """Yield when, by whom and what was answered to a request."""
    start = arrival(told, now)
    for one in told.get("answered", ()):
        at = start + timedelta(minutes=one["after"])
        fields = ("item", "text", "nature", "source", "information", "handling")
        yield at, one["by"], Given(**{name: one[name] for name in fields}, as_of=at.date() - timedelta(days=1))
