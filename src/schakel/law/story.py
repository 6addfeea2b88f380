"""A story of a request as people write it down: a list of what happened, in YAML or from a form, to clock events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from schakel.law.functions.facts import FactError, build, moment
from schakel.rules.clocks import Access, UrgencyGround
from schakel.rules.clocks import events as ev
from schakel.text import Text

KINDS: Mapping[str, type[ev.Event]] = {
    "received": ev.Received,
    "supplement": ev.Supplemented,
    "amendment": ev.Amended,
    "withdrawal": ev.Withdrawn,
    "urgency claimed": ev.UrgencyClaimed,
    "urgency lowered": ev.UrgencyLowered,
    "requester told": ev.RequesterTold,
    "access": ev.Reclassified,
    "question sent": ev.ClarificationSent,
    "question delivered": ev.ClarificationDelivered,
    "question answered": ev.ClarificationAnswered,
    "answered": ev.Answered,
    "refused": ev.Refused,
    "reopened": ev.Reopened,
    "authorisation asked": ev.AuthorisationAsked,
    "delay notice": ev.DelayNoticeSent,
    "update": ev.UpdateSent,
    "authorisation decided": ev.AuthorisationDecided,
    "cause": ev.CauseGiven,
}
NAMES: Mapping[str, Text] = {
    "received": Text("Request received", "Verzoek ontvangen"),
    "supplement": Text("Supplement: more items asked", "Aanvulling: meer gevraagd"),
    "amendment": Text("Amendment by the requester", "Wijziging door de verzoeker"),
    "withdrawal": Text("Withdrawn by the requester", "Ingetrokken door de verzoeker"),
    "urgency claimed": Text("Requester calls it urgent, or no longer", "Verzoeker noemt het spoed, of niet meer"),
    "urgency lowered": Text("We treat it as not urgent", "Wij behandelen het als geen spoed"),
    "requester told": Text("Requester told of that", "Verzoeker daarover ingelicht"),
    "access": Text("Access seen differently", "Toegang anders beoordeeld"),
    "question sent": Text("Our question sent", "Onze vraag verstuurd"),
    "question delivered": Text("Our question delivered to them", "Onze vraag bij hen afgeleverd"),
    "question answered": Text("Their answer to our question received", "Hun antwoord op onze vraag ontvangen"),
    "answered": Text("Items answered", "Onderdelen beantwoord"),
    "refused": Text("Items refused", "Onderdelen geweigerd"),
    "reopened": Text("Reopened", "Heropend"),
    "authorisation asked": Text("Judicial authorisation asked", "Rechterlijke toestemming gevraagd"),
    "delay notice": Text("Delay notice sent", "Bericht van vertraging verstuurd"),
    "update": Text("Update sent", "Tussenbericht verstuurd"),
    "authorisation decided": Text("Authorisation decided", "Over toestemming beslist"),
    "cause": Text("Cause of the breach recorded", "Oorzaak van overschrijding vastgelegd"),
}
ASKING = (ev.Received, ev.Supplemented)
ABOUT_THE_FIRST = (
    ev.Answered,
    ev.Refused,
    ev.Reopened,
    ev.Reclassified,
    ev.ClarificationSent,
    ev.CauseGiven,
    ev.Amended,
    ev.AuthorisationAsked,
)
FIRST = "1"


@dataclass(frozen=True, slots=True)
class Story:
    """Events, and the moment from which they are looked at (aware)."""

    events: tuple[ev.Event, ...]
    now: datetime


def read(told: Mapping[str, object]) -> Story:
    """Return a story written as `{now: ..., events: [{what: received, at: ..., ...}]}`.

    Without `now` it is looked at from the last event. Raises FactError naming the event and what is expected.
    """
    entries = told.get("events")
    if not isinstance(entries, list) or not entries:
        raise FactError("events", Text("a list of events", "een lijst van gebeurtenissen"), entries)
    events = tuple(event(entry, number) for number, entry in enumerate(entries, 1))
    now = told.get("now")
    return Story(events, moment(now, "now") if now is not None else max(one.at for one in events))


def event(entry: object, number: int) -> ev.Event:
    """Return one event, written as a mapping with `what` and `at`; what is not said gets the usual value."""
    place = f"event {number}"
    if not isinstance(entry, Mapping):
        raise FactError(place, Text("what and at, with more", "what en at, met meer"), entry)
    kind = KINDS.get(str(entry.get("what", "")).strip())
    if kind is None:
        known = ", ".join(KINDS)
        raise FactError(f"{place}, what", Text(f"one of {known}", f"een van {known}"), entry.get("what"))
    facts = {str(key): value for key, value in entry.items() if key != "what"}
    return build(kind, {"id": f"{place}", **_usual(kind, facts)}, place)


def _usual(kind: type[ev.Event], facts: dict[str, object]) -> dict[str, object]:
    """Fill in what people leave out: the items of a request, the one question, the first item."""
    found = dict(facts)
    if kind in ASKING:
        found["items"] = _asked(found.get("items", ["unknown"] if kind is ev.Received else None))
    if kind in ABOUT_THE_FIRST:
        found.setdefault("items", [1])
    for name in ("clarification", "authorisation"):
        if name in set(kind.__dataclass_fields__):
            found.setdefault(name, FIRST)
            found[name] = str(found[name])
    if isinstance(found.get("tied_to"), str):
        found["tied_to"] = str(found["tied_to"]).split()
    return found


def _asked(items: object) -> object:
    """Items as a list of access classes, or numbered: {2: indirect}."""
    if isinstance(items, Mapping):
        return [{"number": number, "access": access} for number, access in items.items()]
    if isinstance(items, list):
        return [{"number": number, "access": access} for number, access in enumerate(items, 1)]
    return items


ACCESSES = tuple(access.value for access in Access)
GROUNDS = tuple(ground.value for ground in UrgencyGround)
