"""From what somebody typed to a request as it would have come in, with everything that is wrong with it."""

import re
import uuid
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.conf import settings

from schakel.exchange.acts.faults import ActFault, FieldFault
from schakel.exchange.acts.given import printable
from schakel.exchange.acts.told import Told, TypedSubject
from schakel.exchange.countries import category
from schakel.exchange.regimes import regime_of, regimes
from schakel.exchange.subjects import FIELDS, SubjectKind
from schakel.formats import envelope as formats
from schakel.formats.envelope import (
    Attachment,
    Envelope,
    EnvelopeError,
    Item,
    Kind,
    Party,
    Person,
    Urgency,
    read,
    write,
)
from schakel.rules.clocks import Regime
from schakel.rules.subjects import SubjectRole
from schakel.text import Text

LONGEST = 500
NEEDED = Text("Fill this in: without it the subject is nothing.", "Vul dit in: zonder dit is er geen onderwerp.")
UNUSABLE = Text(
    f"Longer than {LONGEST} characters, or with characters that cannot be kept.",
    f"Langer dan {LONGEST} tekens, of met tekens die niet bewaard kunnen worden.",
)
NO_ROLE = Text("Choose a role from the list.", "Kies een rol uit de lijst.")
NO_REGIME = Text("Choose a law from the list.", "Kies een wet uit de lijst.")
NOT_DIRECTIVE = Text(
    "The Directive does not apply to this country or purpose. Choose the law that does.",
    "De richtlijn geldt niet voor dit land of doel. Kies de wet die wel geldt.",
)
PLACES = {
    "sender": "",
    "payload": "",
    "urgency": "",
    "ground": "ground",
    "reason": "urgency_reason",
}
ITEM = re.compile(r"/payload/items/(\d+)/(\w+)")


def envelope_of(told: Told, message_id: UUID, at: datetime, attachments: tuple[Attachment, ...] = ()) -> Envelope:
    """Return what was typed as an envelope. Raises ActFault with every fault."""
    found = [
        *regime_faults(told),
        *(fault for one, subject in enumerate(told.subjects, 1) for fault in wrong(subject, f"subject-{one}-")),
    ]
    envelope = compose(told, message_id, at, attachments)
    try:
        read(write(envelope))
    except (EnvelopeError, ValueError) as error:
        found += [FieldFault(field_of(one.pointer), one.rule, one.text) for one in getattr(error, "faults", ())] or [
            FieldFault("", "typed", UNUSABLE)
        ]
    if found:
        raise ActFault(tuple(found))
    return envelope


def compose(told: Told, message_id: UUID, at: datetime, attachments: tuple[Attachment, ...]) -> Envelope:
    """Return the envelope, unchecked."""
    payload = formats.Request(
        title=told.title.strip(),
        purpose=told.purpose,
        offence=told.offence.strip(),
        facts=told.facts.strip(),
        availability=told.availability.strip(),
        necessity=told.necessity.strip(),
        items=tuple(Item(number, one.text.strip(), one.access) for number, one in enumerate(told.items, 1)),
        persons=tuple(person(one) for one in told.subjects if one.kind is SubjectKind.PERSON),
        urgency=Urgency(told.ground, told.urgency_reason.strip()) if told.urgent else None,
        use_limits=told.use_limits.strip(),
        theme=told.theme.strip(),
    )
    return Envelope(
        message_id=message_id or uuid.uuid4(),
        kind=Kind.REQUEST,
        sent_at=at,
        sender=Party(
            told.country.strip().upper(), told.authority.strip(), told.authority_name.strip(), told.reference.strip()
        ),
        recipients=(Party(settings.SCHAKEL_COUNTRY, settings.SCHAKEL_AUTHORITY),),
        language=told.language,
        payload=payload,
        regime=Regime.DIR977.value if told.regime == Regime.DIR977.value else Regime.OTHER.value,
        attachments=attachments,
    )


def person(typed: TypedSubject) -> Person:
    """Return a typed person as envelopes name one."""
    fields = {name: text.strip() for name, text in typed.fields.items()}
    return Person(
        fields.get("name", ""),
        typed.role or SubjectRole.OTHER.value,
        typed.link.strip(),
        fields.get("birth_date", ""),
        fields.get("nationality", ""),
    )


def regime_faults(told: Told) -> Iterator[FieldFault]:
    """Yield what is wrong with the law that was chosen (R6)."""
    if told.regime not in regimes():
        yield FieldFault("regime", "R6", NO_REGIME)
    elif regime_of(told.regime, told.purpose, category(told.country.strip().upper())) != told.regime:
        yield FieldFault("regime", "R6", NOT_DIRECTIVE)


def wrong(typed: TypedSubject, prefix: str = "") -> Iterator[FieldFault]:
    """Yield what is wrong with a subject."""
    known = {one.name: one for one in FIELDS[typed.kind]}
    for name, one in known.items():
        text = typed.fields.get(name, "")
        if one.needed and not any(sign.isalnum() for sign in text):
            yield FieldFault(f"{prefix}{name}", "subject.needed", NEEDED)
        elif len(text) > LONGEST or not printable(text):
            yield FieldFault(f"{prefix}{name}", "subject.text", UNUSABLE)
    if set(typed.fields) - set(known):
        yield FieldFault(f"{prefix}kind", "subject.field", UNUSABLE)
    if len(typed.link) > LONGEST or not printable(typed.link):
        yield FieldFault(f"{prefix}link", "subject.text", UNUSABLE)
    if typed.role and (typed.kind is not SubjectKind.PERSON or typed.role not in set(SubjectRole)):
        yield FieldFault(f"{prefix}role", "subject.role", NO_ROLE)


def field_of(pointer: str) -> str:
    """Return the form field a fault of the envelope is about: "/payload/items/0/text" is item-1-text."""
    if found := ITEM.match(pointer):
        return f"item-{int(found[1]) + 1}-{found[2]}"
    last = pointer.rpartition("/")[2]
    return PLACES.get(last, last)
