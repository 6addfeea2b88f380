"""Nothing is lost and nothing is done twice, whoever is killed when (law 12)."""

import json
import os
import random
import signal
import subprocess
import sys
import time
import uuid
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schakel.channels.models import Inbound, Outbound, OutboundEvidence
from schakel.channels.tests.helpers import BELGIUM, GERMANY, US, asks, confirms, drop, make_world
from schakel.exchange.models import Case, ClockEvent, Item, Message
from schakel.exchange.tests import nursery
from schakel.exchange.tests.helpers import TEST, payload_of
from schakel.formats.envelope import Envelope, Kind, read, write
from schakel.formats.envelope.model import Supplement
from schakel.safeguard.service import reading

KILLS = 45
REQUESTS = 150
PATIENCE = 30.0


class Storm:
    """Two or three processes per job, forked by a nursery that is ready; killed at random and started again."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", nursery.__name__]
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": "schakel.project.settings"}
        pipe = subprocess.PIPE
        self.nursery = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True, bufsize=1)
        self.running = [(job, self.start(job)) for job in (*nursery.JOBS, "poll", "register", "poll")]

    def start(self, job: str) -> int:
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.nursery.stdin.write(f"{job}\n")
        return int(self.nursery.stdout.readline())

    def strike(self, chance: random.Random) -> None:
        place = chance.randrange(len(self.running))
        job, struck = self.running[place]
        os.kill(struck, signal.SIGKILL)
        self.running[place] = job, self.start(job)

    def end(self) -> None:
        for _, process in self.running:
            os.kill(process, signal.SIGKILL)
        self.nursery.kill()
        self.nursery.wait()


def supplement(request: Envelope | None) -> Envelope:
    reply = request.message_id if request else uuid.uuid4()
    return Envelope(
        message_id=uuid.uuid4(), kind=Kind.SUPPLEMENT, sent_at=datetime(2026, 6, 5, tzinfo=UTC), sender=BELGIUM,
        recipients=(US,), language="en", payload=Supplement("More."), in_reply_to=reply,
    )  # fmt: skip


def messages() -> list[bytes]:
    """Return what partners send: requests, some twice, garbage, orphans, and ids used again for something else."""
    requests = [asks((BELGIUM, GERMANY)[number % 2], items=1 + number % 3) for number in range(REQUESTS)]
    clash = replace(asks(title="Changed"), message_id=requests[0].message_id)
    others = [
        *(supplement(None) for _ in range(5)),
        *(confirms(uuid.uuid4(), at=datetime(2026, 6, 5, tzinfo=UTC)) for _ in range(5)),
        clash,
    ]
    garbage = [f"garbage {number}".encode() for number in range(10)]
    return [*(write(one) for one in (*requests, *others)), *garbage]


def settled(inbox: Path) -> bool:
    with reading(TEST):
        busy = Inbound.objects.filter(state="received").exists() or Outbound.objects.filter(state="queued").exists()
    return not busy and not list(inbox.iterdir())


@pytest.mark.slow
def test_a_storm_of_kills_loses_and_doubles_nothing(committed_db, tmp_path):
    world, chance = make_world(tmp_path), random.Random(20260605)
    sent = messages()
    waiting = sent + chance.sample(sent, 15)
    chance.shuffle(waiting)
    storm = Storm()
    try:
        for strike in range(KILLS):
            for data in waiting[strike::KILLS]:
                drop(world.inbox, data)
            half = world.inbox / f"half-{strike}.json.tmp"
            half.write_bytes(b'{"schakel"')
            time.sleep(chance.uniform(0.02, 0.2))
            storm.strike(chance)
            half.unlink()
        deadline = time.monotonic() + PATIENCE
        while not settled(world.inbox) and time.monotonic() < deadline:
            time.sleep(0.1)
    finally:
        storm.end()
    assert settled(world.inbox)
    everything_is_there_once(sent, world.inbox, world.outbox)


def everything_is_there_once(sent: list[bytes], inbox: Path, outbox: Path) -> None:
    """Count in equals count out: every message in a case, unassigned or quarantined, each exactly once."""
    with reading(TEST):
        rows = list(Inbound.objects.all())
        assert Counter(bytes(row.data) for row in rows) == Counter(sent)
        states = Counter(row.state for row in rows)
        assert states["received"] == 0
        assert states["quarantined"] == 11
        assert states["unassigned"] == 10
        assert states["registered"] == Case.objects.count() == Message.objects.count() == REQUESTS
        assert ClockEvent.objects.count() == REQUESTS
        assert Item.objects.count() == sum(len(payload_of(read(bytes(row.data))).items) for row in rows if row.case_id)
        assert {row.case_id for row in rows if row.case_id} == set(Case.objects.values_list("id", flat=True))
        confirmed(rows, outbox)
    assert not list(inbox.iterdir())


def confirmed(rows: list[Inbound], outbox: Path) -> None:
    """Every message with a sender has one receipt, written whole, with one line of evidence that it was sent."""
    receipts = list(Outbound.objects.all())
    due = Counter(row.id for row in rows if row.message_id and row.kind != "receipt")
    assert Counter(receipt.inbound_id for receipt in receipts) == due
    assert {path.name for path in outbox.iterdir()} == {f"{receipt.message_id}.json" for receipt in receipts}
    for receipt in receipts:
        data = (outbox / f"{receipt.message_id}.json").read_bytes()
        assert data == bytes(receipt.data)
        assert json.loads(data)["kind"] == "receipt"
    lines = Counter(OutboundEvidence.objects.values_list("outbound_id", "state"))
    assert lines == Counter((receipt.id, state) for receipt in receipts for state in ("queued", "sent"))
