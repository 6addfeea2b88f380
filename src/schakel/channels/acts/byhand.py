"""What a person does with a message in no case: named anew, set aside, brought back, passed on, taken out of a case."""

from uuid import UUID

from schakel.channels.acts.receive import move
from schakel.channels.models import Inbound, Outbound
from schakel.safeguard.service import desk_compartment

State = Inbound.State


def rename(inbox_id: UUID, message_id: UUID) -> None:
    """Give a message that could not be read an id of ours: its own may be that of another message."""
    Inbound.objects.filter(pk=inbox_id).update(message_id=message_id)


def set_aside(inbox_id: UUID, why: str) -> None:
    """Take a message off the desk; nothing of it goes away."""
    row = Inbound.objects.defer("data").get(pk=inbox_id)
    row.before_aside, row.aside, row.state = row.state, why, State.ASIDE
    row.save(update_fields=["before_aside", "aside", "state"])


def bring_back(inbox_id: UUID) -> bool:
    """Put a message that was set aside back where it stood; tell whether it was aside."""
    row = Inbound.objects.defer("data").get(pk=inbox_id)
    if row.state != State.ASIDE:
        return False
    row.state, row.aside = row.before_aside, ""
    row.save(update_fields=["state", "aside"])
    return True


def passed_on(inbox_id: UUID) -> None:
    """Say that a message went on to whom it is for."""
    move(inbox_id, State.PASSED_ON)


def detach(message_id: UUID, case_id: UUID) -> bool:
    """Put a message that a person assigned back in front of the desk it came to; tell whether there was one."""
    rows = Inbound.objects.defer("data").select_related("channel").select_for_update(of=("self",))
    row = rows.filter(message_id=message_id, case_id=case_id, state=State.REGISTERED, by_hand=True).first()
    if row is None:
        return False
    home = desk_compartment(row.channel.unit_code)[1]
    Outbound.objects.filter(inbound_id=row.id).update(case_id=None)
    move(row.id, State.UNASSIGNED, case_id=None, compartment_id=home, by_hand=False)
    return True
