"""Starts workers that are ready to work at once: reads a job per line, forks, and says the child's process id."""

import importlib
import os
import signal
import sys
import time

JOBS = {
    "poll": "schakel.channels.jobs.poll_once",
    "register": "schakel.exchange.jobs.register_once",
    "deliver": "schakel.channels.jobs.deliver_once",
}


def run(job: str) -> None:
    """Work as long as the nursery is there."""
    parent = os.getppid()
    module, _, name = JOBS[job].rpartition(".")
    function = getattr(importlib.import_module(module), name)
    while os.getppid() == parent:
        if not function():
            time.sleep(0.01)


def main() -> None:
    """Fork until nobody asks any more."""
    import django

    django.setup()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(line.strip())
            return
        print(child, flush=True)


if __name__ == "__main__":
    main()
