"""May they? The pure kernel decides; what it refuses goes on record and stays there."""

from collections.abc import Mapping
from typing import NoReturn
from uuid import UUID

from schakel.rules.access import Answer, Context, Decision, Purpose, Resource, Subject, decide, preview
from schakel.rules.verdict import Verdict
from schakel.safeguard import clock
from schakel.safeguard.acts.books import record_denial
from schakel.safeguard.facts import Absent, BookAction, Entry, Reader, Refused

VERBS = {
    "answer": BookAction.DISCLOSE,
    "export": BookAction.EXPORT,
    "print": BookAction.PRINT,
    "register": BookAction.COLLECT,
    "search": BookAction.SEARCH,
    "send": BookAction.DISCLOSE,
    "take": BookAction.ALTER,
}
CASE = "exchange.case"


def require(
    reader: Reader,
    action: str,
    resource: Resource,
    purpose: Purpose | None = None,
    properties: Mapping[str, str] | None = None,
) -> Decision:
    """Decide, and return the decision if allowed. A refusal is recorded on a second connection, then raised.

    Raises Refused (may see, may not do) or Absent (may not see).
    """
    decision = decide(_subject(reader), action, resource, purpose, _context(properties))
    if decision.allowed:
        return decision
    record_denial(reader, denial(action, resource, decision, purpose))
    if decision.answer is Answer.ABSENT:
        raise Absent
    raise Refused(decision)


def missing(reader: Reader, action: str, resource: Resource) -> NoReturn:
    """Put on record that `reader` asked for what a query did not show, and raise Absent.

    Whether it is hidden or was never there is not known here, and takes the same path (law 6).
    """
    nowhere = Resource(resource.type, resource.id, compartment="", properties=resource.properties)
    decision = decide(_nobody(reader), action, nowhere, None, _context(None))
    record_denial(reader, denial(action, nowhere, decision, None))
    raise Absent


def may(reader: Reader, action: str, resource: Resource) -> Decision:
    """Decide without recording: for showing or greying out a button. Never for letting an act through."""
    return preview(_subject(reader), action, resource, _context(None))


def denial(action: str, resource: Resource, decision: Decision, purpose: Purpose | None) -> Entry:
    """Return the book entry of a refused or absent attempt."""
    return Entry(
        action=VERBS.get(action.rpartition(".")[2], BookAction.CONSULT),
        event=action,
        object_type=resource.type,
        object_id=resource.id,
        case_id=_uuid(resource.id) if resource.type == CASE else _uuid(resource.properties.get("case_id", "")),
        compartment_id=_uuid(resource.compartment or ""),
        purpose=purpose.value if purpose else "",
        result=decision.answer.value,
        explanation={"reasons": said(decision.verdict)},
        function=decision.function,
        allowed=False,
    )


def said(verdict: Verdict) -> list[dict[str, str]]:
    """Return a verdict's reasons as the books keep them: rule, article, outcome and the sentence in both languages."""
    return [
        {
            "rule": reason.rule,
            "article": reason.article,
            "outcome": reason.outcome.value,
            "en": reason.text.en,
            "nl": reason.text.nl,
        }
        for reason in verdict.reasons
    ]


def _subject(reader: Reader) -> Subject:
    return Subject(
        kind=reader.kind,
        id=reader.id,
        roles=reader.roles,
        units=frozenset(str(unit) for unit in reader.units),
        compartments=frozenset(str(compartment) for compartment in reader.compartments),
    )


def _nobody(reader: Reader) -> Subject:
    return Subject(kind="user", id=reader.id)


def _context(properties: Mapping[str, str] | None) -> Context:
    return Context(clock.now(), properties or {})


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
