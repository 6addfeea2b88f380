"""The worker's loops: busy while there is work, patient after a fault, silent about what the fault says."""

import logging
import sys
import threading
import types

import pytest

from schakel.project.loops import LOOPS, loop, place, resolve

NAME = "jobs_of_a_test"


@pytest.fixture
def jobs(monkeypatch):
    module = types.ModuleType(NAME)
    monkeypatch.setitem(sys.modules, NAME, module)
    monkeypatch.setattr("schakel.project.loops._forget_connections", lambda: None)
    return module


def run(stop: threading.Event, **pauses: float) -> None:
    thread = threading.Thread(
        target=loop, args=(f"{NAME}.work", stop), kwargs={"idle": 60.0, "first_pause": 0.01} | pauses
    )
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def test_a_loop_goes_on_at_once_while_it_finds_work(jobs):
    stop, left = threading.Event(), [3, 2, 1, 0]

    def work() -> int:
        if len(left) == 1:
            stop.set()
        return left.pop(0)

    jobs.work = work
    run(stop)
    assert left == []


def test_a_fault_is_logged_without_its_words_and_tried_again_after_a_pause(jobs, caplog):
    stop, calls = threading.Event(), []

    def work() -> int:
        calls.append(1)
        if len(calls) < 3:
            raise ValueError("Jansen, born 1 May 1970")
        stop.set()
        return 0

    jobs.work = work
    with caplog.at_level(logging.ERROR):
        run(stop)
    assert len(calls) == 3
    assert "ValueError at" in caplog.text
    assert "test_loops.py" in caplog.text
    assert "next try in 0.02 s" in caplog.text
    assert "Jansen" not in caplog.text


def test_a_job_that_is_not_there_is_a_fault_like_any_other(jobs, caplog):
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    run(stop)
    assert "AttributeError" in caplog.text


def test_every_registered_job_exists_and_needs_no_argument():
    import inspect

    for path in (path for paths in LOOPS.values() for path in paths):
        inspect.signature(resolve(path)).bind()


def test_the_place_of_a_fault_is_where_it_was_raised():
    assert place(ValueError()) == "unknown"
