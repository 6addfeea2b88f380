"""Put the page of a case together from what it is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from schakel.channels import service as channels
from schakel.channels.service import ChannelRef
from schakel.exchange.acts.found import resource
from schakel.exchange.clocks import due_of
from schakel.exchange.countries import country_ref, transfer_facts, transfer_verdict
from schakel.exchange.lawpack import pack
from schakel.exchange.models import Case, Item, Message, Request
from schakel.exchange.queries.beside import People, duplicates_of, marks_of, merged_with, subjects_of, tasks_of
from schakel.exchange.queries.rows import channel_of, leading
from schakel.exchange.queries.thread import codes, envelope_of, proof_of, view
from schakel.exchange.queries.views import ItemView, PersonView, RequestPage
from schakel.exchange.regimes import regimes, suggested
from schakel.formats import envelope as formats
from schakel.rules.clocks import ItemClock, RequestClock
from schakel.rules.validity import Point, RequestFacts, completeness
from schakel.rules.verdict import Verdict
from schakel.safeguard.service import Reader, may, people
from schakel.text import Text

ACTS = ("take", "answer")
MORE = ("reclassify", "cause", "subjects", "regime", "acknowledge", "merge", "pass-on", "task", "detach")
OPEN_ONLY = {"reclassify", "regime", "acknowledge", "pass-on"}
CAUSES = "breach-causes"


def page(
    reader: Reader, request: Request, items: Sequence[Item], found: RequestClock, messages: list[Message]
) -> RequestPage:
    """Put the page together. A constant number of queries."""
    ways = channels.channels()
    known = people([one for one in (request.owner_id, *(one.author_id for one in messages)) if one])
    asking = next(one for one in messages if one.id == request.message_id)
    told, shown = payload_of(asking), item_views(items, found)
    proof, marks = proof_of(messages), marks_of(request.case_id)
    verdict = transfer_verdict(transfer_facts(request.country))
    acts, refusals = abilities(reader, request, verdict)
    core = RequestPage(
        **about(request, ways),
        classification=asking.classification,
        handling=codes(asking),
        facts=facts_of(told),
        owner=known.get(request.owner_id) if request.owner_id else None,
        items=shown,
        leading=leading(shown),
        messages=tuple(view(one, known, proof, marks) for one in messages),
        persons=tuple(person_view(one) for one in getattr(told, "persons", ())),
        points=points_of(told),
        share=verdict,
        acts=acts,
        refusals=refusals,
    )
    return replace(core, further=further(reader, request), **beside(request, core, known, ways))


def about(request: Request, ways: Mapping[str, ChannelRef]) -> dict[str, Any]:
    """Return what the request itself says. One query."""
    names = ("case_id", "compartment_id", "regime", "urgent", "ground", "urgency_reason", "purpose", "offence")
    more = ("language", "received_at", "late_entry", "alarm", "entry_reason", "caller")
    return {name: getattr(request, name) for name in (*names, *more)} | {
        "number": request.case.number,
        "title": request.case.title,
        "state": request.case.state,
        "kind": request.case.kind,
        "their_reference": request.reference,
        "country": country_ref(request.country),
        "authority": request.authority_name or request.authority,
        "channel": channel_of(request.channel_code, ways),
    }


def beside(request: Request, core: RequestPage, known: People, ways: Mapping[str, ChannelRef]) -> dict[str, Any]:
    """Return what stands beside the request, and what may be chosen. Up to eight queries."""
    return {
        "subjects": subjects_of(request.case_id),
        "tasks": tasks_of(request, known),
        "duplicates": duplicates_of(request, ways),
        "merged": merged_with(request.case_id),
        "suggested_regime": suggested(request.regime, core.channel.official, request.theme),
        "regimes": regimes(),
        "causes": {one.code: one.name for one in pack().list(CAUSES).entries},
        "letters_missing": tuple(one.letter.value for one in core.points if one.applies and not one.present),
    }


def payload_of(message: Message) -> object:
    """Return what a message carries; of a copy, what is in the message copied."""
    payload = envelope_of(message).payload
    return payload.payload if isinstance(payload, formats.Copy) else payload


def facts_of(told: object) -> str:
    """Return the story of a request, or why information was sent unasked."""
    return str(next((getattr(told, name) for name in ("facts", "relevance", "text") if getattr(told, name, "")), ""))


def abilities(reader: Reader, request: Request, transfer: Verdict) -> tuple[tuple[str, ...], tuple[Text, ...]]:
    """Return what the reader may do now, and for what he may see but not do, why not. The purpose is the request's."""
    acts, refusals = [], []
    for act in ACTS if request.is_open and request.case.kind == Case.Kind.REQUEST else ():
        decision = may(reader, f"exchange.{act}", resource(request.case))
        verdict = transfer if decision.allowed and act == "answer" else decision.verdict
        if not (decision.allowed and verdict.allowed):
            refusals += [reason.text for reason in verdict.reasons if reason.rule != "access.purpose"]
        elif act != "take" or request.owner_id is None:
            acts.append(act)
    if request.is_open and request.case.kind == Case.Kind.INITIATIVE and request.owner_id is None:
        acts += ["take"] if may(reader, "exchange.take", resource(request.case)).allowed else []
    return tuple(acts), tuple(dict.fromkeys(refusals))


def further(reader: Reader, request: Request) -> tuple[str, ...]:
    """Return what else the reader may do to the case now."""
    place = resource(request.case)
    return tuple(act for act in MORE if _now(act, request) and may(reader, f"exchange.{act}", place).allowed)


def _now(act: str, request: Request) -> bool:
    """Tell whether an act makes sense at this moment."""
    if act == "acknowledge":
        return request.alarm
    return request.is_open or act not in OPEN_ONLY


def points_of(told: object) -> tuple[Point, ...]:
    """Return how complete a request is by the letters of Dir. 4(5); nothing for what is no request."""
    return points(told) if isinstance(told, formats.Request) else ()


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


def item_views(items: Sequence[Item], found: RequestClock) -> tuple[ItemView, ...]:
    """Return the items with their own clocks, as computed from the events at this moment."""
    clocks = {one.item: one for one in found.items}
    return tuple(item_view(one, clocks[one.number]) for one in items if one.number in clocks)


def item_view(item: Item, found: ItemClock) -> ItemView:
    """Return an item with its own clock."""
    return ItemView(
        number=item.number,
        text=item.text,
        access=found.access.value,
        due=due_of(found),
        standing=found.standing(),
        answered_at=found.closed_at,
        state=found.state.value,
        left=found.left,
        started_at=found.started_at,
        suspended=found.suspended,
        escalation=found.next_escalation,
        breaches=found.breaches,
        duties=found.duties,
        steps=found.steps,
    )


def person_view(one: formats.Person) -> PersonView:
    """Return a person as the requester described him or her."""
    return PersonView(one.name, one.role, one.link, one.birth_date, one.nationality)


def heading(case_id: UUID) -> tuple[str, str] | None:
    """Return number and title of a case, or None."""
    return Case.objects.filter(pk=case_id).values_list("number", "title").first()
