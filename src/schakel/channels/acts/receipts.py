"""A receipt came in: it is evidence of a message of ours, or it is nobody's."""

from datetime import datetime

from schakel.channels.acts.queue import add_evidence
from schakel.channels.listeners import Delivered, tell
from schakel.channels.models import Inbound, Outbound
from schakel.formats.envelope import Envelope, EvidenceState, Receipt, ReceiptState
from schakel.safeguard import clock
from schakel.text import Text

MEANS = {
    ReceiptState.RECEIVED: EvidenceState.DELIVERED,
    ReceiptState.READ: EvidenceState.READ,
    ReceiptState.REFUSED: EvidenceState.REFUSED,
}

ARRIVED = {EvidenceState.DELIVERED, EvidenceState.READ}


def take_receipt(row: Inbound, envelope: Envelope) -> None:
    """Turn a receipt into evidence in the current transaction, or leave it in front of the desk."""
    receipt = envelope.payload
    assert isinstance(receipt, Receipt)
    sent = Outbound.objects.filter(message_id=receipt.message_id).exclude(kind="receipt").first()
    if sent is None or not addressed(sent, row):
        row.state = Inbound.State.UNASSIGNED
        row.reasons = [{"en": nobodys().en, "nl": nobodys().nl}]
        row.save(update_fields=["state", "reasons"])
        return
    detail = "; ".join(receipt.reasons) or ("simulated" if envelope.simulated else "")
    at = moment(receipt, sent, row)
    add_evidence(sent, MEANS[receipt.state], at, detail, receipt=row)
    row.state = Inbound.State.REGISTERED
    row.case_id, row.compartment_id = sent.case_id, sent.compartment_id
    row.save(update_fields=["state", "case_id", "compartment_id"])
    if MEANS[receipt.state] in ARRIVED:
        tell(Delivered(sent.message_id, sent.kind, sent.case_id, at, clock.now()))


def addressed(sent: Outbound, row: Inbound) -> bool:
    """Tell whether the receipt comes from somebody we sent the message to."""
    return {"country": row.sender_country, "authority": row.sender_authority} in sent.recipients


def moment(receipt: Receipt, sent: Outbound, row: Inbound) -> datetime:
    """Return when it came to pass: what the receipt says, but never before we sent nor after the receipt came."""
    return min(max(receipt.at, sent.queued_at), max(row.received_at, sent.queued_at))


def nobodys() -> Text:
    """Say that no message of ours goes with a receipt."""
    return Text(
        "This receipt belongs to no message that we sent to this authority. Ask the sender what it confirms.",
        "Dit ontvangstbewijs hoort bij geen bericht van ons aan deze autoriteit. Vraag de afzender wat het bevestigt.",
    )
