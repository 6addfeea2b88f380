"""The whole envelope, and which payload each kind has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from schakel.formats.envelope.model.about import Correction, Erasure, Recall, Receipt, Status
from schakel.formats.envelope.model.asking import (
    Amendment,
    Clarification,
    ClarificationAnswer,
    Request,
    Supplement,
    Withdrawal,
)
from schakel.formats.envelope.model.common import Attachment, Handling, Kind, Party
from schakel.formats.envelope.model.giving import Answer, DelayNotice, OwnInitiative, Refusal


@dataclass(frozen=True, slots=True)
class Copy:
    """Payload of kind copy (Dir. 4(1), 5(3), 7(3), 8): a message between others, for information; no clock runs.

    `kind` and `payload` are those of the message copied, `basis` the provision that asks for the copy.
    """

    message_id: UUID
    kind: Kind
    sent_at: datetime
    sender: Party
    recipients: tuple[Party, ...]
    basis: str
    payload: object


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message. `in_reply_to` is the message it answers; `simulated` is said by every simulator (law 14)."""

    message_id: UUID
    kind: Kind
    sent_at: datetime
    sender: Party
    recipients: tuple[Party, ...]
    language: str
    payload: object
    regime: str = "DIR977"
    classification: str = "BPL"
    handling: tuple[Handling, ...] = ()
    in_reply_to: UUID | None = None
    simulated: bool = False
    attachments: tuple[Attachment, ...] = ()


PAYLOADS: Mapping[Kind, type] = {
    Kind.REQUEST: Request,
    Kind.SUPPLEMENT: Supplement,
    Kind.AMENDMENT: Amendment,
    Kind.WITHDRAWAL: Withdrawal,
    Kind.CLARIFICATION: Clarification,
    Kind.CLARIFICATION_ANSWER: ClarificationAnswer,
    Kind.ANSWER: Answer,
    Kind.REFUSAL: Refusal,
    Kind.DELAY_NOTICE: DelayNotice,
    Kind.OWN_INITIATIVE: OwnInitiative,
    Kind.COPY: Copy,
    Kind.RECALL: Recall,
    Kind.CORRECTION: Correction,
    Kind.ERASURE: Erasure,
    Kind.STATUS: Status,
    Kind.RECEIPT: Receipt,
}
