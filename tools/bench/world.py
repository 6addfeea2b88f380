"""A node of its own for measuring: durable database, one desk, one officer, one file channel."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

SETTINGS = {
    "SCHAKEL_MODE": "test",
    "DJANGO_SETTINGS_MODULE": "schakel.project.settings",
    "SCHAKEL_SECRET_KEY": "a key for measuring that nobody relies on, long enough for every check",
    "SCHAKEL_CLOCK_FILE": "",
    "SCHAKEL_HTTPS": "no",
}


@contextmanager
def node(home: Path) -> Iterator[None]:
    """Start a cluster with migrated tables, set Django up over it as the runtime role, and stop it afterwards."""
    from schakel.project.postgres import Cluster, find_binaries

    home.mkdir(mode=0o711)
    cluster = Cluster.at(home, find_binaries())
    cluster.start("the benchmark")
    try:
        os.environ.update(SETTINGS | {"SCHAKEL_STATE": str(home)} | cluster.environment())
        subprocess.run([sys.executable, "-m", "schakel", "migrate"], check=True, stdout=subprocess.DEVNULL)
        import django

        django.setup()
        yield
    finally:
        from django.db import connections

        connections.close_all()
        cluster.stop()


def furnish(home: Path) -> tuple[UUID, Path]:
    """Make the desk, its officer and its channel; return the officer's id and the inbox folder."""
    from schakel.channels.models import ChannelInstance
    from schakel.rules.access import Role
    from schakel.safeguard.service import add_unit, add_user, join_unit, reading, system

    folders = {name: home / "channel" / name for name in ("in", "out")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    with reading(system("bench")):
        unit, user = add_unit("desk", "Desk", "Desk"), add_user("officer", "M. Dekveld")
        join_unit(user, unit, Role.DESK_OFFICER)
        ChannelInstance.objects.create(
            code="siena", kind="file", official="siena", name_en="SIENA", name_nl="SIENA", unit_code="desk",
            config={"inbox": str(folders["in"]), "outbox": str(folders["out"])}, simulated=True,
        )  # fmt: skip
    return user, folders["in"]


def envelopes(count: int) -> list[bytes]:
    """Return requests of about 5 kB, the design load's size of a message."""
    from schakel.formats.envelope import Envelope, Item, Kind, Party, Person, Request, Urgency, write
    from schakel.safeguard import clock

    facts = "A man was forced into a grey van near the station and has not been seen since. " * 50
    made = []
    for number in range(count):
        asked = Request(
            title=f"Grey van {number}", purpose="investigate", offence="Kidnapping", facts=facts, theme="Kidnapping",
            availability="The van was rented in the Netherlands.", necessity="To find him.",
            items=(Item(1, "Keeper of the van", "direct"), Item(2, "Hotel register", "indirect")),
            persons=(Person("Radmir Osczak", "suspect", "Rented the van"),),
            urgency=Urgency("U2", "A life is at stake.") if number % 3 == 0 else None,
        )  # fmt: skip
        made.append(write(Envelope(
            message_id=uuid4(), kind=Kind.REQUEST, sent_at=clock.now() - timedelta(minutes=1),
            sender=Party("BE", "BE-SPOC", "Brussels desk", f"FCT-{number}"), recipients=(Party("NL", "NL-SPOC"),),
            language="en", payload=asked,
        )))  # fmt: skip
    return made
