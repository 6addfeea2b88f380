"""What the clock runs on."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class ClockEvent(models.Model):
    """Something that starts, stops or changes the clock of an item (append-only). `at` is when it happened, UTC.

    `data` of received: regime, urgent, ground and the access of every item by number; of reclassified: access.
    """

    class Kind(models.TextChoices):
        RECEIVED = "received"
        ANSWERED = "answered"
        RECLASSIFIED = "reclassified"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events", db_constraint=False)
    compartment_id = models.UUIDField()
    kind = models.CharField(max_length=16, choices=Kind)
    item = models.PositiveSmallIntegerField(null=True)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    message_id = models.UUIDField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ["recorded_at", "id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.item or ''}".strip()
