"""The desk that the journeys visit: one officer, two requests over one channel, one message in no case."""

import time
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from allauth.mfa.totp.internal.auth import TOTP, hotp_value
from django.test import Client

from schakel.channels.tests import helpers
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case
from schakel.formats.envelope import Party
from schakel.rules.access import Role
from schakel.safeguard import clock
from schakel.safeguard.models import User
from schakel.safeguard.service import add_user, desk_compartment, join_unit, reading, system

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "vier blauwe fietsen bij de haven"
TITLE = "Grey van near Roosendaal in a kidnapping in Antwerp"


@dataclass(frozen=True)
class Desk:
    """What a journey needs to know: who signs in, and the case that waits."""

    address: str
    username: str
    case: uuid.UUID
    outside: uuid.UUID
    received: uuid.UUID
    outbox: Path

    def cookie(self) -> dict[str, str]:
        """Return the session cookie of the officer, signed in already."""
        client = Client()
        client.force_login(User.objects.get(username=self.username))
        return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": self.address}

    def colleague(self, role: Role) -> dict[str, str]:
        """Return the session cookie of a colleague of the same desk with another role, signed in already."""
        name = f"{role.value}-{uuid.uuid4().hex[:8]}"
        with reading(system("test")):
            user_id = add_user(name, "R. Oosterlo", PASSWORD)
            join_unit(user_id, desk_compartment("NL-DESK")[0], role, since=clock.now() - timedelta(days=9))
            TOTP.activate(User.objects.get(pk=user_id), SECRET)
        return replace(self, username=name).cookie()

    def pages(self) -> dict[str, str]:
        """Return every page by name."""
        case = f"/cases/{self.case}"
        return {
            "worklist": "/worklist",
            "request": case,
            "answer": f"{case}/answer",
            "answer-stopped": f"/cases/{self.outside}/answer",
            "books": f"{case}/books",
            "as-received": f"{case}/messages/{self.received}",
            "intake": "/intake",
            "reference": "/reference",
            "list": "/reference/lists/channels",
            "countries": "/reference/lists/countries",
            "country": "/reference/countries/BE",
            "law": "/law",
            "rule": "/law/rules/R15",
            "law-lists": "/law/lists",
            "clock": "/law/clock?example=question",
            "clock-items": "/law/clock?example=items",
            "password": "/account/password",
            "absent": f"/cases/{uuid.UUID(int=0)}",
        }


def code() -> str:
    """Return the officer's code of this moment."""
    return f"{hotp_value(SECRET, int(time.time()) // 30):06d}"


def furnish(address: str, folder: Path, received_at: datetime | None = None, **changes: object) -> Desk:
    """Make the officer, the channel and what came in over it; `changes` go into the first request."""
    world = helpers.make_world(folder)
    with reading(system("test")):
        user_id = add_user("m.dekveld", "M. Dekveld", PASSWORD)
        join_unit(user_id, desk_compartment("NL-DESK")[0], Role.DESK_OFFICER, since=clock.now() - timedelta(days=9))
        TOTP.activate(User.objects.get(pk=user_id), SECRET)
    asked = helpers.asks()
    asked = replace(asked, payload=replace(asked.payload, **changes))  # type: ignore[type-var]
    outside = helpers.asks(
        Party("CO", "CO-NCB", "Bogota bureau for international police cooperation", "CO-9"),
        title="Who owns the firm behind a seal?",
        urgent=False,
    )
    for envelope in (asked, outside):
        helpers.bring(world, envelope, received_at)
    helpers.bring(world, b"{ this is no JSON", clock.now() - timedelta(hours=3))
    while register_once():
        pass
    with reading(system("test")):
        cases = {case.title: case.pk for case in Case.objects.all()}
    return Desk(
        address,
        "m.dekveld",
        cases[asked.payload.title],
        cases["Who owns the firm behind a seal?"],
        asked.message_id,
        world.outbox,
    )
