"""What the desk does with an arrival: take it, say in which case it is, or leave it in front of everybody."""

from collections.abc import Sequence
from uuid import UUID

from schakel.channels.acts.receive import move
from schakel.channels.acts.wire import read
from schakel.channels.facts import Arrival
from schakel.channels.models import Inbound, Outbound
from schakel.channels.queries.inbox import ref
from schakel.formats.envelope import EnvelopeError
from schakel.text import Text

MOST_ATTEMPTS = 3
State = Inbound.State


def take() -> Arrival | None:
    """Lock and return the oldest arrival that nobody registers now; those that failed before come last."""
    rows = Inbound.objects.select_related("channel").select_for_update(skip_locked=True, of=("self",))
    row = rows.filter(state=State.RECEIVED).order_by("attempts", "received_at", "id").first()
    if row is None:
        return None
    data = bytes(row.data)
    try:
        envelope = read(data)
    except EnvelopeError as error:
        unassigned(row.id, tuple(fault.text for fault in error.faults))
        return take()
    return Arrival(row.id, ref(row.channel), row.received_at, row.late, envelope, row.channel.unit_code, data)


def registered(inbox_id: UUID, case_id: UUID, compartment_id: UUID, *, by_hand: bool = False) -> None:
    """Put an arrival, and with it its receipts, into the compartment of its case."""
    move(inbox_id, State.REGISTERED, case_id=case_id, compartment_id=compartment_id, by_hand=by_hand)
    Outbound.objects.filter(inbound_id=inbox_id).update(case_id=case_id)


def unassigned(inbox_id: UUID, reasons: Sequence[Text], compartment_id: UUID | None = None) -> None:
    """Leave an arrival in front of the desk, or of those in a compartment, with the reasons."""
    where = {} if compartment_id is None else {"compartment_id": compartment_id}
    move(inbox_id, State.UNASSIGNED, reasons=[{"en": reason.en, "nl": reason.nl} for reason in reasons], **where)


def tried(inbox_id: UUID, reasons: Sequence[Text]) -> bool:
    """Note that registering failed; the third time the arrival becomes unassigned. Tells whether it did."""
    row = Inbound.objects.defer("data").get(pk=inbox_id)
    row.attempts += 1
    row.save(update_fields=["attempts"])
    if row.attempts < MOST_ATTEMPTS:
        return False
    unassigned(inbox_id, reasons)
    return True
