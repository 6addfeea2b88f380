"""Putting restrictions together: what is made from several sources carries those of all (R51). Nothing ever widens."""

from collections.abc import Iterable

from schakel.rules.restrictions.model import Kind, Permission, Restriction, Restrictions, Use
from schakel.rules.words import said

NONE: Restrictions = frozenset()


def union(*sources: Iterable[Restriction]) -> Restrictions:
    """A text made from others, also by a machine, carries the restrictions of all of them (R51)."""
    return frozenset(restriction for source in sources for restriction in source)


def audience(restrictions: Restrictions) -> frozenset[str] | None:
    """Return who may get it: only those on every list; None when there is no list at all, empty means nobody."""
    lists = [frozenset(one.audience) for one in restrictions if one.kind is Kind.FORWARD_ONLY_TO]
    return frozenset.intersection(*lists) if lists else None


def lifts(permission: Permission, restriction: Restriction, use: Use) -> bool:
    """Tell whether a permission lifts this restriction for this use: it must name every part of it, and be entitled."""
    same = (permission.kind, permission.set_by, permission.item) == (restriction.kind, restriction.by, restriction.item)
    named = use.recipient in permission.recipients and use.act in permission.acts and use.purpose in permission.purposes
    return same and named and _entitled(permission) and permission.given_on <= use.on <= permission.expires


def _entitled(permission: Permission) -> bool:
    if permission.kind is Kind.HUMAN_REVIEW or not permission.set_by:
        return said(permission.given_by)
    return permission.given_by == permission.set_by
