"""The transaction in which the database knows who reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from schakel.safeguard import clock
from schakel.safeguard.facts import Reader

_current: ContextVar[Reader | None] = ContextVar("schakel_reader", default=None)
SET = "SELECT set_config('schakel.reader', %s, true), set_config('schakel.now', %s, true)"


def current() -> Reader | None:
    """Return who reads in this thread now, or None."""
    return _current.get()


@contextmanager
def reading(reader: Reader) -> Iterator[None]:
    """Open a transaction in which the database shows what `reader` may see. Nestable only for the same reader."""
    outer = _current.get()
    if outer is not None:
        _same(outer, reader)
        # a hook that runs when the outer transaction has just been committed needs one that knows the reader again
        inside = connections[DEFAULT_DB_ALIAS].in_atomic_block
        with transaction.atomic() if inside else known_as(reader):
            yield
        return
    token = _current.set(reader)
    try:
        with known_as(reader):
            yield
    finally:
        _current.reset(token)


@contextmanager
def known_as(reader: Reader, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Open a transaction on one connection and tell that database who reads; forget it at the end."""
    nested = connections[using].in_atomic_block
    with transaction.atomic(using=using):
        _tell(using, f"{reader.kind}:{reader.id}", clock.now().isoformat())
        yield
        if nested and not connections[using].needs_rollback:
            _tell(using, "", "")


def _tell(using: str, reader: str, moment: str) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute(SET, [reader, moment])


def _same(outer: Reader, inner: Reader) -> None:
    if (outer.kind, outer.id) != (inner.kind, inner.id):
        message = f"{outer.kind} {outer.id} reads already; {inner.kind} {inner.id} needs a transaction of its own."
        raise RuntimeError(message)
