"""The loops of the standing processes. One loop's fault never stops another, nor itself for long."""

import importlib
import logging
import signal
import threading
from collections.abc import Callable, Sequence

LOOPS: dict[str, tuple[str, ...]] = {
    "intake": ("schakel.channels.jobs.poll_once", "schakel.exchange.jobs.register_once"),
    "outbox": ("schakel.channels.jobs.deliver_once",),
    "sealer": ("schakel.safeguard.jobs.seal_each_second",),
    "partner": ("schakel.project.demo.partner.partner_once",),
}
"""Process name -> dotted paths of functions that do what there is to do once and return how many things that was."""
SIMULATED = frozenset({"partner"})
"""Processes that play somebody else's part; only the demonstration runs them."""

IDLE = 0.25
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0

log = logging.getLogger("schakel.worker")


def resolve(path: str) -> Callable[[], int]:
    """Return the function with this dotted path."""
    module, _, name = path.rpartition(".")
    function: Callable[[], int] = getattr(importlib.import_module(module), name)
    return function


def run_until_stopped(processes: Sequence[str]) -> None:
    """Run the loops of `processes`, a thread each, until SIGTERM or SIGINT; returns when all have come to rest."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    paths = [path for process in processes for path in LOOPS[process]]
    threads = [threading.Thread(target=loop, args=(path, stop), name=path) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def loop(path: str, stop: threading.Event, idle: float = IDLE, first_pause: float = FIRST_PAUSE) -> None:
    """Call one function again and again: at once while it finds work, after `idle` seconds when not.

    After an exception it waits, longer each time; the log gets the exception's type and place, never its text,
    which may hold personal data.
    """
    pause = first_pause
    while not stop.is_set():
        try:
            done = resolve(path)()
            pause = first_pause
            wait = 0.0 if done else idle
        except Exception as fault:
            log.error("%s failed (%s at %s); next try in %g s", path, type(fault).__name__, place(fault), pause)
            wait, pause = pause, min(pause * 2, LONGEST_PAUSE)
            _forget_connections()
        stop.wait(wait)
    _forget_connections()


def place(fault: BaseException) -> str:
    """Return file:line where an exception was raised."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown"


def _forget_connections() -> None:
    from django.db import connections

    connections.close_all()
