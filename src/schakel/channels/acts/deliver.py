"""Hand over what is queued, one message at a time, and keep the evidence."""

from datetime import timedelta

from schakel.channels.acts.queue import add_evidence
from schakel.channels.base import Failed
from schakel.channels.models import Outbound
from schakel.channels.registry import plugin
from schakel.formats.envelope import EvidenceState
from schakel.safeguard import clock
from schakel.safeguard.service import reading, system

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
    except (Failed, LookupError) as error:
        row.next_try_at = clock.now() + wait(row.attempts)
        add_evidence(row, EvidenceState.FAILED, clock.now(), str(error))
    else:
        row.state = Outbound.State.SENT
        add_evidence(row, EvidenceState.SENT, clock.now(), detail)
    row.save(update_fields=["state", "attempts", "next_try_at"])


def wait(attempts: int) -> timedelta:
    """Return how long to wait after that many attempts: twice as long each time, up to five minutes."""
    return min(FIRST_WAIT * (1 << min(attempts - 1, 10)), LONGEST_WAIT)
