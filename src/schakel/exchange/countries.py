"""Countries as the desk shows them, and on which side of the transfer gate they are today."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from django.conf import settings

from schakel.exchange.queries.views import CountryRef
from schakel.reference import service as reference
from schakel.rules.transfer import CountryCategory, TransferFacts, gate
from schakel.rules.verdict import Reason, Verdict
from schakel.safeguard import clock
from schakel.text import Text


def transfer_facts(code: str) -> TransferFacts:
    """Return what the transfer gate needs to know of a country on this day in our own time zone. Two queries."""
    fact = reference.category_fact(code, clock.now().astimezone(ZoneInfo(settings.SCHAKEL_ZONE)).date())
    return TransferFacts(code, fact.category, fact.source)


def transfer_verdict(facts: TransferFacts) -> Verdict:
    """Return what the gate says, with the country's name in its sentences where the rule has its code. One query."""
    verdict, name = gate(facts), country_ref(facts.country).name
    return replace(verdict, reasons=tuple(_named(reason, facts.country, name) for reason in verdict.reasons))


def _named(reason: Reason, code: str, name: Text) -> Reason:
    remedy = _said(reason.remedy, code, name) if reason.remedy else None
    return replace(reason, text=_said(reason.text, code, name), remedy=remedy)


def _said(text: Text, code: str, name: Text) -> Text:
    word = re.compile(rf"\b{re.escape(code)}\b") if code else None
    return Text(word.sub(lambda _: name.en, text.en), word.sub(lambda _: name.nl, text.nl)) if word else text


def category(code: str) -> CountryCategory:
    """Return the category of a country on this day."""
    return transfer_facts(code).category


def country_ref(code: str) -> CountryRef:
    """Return a country for display; an unknown code is shown as it is."""
    return country_refs({code})[code]


def country_refs(codes: Iterable[str]) -> Mapping[str, CountryRef]:
    """Return several countries for display. One query."""
    wanted = set(codes)
    known = reference.countries(wanted)
    return {code: _ref(code, known.get(code)) for code in wanted}


def _ref(code: str, found: reference.Country | None) -> CountryRef:
    return CountryRef(code, found.name, found.zone) if found else CountryRef(code, Text(code, code), "")
