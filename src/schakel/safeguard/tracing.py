"""Which chain of work a book row belongs to: trace and span ids after W3C Trace Context, and the client."""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

TRACEPARENT = re.compile(r"^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$")
NO_TRACE = "0" * 32


@dataclass(frozen=True, slots=True)
class Trace:
    """`trace_id` 32 and `span_id` 16 hex digits; `client` the address of the caller, "" for own processes."""

    trace_id: str
    span_id: str
    client: str = ""


_current: ContextVar[Trace | None] = ContextVar("schakel_trace", default=None)


def current() -> Trace:
    """Return the trace of this thread's work; a fresh one when none was opened."""
    return _current.get() or _fresh()


@contextmanager
def span(traceparent: str = "", *, client: str = "") -> Iterator[Trace]:
    """Open a span: in the trace of a W3C `traceparent` header, else in the one already open, else in a new one."""
    outer = _current.get()
    parent = _parsed(traceparent)
    trace_id = parent or (outer.trace_id if outer else secrets.token_hex(16))
    opened = Trace(trace_id, secrets.token_hex(8), client or (outer.client if outer else ""))
    token = _current.set(opened)
    try:
        yield opened
    finally:
        _current.reset(token)


def _fresh() -> Trace:
    return Trace(secrets.token_hex(16), secrets.token_hex(8))


def _parsed(traceparent: str) -> str:
    """Return the trace id, or "" for a header that is absent, malformed or all zeros (as the standard asks)."""
    found = TRACEPARENT.match(traceparent.strip())
    return found[1] if found and found[1] != NO_TRACE and found[2] != NO_TRACE[:16] else ""
