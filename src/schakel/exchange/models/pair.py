"""Two cases that may be, or are, one request. A row is seen only by who may see both cases."""

import uuid

from django.db import models
from django.db.models import Q

from schakel.exchange.models.case import Case


class Duplicate(models.Model):
    """A proposal: `case` came in later and resembles `other` (R4). `why` are codes of `exchange.alike`."""

    class State(models.TextChoices):
        OPEN = "open"
        MERGED = "merged"
        DISMISSED = "dismissed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    compartment_id = models.UUIDField()
    other = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    other_compartment_id = models.UUIDField()
    why = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "other"], name="duplicate_once")]

    def __str__(self) -> str:
        return str(self.id)


class Merge(models.Model):
    """`other` went into `case`, which keeps the earliest clock. `event_id` is the clock event that brought its items.

    `items` maps the other's item numbers to numbers here. `undone_at` when they were taken apart again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    compartment_id = models.UUIDField()
    other = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    other_compartment_id = models.UUIDField()
    at = models.DateTimeField()
    by = models.UUIDField()
    reason = models.TextField()
    event_id = models.UUIDField()
    items = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.UUIDField(null=True)
    undone_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["other"], condition=Q(undone_at__isnull=True), name="merged_once")
        ]

    def __str__(self) -> str:
        return str(self.id)
