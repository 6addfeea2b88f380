"""Nothing is lost and nothing is done twice, whoever is killed when (law 12)."""

import hashlib
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
from schakel.exchange.dues import differences
from schakel.exchange.models import Case, ClockEvent, Item, Message, MessageMark, Task
from schakel.exchange.tests import nursery
from schakel.exchange.tests.helpers import TEST, payload_of
from schakel.formats import read_any
from schakel.formats.envelope import (
    PAYLOADS,
    Amendment,
    Clarification,
    Copy,
    Envelope,
    Erasure,
    Evaluation,
    Handling,
    Kind,
    OwnInitiative,
    Question,
    Recall,
    Statement,
    Supplement,
    Withdrawal,
    write,
)
from schakel.formats.envelope import (
    Item as Asked,
)
from schakel.formats.umf import write_xml
from schakel.safeguard.service import reading

KILLS = 120
REQUESTS = 100
EACH = 8
PATIENCE = 30.0
SENT = datetime(2026, 6, 5, tzinfo=UTC)
CLOCKED = {"request", "supplement", "amendment", "withdrawal"}


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


def about(payload: object, request: Envelope | None = None) -> Envelope:
    """Return a message of theirs about a request of theirs, or about nothing we have."""
    kind = next(kind for kind, one in PAYLOADS.items() if one is type(payload))
    return Envelope(
        message_id=uuid.uuid4(), kind=kind, sent_at=SENT, sender=request.sender if request else BELGIUM,
        recipients=(US,), language="en", payload=payload, in_reply_to=request.message_id if request else uuid.uuid4(),
    )  # fmt: skip


def follow_ups(requests: list[Envelope]) -> list[Envelope]:
    """Return what comes after a request, of every kind that changes something."""
    made = []
    for number, request in enumerate(requests[: 6 * EACH]):
        payload = (
            Supplement("More.", (Asked(9, "And the driver?", "direct"),)),
            Amendment("A slip.", (Asked(1, f"Changed {number}"),)),
            Withdrawal("Found.", (1,)),
            Recall(request.message_id, "Wrong man."),
            Erasure(request.message_id, "Acquitted."),
            Clarification((1,), (Question(1, "Which year?"),)),
        )[number % 6]
        made.append(about(payload, request))
    return made


def loose(requests: list[Envelope]) -> list[Envelope]:
    """Return what becomes a case of its own though nobody asks anything."""
    evaluation, between = Evaluation("A", "1"), requests[0]
    statement = Statement(1, "He sails on Sunday.", "fact", evaluation, SENT.date(), (Handling("H1"),))
    copy = Copy(between.message_id, Kind.REQUEST, SENT, GERMANY, (BELGIUM,), "8(1)", between.payload)
    return [about(one) for one in (OwnInitiative("A ship", "It calls here.", (statement,)), copy) for _ in range(EACH)]


def messages() -> list[bytes]:
    """Return what partners send: every kind, JSON and XML, some twice, garbage, orphans, ids used again, too secret."""
    requests = [asks((BELGIUM, GERMANY)[number % 2], items=1 + number % 3) for number in range(REQUESTS)]
    clash = replace(asks(title="Changed"), message_id=requests[0].message_id)
    others = [
        *(about(Supplement("More.")) for _ in range(5)),
        *(confirms(uuid.uuid4(), at=SENT) for _ in range(5)),
        clash,
        replace(asks(), classification="EU-RESTRICTED"),
    ]
    whole = [*requests, *follow_ups(requests), *loose(requests)]
    garbage = [f"garbage {number}".encode() for number in range(10)]
    told = [write(one) if number % 3 else write_xml(one) for number, one in enumerate(whole)]
    return [*told, *(write(one) for one in others), *garbage]


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
        assert Counter(row.sha256 for row in rows) == Counter(hashlib.sha256(data).hexdigest() for data in sent)
        states, placed = Counter(row.state for row in rows), [row for row in rows if row.case_id]
        assert states["received"] == 0
        assert (states["quarantined"], sum(row.sealed for row in rows)) == (12, 1)
        # what came before the request it is about stands in front of the desk
        assert 10 <= states["unassigned"] <= 10 + 6 * EACH
        assert states["registered"] == len(placed) == Message.objects.count()
        assert Case.objects.count() == REQUESTS + 2 * EACH
        assert {row.case_id for row in placed} == set(Case.objects.values_list("id", flat=True))
        each_did_its_work_once(placed)
        confirmed(rows, outbox)
    assert differences()[1] == ()
    assert not list(inbox.iterdir())


def each_did_its_work_once(placed: list[Inbound]) -> None:
    """One event of the clock per message that has one, every item once, a mark or a task where one belongs."""
    kinds = Counter(row.kind for row in placed)
    assert kinds["request"] == REQUESTS
    events = Counter(ClockEvent.objects.values_list("message_id", flat=True))
    assert events == Counter(row.message_id for row in placed if row.kind in CLOCKED)
    asked = [
        len(payload_of(read_any(bytes(row.data))[0]).items) for row in placed if row.kind in {"request", "supplement"}
    ]
    assert Item.objects.count() == sum(asked)
    assert MessageMark.objects.count() == kinds["recall"] + kinds["erasure"]
    told = sum(count for kind, count in kinds.items() if kind not in {"request", "copy"})
    assert Task.objects.count() == told


def confirmed(rows: list[Inbound], outbox: Path) -> None:
    """Every message has one receipt, written whole, with one line of evidence that it was sent."""
    receipts = list(Outbound.objects.all())
    due = Counter(row.id for row in rows if row.kind != "receipt")
    assert Counter(receipt.inbound_id for receipt in receipts) == due
    assert {path.name for path in outbox.iterdir()} == {f"{receipt.message_id}.json" for receipt in receipts}
    for receipt in receipts:
        data = (outbox / f"{receipt.message_id}.json").read_bytes()
        assert data == bytes(receipt.data)
        assert json.loads(data)["kind"] == "receipt"
    lines = Counter(OutboundEvidence.objects.values_list("outbound_id", "state"))
    assert lines == Counter((receipt.id, state) for receipt in receipts for state in ("queued", "sent"))
