"""Register what we are told unasked: information of their own accord (Dir. 7), and copies (R7). No clock runs."""

from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import Arrival
from schakel.exchange.acts.arrived import after_registration
from schakel.exchange.acts.register import Home, add_received, open_case
from schakel.exchange.acts.subject_rows import add_persons
from schakel.exchange.acts.tasks import add_task
from schakel.exchange.models import Case, Message, Request, Task
from schakel.exchange.themes import comes_first
from schakel.formats import envelope as formats
from schakel.formats.envelope import Person
from schakel.safeguard.service import BookAction, Entry, Reader, record, subject_key

BASIS = {Case.Kind.COPY: "Dir. (EU) 2023/977 art. 16(1)(d)", Case.Kind.INITIATIVE: "Dir. (EU) 2023/977 art. 7"}


def register_told(reader: Reader, arrival: Arrival, home: Home) -> UUID:
    """Make a case of its own kind of information or a copy, in the current transaction, and return its id."""
    payload = arrival.envelope.payload
    kind = Case.Kind.COPY if isinstance(payload, formats.Copy) else Case.Kind.INITIATIVE
    told = payload.payload if isinstance(payload, formats.Copy) else payload
    case = open_case(arrival, title_of(told), home, kind)
    message = add_received(case, arrival)
    request = add_request(case, message, arrival, told)
    add_persons(case, persons_of(told), arrival.envelope.message_id)
    if kind is Case.Kind.INITIATIVE:
        add_task(case, Task.Kind.READ, arrival.envelope.message_id)
    record(reader, entry(case, request, arrival, told))
    after_registration(reader, case)
    channels.registered(arrival.inbox_id, case.id, home.compartment_id)
    return case.id


def title_of(told: object) -> str:
    """Return the heading of what we are told; the first words of a message that has none."""
    text = next((getattr(told, name) for name in ("title", "text", "reason", "remarks") if getattr(told, name, "")), "")
    return str(text)[:200]


def persons_of(told: object) -> tuple[Person, ...]:
    """Return the persons a message names."""
    found = getattr(told, "persons", ())
    return found if isinstance(found, tuple) else ()


def add_request(case: Case, message: Message, arrival: Arrival, told: object) -> Request:
    """Add who tells us, and what it is about. A copy is closed at once: nobody waits for anything (R7)."""
    envelope, theme = arrival.envelope, getattr(told, "theme", "")
    if case.kind == Case.Kind.COPY:
        case.state = Case.State.CLOSED
        case.save(update_fields=["state"])
    return Request.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        message=message,
        is_open=case.kind != Case.Kind.COPY,
        country=envelope.sender.country,
        authority=envelope.sender.authority,
        authority_name=envelope.sender.name,
        reference=envelope.sender.reference,
        channel_code=arrival.channel.code,
        purpose=getattr(told, "purpose", ""),
        offence=getattr(told, "offence", ""),
        theme=theme,
        first=comes_first(theme) and case.kind != Case.Kind.COPY,
        alarm=comes_first(theme) and case.kind != Case.Kind.COPY,
        regime=envelope.regime,
        language=envelope.language,
        received_at=arrival.received_at,
        late_entry=arrival.late,
    )


def entry(case: Case, request: Request, arrival: Arrival, told: object) -> Entry:
    """Return what the books say of it."""
    return Entry(
        action=BookAction.COLLECT,
        event=f"exchange.register-{case.kind}",
        object_type="exchange.case",
        object_id=str(case.id),
        case_id=case.id,
        compartment_id=case.compartment_id,
        legal_basis=BASIS[Case.Kind(case.kind)],
        recipient={"country": request.country, "authority": request.authority},
        channel=request.channel_code,
        result="late entry" if arrival.late else "registered",
        handling=[one.code for one in arrival.envelope.handling],
        subject_keys=[subject_key("person", f"{one.name}|{one.birth_date}") for one in persons_of(told)],
        explanation={"received_at": arrival.received_at.isoformat()},
    )
