"""Registrations, pages and books, each beside a bare peer in the same database and the same run."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import psycopg

from bench.world import envelopes, furnish, node

ROUNDS = 40


def measure(home: Path, count: int) -> None:
    """Print what `count` requests cost to register, to list, to open and to account for."""
    with node(home):
        user, inbox = furnish(home)
        registrations(inbox, envelopes(count))
        pages(user)
        books(count)


def registrations(inbox: Path, messages: list[bytes]) -> None:
    """Files in, cases out; beside one bare durable insert and commit of the same bytes each."""
    from schakel.channels.jobs import poll_once
    from schakel.exchange.jobs import register_once

    for number, data in enumerate(messages):
        (inbox / f"{number}.json").write_bytes(data)

    def through() -> None:
        while poll_once():
            pass
        while register_once():
            pass

    ours, bare = seconds(through), seconds(lambda: bare_writes(messages))
    say("registrations through the file channel", len(messages) / ours, "a second")
    say("  bare durable writes of the same bytes", len(messages) / bare, "a second")
    say("  times the bare write", ours / bare, "x")


def bare_writes(messages: list[bytes]) -> None:
    """Insert each message in a transaction of its own, in a table with nothing else."""
    with psycopg.connect(os.environ["SCHAKEL_OWNER_URL"], autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bare (id serial PRIMARY KEY, data bytea)")
        for data in messages:
            connection.execute("INSERT INTO bare (data) VALUES (%s)", [data])


def pages(user: UUID) -> None:
    """Worklist and request as a signed-in officer gets them; beside bare queries of the same rows."""
    from django.test import Client

    from schakel.exchange.models import Case, Item, Message, Request
    from schakel.safeguard.models import User
    from schakel.safeguard.service import reader_for, reading

    client, reader = Client(), reader_for(user)
    second_factor(user)
    client.force_login(User.objects.get(pk=user))
    with reading(reader):
        case_id = Case.objects.values_list("pk", flat=True).first()

    def bare_list() -> None:
        with reading(reader):
            list(Request.objects.select_related("case").order_by("due_at")[:500])
            list(Item.objects.all()[:1000])

    def bare_case() -> None:
        with reading(reader):
            for model in (Request, Item, Message):
                list(model.objects.filter(case_id=case_id))

    page("worklist", client, "/worklist", bare_list)
    page("request", client, f"/cases/{case_id}", bare_case)


def second_factor(user: UUID) -> None:
    """Give the officer the second factor without which no page opens."""
    from allauth.mfa.models import Authenticator

    Authenticator.objects.create(user_id=user, type=Authenticator.Type.TOTP, data={"secret": "measured"})


def page(name: str, client: object, path: str, bare: Callable[[], None]) -> None:
    """Print p50 and p95 of a page, its queries, and how many times the bare queries it takes."""
    assert client.get(path).status_code == 200, path  # type: ignore[attr-defined]
    queries = counted(lambda: client.get(path))  # type: ignore[attr-defined]
    ours = [seconds(lambda: client.get(path)) for _ in range(ROUNDS)]  # type: ignore[attr-defined]
    peer = [seconds(bare) for _ in range(ROUNDS)]
    say(f"{name} page, p50", statistics.median(ours) * 1000, "ms")
    say(f"{name} page, p95", statistics.quantiles(ours, n=20)[-1] * 1000, "ms")
    say(f"{name} page, queries", queries, "")
    say("  times the bare queries of the same rows", statistics.median(ours) / statistics.median(peer), "x")


def counted(act: Callable[[], object]) -> int:
    """Return how many queries an act sends."""
    from django.db import connection

    sent: list[object] = []

    def note(execute, statement, *rest):  # type: ignore[no-untyped-def]
        sent.append(statement)
        return execute(statement, *rest)

    with connection.execute_wrapper(note):
        act()
    return len(sent)


def books(count: int) -> None:
    """Acts on record beside the same transaction without one; sealing and verifying, rows a second."""
    from schakel.safeguard.jobs import seal_once
    from schakel.safeguard.service import BookAction, Entry, reading, record, system

    reader = system("bench")
    entry = Entry(action=BookAction.CONSULT, event="exchange.read", object_type="exchange.case", object_id="1")

    def act(*, recorded: bool) -> None:
        for _ in range(count):
            with reading(reader):
                if recorded:
                    record(reader, entry)

    empty, full = seconds(lambda: act(recorded=False)), seconds(lambda: act(recorded=True))
    say("a row of the books in its transaction", full / count * 1000, "ms")
    say("  times the transaction without it", full / empty, "x")
    sealed = 0
    started = time.perf_counter()
    while done := seal_once():
        sealed += done
    say("rows sealed", sealed / (time.perf_counter() - started), "a second")


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def say(what: str, figure: float, unit: str) -> None:
    """Print one figure."""
    print(f"{what:44}{figure:9.2f} {unit}", flush=True)
