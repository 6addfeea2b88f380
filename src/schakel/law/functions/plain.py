"""What a function answers, in the plain words that an example can compare: text, numbers, moments, lists."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from schakel.rules.access import Decision
from schakel.rules.clocks import Due, ItemClock, MirrorClock, RequestClock
from schakel.rules.clocks.engine.say import lasting
from schakel.rules.verdict import Outcome, Verdict
from schakel.text import Text

Plain = Mapping[str, object]


def plain(answer: object, zone: ZoneInfo) -> Plain:
    """Return an answer as names with values; moments in the given zone. What is no answer of a rule is `result`."""
    match answer:
        case Verdict():
            return _verdict(answer)
        case Decision():
            return {"answer": answer.answer.value, **_verdict(answer.verdict)}
        case Due():
            return {"due": value(answer.strict, zone), "outer": value(answer.legal, zone), "says": _said(answer.steps)}
        case RequestClock():
            return _request(answer, zone)
        case MirrorClock():
            reminders = [value(one.at, zone) for one in answer.reminders]
            return {**_request(answer.clock, zone), "assumed": answer.assumed, "reminders": reminders}
        case _:
            found = value(answer, zone)
            return found if isinstance(found, Mapping) else {"result": found}


def value(one: object, zone: ZoneInfo) -> object:
    """Return one value in plain words."""
    if isinstance(one, datetime):
        return one.astimezone(zone).isoformat()
    if isinstance(one, timedelta):
        return lasting(one).en
    if isinstance(one, Enum):
        return one.value
    if isinstance(one, Text):
        return one.en
    return _holding(one, zone)


def _holding(one: object, zone: ZoneInfo) -> object:
    """What holds other values; a set in order, a dataclass by its fields; anything else is as it is."""
    if isinstance(one, Mapping):
        return {str(value(key, zone)): value(part, zone) for key, part in one.items()}
    if isinstance(one, frozenset):
        return sorted((value(part, zone) for part in one), key=str)
    if isinstance(one, tuple | list):
        return [value(part, zone) for part in one]
    if is_dataclass(one):
        return {field.name: value(getattr(one, field.name), zone) for field in fields(one)}
    return one


def _verdict(verdict: Verdict) -> Plain:
    """The outcome, and rule, field and article of what stands in the way; of everything when nothing does."""
    hurdles = [reason for reason in verdict.reasons if reason.outcome is not Outcome.GO]
    told = hurdles or list(verdict.reasons)
    return {
        "outcome": verdict.outcome.value,
        "rules": [reason.rule for reason in told],
        "fields": [reason.field for reason in told if reason.field],
        "articles": [reason.article for reason in told],
        "says": [sentence for reason in verdict.reasons for sentence in (reason.text.en, reason.text.nl)],
    }


def _request(found: RequestClock, zone: ZoneInfo) -> Plain:
    items = {str(item.item): _item(item, zone) for item in found.items}
    first = items.get("1", {})
    return {
        **first,
        "request_due": value(found.due_strict, zone),
        "urgent_claimed": found.urgent_claimed,
        "urgent_handled": found.urgent_handled,
        "duties": [duty.kind.value for duty in found.duties],
        "items": items,
    }


def _item(item: ItemClock, zone: ZoneInfo) -> Plain:
    points = [value(point.at, zone) for point in item.escalations]
    return {
        "due": value(item.due_strict, zone),
        "outer": value(item.due_legal, zone),
        "state": item.state.value,
        "left": value(item.left, zone),
        "breach": value(item.breach.at if item.breach else None, zone),
        "counted": item.breach.counted if item.breach else None,
        "next_update": value(item.next_update_due, zone),
        "escalations": points,
        "says": _said(item.steps),
    }


def _said(steps: object) -> list[str]:
    assert isinstance(steps, tuple)
    return [sentence for step in steps for sentence in (step.text.en, step.text.nl)]
