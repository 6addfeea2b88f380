"""Which request first? The same order in the database as in rules.clocks, over the stored dues of open items."""

from datetime import datetime

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import OrderBy

from schakel.exchange.models import Request


def late(now: datetime) -> Q:
    """Past the outer legal limit."""
    return Q(legal_at__lt=now)


def grey(now: datetime) -> Q:
    """Past our own limit, within the outer legal one."""
    return Q(due_at__lt=now, legal_at__gte=now)


def soon(now: datetime) -> Q:
    """In the last third of the term."""
    return Q(due_at__gte=now, soon_at__lte=now)


def unclocked() -> Q:
    """Urgent, but under no regime with a clock: a missing child may not wait at the bottom for want of a term."""
    return Q(due_at__isnull=True, urgent=True)


def by_risk(rows: QuerySet[Request], now: datetime) -> QuerySet[Request]:
    """Order: terrorism, late, grey, soon, urgent without a clock, on time, no clock.

    Within each what is due first, then what came first.
    """
    rank = Case(
        When(late(now), then=Value(0)),
        When(grey(now), then=Value(1)),
        When(soon(now), then=Value(2)),
        When(unclocked(), then=Value(3)),
        When(due_at__isnull=False, then=Value(4)),
        default=Value(5),
        output_field=IntegerField(),
    )
    return rows.annotate(rank=rank).order_by("-first", "rank", last("due_at"), "received_at", "case_id")


def last(name: str) -> OrderBy:
    """Sort by a column, empty ones last."""
    return F(name).asc(nulls_last=True)
