"""Starts a whole node for demonstration: database, web server and standing processes. Ctrl-C stops all of it."""

import argparse
import http.client
import os
import signal
import sys
import time
from pathlib import Path

from schakel.project import node, preparation, web
from schakel.project.postgres.child import die_with
from schakel.project.supervise import Child, Supervisor, interruptible, say

HELP = "start a whole node for demonstration"
PATIENCE = 30.0


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take the port."""
    wished = os.environ.get("PORT") or "8000"
    parser.add_argument("--with-parent", action="store_true", help="stop when the program that started this one ends")
    parser.add_argument("--port", type=web.port, default=wished, help="port on 127.0.0.1 (default: PORT, else 8000)")


def run(options: argparse.Namespace) -> int:
    """Run until Ctrl-C."""
    if options.with_parent:
        die_with(os.getppid(), signal.SIGTERM)
    state = node.prepare_state("demo")
    cluster = None if node.given_from_outside() else node.own_cluster()
    supervisor = Supervisor([], cluster)
    try:
        with interruptible():
            if cluster is not None:
                cluster.start("schakel demo")
                os.environ.update(cluster.environment())
            for made in preparation.prepare(state, demo=True):
                say(f"made {made}")
            port = web.free_port(options.port)
            supervisor.children = children(port)
            supervisor.run(lambda: greet(port, state))
    finally:
        supervisor.stop()
    say("stopped")
    return 0


def children(port: int) -> list[Child]:
    """Return the web server and the worker. They know the runtime role's address only."""
    hidden = {"SCHAKEL_OWNER_URL", "SCHAKEL_AUDITOR_URL", "SCHAKEL_DB_ROLE"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    worker = [sys.executable, "-m", "schakel", "worker"]
    return [Child("web server", web.command(port), environment), Child("worker", worker, environment)]


def greet(port: int, state: Path) -> None:
    """Wait until the site answers, then say where it is and who can sign in."""
    deadline = time.monotonic() + PATIENCE
    while not answers(port):
        if time.monotonic() > deadline:
            say("the web server does not answer yet; its messages are above")
            return
        time.sleep(0.05)
    welcome = state / preparation.WELCOME
    print(f"\n  Schakel is at http://127.0.0.1:{port}/  (Ctrl-C stops it)", flush=True)
    print(f"  Its state folder, with the channels' folders, is {state}\n", flush=True)
    if welcome.exists():
        print(welcome.read_text(encoding="utf-8"), flush=True)


def answers(port: int) -> bool:
    """Tell whether something speaks HTTP on the port."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True
