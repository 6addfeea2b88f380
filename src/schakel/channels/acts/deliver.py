"""Hand over what is queued, one message at a time, and keep the evidence."""

import logging
import traceback
from datetime import timedelta

from schakel.channels.acts.queue import add_evidence
from schakel.channels.base import Failed
from schakel.channels.models import Outbound
from schakel.channels.registry import plugin
from schakel.formats.envelope import EvidenceState
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

log = logging.getLogger(__name__)
_down: dict[str, str] = {}
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=5)


def deliver_next() -> bool:
    """Hand over the message that waits longest and tell whether there was one. Others may do the same at once.

    A kill between the hand-over and the commit leads to the same name with the same bytes once more.
    """
    with reading(system("outbox")):
        row = _next()
        if row is None:
            return False
        _hand_over(row)
        return True


def _next() -> Outbound | None:
    rows = Outbound.objects.select_related("channel").select_for_update(skip_locked=True, of=("self",))
    waiting = rows.filter(state=Outbound.State.QUEUED, next_try_at__lte=clock.now())
    return waiting.order_by("next_try_at", "id").first()


def _hand_over(row: Outbound) -> None:
    row.attempts += 1
    try:
        detail = plugin(row.channel.kind).deliver(row.channel.config, str(row.message_id), bytes(row.data))
    except Exception as error:
        row.next_try_at = clock.now() + wait(row.attempts)
        add_evidence(row, EvidenceState.FAILED, clock.now(), why(error))
        _told(row.channel.code, why(error))
    else:
        _told(row.channel.code, "")
        row.state = Outbound.State.SENT
        add_evidence(row, EvidenceState.SENT, clock.now(), detail)
    row.save(update_fields=["state", "attempts", "next_try_at"])


def why(error: Exception) -> str:
    """Return why a message did not go; of a fault of our own the kind and place only: its text may hold anything."""
    if isinstance(error, Failed | LookupError):
        return str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {last.filename}:{last.lineno}"


def _told(code: str, reason: str) -> None:
    """Tell the administrator once when a channel lets nothing out, and once when it does again."""
    before = _down.pop(code, "")
    if reason:
        _down[code] = reason
    if reason and reason != before:
        log.warning("channel %s: messages stay in the outbox (%s)", code, reason)
    elif before and not reason:
        log.warning("channel %s: messages go out again", code)


def wait(attempts: int) -> timedelta:
    """Return how long to wait after that many attempts: twice as long each time, up to five minutes."""
    return min(FIRST_WAIT * (1 << min(attempts - 1, 10)), LONGEST_WAIT)
