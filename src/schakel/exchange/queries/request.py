"""One request with everything on its screen."""

from uuid import UUID

from schakel.channels import service as channels
from schakel.exchange.acts.found import allow, find, purpose, resource
from schakel.exchange.countries import country_ref, transfer_facts
from schakel.exchange.models import Case, Item, Message, Request
from schakel.exchange.queries.rows import Clocked, channel_of, clocked, leading
from schakel.exchange.queries.thread import codes, envelope_of, messages_of, proof_of, view
from schakel.exchange.queries.views import ItemView, PersonView, RequestPage
from schakel.formats import envelope as formats
from schakel.rules.transfer import gate
from schakel.rules.validity import Point, RequestFacts, completeness
from schakel.rules.verdict import Verdict
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, may, missing, people, reading, record
from schakel.text import Text

ACTS = ("take", "answer")


def request_page(reader: Reader, case_id: UUID) -> RequestPage:
    """Return the request and record that it was consulted. Raises Absent or Refused. A constant number of queries."""
    with reading(reader):
        request = find(reader, case_id, "exchange.read")
        allow(reader, request, "exchange.read")
        items = clocked(request, list(Item.objects.filter(case_id=case_id)), clock.now())
        messages = messages_of(case_id)
        shown = page(reader, request, items, messages)
        record(reader, consulted(reader, request, "exchange.read", "exchange.case", str(case_id)))
    return shown


def page(reader: Reader, request: Request, items: tuple[Clocked, ...], messages: list[Message]) -> RequestPage:
    """Put the page together. Three queries: evidence, people, channels."""
    proof = proof_of(messages)
    authors = [one for one in (request.owner_id, *(one.author_id for one in messages)) if one]
    known = people(authors)
    asking = next(one for one in messages if one.id == request.message_id)
    asked = envelope_of(asking).payload
    assert isinstance(asked, formats.Request)
    verdict, lead = gate(transfer_facts(request.country)), leading(items)
    acts, refusals = abilities(reader, request, verdict)
    return RequestPage(
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        number=request.case.number,
        title=request.case.title,
        state=request.case.state,
        their_reference=request.reference,
        country=country_ref(request.country),
        authority=request.authority_name or request.authority,
        channel=channel_of(request.channel_code, channels.channels()),
        classification=asking.classification,
        handling=codes(asking),
        regime=request.regime,
        urgent=request.urgent,
        ground=request.ground,
        urgency_reason=request.urgency_reason,
        purpose=request.purpose,
        offence=request.offence,
        facts=asked.facts,
        language=request.language,
        received_at=request.received_at,
        late_entry=request.late_entry,
        owner=known.get(request.owner_id) if request.owner_id else None,
        items=tuple(item_view(one) for one in items),
        leading=item_view(lead) if lead else None,
        messages=tuple(view(one, known, proof) for one in messages),
        persons=tuple(person_view(one) for one in asked.persons),
        points=points(asked),
        share=verdict,
        acts=acts,
        refusals=refusals,
    )


def abilities(reader: Reader, request: Request, transfer: Verdict) -> tuple[tuple[str, ...], tuple[Text, ...]]:
    """Return what the reader may do now, and for what he may see but not do, why not. The purpose is the request's."""
    acts, refusals = [], []
    for act in ACTS if request.is_open else ():
        decision = may(reader, f"exchange.{act}", resource(request.case))
        verdict = transfer if decision.allowed and act == "answer" else decision.verdict
        if not (decision.allowed and verdict.allowed):
            refusals += [reason.text for reason in verdict.reasons if reason.rule != "access.purpose"]
        elif act != "take" or request.owner_id is None:
            acts.append(act)
    return tuple(acts), tuple(dict.fromkeys(refusals))


def points(asked: formats.Request) -> tuple[Point, ...]:
    """Return how complete the request is by the letters of Dir. 4(5)."""
    urgency = asked.urgency
    facts = RequestFacts(
        items=tuple(one.text for one in asked.items),
        purpose=asked.purpose,
        facts=asked.facts,
        offence=asked.offence,
        availability=asked.availability,
        links=tuple(one.link for one in asked.persons),
        urgent=urgency is not None,
        urgency_ground=urgency.ground if urgency else "",
        urgency_reason=urgency.reason if urgency else "",
        use_limits=asked.use_limits,
    )
    return completeness(facts)


def item_view(one: Clocked) -> ItemView:
    """Return an item with its own clock."""
    item = one.item
    return ItemView(item.number, item.text, item.access, one.due, one.standing, item.answered_at)


def person_view(one: formats.Person) -> PersonView:
    """Return a person as the requester described him or her."""
    return PersonView(one.name, one.role, one.link, one.birth_date, one.nationality)


def case_heading(reader: Reader, case_id: UUID) -> tuple[str, str] | None:
    """Return number and title of a case the reader may see, or None: for the heading of another page, not recorded."""
    with reading(reader):
        return Case.objects.filter(pk=case_id).values_list("number", "title").first()


def as_received(reader: Reader, case_id: UUID, message_id: str) -> bytes:
    """Return the bytes of one message of the case as they came, and record that. Raises Absent or Refused."""
    with reading(reader):
        request = find(reader, case_id, "exchange.as-received")
        allow(reader, request, "exchange.as-received")
        data = channels.as_received(identifier(message_id), case_id)
        if data is None:
            missing(reader, "exchange.as-received", resource(request.case))
        record(reader, consulted(reader, request, "exchange.as-received", "exchange.message", message_id))
    return data


def identifier(text: str) -> UUID:
    """Return the id, or one that nothing has."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


def consulted(reader: Reader, request: Request, event: str, kind: str, key: str) -> Entry:
    """Return what the books say of a look."""
    return Entry(
        action=BookAction.CONSULT,
        event=event,
        object_type=kind,
        object_id=key,
        case_id=request.case_id,
        compartment_id=request.compartment_id,
        legal_basis="Dir. (EU) 2023/977 art. 16(1)",
        purpose=purpose(reader, request).value,
        result="shown",
    )
