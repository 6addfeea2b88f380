"""The decision itself. Permission is listed, never assumed."""

from collections.abc import Iterable

from schakel.rules.access import reasons
from schakel.rules.access.model import Answer, Context, Decision, Purpose, Resource, Subject
from schakel.rules.access.table import ACTIONS, SECOND_READER, Action, Grant
from schakel.rules.verdict import Outcome, Reason, Verdict


def decide(
    subject: Subject,
    action: str,
    resource: Resource,
    purpose: Purpose | None,
    context: Context,
    *,
    second_reader: frozenset[str] = SECOND_READER,
) -> Decision:
    """Return whether `subject` may do `action` ("exchange.answer") to `resource`, and why.

    An unknown action is refused: permission is listed, never assumed. A refusal names everything that stands in the
    way at once; an absence says nothing, and says the same for every action. `second_reader` holds the actions that
    whoever drafted (context "drafted_by") may not do.
    """
    if not _needs_to_know(subject, resource):
        return Decision(Answer.ABSENT, Verdict((reasons.ABSENT,)))
    listed = ACTIONS.get(action)
    if listed is None:
        return _answer([reasons.UNLISTED])
    if subject.kind != "user":
        return _answer([_system(subject, listed)])
    found = [reasons.KNOWN, *_grants(subject, listed, purpose)]
    if action in second_reader:
        found.append(_second(subject, context))
    return _answer(found)


def preview(
    subject: Subject,
    action: str,
    resource: Resource,
    context: Context,
    *,
    second_reader: frozenset[str] = SECOND_READER,
) -> Decision:
    """Decide as if the best purpose were given: to show or grey out a button, never to let an act through."""
    decisions = [
        decide(subject, action, resource, purpose, context, second_reader=second_reader) for purpose in (None, *Purpose)
    ]
    return next((decision for decision in decisions if decision.allowed), decisions[0])


def _needs_to_know(subject: Subject, resource: Resource) -> bool:
    """The system sees every compartment; a person those of which he is a member."""
    return subject.kind == "system" or resource.compartment is None or resource.compartment in subject.compartments


def _system(subject: Subject, action: Action) -> Reason:
    if subject.kind != "system":
        return reasons.UNKNOWN_KIND
    return reasons.not_system(action) if action.grants else reasons.SYSTEM_ACT


def _grants(subject: Subject, action: Action, purpose: Purpose | None) -> Iterable[Reason]:
    """The reasons of role and purpose. Purposes are those of the grants that the person's roles open."""
    if not action.grants:
        return [reasons.only_system(action)]
    able = {role for grant in action.grants for role in grant.roles}
    opened = [grant for grant in action.grants if grant.roles & subject.roles]
    if not opened:
        return [reasons.role(action, subject.roles, able), *_purpose(action.grants, purpose)]
    return [reasons.has_role(subject.roles & able), *_purpose(opened, purpose)]


def _purpose(grants: Iterable[Grant], purpose: Purpose | None) -> Iterable[Reason]:
    if any(not grant.purposes for grant in grants):
        return []
    able = {purpose for grant in grants for purpose in grant.purposes}
    if purpose is None or purpose not in able:
        return [reasons.purpose(purpose, able)]
    return [reasons.has_purpose(purpose)]


def _second(subject: Subject, context: Context) -> Reason:
    drafter = context.properties.get("drafted_by")
    if not drafter:
        return reasons.NO_DRAFTER
    return reasons.SAME_PERSON if drafter == subject.id else reasons.SECOND_PERSON


def _answer(found: Iterable[Reason]) -> Decision:
    """Refuse with everything that stops, or allow with everything that lets through."""
    stops = tuple(reason for reason in found if reason.outcome is not Outcome.GO)
    return Decision(Answer.REFUSED, Verdict(stops)) if stops else Decision(Answer.ALLOWED, Verdict(tuple(found)))
