"""Set a message in no case aside, with a reason, and bring it back."""

from collections.abc import Mapping
from uuid import UUID

from schakel.channels import service as channels
from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.inhand import inbox_entry, take_in_hand
from schakel.exchange.acts.reasons import reasoned
from schakel.safeguard.service import Reader, reading, record
from schakel.text import Text

ACTION = "exchange.aside"
KINDS: Mapping[str, Text] = {
    "not_for_us": Text("It is not for us", "Het is niet voor ons"),
    "unusable": Text("Nothing can be done with it", "Er valt niets mee te doen"),
}
CHOOSE = Text("Choose why it is set aside.", "Kies waarom het opzij gaat.")
ALREADY = Text("It was set aside already.", "Het ligt al opzij.")
NOT_ASIDE = Text("It is not set aside.", "Het ligt niet opzij.")


def set_aside(reader: Reader, inbox_id: UUID, kind: str, reason: str) -> None:
    """Take a message off the desk; it stays, with the reason. Raises Absent, Refused, Overtaken, ActFault."""
    with reading(reader):
        held, decision = take_in_hand(reader, inbox_id, ACTION)
        faults = reasoned("reason", reason)
        if kind not in KINDS:
            faults = (FieldFault("kind", "aside.kind", CHOOSE), *faults)
        if held.waiting.aside:
            raise Overtaken((FieldFault("", "aside.once", ALREADY),))
        if faults:
            raise ActFault(faults)
        channels.set_aside(inbox_id, kind)
        record(reader, inbox_entry(held, ACTION, kind, decision, reason.strip()))


def bring_back(reader: Reader, inbox_id: UUID, reason: str) -> None:
    """Put a message that was set aside back before the desk. Raises Absent, Refused, Overtaken, ActFault."""
    with reading(reader):
        held, decision = take_in_hand(reader, inbox_id, ACTION)
        if faults := reasoned("reason", reason):
            raise ActFault(faults)
        if not channels.bring_back(inbox_id):
            raise Overtaken((FieldFault("", "aside.back", NOT_ASIDE),))
        record(reader, inbox_entry(held, "exchange.bring-back", "back", decision, reason.strip()))
